import { beheaded, headIn } from './head.ts'
import { markOf, unmarked } from './mark.ts'
import type { Entry } from './parts.ts'
import { type DeckSlide, type Slide, slideOf } from './slide.ts'
import { splitDeck } from './split.ts'

/** A deck's slides, each without the keys that concern the whole deck, and those keys. */
export interface Source<Some extends Slide> {
  slides: Some[]
  head: Entry[] | undefined
}

/** Slides as they were generated, without marks. */
export function generatedSource(texts: readonly string[]): Source<Slide> {
  return parted(texts.map((text) => ({ ...slideOf(text), mark: markOf(text) })))
}

/** A deck's slides as if they had been generated so, without marks. */
export const slideTexts = (deck: string): string[] =>
  splitDeck(deck).map(({ separator, text }) => `${unmarked(separator + text).trimEnd()}\n`)

/** The slides of a deck as it is. */
export function deckSource(deck: string): Source<DeckSlide> {
  const slides = splitDeck(deck).map(
    ({ separator, text, line }): DeckSlide => ({ ...slideOf(text), raw: text, separator, line }),
  )
  const {
    slides: [...own],
    head,
  } = parted(slides)
  return { slides: own, head }
}

/** Whoever moves the cover moves the deck's keys along: they are taken from where they are. */
function parted<Some extends Slide>(slides: readonly Some[]): Source<Some> {
  for (const [index, slide] of slides.entries()) {
    const head = headIn(slide)
    if (head) return { slides: slides.with(index, { ...beheaded(slide), hasHead: true }), head }
  }
  return { slides: slides.slice(), head: undefined }
}

/**
 * The base that the deck was most likely made from: the one that most of its marks come from, and the first of equals.
 */
export function likeliest(bases: readonly Source<Slide>[], deck: readonly Slide[]): Source<Slide> {
  const marks = new Set(deck.flatMap(({ mark }) => mark ?? []))
  const score = ({ slides }: Source<Slide>): number =>
    slides.filter(({ mark }) => mark !== undefined && marks.has(mark)).length
  let best: Source<Slide> = { slides: [], head: undefined }
  for (const base of bases) if (best.slides.length === 0 || score(base) > score(best)) best = base
  return best
}
