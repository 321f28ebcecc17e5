import { lineEnds } from './line-ends.ts'
import { isMeasured, measure, measureText, widthBetween, widthsAt } from './measured.ts'
import type { Inline } from './types.ts'
import type { Face } from './widths.ts'

export { type Breakable, breakable, labelLines } from './labels.ts'
export { lineEnds } from './line-ends.ts'
export { measure } from './measured.ts'

/** The width in px of a text that is not broken. */
export function textWidth(text: string, size: number, face: Face = 'regular'): number {
  return (measureText(text, face).total * size) / 1000
}

/** No slide holds a text of more characters (UTF-16 units) than this at any size: it is not measured, but cut first. */
export const OVERLONG = 4000

/** Whether a text is longer than any slide. */
export function isOverlong(inline: readonly Inline[]): boolean {
  let length = 0
  const walk = (pieces: readonly Inline[]): boolean =>
    pieces.some((piece) => {
      if (piece.type === 'break') length++
      else if ('value' in piece) length += piece.value.length
      else return walk(piece.children)
      return length > OVERLONG
    })
  return walk(inline)
}

/** How many lines a text takes; infinitely many where no slide could hold it. */
export function lineCount(
  inline: readonly Inline[],
  /** px */
  width: number,
  /** px */
  size: number,
  face: Face = 'regular',
): number {
  // What has been measured is not overlong.
  if (!isMeasured(inline, face) && isOverlong(inline)) return Number.POSITIVE_INFINITY
  return lineEnds(measure(inline, face), width, size).length
}

/** How far the last line of a text reaches, px. */
export function lastLineWidth(
  inline: readonly Inline[],
  /** px */
  width: number,
  /** px */
  size: number,
  face: Face = 'regular',
): number {
  if (isOverlong(inline)) return 0
  const measured = measure(inline, face)
  const start = lineEnds(measured, width, size).at(-2) ?? 0
  return (widthBetween(measured, widthsAt(measured, size), start, measured.points.length) * size) / 1000
}
