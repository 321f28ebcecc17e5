import { eraTextWidth } from '../../diagrams/geometry.ts'
import { type Locale, say } from '../../words/index.ts'
import { Doubts } from '../items.ts'
import { labelLines } from '../lines.ts'
import type { Room } from '../page.ts'
import type { SlidePart } from './part.ts'
import { listPages } from './points.ts'
import type { Entry } from './timeline-entries.ts'

/** Titles of eras take no more lines than this at the smallest size: on their first slide, and where they go on. */
const MOST = { lines: 3, again: 2 }
/** What the time since the era before may take of the bar, px. */
const BETWEEN = 200
const SMALL = 18
/** What is left of a title that is longer (characters). */
const BEGINNING = 40

/** The titles of a timeline's eras, as they stand on its slides. */
export class EraTitles {
  readonly #locale: Locale
  readonly #lines = new Map<string, string[]>()

  constructor(locale: Locale) {
    this.#locale = locale
  }

  /** An era's title; one that goes on from the slide before says so, in few lines. */
  title(era: string, goesOn: boolean): string {
    const most = goesOn ? MOST.again : MOST.lines
    const shown = linesOf(era) <= most ? era : `${[...era].slice(0, BEGINNING).join('')}…`
    return goesOn ? say(this.#locale, 'deck.timeline.continued', { era: shown }) : shown
  }

  /** A title broken to a width (px) at a size (px). */
  lines(title: string, width: number, size: number): string[] {
    const key = `${width} ${size} ${title}`
    const lines = this.#lines.get(key) ?? labelLines(title, width, size, 'bold')
    this.#lines.set(key, lines)
    return lines
  }
}

/** Titles that are too long for a bar, in full, on slides before the timeline. */
export function longEras(entries: readonly Entry[], room: Room): SlidePart[] {
  const eras = new Set(entries.flatMap(({ era }) => (era && linesOf(era) > MOST.lines ? era : [])))
  if (eras.size === 0) return []
  const items = [...eras].map((era) => ({ text: [{ type: 'text' as const, value: era }], items: [] }))
  return listPages(items, new Doubts(), room).map(({ size, items: shown }): SlidePart => {
    return { kind: 'points', size, items: shown }
  })
}

function linesOf(era: string): number {
  const width = eraTextWidth({ direction: 'TD', dates: 1, columns: { date: 0, between: 0 } }, 1)
  return labelLines(era, width - BETWEEN, SMALL, 'bold').length
}
