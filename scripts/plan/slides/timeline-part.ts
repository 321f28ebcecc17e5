import {
  betweenSize,
  type Direction,
  dateTextWidth,
  dateWidth,
  eraTextWidth,
  eventTextWidth,
  lineHeight,
  TIMELINE,
  type TimelineGrid,
} from '../../diagrams/geometry.ts'
import { timelineHeight } from '../../diagrams/timeline.ts'
import { type Doubts, doubtHeight } from '../items.ts'
import { breakable } from '../lines.ts'
import { NOTE, type Room } from '../page.ts'
import type { TimelineEra } from '../types.ts'
import { keyHeight, legendOf } from './legend.ts'
import type { SlidePart } from './part.ts'
import type { Run } from './runs.ts'
import { timelineColumns } from './timeline-columns.ts'
import { type Entry, startsDate } from './timeline-entries.ts'
import type { EraTitles } from './timeline-eras.ts'

export type Timeline = Extract<SlidePart, { kind: 'timeline' }>

/** Makes slides of some of a timeline's events. Labels are broken once for each size. */
export class TimelineParts {
  readonly entries: readonly Entry[]
  readonly size: number
  readonly #doubts: Doubts
  readonly #room: Room
  readonly #eras: EraTitles
  readonly #columns: { date: number; between: number }
  readonly #lines = new Map<Entry, string[]>()

  constructor(entries: readonly Entry[], size: number, room: Room, doubts: Doubts, eras: EraTitles) {
    this.entries = entries
    this.size = size
    this.#room = room
    this.#doubts = doubts
    this.#eras = eras
    this.#columns = timelineColumns(entries, size)
  }

  /** A slide of these events, and whether it holds them. */
  draft(run: Run, direction: Direction): { part: Timeline; fits: boolean; fill: number } {
    const part = this.#part(run, direction)
    const notes = (part.doubts ?? []).reduce((sum, doubt) => sum + doubtHeight(doubt), 0)
    const beside = keyHeight(part.actors) + notes + (notes > 0 ? NOTE.above : 0)
    const free = Math.floor(this.#room.height - beside)
    const least = timelineHeight(part)
    return {
      part: { ...part, height: Math.max(0, free) },
      fits: least <= free,
      fill: (least + beside) / this.#room.height,
    }
  }

  /** Width of the text of an event in a timeline from top to bottom, px. */
  eventWidth({ who }: Entry): number {
    const grid: TimelineGrid = { direction: 'TD', dates: 1, columns: this.#columns }
    return eventTextWidth(
      grid,
      who.map(({ badge }) => badge),
      this.size,
    )
  }

  /** Width of the text of an event in a timeline from left to right, px. */
  acrossWidth(dates: number): number {
    const grid: TimelineGrid = { direction: 'LR', dates, columns: { date: 0, between: 0 } }
    return eventTextWidth(grid, [], this.size)
  }

  /** A height, px, that the events take at least from top to bottom: what is much too large is not laid out. */
  leastHeight(): number {
    const { padding, eventGap } = TIMELINE
    return this.entries.reduce((sum, entry) => {
      const lines = Math.max(1, entry.label.least(this.eventWidth(entry), this.size))
      return sum + lines * lineHeight(this.size) + 2 * padding.y + eventGap
    }, -eventGap)
  }

  /** How many lines of an event a slide of its own holds. */
  linesThatFit(entry: Entry): number {
    const alone = new TimelineParts(
      [{ ...entry, label: breakable('') }],
      this.size,
      this.#room,
      this.#doubts,
      this.#eras,
    )
    const { part } = alone.draft({ from: 0, to: 1 }, 'TD')
    const least = timelineHeight({ ...part, height: 0 })
    return Math.max(2, 1 + Math.floor((part.height - least) / lineHeight(this.size)))
  }

  #part({ from, to }: Run, direction: Direction): Timeline {
    const { size } = this
    const entries = this.entries.slice(from, to)
    const actors = legendOf(entries.flatMap(({ who }) => who))
    const starts = entries.map((_, index) => index === 0 || startsDate(entries, index))
    const columns = direction === 'TD' ? this.#columns : { date: 0, between: 0 }
    const grid: TimelineGrid = { direction, dates: starts.filter(Boolean).length, columns }
    const between = direction === 'TD' ? columns.between : dateWidth(grid) + TIMELINE.column
    const eras: TimelineEra[] = []
    const titles: (string | undefined)[] = []
    for (const [index, entry] of entries.entries()) {
      if (index === 0 || entry.era !== entries[index - 1]?.era) {
        eras.push({ periods: [] })
        const goesOn = index === 0 && from > 0 && this.entries[from - 1]?.era === entry.era
        titles.push(entry.era === undefined ? undefined : this.#eras.title(entry.era, goesOn))
      }
      const era = eras.at(-1)
      if (starts[index]) {
        // A date that goes on from the slide before is told again, but not how long after the last it was.
        const isNew = from + index === 0 || startsDate(this.entries, from + index)
        const time = isNew
          ? entry.between?.lines(between - 2 * TIMELINE.between.x, betweenSize(size))
          : undefined
        const date = entry.date.lines(dateTextWidth(grid), size)
        era?.periods.push({ date, ...(time && { between: time }), events: [] })
      }
      era?.periods.at(-1)?.events.push({
        label: this.#label(entry, grid),
        actors: entry.who.map((actor) => actors.indexOf(actor)),
      })
    }
    for (const [index, era] of eras.entries()) {
      const title = titles[index]
      if (title === undefined) continue
      era.title = this.#eras.lines(title, eraTextWidth(grid, era.periods.length), size)
    }
    const doubts = this.#doubts.of(entries.map(({ doubt }) => doubt))
    return { kind: 'timeline', direction, size, eras, actors, columns, height: 0, doubts }
  }

  #label(entry: Entry, grid: TimelineGrid): string[] {
    if (grid.direction === 'LR') {
      const badges = entry.who.map(({ badge }) => badge)
      return entry.label.lines(eventTextWidth(grid, badges, this.size), this.size)
    }
    const lines = this.#lines.get(entry) ?? entry.label.lines(this.eventWidth(entry), this.size)
    this.#lines.set(entry, lines)
    return lines
  }
}
