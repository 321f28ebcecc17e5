import { entryOf, isMapping, itemsOf, type Located, type Span, textOf } from '../../outline/locate.ts'
import { slideBlocks } from '../blocks.ts'
import {
  locatorsIn,
  locatorsUnder,
  type Piece,
  type PlacedLocator,
  piece,
  piecesIn,
  piecesUnder,
  type Telling,
  tellingOf,
} from './pieces.ts'

/** An event of a timeline. */
export interface DatedEvent extends Telling {
  /** EDTF. */
  date: string
  /** Of the date. */
  span: Span
}

/** A slide as it is compared with the article. */
export interface SourcedSlide {
  kind: string
  title: Piece
  /** Its texts, the title among them. */
  pieces: Piece[]
  events: DatedEvent[]
  /** All that it names, with their places. */
  locators: PlacedLocator[]
  /** How many items, events, paths, rows, columns or entries it has: it may say so. */
  counts: number[]
}

export interface SourcedDeck {
  slides: SourcedSlide[]
  /** Titles and summaries of sections, and the objectives. */
  others: Piece[]
  /** Locators of sections: no slide refers to the article by them. */
  sectionLocators: PlacedLocator[]
}

/** Kinds that ask and pause: what they say is the lecturer's, whatever they refer to. */
const OWN_KINDS: ReadonlySet<string> = new Set(['question', 'quiz', 'break'])
const COUNTED = ['items', 'events', 'paths', 'rows', 'columns', 'entries', 'evidence', 'counter'] as const

/** The slides that are shown, as they are compared with the article. */
export function sourcedDeck(tree: Located, text: string): SourcedDeck {
  const sections = itemsOf(entryOf(tree, 'sections'))
  const others = [
    ...itemsOf(entryOf(tree, 'objectives')),
    ...sections.flatMap((section) => [entryOf(section, 'title'), entryOf(section, 'summary')]),
  ]
  return {
    slides: slideBlocks(tree, text).flatMap(({ slide, isSkipped }) => (isSkipped ? [] : sourcedSlide(slide))),
    others: others.flatMap((value) =>
      value ? piecesIn(value, { role: 'own', sources: [], isDoubted: false }) : [],
    ),
    sectionLocators: sections.flatMap((section) => locatorsUnder(entryOf(section, 'source'))),
  }
}

function sourcedSlide(slide: Located): SourcedSlide[] {
  const kind = textOf(entryOf(slide, 'kind'))
  const title = entryOf(slide, 'title')
  if (!isMapping(slide) || kind === undefined || !title) return []
  const locators = locatorsIn(slide)
  const telling = (sources: readonly PlacedLocator[]): Telling => ({
    role: OWN_KINDS.has(kind) || sources.length === 0 ? 'own' : 'told',
    sources: sources.map(({ text }) => text),
    isDoubted: false,
  })
  // A title sums up what the parts of its slide are told from.
  const head = piece(title, telling(locators))
  const parts = telling(locatorsUnder(entryOf(slide, 'source')))
  const rest = [...slide.content.entries].filter(([key]) => key !== 'title')
  return [
    {
      kind,
      title: head,
      pieces: [head, ...rest.flatMap(([key, value]) => piecesUnder(key, value, parts))],
      events: itemsOf(entryOf(slide, 'events')).flatMap((event) => datedEvent(event, parts)),
      locators,
      counts: COUNTED.flatMap((key) => itemsOf(entryOf(slide, key)).length || []),
    },
  ]
}

function datedEvent(event: Located, telling: Telling): DatedEvent[] {
  const date = entryOf(event, 'date')
  const text = textOf(date)
  return date && text !== undefined ? [{ ...tellingOf(event, telling), date: text, span: date.span }] : []
}
