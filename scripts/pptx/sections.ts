import { createHash } from 'node:crypto'
import { plainText } from '../outline/inline.ts'
import type { DeckPlan, SlidePlan } from '../plan/types.ts'
import { type Locale, say } from '../words/index.ts'
import { type Xml, xml } from './xml.ts'

/** A stretch of slides under one name. */
export interface SlideSection {
  name: string
  /** Indices of its slides. */
  slides: number[]
}

/** The sections of the outline, with what comes before and after them, and the slides in reserve. */
export function sectionsOf(deck: DeckPlan): SlideSection[] {
  const locale: Locale = deck.lang === 'en' ? 'en' : 'zh'
  const sections: (SlideSection & { key: string })[] = []
  let hasBegun = false
  for (const [index, slide] of deck.slides.entries()) {
    const own = sectionOf(slide)
    hasBegun ||= own !== undefined
    const key = slide.backup ? 'backup' : (own ?? (hasBegun ? 'closing' : 'opening'))
    const last = sections.at(-1)
    if (last?.key === String(key)) last.slides.push(index)
    else sections.push({ key: String(key), name: nameOf(key, deck, locale), slides: [index] })
  }
  return sections.map(({ name, slides }) => ({ name, slides }))
}

/** The index of the outline's section that a slide is of. */
function sectionOf({ origin }: SlidePlan): number | undefined {
  const [top, index] = origin
  return top === 'sections' && typeof index === 'number' ? index : undefined
}

function nameOf(key: number | 'backup' | 'closing' | 'opening', deck: DeckPlan, locale: Locale): string {
  if (typeof key === 'number') return plainText(deck.sections[key] ?? []).replaceAll('\n', ' ')
  return say(locale, key === 'backup' ? 'slide.backup' : `pptx.${key}`)
}

/** The extension of a presentation that holds its sections, since PowerPoint 2010. */
export function sectionList(sections: readonly SlideSection[], slideIds: readonly number[]): Xml {
  return xml(
    'p:extLst',
    {},
    xml(
      'p:ext',
      { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' },
      xml(
        'p14:sectionLst',
        { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' },
        sections.map(({ name, slides }, index) =>
          xml(
            'p14:section',
            { name, id: guidOf(`${index} ${name}`) },
            xml(
              'p14:sldIdLst',
              {},
              slides.map((slide) => xml('p14:sldId', { id: slideIds[slide] })),
            ),
          ),
        ),
      ),
    ),
  )
}

/** The same GUID for the same text (as version 5 of RFC 9562 has it). */
function guidOf(text: string): string {
  const hex = createHash('sha1').update(`lectern ${text}`).digest('hex').toUpperCase()
  const variant = '89AB'.charAt(Number.parseInt(hex.charAt(16), 16) % 4)
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}}`
}
