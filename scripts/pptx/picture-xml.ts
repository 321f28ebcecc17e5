import type { DrawingContext } from './drawing.ts'
import { transform } from './geometry-xml.ts'
import type { Picture } from './shapes.ts'
import { type Xml, xml } from './xml.ts'

/** A picture, and the drawing behind it where it has one. */
export function pictureXml({ box, image }: Picture, properties: Xml, context: DrawingContext): Xml {
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
