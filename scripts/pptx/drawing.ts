import type { Box } from '../diagrams/boxes.ts'
import { connectorXml } from './connectors.ts'
import { levelStyle } from './levels.ts'
import { colorOf, type Paint, solid } from './paint.ts'
import {
  around,
  type Group,
  type Outline,
  type Picture,
  type Shape,
  type Table,
  type TextShape,
} from './shapes.ts'
import { TABLE_STYLES } from './table-styles.ts'
import { bodyProperties, paragraphsOf, type TextBody, type TextContext, textBody } from './text.ts'
import { emu } from './units.ts'
import { type Xml, xml } from './xml.ts'

/** What the shapes of a slide depend on beside themselves. */
export interface DrawingContext extends TextContext {
  /** Relationships of a picture: what is shown everywhere, and the drawing behind it where it has one. */
  pictureOf(image: string): { id: string; vector?: string }
}

/** Shapes as the tree of a slide, a layout or a master. */
export function shapeTree(shapes: readonly Shape[], context: DrawingContext): Xml {
  const ids = new Map<Shape, number>()
  const keys = new Map<string, number>()
  const count = (all: readonly Shape[]): void => {
    for (const shape of all) {
      const id = ids.size + 2
      ids.set(shape, id)
      if (shape.type === 'text' && shape.key !== undefined) keys.set(shape.key, id)
      if (shape.type === 'group') count(shape.children)
    }
  }
  count(shapes)
  const draw = (shape: Shape, isInside: boolean): Xml => {
    const properties = nonVisual(shape, ids.get(shape) ?? 0, isInside)
    switch (shape.type) {
      case 'text':
        return textXml(shape, properties, context)
      case 'connector':
        return connectorXml(shape, properties, keys, outline(shape.line, shape.arrow))
      case 'group':
        return groupXml(
          shape,
          properties,
          shape.children.map((child) => draw(child, true)),
        )
      case 'picture':
        return pictureXml(shape, properties, context)
      case 'table':
        return tableXml(shape, properties, context)
    }
  }
  return xml(
    'p:spTree',
    {},
    xml('p:nvGrpSpPr', {}, xml('p:cNvPr', { id: 1, name: '' }), xml('p:cNvGrpSpPr'), xml('p:nvPr')),
    xml('p:grpSpPr', {}, transform('a:xfrm', { x: 0, y: 0, width: 0, height: 0 }, true)),
    shapes.map((shape) => draw(shape, false)),
  )
}

const DECORATIVE = xml(
  'a:extLst',
  {},
  xml(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    xml('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    }),
  ),
)

/** What has neither words nor a description is decoration, unless it is part of something that has. */
function nonVisual(shape: Shape, id: number, isInside: boolean): Xml {
  const isMute =
    shape.alt === undefined &&
    (shape.type === 'connector' ||
      shape.type === 'picture' ||
      (shape.type === 'text' && !shape.text && !shape.placeholder))
  return xml(
    'p:cNvPr',
    { id, name: shape.name, descr: shape.alt },
    isMute && !isInside ? DECORATIVE : undefined,
  )
}

function transform(
  tag: 'a:xfrm' | 'p:xfrm',
  box: Box & { /** Degrees, clockwise. */ rotation?: number },
  isGroup = false,
): Xml {
  const place = { x: emu(box.x), y: emu(box.y) }
  const size = { cx: emu(box.width), cy: emu(box.height) }
  return xml(
    tag,
    { rot: box.rotation ? Math.round(box.rotation * 60_000) : undefined },
    xml('a:off', place),
    xml('a:ext', size),
    isGroup ? [xml('a:chOff', place), xml('a:chExt', size)] : undefined,
  )
}

function textXml(shape: TextShape, properties: Xml, context: DrawingContext): Xml {
  const { box, placeholder, geometry, text, fill, line } = shape
  const isBare = !placeholder && text !== undefined && !fill && !line
  return xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      properties,
      xml(
        'p:cNvSpPr',
        { txBox: isBare ? 1 : undefined },
        placeholder ? xml('a:spLocks', { noGrp: 1 }) : undefined,
      ),
      xml(
        'p:nvPr',
        {},
        placeholder &&
          xml('p:ph', {
            type: placeholder.type === 'obj' ? undefined : placeholder.type,
            idx: placeholder.idx,
          }),
      ),
    ),
    xml(
      'p:spPr',
      {},
      box && transform('a:xfrm', box),
      placeholder && !geometry ? undefined : geometryOf(shape),
      placeholder && !fill ? undefined : fill ? solid(fill) : xml('a:noFill'),
      line ? outline(line) : placeholder ? undefined : xml('a:ln', {}, xml('a:noFill')),
    ),
    bodyOf(shape, context),
  )
}

