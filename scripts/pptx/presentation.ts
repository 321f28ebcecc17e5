import { plainText } from '../outline/inline.ts'
import type { DeckPlan } from '../plan/types.ts'
import { levelStyle } from './levels.ts'
import { MASTER_ID, NAMESPACES } from './master.ts'
import { NOTES_PAGE } from './notes.ts'
import { PAINTS } from './paint.ts'
import { sectionList, sectionsOf } from './sections.ts'
import { slideSize } from './units.ts'
import { type Xml, xml } from './xml.ts'

/** Ids of slides begin here (ECMA-376, part 1, 19.7.13). */
const FIRST_SLIDE = 256

/** Signs that no line begins or ends with in Chinese, as PowerPoint has them. */
const NEVER_FIRST = '!),.:;?]}、。—ˇ¨〃々～‖…’”〕〉》」』〗】∶！＂＇），．：；？］｀｜｝·'
const NEVER_LAST = '([{‘“〔〈《「『〖【（．［｛￡￥'

/** The part that holds all together: masters, slides in their order, sizes, sections. */
export function presentationXml(
  deck: DeckPlan,
  ids: { master: string; notesMaster?: string | undefined; slides: readonly string[] },
): Xml {
  const numbers = ids.slides.map((_, index) => FIRST_SLIDE + index)
  return xml(
    'p:presentation',
    { ...NAMESPACES, saveSubsetFonts: 1, autoCompressPictures: 0 },
    xml('p:sldMasterIdLst', {}, xml('p:sldMasterId', { id: MASTER_ID, 'r:id': ids.master })),
    ids.notesMaster === undefined
      ? undefined
      : xml('p:notesMasterIdLst', {}, xml('p:notesMasterId', { 'r:id': ids.notesMaster })),
    xml(
      'p:sldIdLst',
      {},
      ids.slides.map((id, index) => xml('p:sldId', { id: numbers[index], 'r:id': id })),
    ),
    xml('p:sldSz', slideSize(deck.aspect)),
    xml('p:notesSz', NOTES_PAGE),
    deck.lang === 'en'
      ? undefined
      : xml('p:kinsoku', { lang: 'zh-CN', invalStChars: NEVER_FIRST, invalEndChars: NEVER_LAST }),
    xml('p:defaultTextStyle', {}, levelStyle(1, { size: 18, paint: PAINTS.ink }, deck.lang)),
    sectionList(sectionsOf(deck), numbers),
  )
}

/** What a file says of itself. No day and no name: the same outline gives the same file. */
export function coreProperties(deck: DeckPlan): Xml {
  return xml(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    xml('dc:title', {}, plainText(deck.title).replaceAll('\n', ' ')),
    xml('dc:language', {}, deck.lang),
  )
}

export function appProperties(deck: DeckPlan): Xml {
  return xml(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    xml('Slides', {}, String(deck.slides.length)),
  )
}
