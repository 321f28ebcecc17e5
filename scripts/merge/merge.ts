import { assemble, chunkText, type Side, textOf } from './assemble.ts'
import { type SlideChange, slideChanges } from './changes.ts'
import { type Conflict, conflictsIn } from './conflicts.ts'
import { mergeKeys } from './keys.ts'
import type { Piece } from './lines.ts'
import { matchSlides, type Slot } from './match.ts'
import { mergeOrder } from './order.ts'
import type { Entry } from './parts.ts'
import { type Settled, settle } from './settle.ts'
import type { DeckSlide, Slide } from './slide.ts'
import { deckSource, generatedSource, likeliest, type Source } from './sources.ts'

export { slideTexts } from './sources.ts'

export interface MergeInput {
  /** What the deck may have been made from, slide by slide and without marks; the likeliest first. */
  bases: readonly (readonly string[])[]
  /** The deck as it is; line ends are LF. */
  deck: string
  /** What the outline gives now, slide by slide and without marks. */
  next: readonly string[]
  /** Which side wins where both changed the same: the deck (`ours`) or the outline. */
  take?: Side | undefined
  /** What the sides are called where a conflict is shown. */
  names: Record<Side, string>
}

export interface Merged {
  /** Both sides of each conflict are in it, between lines as git writes them. */
  text: string
  /** How many slides it has. */
  slides: number
  conflicts: Conflict[]
  changes: SlideChange[]
}

/**
 * Merges what was changed in a deck by hand with what has changed in its outline, slide by slide. Of a slide that both
 * have changed, keys, lines and sentences; where both changed the same of these, there is a conflict.
 */
export function mergeDeck({ bases, deck, next, take, names }: MergeInput): Merged {
  const theirs = generatedSource(next)
  const generations = bases.map(generatedSource)
  const ours = deckSource(deck)
  // Whoever takes a proposal for the deck has what the outline gives now.
  const base = likeliest([...generations, theirs], ours.slides)
  const matched = matchSlides(base.slides, ours.slides, theirs.slides, byMark([...generations, theirs]))
  const order: Slot[] = mergeOrder(matched.base, matched.ours, matched.theirs)
  const settled = order.map((slot) => decided(settle(slot, matched.isStrange), take))
  const head = mergeHead(base, ours, theirs).map((piece) => pick(piece, take))
  const isSameHead = ours.head !== undefined && textOf(head) === entriesText(ours.head)
  const chunks = assemble(
    settled.filter(({ how }) => how !== 'removed'),
    head,
    isSameHead,
  )
  return {
    text: chunkText(chunks, ours.slides.at(-1), names),
    slides: chunks.length,
    conflicts: conflictsIn(chunks, deck.split('\n').length - 1),
    changes: slideChanges(settled, chunks, matched.ours),
  }
}

function byMark(sources: readonly Source<Slide>[]): Map<string, Slide> {
  const slides = sources.flatMap((source) => source.slides)
  return new Map(slides.flatMap((slide) => (slide.mark === undefined ? [] : [[slide.mark, slide]])))
}

/** The keys that concern the deck as a whole. Whoever took the cover out did not mean to take them out. */
function mergeHead(base: Source<Slide>, ours: Source<DeckSlide>, theirs: Source<Slide>): Piece[] {
  const line = (ours.slides.find(({ hasHead }) => hasHead)?.line ?? 0) + 1
  return mergeKeys(base.head ?? [], ours.head ?? base.head ?? [], theirs.head ?? [], line)
}

const entriesText = (entries: readonly Entry[]): string => entries.map(({ text }) => text).join('')

const pick = (piece: Piece, take: Side | undefined): Piece =>
  typeof piece === 'string' || take === undefined ? piece : piece[take]

/** A slide whose conflicts are decided. */
function decided(settled: Settled, take: Side | undefined): Settled {
  if (take === undefined) return settled
  const { only, ...rest } = settled
  if (only !== undefined && only !== take) return { ...rest, how: 'removed' }
  const front = settled.front.map((piece) => pick(piece, take))
  return { ...rest, front, rest: settled.rest.map((piece) => pick(piece, take)) }
}
