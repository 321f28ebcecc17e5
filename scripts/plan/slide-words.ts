import { type Locale, say, type WordKey } from '../words/index.ts'
import type { SlidePlan } from './types.ts'

const EYEBROWS: Partial<Record<SlidePlan['kind'], WordKey>> = {
  claim: 'slide.claim',
  question: 'slide.question',
  quiz: 'slide.quiz',
  answer: 'slide.answer',
  quote: 'slide.quote',
}

/** The line above a title: what kind of slide it is; an answer says which it is. */
export function eyebrow(slide: SlidePlan, locale: Locale): string {
  const word = say(locale, EYEBROWS[slide.kind] ?? 'slide.quote')
  const right = slide.kind === 'answer' ? slide.options.filter(({ correct }) => correct) : []
  if (right.length === 0) return word
  const letters = right.map(({ letter }) => letter).join(say(locale, 'slide.list'))
  return say(locale, 'slide.answer-is', { letters })
}

/** n of m, or the first of them. */
export function partWords(
  { index, of }: { index: number; of: number },
  locale: Locale,
  isOverview: boolean,
): string {
  if (isOverview) return say(locale, 'deck.motives.overview', { index, of })
  return index === 1 ? say(locale, 'slide.first-part', { of }) : say(locale, 'slide.part', { index, of })
}
