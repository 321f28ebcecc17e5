import { PAINTS, type Paint, solid } from './paint.ts'
import { emu } from './units.ts'
import { type Xml, xml } from './xml.ts'

/** Ids of the deck's two styles of tables. */
export const TABLE_STYLES = {
  table: '{5A0E6B1C-7D52-4E0B-8B0B-2C5F6D1E7A01}',
  pairs: '{5A0E6B1C-7D52-4E0B-8B0B-2C5F6D1E7A02}',
} as const

/** The part with the styles of tables: rules in the theme's colours, no fills. */
export function tableStyles(): Xml {
  const names = 'http://schemas.openxmlformats.org/drawingml/2006/main'
  return xml(
    'a:tblStyleLst',
    { 'xmlns:a': names, def: TABLE_STYLES.table },
    xml(
      'a:tblStyle',
      { styleId: TABLE_STYLES.table, styleName: 'Lectern' },
      whole({ top: rule(3, PAINTS.ink), bottom: rule(3, PAINTS.ink), insideH: rule(1, PAINTS.line) }),
      xml(
        'a:firstRow',
        {},
        text(true, 'tx1'),
        xml('a:tcStyle', {}, xml('a:tcBdr', {}, xml('a:bottom', {}, rule(2, PAINTS.ink)))),
      ),
    ),
    xml(
      'a:tblStyle',
      { styleId: TABLE_STYLES.pairs, styleName: 'Lectern 2' },
      whole({ insideH: rule(1, PAINTS.line) }),
      xml('a:firstCol', {}, text(true, 'accent1'), xml('a:tcStyle', {}, xml('a:tcBdr'))),
    ),
  )
}

function whole(rules: Record<string, Xml>): Xml {
  const sides = ['left', 'right', 'top', 'bottom', 'insideH', 'insideV']
  return xml(
    'a:wholeTbl',
    {},
    text(false, 'tx1'),
    xml(
      'a:tcStyle',
      {},
      xml(
        'a:tcBdr',
        {},
        sides.map((side) => xml(`a:${side}`, {}, rules[side] ?? xml('a:ln', {}, xml('a:noFill')))),
      ),
      xml('a:fill', {}, xml('a:noFill')),
    ),
  )
}

function text(isBold: boolean, color: 'tx1' | 'accent1'): Xml {
  return xml(
    'a:tcTxStyle',
    isBold ? { b: 'on' } : {},
    xml('a:fontRef', { idx: 'minor' }, xml('a:schemeClr', { val: color })),
    xml('a:schemeClr', { val: color }),
  )
}

function rule(width: number, paint: Paint): Xml {
  return xml('a:ln', { w: emu(width), cmpd: 'sng' }, solid(paint))
}
