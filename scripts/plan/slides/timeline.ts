import { LABEL_SIZES } from '../../diagrams/geometry.ts'
import type { OutlineEvent } from '../../outline/schema/slides.ts'
import type { PlanContext } from '../context.ts'
import { Doubts } from '../items.ts'
import { type Breakable, breakable } from '../lines.ts'
import type { Room } from '../page.ts'
import type { TimelineEra } from '../types.ts'
import { acrossIfShort } from './across.ts'
import type { SlidePart } from './part.ts'
import { longDoubts } from './points.ts'
import { fewestRuns, type Run } from './runs.ts'
import { timelineColumns } from './timeline-columns.ts'
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
  const columnsAt = timelineColumns(entries)
  const ways = sizes.map((size) => {
    return [...columnsAt(size)].map(([name, columns]) => {
      return { name, parts: new TimelineParts(entries, { size, columns }, room, doubts, eras) }
    })
  })
  return [
    ...longEras(entries, room),
    ...(onOneSlide(ways, room) ?? onSeveral(ways, room)),
    ...longDoubts(doubts, room),
  ]
}

/** The same events at some size, in each of the columns that they may have. */
type Ways = readonly { name: string; parts: TimelineParts }[]

/** All events on one slide, at the largest size that allows it, with the fewest lines. */
function onOneSlide(sizes: readonly Ways[], room: Room): Timeline[] | undefined {
  for (const ways of sizes) {
    let found: { part: Timeline; lines: number } | undefined
    for (const [index, { parts }] of ways.entries()) {
      const run = { from: 0, to: parts.entries.length }
      const across = index === 0 ? acrossIfShort(parts, run) : undefined
      if (across) return [across]
      if (parts.leastHeight() > room.height) continue
      // Larger text in boxes that stand close is read more easily than smaller text with air.
      const { part, fits } = parts.draft(run, 'TD', true)
      if (!fits) continue
      const lines = linesOf([part])
      if (!found || lines < found.lines) found = { part, lines }
      // Narrower columns are for events that need the room.
      if (part.eras.every(({ periods }) => periods.every(isOneLine))) break
    }
    if (found) return [found.part]
  }
  return undefined
}

/** A timeline on several slides. */
interface Division {
  parts: TimelineParts
  runs: Run[]
  /** How many pieces more there are than events: those that are longer than a slide are cut. */
  cut: number
}

/** In each of the columns, the largest size that takes few more slides than the fewest; of these, the one with the fewest. */
function onSeveral(sizes: readonly Ways[], room: Room): Timeline[] {
  const smallest = (sizes.at(-1) ?? []).map(({ parts }) => division(parts, room))
  const cut = Math.min(...smallest.map((each) => each.cut))
  const fewest = Math.min(...smallest.filter((each) => each.cut === cut).map(({ runs }) => runs.length))
  const most = Math.floor(fewest * SPARING)
  const found = new Map<string, Division>()
  for (const ways of sizes) {
    for (const { name, parts } of ways) {
      if (found.has(name) || parts.leastHeight() > most * room.height) continue
      const made = division(parts, room)
      // An event is cut only where it is longer than a slide at the smallest size.
      if (made.cut <= cut && made.runs.length <= most) found.set(name, made)
    }
    if ([...found.values()].some(({ runs }) => runs.length <= fewest)) break
  }
  const slides = [...found.values(), ...(found.size === 0 ? smallest : [])].map(({ parts, runs }) => {
    return runs.map((run) => parts.draft(run, 'TD').part)
  })
  return slides.reduce((best, other) => (isBetter(other, best) ? other : best), slides[0] ?? [])
}

function division(parts: TimelineParts, room: Room): Division {
  const whole = parts.entries.flatMap((entry) => cutEntry(entry, parts, room))
  const cut = whole.length - parts.entries.length
  const ready = cut === 0 ? parts : parts.of(whole)
  return { parts: ready, runs: divided(ready), cut }
}

/** Fewer slides, then larger text, then fewer lines. */
function isBetter(slides: readonly Timeline[], than: readonly Timeline[]): boolean {
  const [size = 0, other = 0] = [slides[0]?.size, than[0]?.size]
  if (slides.length !== than.length) return slides.length < than.length
  return size === other ? linesOf(slides) < linesOf(than) : size > other
}

/** The lines of events; those of dates and of the time between them count half. */
function linesOf(slides: readonly Timeline[]): number {
  const periods = slides.flatMap(({ eras }) => eras.flatMap((era) => era.periods))
  return periods.reduce((sum, { date, between = [], events }) => {
    const own = events.reduce((lines, { label }) => lines + label.length, 0)
    return sum + own + (date.length + between.length) / 2
  }, 0)
}

function isOneLine({ events }: TimelineEra['periods'][number]): boolean {
  return events.every(({ label }) => label.length === 1)
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
