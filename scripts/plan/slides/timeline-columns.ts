import { betweenSize, TIMELINE, WIDTH } from '../../diagrams/geometry.ts'
import { textWidth } from '../lines.ts'
import type { Entry } from './timeline-entries.ts'

/** Date boxes are no wider than this, and what stands between them takes two lines beyond that, px. */
const MOST = { date: WIDTH * 0.36, between: 170 }

/** Widths of the columns of a timeline from top to bottom: as wide as the longest date and gap need, px. */
export function timelineColumns(entries: readonly Entry[], size: number): { date: number; between: number } {
  const [date, between] = [new Set<string>(), new Set<string>()]
  const padding = 2 * TIMELINE.padding.x + 4
  const small = betweenSize(size)
  for (const entry of entries) {
    for (const line of entry.date.lines(MOST.date - padding, size)) date.add(line)
    if (!entry.between) continue
    const natural = textWidth(entry.between.text, small)
    const width = natural <= MOST.between ? natural + 1 : Math.max(MOST.between, natural * 0.6)
    for (const line of entry.between.lines(width, small)) between.add(line)
  }
  const widest = (lines: ReadonlySet<string>, at: number, face: 'bold' | 'regular') =>
    Math.ceil(Math.max(0, ...[...lines].map((line) => textWidth(line, at, face))))
  return {
    date: Math.min(MOST.date, widest(date, size, 'bold') + padding),
    between: between.size > 0 ? widest(between, small, 'regular') + 2 * TIMELINE.between.x + 2 : 0,
  }
}
