import type { Box } from '../diagrams/boxes.ts'
import { CANVAS, TEXT_WIDTH } from '../plan/page.ts'

/** Places that layouts and slides share, px. */
export const LEFT = (CANVAS.width - TEXT_WIDTH) / 2
export const RIGHT = LEFT + TEXT_WIDTH
/** The cover's text stands further right, beside its bar. */
export const COVER = { left: 88, width: RIGHT - 88, bar: 32 } as const
/** The mark at the upper edge. */
export const MARK = { width: 72, height: 10 } as const
/** The small print: height, letters, the page's number, the most that the lecture's title takes, room between. */
export const PRINT = { height: 38, below: 2, size: 14, number: 60, lecture: 327, gap: 16 } as const

/** The row of the small print on a canvas of that height. */
export function printRow(height: number): { y: number; height: number } {
  return { y: height - PRINT.height - PRINT.below, height: PRINT.height }
}

/** Columns of equal widths side by side. */
export function columnsIn(box: Box, count: number, gap: number): Box[] {
  const width = (box.width - (count - 1) * gap) / count
  return Array.from({ length: count }, (_, index) => ({ ...box, x: box.x + index * (width + gap), width }))
}
