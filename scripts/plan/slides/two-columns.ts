import { type Flow, notesOf, remembered, stacked } from '../flow.ts'
import { itemFlow } from '../item-flow.ts'
import { AIM, COLUMN_GAP, LINE, NOTE, type Room, TEXT_WIDTH } from '../page.ts'
import { fitsAlone, type Sizing, sizesUpTo } from '../paginate.ts'
import { gapFor } from '../spread.ts'
import type { Doubt, PlannedItem } from '../types.ts'

/** Fewer points are not torn apart. */
const FEWEST = 6
/** An item of more lines reads better in one wide column; one of more than one does where that has the usual size. */
const LINES = 2

interface TwoColumns {
  size: number
  /** Between two rows, px. */
  gap: number
  /** How many items the first column has. */
  rows: number
}

/**
 * Many short points in two columns on one slide, read down and then right, each beside one of the other column; none
 * where they would not be larger than `above` (px), where one has items of its own or takes several lines.
 */
export function inTwoColumns(
  items: readonly PlannedItem[],
  footnotes: readonly Doubt[],
  room: Room,
  sizing: Sizing & { above: number },
): TwoColumns | undefined {
  if (items.length < FEWEST || items.some((item) => item.items.length > 0)) return undefined
  const flow = rowFlow(room.width, footnotes)
  const rows = rowsOf(items)
  const height = room.height - (footnotes.length > 0 ? NOTE.above : 0)
  const lines = sizing.above < AIM ? LINES : 1
  const isShort = (size: number): boolean =>
    rows.every((row) => flow.height(row, size) <= lines * size * LINE + 1)
  const size = sizesUpTo(sizing).find(
    (one) => one > sizing.above && isShort(one) && fitsAlone([rows], flow, one, height),
  )
  if (size === undefined) return undefined
  return { size, gap: gapFor([[rows]], flow, size, height), rows: rows.length }
}

/** Height of points in two columns as they stand on a slide, without their footnotes, px. */
export function twoColumnsHeight(
  items: readonly PlannedItem[],
  { size, gap }: { size: number; gap?: number | undefined },
): number {
  return stacked(rowsOf(items), rowFlow(TEXT_WIDTH, []), size, gap)
}

type Row = readonly PlannedItem[]

/** What stands beside each other: the first column has one more where they are odd. */
function rowsOf(items: readonly PlannedItem[]): Row[] {
  const count = Math.ceil(items.length / 2)
  return items.slice(0, count).map((item, index) => {
    const beside = items[count + index]
    return beside ? [item, beside] : [item]
  })
}

function rowFlow(width: number, footnotes: readonly Doubt[]): Flow<Row> {
  const flow = itemFlow((width - COLUMN_GAP) / 2, footnotes)
  return remembered({
    height: (row, size) => Math.max(...row.map((item) => flow.height(item, size))),
    below: (row) => notesOf(row, flow),
    gap: flow.gap,
    widest: flow.widest,
    cut: (row) => [row, []],
  })
}
