import { connectorXml } from './connectors.ts'
import { geometryOf, outline, transform } from './geometry-xml.ts'
import { levelStyle } from './levels.ts'
import { solid } from './paint.ts'
import { pictureXml } from './picture-xml.ts'
import type { TextContext } from './run-xml.ts'
import { around, type Group, type Shape, type TextShape } from './shapes.ts'
import { tableXml } from './table-xml.ts'
import { bodyProperties, paragraphsOf, type TextBody, textBody } from './text.ts'
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

function groupXml(group: Group, properties: Xml, children: Xml[]): Xml {
  return xml(
    'p:grpSp',
    {},
    xml('p:nvGrpSpPr', {}, properties, xml('p:cNvGrpSpPr'), xml('p:nvPr')),
    xml('p:grpSpPr', {}, transform('a:xfrm', around(group.children), true)),
    children,
  )
}
