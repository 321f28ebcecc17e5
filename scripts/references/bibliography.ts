import { parseInline } from '../outline/inline.ts'
import type { Outline } from '../outline/schema/outline.ts'
import type { Inline } from '../plan/types.ts'
import { apa } from './apa.ts'
import { type AuthorYear, authorYear, authorYearCitation } from './author-year.ts'
import { type Cite, citationsIn } from './citations.ts'
import type { Entry } from './entry.ts'
import { gbt7714 } from './gbt7714.ts'
import type { Library } from './library.ts'
import { numberCitation } from './numbers.ts'
import { citingTexts } from './outline-texts.ts'
import { run } from './pieces.ts'

/** The references of a lecture, and how its texts cite them. */
export interface Bibliography {
  /** What the references slide shows after the article, in order. */
  entries: Inline[][]
  /** Whether anything is cited at all. */
  isCited: boolean
  /** A text with its citations as links to the slides that show what they cite; as words where none does. */
  cited(text: string, slideOf: (entry: number) => string | undefined): string
}

/** A piece of a citation: its words, and the entry that it leads to. */
export interface CitePiece {
  words: string
  entry?: number
}

/** What an outline's `references` come to; nothing where it has none. `library`: of the file that they name. */
export function bibliographyOf(outline: Outline, library?: Library): Bibliography | undefined {
  const { references } = outline
  if (references === undefined) return undefined
  const cites = citingTexts(outline).flatMap((text) =>
    citationsIn(text).flatMap((citation) => citation.cites),
  )
  if (typeof references !== 'string') return ofTexts(references, cites)
  if (!library) return undefined
  const entries = [...new Set(cites.flatMap(({ key }) => library.entries.get(key) ?? []))]
  return outline.lang === 'en' ? byAuthor(entries, library) : byNumber(entries, library)
}

type ReadyMade = Exclude<Outline['references'], string | undefined>

/** Ready-made texts, all of them; numbered as soon as one is cited. */
function ofTexts(references: ReadyMade, cites: readonly Cite[]): Bibliography {
  const indexOf = readyMadeIndex(references)
  const isCited = cites.some(({ key }) => indexOf(key) !== undefined)
  const cited = citing((cites) => numberCitation(cites, indexOf))
  const texts = references.map((entry) =>
    parseInline(cited(typeof entry === 'string' ? entry : entry.text, () => undefined)),
  )
  return { entries: isCited ? numbered(texts) : texts, isCited, cited }
}

/** Which of the ready-made references a key means: its own key, or its number in the list. */
export function readyMadeIndex(references: readonly (string | { key?: string | undefined })[]) {
  const keys = references.map((entry) => (typeof entry === 'string' ? undefined : entry.key))
  return (key: string): number | undefined => {
    const index = keys.indexOf(key)
    if (index >= 0) return index
    const number = /^\d{1,6}$/.test(key) ? Number(key) : 0
    return number >= 1 && number <= references.length ? number - 1 : undefined
  }
}

/** GB/T 7714: in the order in which they are cited first. */
function byNumber(entries: readonly Entry[], library: Library): Bibliography {
  const indexOf = indexIn(entries, library)
  return {
    entries: numbered(entries.map(gbt7714)),
    isCited: entries.length > 0,
    cited: citing((cites) => numberCitation(cites, indexOf)),
  }
}

/** APA: by author and year. */
function byAuthor(cited: readonly Entry[], library: Library): Bibliography {
  const works = authorYear(cited)
  const indexOf = indexIn(
    works.map(({ entry }) => entry),
    library,
  )
  const workOf = (key: string): (AuthorYear & { index: number }) | undefined => {
    const index = indexOf(key)
    const work = index === undefined ? undefined : works[index]
    return work && index !== undefined ? { ...work, index } : undefined
  }
  return {
    entries: works.map(({ entry, letter }) => apa(entry, letter)),
    isCited: works.length > 0,
    cited: citing((cites) => authorYearCitation(cites, workOf)),
  }
}

function indexIn(entries: readonly Entry[], library: Library): (key: string) => number | undefined {
  const indices = new Map(entries.map((entry, index) => [entry, index]))
  return (key) => {
    const entry = library.entries.get(key)
    return entry && indices.get(entry)
  }
}

const numbered = (entries: readonly Inline[][]): Inline[][] =>
  entries.map((text, index) => run(`[${index + 1}] `, text))

/** Puts words and links in the place of each citation. */
function citing(piecesOf: (cites: readonly Cite[]) => CitePiece[] | undefined): Bibliography['cited'] {
  return (text, slideOf) => {
    let out = ''
    let at = 0
    for (const { from, to, cites, inLink } of citationsIn(text)) {
      const pieces = piecesOf(cites)
      if (!pieces) continue
      out += text.slice(at, from) + linked(pieces, inLink ? () => undefined : slideOf)
      at = to
    }
    return out + text.slice(at)
  }
}

/** One link where all of it leads to one slide. */
function linked(pieces: readonly CitePiece[], slideOf: (entry: number) => string | undefined): string {
  const targets = new Set(pieces.flatMap(({ entry }) => (entry === undefined ? [] : [slideOf(entry)])))
  const [only] = targets
  if (targets.size === 1) return link(pieces.map(({ words }) => escaped(words)).join(''), only)
  return pieces
    .map(({ words, entry }) => link(escaped(words), entry === undefined ? undefined : slideOf(entry)))
    .join('')
}

const link = (words: string, slide: string | undefined): string =>
  slide === undefined ? words : `[${words}](#${slide})`

/** Words that would be marks in an outline's text. */
const escaped = (words: string): string => words.replace(/[*`[\]]/g, '\\$&')
