import type { Rule, Severity } from '../diagnostics/diagnostic.ts'
import type { SlidePlan } from '../plan/types.ts'
import type { Values, WordKey } from '../words/index.ts'
import type { SlideFacts } from './facts.ts'

/** A slide as it is seen, with what was planned for it; a slide that somebody added by hand has no plan. */
export interface CheckedSlide {
  facts: SlideFacts
  plan: SlidePlan | undefined
}

/** Something that an audience would stumble over. */
export interface Finding {
  rule: Rule
  severity: Severity
  /** The slide's number in the deck, from 1; none for what concerns the deck as a whole. */
  slide?: number
  /** The text at fault, as it is seen: where in the outline it stands is found by it. */
  text?: string
  key: WordKey
  values: Values
}

/** A rule looks at one slide. */
export type SlideCheck = (slide: CheckedSlide, lang: 'zh-CN' | 'en') => Finding[]

/** Characters of a text that a message shows. */
const SHOWN = 40

/** A text as a message quotes it. */
export function quoted(text: string): string {
  const characters = [...text]
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN - 1).join('')}…` : text
}

/** Lengths as messages give them: 17.6, 18. */
export const px = (length: number): string => String(Math.round(length * 10) / 10)
