import { shortened } from '../cut.ts'
import { stacked } from '../flow.ts'
import { itemFlow } from '../item-flow.ts'
import { type Doubts, doubtNumbers } from '../items.ts'
import { lineCount } from '../lines.ts'
import { AIM, COLUMN_GAP, LINE, NOTE, type Room, TEXT_WIDTH } from '../page.ts'
import type { Sizing } from '../paginate.ts'
import { sideBySide } from '../side-by-side.ts'
import type { Inline, TextColumn } from '../types.ts'

/** Below a column's heading, px: half of what is between the items, and at least … */
const HEADING_GAP = 8
/** A heading of more lines (at the usual size) is shortened; it is told in full before. */
const HEADING_LINES = 3
/** The largest letters in so many columns: in narrow ones large letters make short, ragged lines. */
const LARGEST: readonly number[] = [36, 36, 32, 26, 24]

const widthOf = (columns: number): number => (TEXT_WIDTH - (columns - 1) * COLUMN_GAP) / columns

/** Columns side by side, each with its heading; a column that is longer than a slide goes on on the next. */
export function columnPages(given: readonly TextColumn[], doubts: Doubts, room: Room, sizing: Sizing) {
  const width = widthOf(given.length)
  const columns = given.map(({ title, items }) => ({
    title: shortened(title, width, AIM, HEADING_LINES).text,
    items,
  }))
  const height = room.height - (doubts.footnotes.length > 0 ? NOTE.above : 0)
  const { size, gap, pages } = sideBySide(
    columns.map(({ items }) => items),
    itemFlow(width, doubts.footnotes),
    (size) => height - headingsHeight(columns, width, size),
    { ...sizing, largest: LARGEST[given.length] ?? AIM },
  )
  return pages.map((lists) => ({
    size,
    gap,
    columns: columns.map(({ title }, index) => ({ title, items: lists[index] ?? [] })),
    doubts: doubts.of(doubtNumbers(lists.flat())),
  }))
}

/** Headings that are too long to stand above a column. */
export function longHeadings(columns: readonly TextColumn[]): Inline[][] {
  const width = widthOf(columns.length)
  return columns
    .map(({ title }) => title)
    .filter((title) => !shortened(title, width, AIM, HEADING_LINES).isWhole)
}

function headingsHeight(columns: readonly TextColumn[], width: number, size: number): number {
  const lines = Math.max(...columns.map(({ title }) => lineCount(title, width, size, 'bold')))
  return lines * size * LINE + HEADING_GAP
}

/** Height of columns as they stand on a slide, px. */
export function columnsHeight(
  columns: readonly TextColumn[],
  { size, gap = 0 }: { size: number; gap?: number | undefined },
): number {
  const width = widthOf(columns.length)
  const flow = itemFlow(width, [])
  // The lists begin on one line, below the highest heading.
  const headings = headingsHeight(columns, width, size) - HEADING_GAP + Math.max(HEADING_GAP, gap / 2)
  return headings + Math.max(...columns.map(({ items }) => stacked(items, flow, size, gap)))
}
