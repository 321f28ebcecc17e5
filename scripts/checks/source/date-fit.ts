import { type DatePoint, daySpan, type EventDate } from '../../outline/date.ts'

/**
 * Whether an article that has such dates has an event's date. A date fits one that is the same or more exact (the
 * article's 2010-08 for an event of 2010); an interval fits where both its ends do, and its ends fit the article's
 * interval. What is uncertain or about (`~`, `?`) fits as if it were not. `finer`: the article has a date around it, and
 * does not say it so exactly.
 */
export function dateFit(date: EventDate, mentioned: readonly EventDate[]): 'yes' | 'finer' | 'no' {
  const whole = daySpan(date)
  const spans = mentioned.map(daySpan)
  if (spans.some((span) => isSame(span, whole))) return 'yes'
  const ends = mentioned.flatMap(endsOf).map(spanOf)
  // An interval is mentioned where it lies within the event's own date, which is one: 2010 has 2010-03/2010-05.
  const known = date.type === 'point' ? [...ends, ...spans] : ends
  const wanted = endsOf(date).map(spanOf)
  if (wanted.length === 0) return 'no'
  const isKnown = (end: DaySpan): boolean => known.some((span) => isWithin(span, end))
  if (wanted.every(isKnown)) return 'yes'
  const isAround = (end: DaySpan): boolean => ends.some((span) => isWithin(end, span))
  return wanted.every((end) => isKnown(end) || isAround(end)) ? 'finer' : 'no'
}

type DaySpan = readonly [number, number]

const spanOf = (point: DatePoint): DaySpan => daySpan({ type: 'point', point })
const isSame = (a: DaySpan, b: DaySpan): boolean => a[0] === b[0] && a[1] === b[1]
const isWithin = (inner: DaySpan, outer: DaySpan): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

/** The points that a date names. */
function endsOf(date: EventDate): DatePoint[] {
  if (date.type === 'point') return [date.point]
  return [date.start, date.end].filter((end) => typeof end !== 'string')
}
