import { parseLocator } from '../../article/locator.ts'
import type { IndexedParagraph, SourceIndex } from '../../article/types.ts'

/** A paragraph of the article by its numbers, both from 0. */
export interface PlacedParagraph {
  section: number
  paragraph: number
  content: IndexedParagraph
}

/** What a locator leads to: a section, or one of its paragraphs; both from 0. */
export type Place =
  | { type: 'section'; section: number }
  | { type: 'paragraph'; section: number; paragraph: number }
  /** The section has no such paragraph. */
  | { type: 'beyond'; section: number; paragraph: number }
  /** Another source's (`[@key]`). */
  | { type: 'foreign' }
  /** A page, a note, a picture: the index does not have them. */
  | { type: 'unchecked' }
  | { type: 'missing' }

const FOREIGN = /^\s*\[?-?@|\[-?@/
const UNCHECKED =
  /^(?:p{1,2}\.?\s*[\divxlc]+|pages?\s+\d|第?\s*\d+(?:\s*[-–—~～至、,，]\s*\d+)*\s*页|(?:脚|尾)?注\s*[\d①-⑳[]|(?:foot|end)?notes?\s+\d|n{1,2}\.\s*\d|[图表]\s*\d|fig(?:ure)?\.?\s*\d|tab(?:le)?\.?\s*\d)/i

/** The places of an article by the locators that outlines write. */
export interface Places {
  index: SourceIndex
  placeOf: (locator: string) => Place
}

export function placesOf(index: SourceIndex): Places {
  const sections = new Map<string, number>()
  for (const [at, { locator }] of index.sections.entries()) {
    const key = keyOf(parseLocator(locator).section)
    if (!sections.has(key)) sections.set(key, at)
  }
  return {
    index,
    placeOf(locator) {
      if (FOREIGN.test(locator)) return { type: 'foreign' }
      const { section: name, paragraph } = parseLocator(locator)
      const section = sections.get(keyOf(name))
      if (section === undefined) return { type: UNCHECKED.test(locator.trim()) ? 'unchecked' : 'missing' }
      if (paragraph === undefined) return { type: 'section', section }
      const has = index.sections[section]?.paragraphs.length ?? 0
      return {
        type: paragraph >= 1 && paragraph <= has ? 'paragraph' : 'beyond',
        section,
        paragraph: paragraph - 1,
      }
    },
  }
}

const keyOf = (section: string): string => section.toLowerCase()

/**
 * The paragraphs that a text is told from: those of a section are also those of the sections in it. None, where one of
 * the locators leads elsewhere or to nothing: what is told may be from there.
 */
export function paragraphsAt({ index, placeOf }: Places, sources: readonly string[]): PlacedParagraph[] {
  const found = new Map<string, PlacedParagraph>()
  for (const source of sources) {
    const place = placeOf(source)
    if (place.type !== 'section' && place.type !== 'paragraph') return []
    const { section } = place
    const last = place.type === 'section' ? lastWithin(index, section) : section
    for (let at = section; at <= last; at++) {
      for (const [paragraph, content] of (index.sections[at]?.paragraphs ?? []).entries()) {
        if (place.type === 'paragraph' && place.paragraph !== paragraph) continue
        found.set(`${at} ${paragraph}`, { section: at, paragraph, content })
      }
    }
  }
  return [...found.values()]
}

/** All paragraphs of the article. */
export const allParagraphs = ({ sections }: SourceIndex): PlacedParagraph[] =>
  sections.flatMap(({ paragraphs }, section) =>
    paragraphs.map((content, paragraph) => ({ section, paragraph, content })),
  )

/** The last of the sections that a section has below it, or itself. */
export function lastWithin({ sections }: SourceIndex, section: number): number {
  const level = sections[section]?.level ?? 0
  let last = section
  while ((sections[last + 1]?.level ?? 0) > level) last++
  return last
}

/** `一（二）¶2`, or `一（二）` where the section has but one paragraph. */
export function locatorOf(index: SourceIndex, section: number, paragraph?: number): string {
  const found = index.sections[section]
  const locator = found?.locator ?? ''
  return paragraph === undefined || found?.paragraphs.length === 1 ? locator : `${locator}¶${paragraph + 1}`
}
