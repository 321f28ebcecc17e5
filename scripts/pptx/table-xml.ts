import type { DrawingContext } from './drawing.ts'
import { transform } from './geometry-xml.ts'
import type { Table } from './shapes.ts'
import { TABLE_STYLES } from './table-styles.ts'
import { type TextBody, textBody } from './text.ts'
import { emu } from './units.ts'
import { type Xml, xml } from './xml.ts'

/** A table in one of the deck's styles. */
export function tableXml({ box, widths, rows, style }: Table, properties: Xml, context: DrawingContext): Xml {
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
