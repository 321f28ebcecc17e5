import {
  type Direction,
  dateTextWidth,
  eraTextWidth,
  eventTextWidth,
  LABEL_SIZES,
  lineHeight,
} from '../../diagrams/geometry.ts'
import { timelineHeight } from '../../diagrams/timeline.ts'
import { daySpan, type EventDate } from '../../outline/date.ts'
import { parseInline, plainText } from '../../outline/inline.ts'
import { chronological } from '../../outline/order.ts'
import { asList } from '../../outline/schema/scalars.ts'
import type { OutlineEvent } from '../../outline/schema/slides.ts'
import type { PlanContext } from '../context.ts'
import { dateWords, gapWords } from '../date-words.ts'
import { Doubts, doubtHeight } from '../items.ts'
import { type Breakable, breakable, labelLines } from '../lines.ts'
import { NOTE, type Room } from '../page.ts'
import type { PlannedActor, TimelineEra } from '../types.ts'
import { LEGEND, legendOf } from './legend.ts'
import type { SlidePart } from './part.ts'
import { longDoubts } from './points.ts'

/** An event on its way to the slide: texts not yet broken into lines. */
interface Entry {
  /** Equal where the time is the same, written the same way: events of one date share its box. */
  dateKey: string
  dateLabel: Breakable
  /** The time since the date before, where it is to be written. */
  gap: Breakable | undefined
  era: string | undefined
  label: Breakable
  who: PlannedActor[]
  doubt: number | undefined
}

type Timeline = Extract<SlidePart, { kind: 'timeline' }>

export function planTimeline(
  slide: { events: readonly OutlineEvent[]; gaps?: boolean | undefined },
  room: Room,
  { locale, actors }: PlanContext,
): SlidePart[] {
  const doubts = new Doubts()
  const sorted = chronological(slide.events, ({ date }) => date)
  const entries = sorted.map((event, index): Entry => {
    const before = sorted[index - 1]
    const gap =
      slide.gaps && before && keyOf(before.date) !== keyOf(event.date)
        ? gapWords(before.date, event.date, locale)
        : undefined
    const text = plainText(parseInline(event.text))
    const doubt = doubts.add(event.doubt)
    return {
      dateKey: keyOf(event.date),
      dateLabel: breakable(dateWords(event.date, locale), 'bold'),
      gap: gap === undefined ? undefined : breakable(gap, 'bold'),
      era: event.era === undefined ? undefined : plainText(parseInline(event.era)),
      label: breakable(doubt === undefined ? text : `${text} [?${doubt}]`),
      who: asList(event.who).flatMap((key) => actors.get(key) ?? []),
      doubt,
    }
  })
  return [...parts(entries, room, doubts), ...longDoubts(doubts, room)]
}

/** One slide if there is a size at which all events fit; else as few as hold them, evenly filled. */
function parts(entries: Entry[], room: Room, doubts: Doubts): Timeline[] {
  const fits = (part: Timeline): boolean => heightOf(part) <= room.height
  for (const size of LABEL_SIZES) {
    const across = acrossIfShort(entries, size, doubts)
    if (across && fits(across)) return [across]
    const down = timelinePart(entries, 'TD', size, doubts)
    if (fits(down)) return [down]
  }
  const size = 20
  const ready = entries.flatMap((entry) => cutEntry(entry, size, room, doubts))
  const fill = (most: number): Entry[][] => {
    const pages: Entry[][] = []
    let page: Entry[] = []
    for (const entry of ready) {
      const longer = [...page, entry]
      if (page.length > 0 && heightOf(timelinePart(longer, 'TD', size, doubts)) > most) {
        pages.push(page)
        page = [entry]
      } else page = longer
    }
    return [...pages, page]
  }
  const fewest = fill(room.height)
  let balanced = fewest
  for (let height = room.height * 0.95; height > room.height / 2; height -= room.height * 0.05) {
    const trial = fill(height)
    if (trial.length > fewest.length) break
    balanced = trial
  }
  return balanced.map((page) => timelinePart(page, 'TD', size, doubts))
}

