import { daySpan, type EventDate } from './date.ts'

/** In time: earliest possible day, then latest possible day, then the order they came in. */
export function chronological<T>(entries: readonly T[], dateOf: (entry: T) => EventDate): T[] {
  const spans = new Map(entries.map((entry) => [entry, daySpan(dateOf(entry))]))
  const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)
  return entries.toSorted((a, b) => {
    const [firstA, lastA] = spans.get(a) as readonly [number, number]
    const [firstB, lastB] = spans.get(b) as readonly [number, number]
    return compare(firstA, firstB) || compare(lastA, lastB)
  })
}
