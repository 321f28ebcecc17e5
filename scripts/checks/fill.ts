import type { DeckPlan } from '../plan/types.ts'
import type { SlideFacts } from './facts.ts'

/**
 * How much of the height between a slide's title and its foot the content takes, from 0 to 1; undefined for a slide
 * without content.
 */
export function fill({ title, content, floor }: SlideFacts): number | undefined {
  if (!title || !content || floor <= title.bottom) return undefined
  return Math.max(0, Math.min(1, (content.bottom - content.top) / (floor - title.bottom)))
}

/** The fill of each slide that holds content of the outline, by the slides' order. */
export function contentFill(deck: DeckPlan, slides: readonly SlideFacts[]): number[] {
  return slides.flatMap((slide) => {
    const plan = deck.slides[slide.number - 1]
    const isContent = plan && plan.origin.length === 4 && plan.kind !== 'break' && plan.kind !== 'quote'
    return isContent ? (fill(slide) ?? []) : []
  })
}
