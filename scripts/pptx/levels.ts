import type { DeckPlan } from '../plan/types.ts'
import { solid } from './paint.ts'
import type { LevelStyle } from './shapes.ts'
import { bulletXml, lineSpacing } from './text.ts'
import { emu, hundredths, spacePoints } from './units.ts'
import { type Xml, xml } from './xml.ts'

/** How a level of a placeholder is set: `a:lvl1pPr` and so on. */
export function levelStyle(level: number, style: LevelStyle, lang: DeckPlan['lang']): Xml {
  const { size, bold, paint, align, bullet, indent, before, tight, major } = style
  const font = major ? '+mj' : '+mn'
  return xml(
    `a:lvl${level}pPr`,
    {
      marL: indent && emu(indent.text),
      indent: indent && emu(indent.mark - indent.text),
      algn: align && { left: 'l', center: 'ctr', right: 'r' }[align],
      defTabSz: 914_400,
      rtl: 0,
      eaLnBrk: 1,
      latinLnBrk: 0,
      hangingPunct: 1,
    },
    lineSpacing(lang, tight ?? false),
    before === undefined ? undefined : xml('a:spcBef', {}, xml('a:spcPts', { val: spacePoints(before) })),
    bullet === undefined ? undefined : bulletXml(bullet),
    xml(
      'a:defRPr',
      { sz: hundredths(size), b: bold === undefined ? undefined : Number(bold), kern: 1200 },
      paint && solid(paint),
      xml('a:latin', { typeface: `${font}-lt` }),
      xml('a:ea', { typeface: `${font}-ea` }),
      xml('a:cs', { typeface: `${font}-lt` }),
    ),
  )
}
