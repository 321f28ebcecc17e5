import { daySpan, type EventDate } from '../../outline/date.ts'
import { parseInline, plainText } from '../../outline/inline.ts'
import { chronological } from '../../outline/order.ts'
import { asList } from '../../outline/schema/scalars.ts'
import type { OutlineEvent } from '../../outline/schema/slides.ts'
import type { PlanContext } from '../context.ts'
import { dateWords, gapWords } from '../date-words.ts'
import type { Doubts } from '../items.ts'
import { type Breakable, breakable } from '../lines.ts'
import type { PlannedActor } from '../types.ts'

/** An event on its way to the slide: texts not yet broken into lines. */
export interface Entry {
  /** Equal where the time is the same, written the same way: events of one date share its box. */
  dateKey: string
  date: Breakable
  /** The time since the date before, where it is to be written. */
  between: Breakable | undefined
  /** Days since the event before. */
  days: number
  era: string | undefined
  label: Breakable
  who: PlannedActor[]
  doubt: number | undefined
}

/** The events in their order. Doubts are added to `doubts`. */
export function timelineEntries(
  { events, gaps }: { events: readonly OutlineEvent[]; gaps?: boolean | undefined },
  doubts: Doubts,
  { locale, actors }: PlanContext,
): Entry[] {
  const sorted = chronological(events, ({ date }) => date)
  return sorted.map((event, index): Entry => {
    const before = sorted[index - 1]
    const isNew = before && keyOf(before.date) !== keyOf(event.date)
    const gap = gaps && isNew ? gapWords(before.date, event.date, locale) : undefined
    const text = plainText(parseInline(event.text))
    const doubt = doubts.add(event.doubt)
    return {
      dateKey: keyOf(event.date),
      date: breakable(dateWords(event.date, locale), 'bold'),
      between: gap === undefined ? undefined : breakable(gap),
      days: before ? daySpan(event.date)[0] - daySpan(before.date)[0] : 0,
      era: event.era === undefined ? undefined : plainText(parseInline(event.era)),
      // Behind a word, the mark stays on its line.
      label: breakable(
        doubt === undefined ? text : `${text}${/\w$/u.test(text) ? '\u00a0' : ' '}[?${doubt}]`,
      ),
      who: [...new Set(asList(event.who))].flatMap((key) => actors.get(key) ?? []),
      doubt,
    }
  })
}

/** Whether an event has a date box of its own, and not that of the event before. */
export function startsDate(entries: readonly Entry[], index: number): boolean {
  const [before, entry] = [entries[index - 1], entries[index]]
  return before?.dateKey !== entry?.dateKey || before?.era !== entry?.era
}

/** The time, and how it is written: 2014 and 2014~ are two. */
const keyOf = (date: EventDate): string => `${daySpan(date).join(' ')} ${dateWords(date, 'en')}`
