import { parseInline } from '../../outline/inline.ts'
import type { PlanContext } from '../context.ts'
import { cutText, shortened } from '../cut.ts'
import { type Flow, stacked } from '../flow.ts'
import { lineCount } from '../lines.ts'
import { type Room, SMALLEST } from '../page.ts'
import { paginate } from '../paginate.ts'
import { columnGroups, columnNeeds, columnWidths, sidesOf } from '../table-columns.ts'
import type { Inline } from '../types.ts'
import type { SlidePart } from './part.ts'
import { told } from './told.ts'

/** Above and below the text of a cell, at least and at most, px; the rule below a row; the lines of the text, in em. */
const PADDING = { least: 6, most: 20 } as const
const RULE = 1
const LINE = 1.4
/** Larger letters make a table no clearer, px. */
const LARGEST = 28
/** A heading of more lines at the smallest size is shortened; it is told in full before. */
const HEADING_LINES = 4

type Row = Inline[][]

export function planTable(
  slide: { columns: readonly string[]; rows: readonly (readonly string[])[] },
  room: Room,
  context: PlanContext,
): SlidePart[] {
  const columns = slide.columns.map((text) => parseInline(text))
  const rows = slide.rows.map((row) => row.map((text) => parseInline(text)))
  const needs = columnNeeds(columns, rows)
  const groups = columnGroups(needs, room.width, SMALLEST)
  const planned = (largest: number): SlidePart[] =>
    groups.flatMap((group) => {
      const pick = (row: Row): Row => group.map((index) => row[index] ?? [])
      return tablePages(pick(columns), rows.map(pick), { room, largest }, context)
    })
  const parts = planned(LARGEST)
  if (groups.length === 1) return parts
  // All parts of a table in one size.
  const sizes = parts.flatMap((part) => (part.kind === 'table' ? part.size : []))
  const least = Math.min(...sizes)
  return sizes.every((size) => size === least) ? parts : planned(least)
}

function tablePages(
  heads: Row,
  rows: Row[],
  { room, largest }: { room: Room; largest: number },
  context: PlanContext,
): SlidePart[] {
  const needs = columnNeeds(heads, rows)
  const known = new Map<number, number[]>()
  const widthsAt = (size: number): number[] => {
    const widths = known.get(size) ?? columnWidths(needs, room.width, size)
    known.set(size, widths)
    return widths
  }
  const textsAt = (size: number): number[] =>
    textWidths(widthsAt(size), (index) => needs[index]?.isNumber ?? false)
  const atSmallest = textsAt(SMALLEST)
  const shown = heads.map((head, index) => shortened(head, atSmallest[index] ?? 0, SMALLEST, HEADING_LINES))
  const columns = shown.map(({ text }) => text)
  const flow = rowFlow(textsAt)
  const below = (size: number): number =>
    room.height - headHeight(columns, textsAt(size), size, PADDING.least)
  const { size, gap, pages } = paginate(rows, flow, below, { sizes: context.sizes, largest })
  // What would stand between the rows stands in them, and in the heading.
  const spread = pages.reduce(
    (least, page) => Math.min(least, (gap * (page.length - 1)) / (page.length + 1)),
    gap,
  )
  const padding = Math.min(PADDING.most, PADDING.least + Math.floor(spread / 2))
  const widths = widthsAt(size)
  const total = widths.reduce((sum, width) => sum + width, 0)
  const longHeads = heads.filter((_, index) => !shown[index]?.isWhole)
  return [
    ...told(longHeads, room, context),
    ...pages.map(
      (page): SlidePart => ({
        kind: 'table',
        size,
        padding,
        columns,
        rows: page,
        widths: widths.map((width) => Math.round((width / total) * 10_000) / 100),
        numbers: needs.flatMap(({ isNumber }, index) => (isNumber ? [index] : [])),
      }),
    ),
  ]
}

/** Widths of the texts in columns of these widths, px. */
function textWidths(widths: readonly number[], isNumber: (index: number) => boolean): number[] {
  // Half a px is what a browser may round off.
  return widths.map((width, index) => {
    const isLast = index === widths.length - 1
    return width - sidesOf({ isNumber: isNumber(index), isLast }) - 0.5
  })
}

/** `widthsAt`: of the texts. */
function rowFlow(widthsAt: (size: number) => readonly number[]): Flow<Row> {
  return {
    height: (row, size) => rowHeight(row, widthsAt(size), size, 'regular', PADDING.least),
    gap: () => 0,
    widest: () => 2 * (PADDING.most - PADDING.least),
    cut(row, size, room) {
      const lines = Math.floor((room - 2 * PADDING.least - RULE) / (size * LINE))
      const cut = row.map((cell, index): readonly [Inline[], Inline[]] => {
        const width = widthsAt(size)[index] ?? 0
        return lineCount(cell, width, size) > lines ? cutText(cell, width, size, lines) : [cell, []]
      })
      return [cut.map(([first]) => first), cut.map(([, rest]) => rest)]
    },
  }
}

function rowHeight(
  row: Row,
  widths: readonly number[],
  size: number,
  face: 'regular' | 'bold',
  padding: number,
): number {
  const lines = Math.max(1, ...row.map((cell, index) => lineCount(cell, widths[index] ?? 0, size, face)))
  return lines * size * LINE + 2 * padding + RULE
}

const headHeight = (columns: Row, widths: readonly number[], size: number, padding: number): number =>
  rowHeight(columns, widths, size, 'bold', padding) + RULE

/** Height of a table as it stands on a slide, px. */
export function tableHeight(
  table: { size: number; padding: number; columns: Row; rows: Row[]; widths: number[]; numbers: number[] },
  width: number,
): number {
  const { size, padding, columns, rows, numbers } = table
  const widths = textWidths(
    table.widths.map((share) => (share * width) / 100),
    (index) => numbers.includes(index),
  )
  const flow = rowFlow(() => widths)
  const more = 2 * (padding - PADDING.least)
  return headHeight(columns, widths, size, padding) + stacked(rows, flow, size) + rows.length * more
}