function bodyOf({ text, placeholder, levels }: TextShape, context: DrawingContext): Xml {
  const body: TextBody = text ?? { paragraphs: [] }
  if (!placeholder) return textBody('p:txBody', body, context)
  const own = body.insets || body.anchor || levels
  return xml(
    'p:txBody',
    {},
    own ? bodyProperties(body) : xml('a:bodyPr', {}, xml('a:noAutofit')),
    xml(
      'a:lstStyle',
      {},
      levels?.map((level, index) => levelStyle(index + 1, level, context.lang)),
    ),
    paragraphsOf(body, context),
  )
}

function geometryOf({ geometry = 'rect', radius, box }: TextShape): Xml {
  const side = box ? Math.min(box.width, box.height) : 0
  const share =
    geometry === 'roundRect' && radius !== undefined && side > 0 ? Math.min(0.5, radius / side) : undefined
  return xml(
    'a:prstGeom',
    { prst: geometry },
    xml(
      'a:avLst',
      {},
      share === undefined
        ? undefined
        : xml('a:gd', { name: 'adj', fmla: `val ${Math.round(share * 100_000)}` }),
    ),
  )
}

function outline({ paint, parts, width, dash }: Outline, arrow = false): Xml {
  return xml(
    'a:ln',
    { w: emu(width) },
    parts ? sideBySide(parts) : solid(paint),
    dash && xml('a:prstDash', { val: dash }),
    arrow ? xml('a:tailEnd', { type: 'triangle', w: 'med', len: 'med' }) : undefined,
  )
}

/** Several colours, each as wide as the others, with hard borders between. */
function sideBySide(parts: readonly Paint[]): Xml {
  const at = (index: number): number => Math.round((index / parts.length) * 100_000)
  return xml(
    'a:gradFill',
    { rotWithShape: 1 },
    xml(
      'a:gsLst',
      {},
      parts.flatMap((paint, index) =>
        [at(index), at(index + 1)].map((pos) => xml('a:gs', { pos }, colorOf(paint))),
      ),
    ),
    xml('a:lin', { ang: 0, scaled: 0 }),
  )
}

function groupXml(group: Group, properties: Xml, children: Xml[]): Xml {
  return xml(
    'p:grpSp',
    {},
    xml('p:nvGrpSpPr', {}, properties, xml('p:cNvGrpSpPr'), xml('p:nvPr')),
    xml('p:grpSpPr', {}, transform('a:xfrm', around(group.children), true)),
    children,
  )
}

function pictureXml({ box, image }: Picture, properties: Xml, context: DrawingContext): Xml {
  const { id, vector } = context.pictureOf(image)
  return xml(
    'p:pic',
    {},
    xml(
      'p:nvPicPr',
      {},
      properties,
      xml('p:cNvPicPr', {}, xml('a:picLocks', { noChangeAspect: 1 })),
      xml('p:nvPr'),
    ),
    xml(
      'p:blipFill',
      {},
      xml('a:blip', { 'r:embed': id }, vector === undefined ? undefined : vectorOf(vector)),
      xml('a:stretch', {}, xml('a:fillRect')),
    ),
    xml(
      'p:spPr',
      {},
      transform('a:xfrm', asTurned(box)),
      xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst')),
    ),
  )
}

/** The box of a picture that is turned: before it is turned, about its middle. */
function asTurned(box: Picture['box']): Picture['box'] {
  if (box.rotation !== 90 && box.rotation !== 270) return box
  const { x, y, width, height } = box
  return { ...box, x: x + (width - height) / 2, y: y + (height - width) / 2, width: height, height: width }
}

/** An SVG, which PowerPoint knows since 2016; what does not know it shows the picture. */
function vectorOf(id: string): Xml {
  return xml(
    'a:extLst',
    {},
    xml(
      'a:ext',
      { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
      xml('asvg:svgBlip', {
        'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
        'r:embed': id,
      }),
    ),
  )
}

function tableXml({ box, widths, rows, style }: Table, properties: Xml, context: DrawingContext): Xml {
  const cell = (body: TextBody): Xml => {
    const [top = 0, right = 0, bottom = 0, left = 0] = (body.insets ?? []).map(emu)
    return xml(
      'a:tc',
      {},
      textBody('a:txBody', body, context),
      xml('a:tcPr', { marL: left, marR: right, marT: top, marB: bottom }),
    )
  }
  const table = xml(
    'a:tbl',
    {},
    xml(
      'a:tblPr',
      style === 'table' ? { firstRow: 1 } : { firstCol: 1 },
      xml('a:tableStyleId', {}, TABLE_STYLES[style]),
    ),
    xml(
      'a:tblGrid',
      {},
      widths.map((width) => xml('a:gridCol', { w: emu(width) })),
    ),
    rows.map(({ height, cells }) => xml('a:tr', { h: emu(height) }, cells.map(cell))),
  )
  return xml(
    'p:graphicFrame',
    {},
    xml(
      'p:nvGraphicFramePr',
      {},
      properties,
      xml('p:cNvGraphicFramePr', {}, xml('a:graphicFrameLocks', { noGrp: 1 })),
      xml('p:nvPr'),
    ),
    transform('p:xfrm', box),
    xml(
      'a:graphic',
      {},
      xml('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' }, table),
    ),
  )
}
