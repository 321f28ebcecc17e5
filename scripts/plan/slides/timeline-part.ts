import {
  betweenSize,
  commonSigns,
  type Direction,
  dateTextWidth,
  dateWidth,
  eraTextWidth,
  eventTextWidth,
  lineHeight,
  TIMELINE,
  type TimelineColumns,
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
import { type Entry, startsDate } from './timeline-entries.ts'
import type { EraTitles } from './timeline-eras.ts'

export type Timeline = Extract<SlidePart, { kind: 'timeline' }>

/** Makes slides of some of a timeline's events, at a size and with columns. Labels are broken once for each width. */
export class TimelineParts {
  readonly entries: readonly Entry[]
  readonly size: number
  readonly #doubts: Doubts
  readonly #room: Room
  readonly #eras: EraTitles
  readonly #columns: TimelineColumns
  readonly #lines = new Map<Entry, Map<number, string[]>>()

  constructor(
    entries: readonly Entry[],
    { size, columns }: { size: number; columns: TimelineColumns },
    room: Room,
    doubts: Doubts,
    eras: EraTitles,
  ) {
    this.entries = entries
    this.size = size
    this.#room = room
    this.#doubts = doubts
    this.#eras = eras
    this.#columns = columns
  }

  /** A slide of these events, and whether it holds them: with some air, or `tight`. */
  draft(run: Run, direction: Direction, tight = false): { part: Timeline; fits: boolean; fill: number } {
    const part = this.#part(run, direction)
    const notes = (part.doubts ?? []).reduce((sum, doubt) => sum + doubtHeight(doubt), 0)
    const beside = keyHeight(part.actors) + notes + (notes > 0 ? NOTE.above : 0)
    const free = Math.floor(this.#room.height - beside)
    const least = timelineHeight(part, !tight)
    return {
      part: { ...part, height: Math.max(0, free) },
      fits: least <= free,
      fill: (least + beside) / this.#room.height,
    }
  }

  /** The same with other events. */
  of(entries: readonly Entry[]): TimelineParts {
    const { size } = this
    return new TimelineParts(entries, { size, columns: this.#columns }, this.#room, this.#doubts, this.#eras)
  }

  /** Width of the text of an event in a timeline from top to bottom, px, where no other event has more signs. */
  eventWidth(entry: Entry): number {
    return eventTextWidth({ direction: 'TD', dates: 1, columns: this.#columns }, badgesOf(entry), this.size)
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
    const alone = this.of([{ ...entry, label: breakable('') }])
    const { part } = alone.draft({ from: 0, to: 1 }, 'TD')
    const least = timelineHeight({ ...part, height: 0 })
    return Math.max(2, 1 + Math.floor((part.height - least) / lineHeight(this.size)))
  }

  #part({ from, to }: Run, direction: Direction): Timeline {
    const { size } = this
    const entries = this.entries.slice(from, to)
    const actors = legendOf(entries.flatMap(({ who }) => who))
    const starts = entries.map((_, index) => index === 0 || startsDate(entries, index))
    const columns = direction === 'TD' ? this.#aligned(entries) : { date: 0, between: 0 }
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

  /** The texts of a slide's events start at one place where that costs no line. */
  #aligned(entries: readonly Entry[]): TimelineColumns {
    const own: TimelineGrid = { direction: 'TD', dates: 1, columns: this.#columns }
    const signs = commonSigns(own, entries.map(badgesOf), this.size)
    if (!signs) return this.#columns
    const common = { ...own, columns: { ...this.#columns, signs } }
    const costs = entries.some((entry) => this.#label(entry, common).length > this.#label(entry, own).length)
    return costs ? this.#columns : common.columns
  }

  #label(entry: Entry, grid: TimelineGrid): string[] {
    const width = eventTextWidth(grid, badgesOf(entry), this.size)
    const known = this.#lines.get(entry) ?? new Map<number, string[]>()
    const lines = known.get(width) ?? entry.label.lines(width, this.size)
    this.#lines.set(entry, known.set(width, lines))
    return lines
  }
}

function badgesOf({ who }: Entry): string[] {
  return who.map(({ badge }) => badge)
}
