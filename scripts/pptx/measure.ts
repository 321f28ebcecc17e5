import { lineEnds } from '../plan/line-ends.ts'
import { isOverlong, lineCount as plannedLineCount } from '../plan/lines.ts'
import { type Measured, measure, measureText } from '../plan/measured.ts'
import type { Inline } from '../plan/types.ts'
import { POINT, points } from './units.ts'

/**
 * How text runs in PowerPoint's fonts, which is not how it runs in the deck's: Arial is a tenth wider than the Latin
 * letters of Noto Sans SC. Chinese characters are as wide as they are high in any font.
 */

/** Advances of Arial for U+0020 to U+007E, in thousandths of its size: those of Helvetica (Adobe Font Metrics). */
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
  556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584,
  556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
  333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
] as const

/** For other fonts than Arial (`--font`, a machine without it), and for other letters than those of the table. */
const SLACK = { table: 1.01, other: 1.12 } as const
/** Of Consolas. */
const CODE = 550

/** What a line takes, in em of the planned size: as high as the fonts with the highest lines make it. */
export const LINE = { usual: 1.47, tight: 1.36 } as const

type Face = 'regular' | 'bold'

/** How many lines a text takes at a width (px) in letters of `size` px. */
export function lineCount(
  inline: readonly Inline[],
  width: number,
  size: number,
  face: Face = 'regular',
): number {
  if (isOverlong(inline)) return plannedLineCount(inline, width, size, face)
  return lineEnds(inOffice(inline, face), width, points(size) * POINT).length
}

/** A plain text as the lines that it takes. */
export function textLines(text: string, width: number, size: number, face: Face = 'regular'): string[] {
  const measured = widened(measureText(text, face), face)
  let start = 0
  return lineEnds(measured, width, points(size) * POINT).map((end) => {
    const line = measured.characters.slice(start, end).join('').trim()
    start = end
    return line
  })
}

/** The width of a text on one line, px. */
export function textWidth(text: string, size: number, face: Face = 'regular'): number {
  return (widened(measureText(text, face), face).total * points(size) * POINT) / 1000
}

/** A text as measured in PowerPoint's fonts. */
export function inOffice(inline: readonly Inline[], face: Face): Measured {
  return widened(measure(inline, face), face)
}

function widened(measured: Measured, face: Face): Measured {
  const { points: characters, code } = measured
  const widths = characters.map((point, at) => {
    if (code.some(({ from, to }) => at >= from && at < to) && point < 0x2e80) return CODE
    const known = (face === 'bold' ? BOLD : REGULAR)[point - 0x20]
    if (known !== undefined) return known * SLACK.table
    const planned = measured.widths[at] ?? 0
    return point >= 0x2e80 ? planned : planned * SLACK.other
  })
  // Air between Chinese and Latin letters: PowerPoint has none, LibreOffice twice as much as a browser. No kerning.
  const joins = measured.joins.map((join) => 2 * Math.max(0, join))
  const total = [...widths, ...joins].reduce((sum, width) => sum + width, 0)
  return { ...measured, widths, joins, code: [], total }
}
