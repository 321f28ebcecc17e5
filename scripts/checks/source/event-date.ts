import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { daySpan, type EventDate, parseDate } from '../../outline/date.ts'
import { dateFit } from './date-fit.ts'
import type { DatedEvent, SourcedDeck } from './deck.ts'
import type { Matter } from './matter.ts'
import { listed } from './occurrence.ts'
import { allParagraphs, locatorOf, type PlacedParagraph, paragraphsAt } from './places.ts'

/** Dates that a message lists. */
const LISTED = 8

/** Where an event is told from, the article has its date, or the event says by `doubt` that it has not. */
export function eventDate({ slides }: SourcedDeck, matter: Matter): Diagnostic[] {
  return slides.flatMap(({ events }) => events.flatMap((event) => wrong(event, matter)))
}

function wrong({ date, span, sources, role, isDoubted }: DatedEvent, matter: Matter): Diagnostic[] {
  const parsed = parseDate(date)
  const scope = paragraphsAt(matter, sources)
  if (!parsed.ok || role !== 'told' || isDoubted || scope.length === 0) return []
  const mentioned = scope.flatMap(datesOf)
  const fit = dateFit(parsed.date, mentioned)
  if (fit === 'yes') return []
  const place = listed(sources)
  const dates = listed(
    scope.flatMap(({ content }) => content.dates.map((mention) => mention.date)),
    LISTED,
  )
  const values = { date, place, dates }
  if (fit === 'finer' && !isNearOther(parsed.date, mentioned))
    return [error('event-date', span, 'source.date-finer', values)]
  const elsewhere = allParagraphs(matter.index).filter(
    (paragraph) => dateFit(parsed.date, datesOf(paragraph)) === 'yes',
  )
  const where = listed(elsewhere.map(({ section, paragraph }) => locatorOf(matter.index, section, paragraph)))
  if (where !== '') {
    const key = dates === '' ? 'source.date-elsewhere-none' : 'source.date-elsewhere'
    return [error('event-date', span, key, { ...values, where })]
  }
  return [error('event-date', span, dates === '' ? 'source.date-none' : 'source.date', values)]
}

/** Whether the place has a date as exact as that, and near it: 2 July for 3 July is a slip, and not less exact. */
function isNearOther(date: EventDate, mentioned: readonly EventDate[]): boolean {
  const [from, to] = daySpan(date)
  const length = to - from
  return mentioned.some((other) => {
    const [first, last] = daySpan(other)
    const isAsExact = last - first <= length + 3
    return isAsExact && Math.min(Math.abs(first - to), Math.abs(from - last)) <= Math.max(31, length)
  })
}

/** The dates that a paragraph tells. */
const datesOf = ({ content }: PlacedParagraph): EventDate[] =>
  content.dates.flatMap(({ date }) => {
    const parsed = parseDate(date)
    return parsed.ok ? [parsed.date] : []
  })
