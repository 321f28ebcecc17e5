import { localeOfDeck } from '../diagrams/describe.ts'
import type { DeckPlan } from '../plan/types.ts'
import type { Palette } from './paint.ts'
import { type Xml, xml } from './xml.ts'

const NAMES = 'http://schemas.openxmlformats.org/drawingml/2006/main'

/** Fonts of a deck. */
export interface Fonts {
  latin: string
  eastAsian: string
}

/** What every Windows has, and PowerPoint and WPS with it. */
const LATIN = 'Arial'
const EAST_ASIAN = '微软雅黑'

/** The usual fonts, or another one for the letters that the deck is written in. */
export function fontsOf(lang: DeckPlan['lang'], font?: string): Fonts {
  if (font === undefined) return { latin: LATIN, eastAsian: EAST_ASIAN }
  return localeOfDeck(lang) === 'en'
    ? { latin: font, eastAsian: EAST_ASIAN }
    : { latin: LATIN, eastAsian: font }
}

/** The theme's part: `slides/styles/tokens.css` as six accents and four grounds, and two fonts for all scripts. */
export function themeXml({ accents, actors }: Palette, fonts: Fonts): Xml {
  const color = (name: string, val: string): Xml => xml(`a:${name}`, {}, xml('a:srgbClr', { val }))
  return xml(
    'a:theme',
    { 'xmlns:a': NAMES, name: 'Lectern' },
    xml(
      'a:themeElements',
      {},
      xml(
        'a:clrScheme',
        { name: 'Lectern' },
        color('dk1', '1B1F24'),
        color('lt1', 'FFFFFF'),
        color('dk2', '444B55'),
        color('lt2', 'F4F2EE'),
        accents.map((accent, index) => color(`accent${index + 1}`, accent)),
        color('hlink', '0B5754'),
        color('folHlink', '444B55'),
      ),
      xml('a:fontScheme', { name: 'Lectern' }, font('majorFont', fonts), font('minorFont', fonts)),
      formats(),
    ),
    xml('a:objectDefaults'),
    xml('a:extraClrSchemeLst'),
    actors.length > 0
      ? xml(
          'a:custClrLst',
          {},
          actors.map(({ name, color: val }) => xml('a:custClr', { name }, xml('a:srgbClr', { val }))),
        )
      : undefined,
  )
}

/** Where a font is missing, its kind (sans serif) and its characters (GB 2312) say what may stand for it. */
function font(name: 'majorFont' | 'minorFont', { latin, eastAsian }: Fonts): Xml {
  return xml(
    `a:${name}`,
    {},
    xml('a:latin', { typeface: latin, pitchFamily: 34 }),
    xml('a:ea', { typeface: eastAsian, pitchFamily: 34, charset: -122 }),
    xml('a:cs', { typeface: latin, pitchFamily: 34 }),
    xml('a:font', { script: 'Hans', typeface: eastAsian }),
    xml('a:font', { script: 'Hant', typeface: eastAsian }),
  )
}

/** Flat: what the schema asks for, three of each, and nothing to be seen of them. */
function formats(): Xml {
  const fill = xml('a:solidFill', {}, xml('a:schemeClr', { val: 'phClr' }))
  const line = (w: number): Xml =>
    xml('a:ln', { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' }, fill, xml('a:prstDash', { val: 'solid' }))
  const effect = xml('a:effectStyle', {}, xml('a:effectLst'))
  return xml(
    'a:fmtScheme',
    { name: 'Lectern' },
    xml('a:fillStyleLst', {}, fill, fill, fill),
    xml('a:lnStyleLst', {}, line(12_700), line(19_050), line(25_400)),
    xml('a:effectStyleLst', {}, effect, effect, effect),
    xml('a:bgFillStyleLst', {}, fill, fill, fill),
  )
}
