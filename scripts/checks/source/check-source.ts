import type { SourceIndex } from '../../article/types.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { entryOf, type Located } from '../../outline/locate.ts'
import { changed } from './changed.ts'
import { copied } from './copied.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { sourcedDeck } from './deck.ts'
import { documentTitle } from './document.ts'
import { draftLines } from './draft-lines.ts'
import { eventDate } from './event-date.ts'
import { figureNumber } from './figure-number.ts'
import { locator } from './locator.ts'
import { type ArticleAtHand, matterOf } from './matter.ts'
import { name } from './name.ts'
import { quote } from './quote.ts'
import { uncovered } from './uncovered.ts'

/** An outline that was read without errors, and what it is compared with. */
export interface SourceMatter {
  text: string
  tree: Located
  index: SourceIndex
  /** The article itself, where its file is at hand and can be read. */
  atHand?: ArticleAtHand | undefined
}

/** A deck against its article: what is wrong in the outline's order, and what of the article the slides have. */
export function checkSource({ text, tree, index, atHand }: SourceMatter): {
  diagnostics: Diagnostic[]
  coverage: Coverage
} {
  const deck = sourcedDeck(tree, text)
  const at = entryOf(entryOf(tree, 'source'), 'index')?.span ?? tree.span
  const matter = matterOf(index, at, atHand)
  const coverage = coverageOf(deck, matter)
  const diagnostics = [
    ...locator(deck, matter),
    ...eventDate(deck, matter),
    ...name(deck, matter),
    ...figureNumber(deck, matter),
    ...documentTitle(deck, matter),
    ...quote(deck, matter),
    ...copied(deck, matter, draftLines(text)),
    ...changed(deck, matter),
    ...uncovered(coverage, at),
  ]
  return { diagnostics: diagnostics.sort((a, b) => a.from - b.from), coverage }
}
