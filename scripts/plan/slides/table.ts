import { parseInline } from '../../outline/inline.ts'
import { cutText } from '../items.ts'
import { lineCount, measure } from '../lines.ts'
import { LEAST_ROOM, type Room } from '../page.ts'
import { type Flow, paginate } from '../paginate.ts'
import type { Inline } from '../types.ts'
import type { SlidePart } from './part.ts'

const PADDING = { x: 12, y: 6 } as const
const LINE = 1.4
/** The least width of a column, px: two full-width characters of the smallest size, and the padding. */
const NARROWEST = 90

type Row = Inline[][]

export function planTable(
  slide: { columns: readonly string[]; rows: readonly (readonly string[])[] },
  room: Room,
): SlidePart[] {
  const columns = slide.columns.map((text) => parseInline(text))
  const rows = slide.rows.map((row) => row.map((text) => parseInline(text)))
  return columnGroups(columns.length, room.width).flatMap((group) => {
    const pick = (row: Row): Row => group.map((index) => row[index] ?? [])
    return tablePages(pick(columns), rows.map(pick), room)
  })
}

/** Which columns stand together: all, or the first one with as many others as there is room for. */
function columnGroups(count: number, width: number): number[][] {
  const most = Math.floor(width / NARROWEST)
  if (count <= most) return [Array.from({ length: count }, (_, index) => index)]
  const groups: number[][] = []
  for (let from = 1; from < count; from += most - 1) {
    const others = Array.from({ length: Math.min(most - 1, count - from) }, (_, index) => from + index)
    groups.push([0, ...others])
  }
  return groups
}

function tablePages(columns: Row, rows: Row[], room: Room): SlidePart[] {
  const widths = columnWidths([columns, ...rows], room.width)
  const rowHeight = (row: Row, size: number, face: 'regular' | 'bold'): number =>
    Math.max(...row.map((cell, index) => lineCount(cell, (widths[index] ?? 0) - 2 * PADDING.x, size, face))) *
      size *
      LINE +
    2 * PADDING.y +
    1
  const flow: Flow<Row> = {
    // The heading stands on every slide: it counts with the rows below it.
    height: (row, size) => rowHeight(row, size, 'regular'),
    gap: () => 0,
    cut(row, size, height) {
      const lines = Math.max(1, Math.floor((height - 2 * PADDING.y - 1) / (size * LINE)))
      const cut = row.map((cell, index): readonly [Inline[], Inline[]] => {
        const width = (widths[index] ?? 0) - 2 * PADDING.x
        return lineCount(cell, width, size) > lines ? cutText(cell, width, size, lines) : [cell, []]
      })
      return [cut.map(([first]) => first), cut.map(([, rest]) => rest)]
    },
  }
  const heading = rowHeight(columns, 24, 'bold')
  const { size, pages } = paginate(rows, flow, Math.max(LEAST_ROOM, room.height - heading))
  const total = widths.reduce((sum, width) => sum + width, 0)
  const shares = widths.map((width) => Math.round((width / total) * 1000) / 10)
  return pages.map((page) => ({
    kind: 'table',
    size: Math.min(size, 24),
    columns,
    rows: page,
    widths: shares,
  }))
}

/** Width by what stands in a column, evened out by the root, so that short columns are not squeezed by long texts. */
function columnWidths(rows: readonly Row[], width: number): number[] {
  const columns = rows[0]?.length ?? 0
  const weights = Array.from({ length: columns }, (_, index) => {
    const lengths = rows.map(
      (row) => measure(row[index] ?? []).widths.reduce((sum, one) => sum + one, 0) / 1000,
    )
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    return Math.sqrt(Math.max(2, average, Math.max(...lengths) / 2))
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const spare = width - columns * NARROWEST
  return weights.map((weight) => NARROWEST + (spare * weight) / sum)
}
