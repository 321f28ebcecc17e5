import { parseInline } from '../../outline/inline.ts'
import { say } from '../../words/index.ts'
import { around, type PlanContext } from '../context.ts'
import type { SlidePart } from './part.ts'

/** The quoted text is the slide's title, and is fitted as such; here is only whose it is. */
export function planQuote(slide: { by?: string | undefined }, { locale }: PlanContext): SlidePart[] {
  const by =
    slide.by === undefined
      ? undefined
      : around(say(locale, 'slide.by', { by: '\u0000' }), '\u0000', parseInline(slide.by))
  return [{ kind: 'quote', size: 24, ...(by && { by }) }]
}
