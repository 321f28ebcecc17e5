import { parseInline, plainText } from '../../outline/inline.ts'
import { entryOf, isMapping, itemsOf, type Located, type Span, textOf } from '../../outline/locate.ts'

/** A locator, and where it stands in the outline. */
export interface PlacedLocator {
  text: string
  span: Span
}

/** What is told of a text of an outline by where it stands. */
export interface Telling {
  /**
   * `told`: as the article's; `own`: as the lecturer's own, or as somebody's who is no part of the article; `notes`: to
   * the lecturer alone.
   */
  role: 'told' | 'own' | 'notes'
  /** The locators that it is told from. */
  sources: readonly string[]
  /** It says itself that something about it is doubtful. */
  isDoubted: boolean
}

/** A text of an outline. */
export interface Piece extends Telling {
  /** Without its marks, and without what it cites of the references. */
  text: string
  /** As it is written. */
  written: string
  span: Span
  /** Whose words or view it is: a name, if anything is. */
  isSpeaker: boolean
}

/** Keys whose texts are not the article's, unless they have a source of their own. */
const OWN_KEYS: ReadonlySet<string> = new Set(['counter', 'prompts', 'explain', 'doubt', 'credit', 'alt'])
/** Keys whose values are no texts. */
const NO_TEXT: ReadonlySet<string> = new Set(
  'kind id source date who image minutes backup skip gaps against correct steps'.split(' '),
)
/** `[@key]`: what is told is another's. */
const CITATION = /\[[^[\]@]*@[^[\]]*\]/

/** The texts in a value, each with what is told of it. */
export function piecesIn(value: Located, telling: Telling): Piece[] {
  switch (value.content.type) {
    case 'text':
      return [piece(value, telling)]
    case 'list':
      return itemsOf(value).flatMap((item) => piecesIn(item, telling))
    case 'mapping': {
      const parts = tellingOf(value, telling)
      return [...value.content.entries].flatMap(([key, entry]) => piecesUnder(key, entry, parts))
    }
  }
}

/** The texts under a key of a mapping. */
export function piecesUnder(key: string, value: Located, telling: Telling): Piece[] {
  if (NO_TEXT.has(key)) return []
  if (key === 'notes') return piecesIn(value, { ...telling, role: 'notes', sources: [] })
  const pieces = piecesIn(value, OWN_KEYS.has(key) ? { ...telling, role: 'own', sources: [] } : telling)
  return key === 'by' ? pieces.map((one) => ({ ...one, isSpeaker: true })) : pieces
}

/** What is told of the parts of a mapping, which may have a source or a doubt of its own. */
export function tellingOf(value: Located, telling: Telling): Telling {
  const sources = locatorsUnder(entryOf(value, 'source')).map(({ text }) => text)
  const isDoubted = telling.isDoubted || entryOf(value, 'doubt') !== undefined
  if (sources.length === 0 || telling.role === 'notes') return { ...telling, isDoubted }
  return { role: 'told', sources, isDoubted }
}

export function piece(value: Located, telling: Telling): Piece {
  const written = textOf(value) ?? ''
  const [text, isCited] = withoutCitations(plainText(parseInline(written)))
  const role = isCited && telling.role === 'told' ? 'own' : telling.role
  return { ...telling, role, text, written, span: value.span, isSpeaker: false }
}

function withoutCitations(text: string): [string, boolean] {
  if (!CITATION.test(text)) return [text, false]
  return [text.replace(new RegExp(CITATION, 'g'), ' '), true]
}

/** A locator or a list of them. */
export function locatorsUnder(value: Located | undefined): PlacedLocator[] {
  const texts = value?.content.type === 'list' ? itemsOf(value) : value ? [value] : []
  return texts.flatMap((one) => {
    const text = textOf(one)
    return text === undefined || text === '' ? [] : [{ text, span: one.span }]
  })
}

/** All locators in a value. */
export function locatorsIn(value: Located): PlacedLocator[] {
  if (value.content.type === 'list') return itemsOf(value).flatMap(locatorsIn)
  if (!isMapping(value)) return []
  return [...value.content.entries].flatMap(([key, entry]) =>
    key === 'source' ? locatorsUnder(entry) : locatorsIn(entry),
  )
}
