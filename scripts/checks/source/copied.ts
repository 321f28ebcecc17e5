import { plainLetters } from '../../article/letters.ts'
import { type CopiedRun, copiedRuns } from '../../article/shingles.ts'
import { type Diagnostic, error, notice } from '../../diagnostics/diagnostic.ts'
import type { Span } from '../../outline/locate.ts'
import { quoted } from '../finding.ts'
import type { SourcedDeck } from './deck.ts'
import type { Matter } from './matter.ts'
import { markedIn } from './quotations.ts'

/** Letters of a copied run that are no name's: with fewer it is a list of names. */
const SAID = 8
/** English words in a row that are a sentence of somebody's, and not a turn of the language. */
const WORDS = 6

/**
 * Sixteen characters in a row are the article's only where they are quoted. Names, headings and titles are no copies;
 * of words written in an alphabet, which are longer, at least six count. Still to be put in one's own words: a notice,
 * as for what the lecturer alone sees.
 */
export function copied(
  { slides, others }: SourcedDeck,
  matter: Matter,
  isDraft: (span: Span) => boolean,
): Diagnostic[] {
  const allowed = allowedIn(matter)
  const pieces = slides.flatMap(({ kind, title, pieces: own }) =>
    kind === 'quote' ? own.filter((piece) => piece !== title) : own,
  )
  return [...pieces, ...others].flatMap((piece) => {
    const run = unmarked(piece.text)
      .flatMap((text) => copiedRuns(text, matter.shingles))
      .find((one) => isCopy(one, matter, allowed))
    if (!run) return []
    const isOpen = isDraft(piece.span)
    const values = { text: quoted(run.text.replace(/\s+/g, ' ')), count: run.letters }
    if (isOpen) return [notice('copied', piece.span, 'source.copied-draft', values)]
    const report = piece.role === 'notes' ? notice : error
    return [report('copied', piece.span, 'source.copied', values)]
  })
}

interface Allowed {
  /** Letters of headings and titles. */
  headings: readonly string[]
  /** Names as they are written, the longest first. */
  names: readonly string[]
}

function allowedIn({ index }: Matter): Allowed {
  const { article, sections, footnotes } = index
  const paragraphs = sections.flatMap((section) => section.paragraphs)
  const names = paragraphs.flatMap((one) => [...one.names, ...one.documents])
  return {
    headings: [article.title ?? '', ...sections.map(({ title }) => title)].map(plainLetters),
    names: [...new Set([...names, ...footnotes.names, ...footnotes.documents])].sort(
      (a, b) => b.length - a.length,
    ),
  }
}

/** What of a text is neither quoted nor a title. */
function unmarked(text: string): string[] {
  const out: string[] = []
  let at = 0
  for (const { from, to } of markedIn(text)) {
    out.push(text.slice(at, from))
    at = Math.max(at, to)
  }
  return [...out, text.slice(at)]
}

function isCopy({ text }: CopiedRun, { whole }: Matter, { headings, names }: Allowed): boolean {
  const letters = plainLetters(text)
  // Fingerprints are short: of a very long text two runs may have the same.
  if (whole !== undefined && !whole.includes(letters)) return false
  if (headings.some((heading) => heading.includes(letters))) return false
  let rest = text
  for (const name of names) rest = rest.replaceAll(name, ' ')
  if (plainLetters(rest).length < SAID) return false
  const words = rest.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}'’-]+/gu) ?? []
  const isAlphabetic = plainLetters(words.join('')).length > plainLetters(rest).length / 2
  return !isAlphabetic || words.length >= WORDS
}
