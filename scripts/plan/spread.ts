import { type Flow, notesOf, stacked } from './flow.ts'

/** How much of the room spread pieces take at most: what is left keeps a slide from looking crammed. */
const FILLED = 0.86

/**
 * What stands between two pieces, px: more than the least where there is room for it. One measure for all slides
 * of a sheet. `pages`: the columns of each.
 */
export function gapFor<T>(
  pages: readonly (readonly (readonly T[])[])[],
  flow: Flow<T>,
  size: number,
  room: number,
): number {
  const least = flow.gap(size)
  let gap = flow.widest(size)
  for (const columns of pages) {
    const free = FILLED * (room - columns.reduce((sum, column) => sum + notesOf(column, flow), 0))
    for (const column of columns) {
      const left = free - stacked(column, flow, size)
      if (column.length > 1) gap = Math.min(gap, least + left / (column.length - 1))
      // A wide gap parts the headings from their columns, too: also from one that fills the slide.
      else if (columns.length > 1 && left < 0) gap = least
    }
  }
  return Math.max(least, Math.floor(gap))
}
