import { parseInline } from '../../outline/inline.ts'
import type { OutlineItem } from '../../outline/schema/slides.ts'
import type { PlanContext } from '../context.ts'
import { Doubts, doubtNumbers, itemFlow, planItems } from '../items.ts'
import { lineCount } from '../lines.ts'
import { AIM, COLUMN_GAP, LEAST_ROOM, LINE, NOTE, type Room } from '../page.ts'
import { type Flow, sideBySide } from '../paginate.ts'
import type { Inline, PlannedItem, TextColumn } from '../types.ts'
import type { SlidePart } from './part.ts'
import { longDoubts } from './points.ts'

/** Below a column's heading, px. */
const HEADING_GAP = 8

export function planCompare(
  slide: { columns: readonly { title: string; items: readonly OutlineItem[] }[] },
  room: Room,
  { locale }: PlanContext,
): SlidePart[] {
  const doubts = new Doubts()
  const columns = slide.columns.map(({ title, items }) => ({
    title: parseInline(title),
    items: planItems(items, doubts, locale),
  }))
  const pages = columnPages(columns, doubts, room)
  return [
    ...pages.map(({ size, columns, doubts }): SlidePart => ({ kind: 'compare', size, columns, doubts })),
    ...longDoubts(doubts, room),
  ]
}

/** Columns side by side, each with its heading; a column that is longer than a slide goes on on the next. */
export function columnPages(columns: TextColumn[], doubts: Doubts, room: Room) {
  const width = (room.width - (columns.length - 1) * COLUMN_GAP) / columns.length
  const headings = (size: number): number =>
    Math.max(...columns.map(({ title }) => headingHeight(title, width, size)))
  const flow: Flow<PlannedItem> = itemFlow(width, doubts.footnotes)
  const height = room.height - (doubts.footnotes.length > 0 ? NOTE.above : 0)
  const { size, pages } = sideBySide(
    columns.map(({ items }) => items),
    flow,
    (size) => Math.max(LEAST_ROOM, height - headings(size)),
    // Large letters in a narrow column make short, ragged lines.
    columns.length > 2 ? AIM : undefined,
  )
  return pages.map((lists) => ({
    size,
    columns: columns.map(({ title }, index) => ({ title, items: lists[index] ?? [] })),
    doubts: doubts.of(doubtNumbers(lists.flat())),
  }))
}

function headingHeight(title: readonly Inline[], width: number, size: number): number {
  return lineCount(title, width, size, 'bold') * size * LINE + HEADING_GAP
}