function heightOf(part: Timeline): number {
  const notes = (part.doubts ?? []).reduce((sum, doubt) => sum + doubtHeight(doubt), 0)
  const legend = part.actors.length > 0 ? LEGEND : 0
  return timelineHeight(part) + legend + notes + (notes > 0 ? NOTE.above : 0)
}

/** From left to right only where there are few dates, and no text takes more than some short lines. */
function acrossIfShort(entries: Entry[], size: number, doubts: Doubts): Timeline | undefined {
  const dates = entries.filter((entry, index) => entries[index - 1]?.dateKey !== entry.dateKey).length
  if (dates < 3 || dates > 5) return undefined
  const width = eventTextWidth('LR', dates, [], size)
  if (entries.some(({ label }) => label.least(width, size) > 4)) return undefined
  const part = timelinePart(entries, 'LR', size, doubts)
  const labels = part.eras.flatMap(({ periods }) =>
    periods.flatMap(({ date, events }) => [
      { label: date, most: 3 },
      ...events.map(({ label }) => ({ label, most: 4 })),
    ]),
  )
  return labels.every(({ label, most }) => label.length <= most) ? part : undefined
}

function timelinePart(entries: Entry[], direction: Direction, size: number, doubts: Doubts): Timeline {
  const actors = legendOf(entries.flatMap(({ who }) => who))
  const dates = entries.filter((_, index) => index === 0 || startsDate(entries, index)).length
  const eras: TimelineEra[] = []
  const spans: number[] = []
  let eraText: string | undefined
  for (const [index, entry] of entries.entries()) {
    const newEra = index === 0 || entry.era !== eraText
    if (newEra) {
      eraText = entry.era
      eras.push({ periods: [] })
      spans.push(0)
    }
    const era = eras.at(-1) as TimelineEra
    if (newEra || startsDate(entries, index)) {
      const width = dateTextWidth(direction, dates, size)
      const gap = entry.gap?.lines(width, size) ?? []
      era.periods.push({ date: [...entry.dateLabel.lines(width, size), ...gap], events: [] })
      spans[spans.length - 1] = (spans.at(-1) ?? 0) + 1
    }
    const width = eventTextWidth(
      direction,
      dates,
      entry.who.map(({ badge }) => badge),
      size,
    )
    era.periods.at(-1)?.events.push({
      label: entry.label.lines(width, size),
      actors: entry.who.map((actor) => actors.indexOf(actor)),
    })
  }
  let at = 0
  for (const [index, era] of eras.entries()) {
    const title = entries[at]?.era
    if (title !== undefined)
      era.title = labelLines(title, eraTextWidth(direction, dates, spans[index] ?? 1, size), size, 'bold')
    at += era.periods.reduce((sum, { events }) => sum + events.length, 0)
  }
  return {
    kind: 'timeline',
    direction,
    size,
    eras,
    actors,
    doubts: doubts.of(entries.map(({ doubt }) => doubt)),
  }
}

function startsDate(entries: readonly Entry[], index: number): boolean {
  return (
    entries[index - 1]?.dateKey !== entries[index]?.dateKey || entries[index - 1]?.era !== entries[index]?.era
  )
}

/** The time, and how it is written: 2014 and 2014~ are two. */
const keyOf = (date: EventDate): string => `${daySpan(date).join(' ')} ${dateWords(date, 'en')}`

/** An event that is longer than a slide becomes several of the same date. */
function cutEntry(entry: Entry, size: number, room: Room, doubts: Doubts): Entry[] {
  const height = (label: Breakable): number =>
    heightOf(timelinePart([{ ...entry, label }], 'TD', size, doubts))
  const width = eventTextWidth(
    'TD',
    1,
    entry.who.map(({ badge }) => badge),
    size,
  )
  const lines = entry.label.lines(width, size)
  if (lines.length < 4 || height(entry.label) <= room.height) return [entry]
  const most = Math.max(1, Math.floor((room.height - height(breakable(''))) / lineHeight(size)))
  return Array.from({ length: Math.ceil(lines.length / most) }, (_, index) => {
    const isLast = (index + 1) * most >= lines.length
    const label = breakable(lines.slice(index * most, (index + 1) * most).join('\n'))
    return { ...entry, label, doubt: isLast ? entry.doubt : undefined }
  })
}
