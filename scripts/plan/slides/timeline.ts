import { LABEL_SIZES } from '../../diagrams/geometry.ts'
import type { OutlineEvent } from '../../outline/schema/slides.ts'
import type { PlanContext } from '../context.ts'
import { Doubts } from '../items.ts'
import { type Breakable, breakable } from '../lines.ts'
import type { Room } from '../page.ts'
import { acrossIfShort } from './across.ts'
import type { SlidePart } from './part.ts'
import { longDoubts } from './points.ts'
import { fewestRuns, type Run } from './runs.ts'
import { type Entry, startsDate, timelineEntries } from './timeline-entries.ts'
import { EraTitles, longEras } from './timeline-eras.ts'
import { type Timeline, TimelineParts } from './timeline-part.ts'

/** Continued slides may be this many times the fewest that could hold the events at the smallest size. */
const SPARING = 1.3

/** A timeline: one slide where there is a size at which all events fit; else few, evenly filled. */
export function planTimeline(
  slide: { events: readonly OutlineEvent[]; gaps?: boolean | undefined },
  room: Room,
  context: PlanContext,
): SlidePart[] {
  const doubts = new Doubts()
  const entries = timelineEntries(slide, doubts, context)
  const eras = new EraTitles(context.locale)
  const sizes = context.sizes?.filter((size) => size <= LABEL_SIZES[0]) ?? LABEL_SIZES
  const parts = new Map<number, TimelineParts>()
  const at = (size: number): TimelineParts => {
    const known = parts.get(size) ?? new TimelineParts(entries, size, room, doubts, eras)
    parts.set(size, known)
    return known
  }
  return [
    ...longEras(entries, room),
    ...(onOneSlide(sizes.map(at), room) ?? onSeveral(sizes.map(at), room, doubts, eras)),
    ...longDoubts(doubts, room),
  ]
}

/** All events on one slide, at the largest size that allows it. */
function onOneSlide(sizes: readonly TimelineParts[], room: Room): Timeline[] | undefined {
  for (const parts of sizes) {
    const run = { from: 0, to: parts.entries.length }
    const across = acrossIfShort(parts, run)
    if (across) return [across]
    if (parts.leastHeight() > room.height) continue
    const { part, fits } = parts.draft(run, 'TD')
    if (fits) return [part]
  }
  return undefined
}

/** The largest size that takes few more slides than the smallest; of the ways to divide them, an even one. */
function onSeveral(sizes: readonly TimelineParts[], room: Room, doubts: Doubts, eras: EraTitles): Timeline[] {
  const divide = (parts: TimelineParts): { parts: TimelineParts; runs: Run[]; cut: number } => {
    const whole = parts.entries.flatMap((entry) => cutEntry(entry, parts, room))
    const ready =
      whole.length === parts.entries.length ? parts : new TimelineParts(whole, parts.size, room, doubts, eras)
    return { parts: ready, runs: divided(ready), cut: whole.length - parts.entries.length }
  }
  const smallest = sizes.at(-1)
  if (!smallest) return []
  const fewest = divide(smallest)
  const most = Math.floor(fewest.runs.length * SPARING)
  for (const parts of sizes) {
    if (parts.leastHeight() > most * room.height) continue
    const { parts: ready, runs, cut } = divide(parts)
    // An event is cut only where it is longer than a slide at the smallest size.
    if (cut > fewest.cut || runs.length > most) continue
    return runs.map((run) => ready.draft(run, 'TD').part)
  }
  return fewest.runs.map((run) => fewest.parts.draft(run, 'TD').part)
}

/** What it costs to begin a slide amid the events of a date, amid an era, or after a short time. */
const AMID = { date: 0.4, era: 0.15, time: 0.04 }

function divided(parts: TimelineParts): Run[] {
  const { entries } = parts
  const drafts = new Map<number, { fits: boolean; fill: number }>()
  const draft = ({ from, to }: Run): { fits: boolean; fill: number } => {
    const key = from * (entries.length + 1) + to
    const { fits, fill } = drafts.get(key) ?? parts.draft({ from, to }, 'TD')
    drafts.set(key, { fits, fill })
    return { fits, fill }
  }
  const longest = Math.max(1, ...entries.map(({ days }) => (Number.isFinite(days) ? days : 0)))
  const beginning = (index: number): number => {
    const [before, entry] = [entries[index - 1], entries[index]]
    if (!before || !entry) return 0
    if (!startsDate(entries, index)) return AMID.date
    const days = Number.isFinite(entry.days) ? entry.days : 0
    const amidEra = entry.era !== undefined && entry.era === before.era
    return (amidEra ? AMID.era : 0) + AMID.time * (1 - days / longest)
  }
  return fewestRuns(
    entries.length,
    (run) => draft(run).fits,
    (run) => (1 - draft(run).fill) ** 2 + beginning(run.from),
  )
}

/** An event that is longer than a slide becomes several of the same date, each of at least two lines. */
function cutEntry(entry: Entry, parts: TimelineParts, room: Room): Entry[] {
  const most = parts.linesThatFit(entry)
  const lines = entry.label.lines(parts.eventWidth(entry), parts.size)
  if (lines.length <= most || lines.length < 4 || room.height <= 0) return [entry]
  const pieces: Breakable[] = []
  for (let from = 0; from < lines.length; ) {
    const left = lines.length - from
    const take = left > most && left - most < 2 ? most - 1 : Math.min(left, most)
    pieces.push(breakable(lines.slice(from, from + take).join('\n')))
    from += take
  }
  return pieces.map((label, index) => {
    const isLast = index === pieces.length - 1
    return { ...entry, label, doubt: isLast ? entry.doubt : undefined, days: index === 0 ? entry.days : 0 }
  })
}
