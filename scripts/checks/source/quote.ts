import { plainLetters } from '../../article/letters.ts'
import { copiedRuns, SHINGLE } from '../../article/shingles.ts'
import { type Diagnostic, error, notice } from '../../diagnostics/diagnostic.ts'
import type { SourcedDeck } from './deck.ts'
import { isTranslated } from './language.ts'
import type { Matter } from './matter.ts'
import { listed } from './occurrence.ts'
import type { Piece } from './pieces.ts'
import { allParagraphs, locatorOf, type PlacedParagraph, paragraphsAt } from './places.ts'
import { quotationsIn, quotedPieces } from './quotations.ts'

/**
 * What is quoted is in the article word for word: the text of a quote slide, and what stands in quotation marks and is
 * no mere word (16 letters or more). Blanks and signs do not count. Told by the article where it is at hand, else by
 * the fingerprints, which know nothing of what is shorter.
 */
export function quote({ slides }: SourcedDeck, matter: Matter): Diagnostic[] {
  return slides.flatMap(({ kind, title, pieces }) => {
    const whole = kind === 'quote' ? quoteSlide(title, matter) : []
    const within = pieces.filter((piece) => piece.role === 'told' && !(kind === 'quote' && piece === title))
    return [...whole, ...within.flatMap((piece) => inText(piece, matter))]
  })
}

/** A quotation whose source the slide does not name may be from somewhere else. */
function quoteSlide(title: Piece, matter: Matter): Diagnostic[] {
  const { span, sources } = title
  const isForeign = sources.some((source) => matter.placeOf(source).type === 'foreign')
  if (isForeign || (title.role === 'own' && sources.length > 0)) return []
  if (isTranslated(title.text, matter.lang)) return []
  switch (isQuoted(title.text, matter)) {
    case 'no':
      return [
        sources.length > 0 ? error('quote', span, 'source.quote') : notice('quote', span, 'source.quote-own'),
      ]
    case 'unknown':
      return sources.length > 0 ? [notice('quote', span, 'source.quote-short')] : []
    case 'yes':
      return elsewhere(title, matter)
  }
}

function inText({ text, span }: Piece, matter: Matter): Diagnostic[] {
  const words = quotationsIn(text).map(({ from, to }) => text.slice(from + 1, to - 1))
  return words.flatMap((one) =>
    plainLetters(one).length >= SHINGLE && !isTranslated(one, matter.lang) && isQuoted(one, matter) === 'no'
      ? [error('quote', span, 'source.quote-in', { text: one })]
      : [],
  )
}

function isQuoted(text: string, { whole, allShingles }: Matter): 'yes' | 'no' | 'unknown' {
  const pieces = quotedPieces(text).map((piece) => ({ piece, letters: plainLetters(piece) }))
  if (whole !== undefined) return pieces.every(({ letters }) => whole.includes(letters)) ? 'yes' : 'no'
  const long = pieces.filter(({ letters }) => letters.length >= SHINGLE)
  const isWhole = ({ piece }: { piece: string }): boolean => {
    const letters = Array.from(plainLetters(piece)).length
    return copiedRuns(piece, allShingles).some((run) => run.letters === letters)
  }
  if (!long.every(isWhole)) return 'no'
  return long.length === pieces.length ? 'yes' : 'unknown'
}

/** Where the paragraphs are at hand: whether it stands in one that the slide names. */
function elsewhere({ text, span, sources }: Piece, matter: Matter): Diagnostic[] {
  const pieces = quotedPieces(text).map(plainLetters)
  const has = (paragraph: PlacedParagraph): boolean =>
    pieces.every((piece) => matter.lettersAt(paragraph)?.includes(piece))
  const scope = paragraphsAt(matter, sources)
  const others = allParagraphs(matter.index).filter(has)
  if (scope.length === 0 || scope.some(has) || others.length === 0) return []
  const where = listed(others.map(({ section, paragraph }) => locatorOf(matter.index, section, paragraph)))
  return [notice('quote', span, 'source.quote-elsewhere', { place: sources.join(', '), where })]
}
