import type { SourceIndex } from '../../article/types.ts'
import { type Diagnostic, notice } from '../../diagnostics/diagnostic.ts'
import { quoted } from '../finding.ts'
import type { SourcedDeck, SourcedSlide } from './deck.ts'
import type { Matter } from './matter.ts'
import { listed } from './occurrence.ts'
import { lastWithin, locatorOf } from './places.ts'

/** Places and slides that a message lists. */
const LISTED = 8

/** Whether the article has changed since its index was made: where, and which slides that concerns. */
export function changed({ slides }: SourcedDeck, matter: Matter): Diagnostic[] {
  const { index, now, at } = matter
  if (!now || now.article.hash === index.article.hash) return []
  const { moved, touched, places } = changesOf(index, now)
  if (places.length === 0) return []
  const concerned = slides.filter((slide) => concerns(slide, matter, touched, moved))
  const values = { places: listed(places, LISTED) }
  if (concerned.length === 0) return [notice('changed', at, 'source.changed', values)]
  const titles = listed(
    concerned.map(({ title }) => `"${quoted(title.text)}"`),
    LISTED,
  )
  return [notice('changed', at, 'source.changed-slides', { ...values, slides: titles })]
}

interface Changes {
  /** Paragraphs that are no longer what they were, as `section paragraph`, from 0. */
  touched: ReadonlySet<string>
  /** Those that are what they were and now have another number. */
  moved: ReadonlySet<string>
  /** Locators of what is changed, gone or new. */
  places: string[]
}

function changesOf(index: SourceIndex, now: SourceIndex): Changes {
  const touched = new Set<string>()
  const moved = new Set<string>()
  const places: string[] = []
  const later = new Map(now.sections.map((section) => [section.locator, section.paragraphs]))
  for (const [section, { locator, paragraphs }] of index.sections.entries()) {
    const is = later.get(locator)?.map(({ hash }) => hash) ?? []
    const was = new Set(paragraphs.map(({ hash }) => hash))
    for (const [paragraph, { hash }] of paragraphs.entries()) {
      if (is[paragraph] === hash) continue
      if (is.includes(hash)) moved.add(`${section} ${paragraph}`)
      else {
        touched.add(`${section} ${paragraph}`)
        places.push(locatorOf(index, section, paragraph))
      }
    }
    const added = is.some((hash) => !was.has(hash))
    // A heading of which nothing is left, or one that has got more.
    if (!later.has(locator) || (added && !places.some((place) => place.split('¶')[0] === locator))) {
      places.push(locator)
      if (paragraphs.length === 0) touched.add(`${section} 0`)
    }
  }
  const before = new Set(index.sections.map(({ locator }) => locator))
  places.push(...[...later.keys()].filter((locator) => !before.has(locator)))
  return { touched, moved, places }
}

/** A slide that names a paragraph which is no longer what it was or where it was, or a section with a changed one. */
function concerns(
  { locators }: SourcedSlide,
  { index, placeOf }: Matter,
  touched: ReadonlySet<string>,
  moved: ReadonlySet<string>,
): boolean {
  return locators.some(({ text }) => {
    const place = placeOf(text)
    if (place.type === 'paragraph') {
      const key = `${place.section} ${place.paragraph}`
      return touched.has(key) || moved.has(key)
    }
    if (place.type !== 'section') return false
    const last = lastWithin(index, place.section)
    return [...touched].some((key) => {
      const section = Number(key.split(' ')[0])
      return place.section <= section && section <= last
    })
  })
}
