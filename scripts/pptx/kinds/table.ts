import { lineCount as plannedLineCount } from '../../plan/lines.ts'
import { SIZES } from '../../plan/page.ts'
import type { Inline } from '../../plan/types.ts'
import { say } from '../../words/index.ts'
import { airAbove } from '../fit.ts'
import { LINE, lineCount } from '../measure.ts'
import type { DrawKind, SlideOf } from '../stage.ts'
import { runsOf } from '../text.ts'
import { titleAbove } from '../titles.ts'
import { airOf } from './lists.ts'

/** Left and right of the text of a cell; more right of numbers that something stands beside; above and below at least; px. */
const SIDE = 12
const NUMBER_SIDE = 32
const LEAST = 0.5
/** How much lower rows may be than they are counted. */
const CLOSER = 0.9
/** What stands between two rows. */
const RULE = 1

/** A table that PowerPoint can edit as one; its rules are those of the deck's style of tables. */
export const drawTable: DrawKind<'table'> = (slide, area, stage) => {
  const { title, room } = titleAbove(slide, area, stage)
  const widths = slide.widths.map((share) => (share / 100) * room.width)
  const isNumber = (column: number): boolean => slide.numbers.includes(column)
  const sideOf = (column: number): number =>
    isNumber(column) && column < widths.length - 1 ? NUMBER_SIDE : SIDE
  const all = [slide.columns, ...slide.rows]
  const { size, padding, heights } = fitTable(
    slide,
    all,
    widths.map((width, column) => width - SIDE - sideOf(column)),
    room.height,
  )
  const height = heights.reduce((sum, one) => sum + one, 0)
  const y = room.y + airAbove(room.height, height, airOf(stage))
  return {
    layout: 'title',
    shapes: [
      title,
      {
        type: 'table',
        name: say(stage.locale, 'pptx.table'),
        box: { ...room, y, height },
        widths,
        style: 'table',
        rows: all.map((row, index) => ({
          height: heights[index] ?? 0,
          cells: row.map((cell, column) => ({
            insets: [padding, sideOf(column), padding, SIDE] as const,
            tight: true,
            paragraphs: [
              {
                ...(isNumber(column) && { align: 'right' as const }),
                runs: runsOf(cell, stage.lang, { size, ...(index === 0 && { bold: true }) }),
              },
            ],
          })),
        })),
      },
    ],
  }
}

/**
 * The size and the padding at which a table fits, up to the planned ones, with the heights of its rows, px: rather in
 * smaller letters than with cells on more lines than planned.
 */
function fitTable(
  { size: planned, padding: most }: SlideOf<'table'>,
  rows: readonly Inline[][][],
  widths: readonly number[],
  room: number,
): { size: number; padding: number; heights: number[] } {
  const linesBy = (count: typeof lineCount, size: number): number[] =>
    rows.map((row, index) => {
      const face = index === 0 ? 'bold' : 'regular'
      return Math.max(1, ...row.map((cell, column) => count(cell, widths[column] ?? 0, size, face)))
    })
  const wanted = linesBy(plannedLineCount, planned)
  const trials = SIZES.filter((size) => size <= planned).map((size) => {
    const lines = linesBy(lineCount, size)
    const text = lines.reduce((sum, count) => sum + count * size * LINE.tight, 0)
    const padding = Math.max(LEAST, Math.min(most, (room - text) / (2 * rows.length) - RULE))
    const heights = lines.map((count) => count * size * LINE.tight + 2 * padding + RULE)
    const isIn = heights.reduce((sum, height) => sum + height, 0) <= room
    return {
      size,
      padding,
      heights,
      isIn,
      isAsPlanned: lines.every((count, row) => count <= (wanted[row] ?? 1)),
    }
  })
  const fits = trials.filter(({ isIn }) => isIn)
  const last = trials.at(-1) ?? { size: planned, padding: LEAST, heights: [] }
  // Lines are counted a tenth too high: rows may be so much lower where nothing else has helped.
  const share = Math.max(CLOSER, room / last.heights.reduce((sum, height) => sum + height, 0))
  const closer = { ...last, heights: last.heights.map((height) => height * share) }
  return fits.find(({ isAsPlanned }) => isAsPlanned) ?? fits[0] ?? closer
}
