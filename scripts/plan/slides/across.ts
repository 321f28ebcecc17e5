import { longestPart } from '../together.ts'
import type { Run } from './runs.ts'
import { startsDate } from './timeline-entries.ts'
import type { Timeline, TimelineParts } from './timeline-part.ts'

/** Few dates stand side by side, where no text takes more than some short lines. */
const DATES = { least: 3, most: 5 }
const LINES = { date: 1, title: 2, event: 3, between: 2 }
/** A line has at least this many em. */
const LEAST_WIDTH = 5.4

/** A timeline from left to right, if its events are few and short enough for that at a size. */
export function acrossIfShort(parts: TimelineParts, run: Run): Timeline | undefined {
  const { entries, size } = parts
  const dates = entries.filter((_, index) => index === 0 || startsDate(entries, index)).length
  if (dates < DATES.least || dates > DATES.most) return undefined
  const width = parts.acrossWidth(dates)
  if (width < LEAST_WIDTH * size) return undefined
  if (entries.some(({ label }) => label.least(width, size) > LINES.event)) return undefined
  if (entries.some(({ label, who }) => who.length > 3 || longestPart(label.text) * size > width))
    return undefined
  const { part, fits } = parts.draft(run, 'LR')
  const periods = part.eras.flatMap((era) => era.periods)
  const isShort = periods.every(
    ({ date, between = [], events }) =>
      date.length <= LINES.date &&
      between.length <= LINES.between &&
      events.every(({ label }) => label.length <= LINES.event),
  )
  const titles = part.eras.every(({ title = [] }) => title.length <= LINES.title)
  return fits && isShort && titles ? part : undefined
}
