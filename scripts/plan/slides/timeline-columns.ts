import { betweenSize, TIMELINE, type TimelineColumns, WIDTH } from '../../diagrams/geometry.ts'
import { type Breakable, textWidth } from '../lines.ts'
import { longestPart } from '../together.ts'
import type { Entry } from './timeline-entries.ts'

/** Date boxes are no wider than this; what stands between them has more lines rather, px. */
const MOST = { date: WIDTH * 0.36, between: 170 }
/** Columns wider than this are tried narrower too, with more lines, px. */
const WIDE = { date: WIDTH * 0.2, between: 110 }
/** How many lines dates and the times between them may take. */
const LINES = { date: [1, 2], between: [1, 2, 3] } as const
const PADDING = { date: 2 * TIMELINE.padding.x + 4, between: 2 * TIMELINE.between.x + 2 } as const

/**
 * The columns that a timeline may have at a size (px), by the lines that dates and the times between them take: first
 * those with the fewest.
 */
export function timelineColumns(entries: readonly Entry[]): (size: number) => Map<string, TimelineColumns> {
  const dates = new Map(entries.map(({ date }) => [date.text, date]))
  const times = new Map(entries.flatMap(({ between }) => (between ? [[between.text, between]] : [])))
  const ems = {
    date: LINES.date.map((most) => lazily(() => widest([...dates.values()], 'bold', most))),
    between: LINES.between.map((most) => lazily(() => widest([...times.values()], 'regular', most))),
  }
  return (size) => {
    const found = new Map<string, TimelineColumns>()
    const between = widths(ems.between, betweenSize(size), WIDE.between - PADDING.between, MOST.between)
    for (const [dateLines, width] of widths(ems.date, size, WIDE.date - PADDING.date)) {
      const date = Math.min(MOST.date, width + PADDING.date)
      for (const [lines, time] of between)
        found.set(`${dateLines} ${lines}`, { date, between: time > 0 ? time + PADDING.between : 0 })
    }
    return found
  }
}

/** Lines and px: the widths up to `most` that are narrower than with fewer lines, until one is not wider than `wide`. */
function widths(
  ems: readonly (() => number)[],
  size: number,
  wide: number,
  most = Number.POSITIVE_INFINITY,
): [number, number][] {
  const found: [number, number][] = []
  for (const [index, em] of ems.entries()) {
    const last = found.at(-1)?.[1]
    if (last !== undefined && last <= wide) break
    const width = Math.ceil(em() * size)
    const isLast = index === ems.length - 1
    if ((width <= most || isLast) && (last === undefined || width < last)) found.push([index + 1, width])
  }
  return found
}

/** By how much a text is narrowed at a time, em. */
const STEP = 0.4
const ROUNDING = 1e-6

/** The width, em, that all texts need on at most so many lines. */
function widest(texts: readonly Breakable[], face: 'bold' | 'regular', most: number): number {
  let least = 0
  for (const text of texts) {
    const natural = textWidth(text.text, 1, face)
    if (most === 1) least = Math.max(least, natural)
    // What all before it need may do for this one too.
    else if (natural > least) least = narrowest(text, natural, face, most, least)
  }
  return least
}

function narrowest(
  text: Breakable,
  natural: number,
  face: 'bold' | 'regular',
  most: number,
  least: number,
): number {
  const start = Math.max(least, natural / most, longestPart(text.text, face) + ROUNDING)
  for (let width = start; width < natural; width += STEP) {
    const lines = text.lines(width, 1)
    if (lines.length <= most) return Math.max(least, ...lines.map((line) => textWidth(line, 1, face)))
  }
  return natural
}

function lazily(make: () => number): () => number {
  let made: number | undefined
  return () => {
    made ??= make()
    return made
  }
}
