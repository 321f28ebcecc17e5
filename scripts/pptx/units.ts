import { CANVAS } from '../plan/page.ts'
import type { DeckPlan } from '../plan/types.ts'

/** English Metric Units: what Office measures in (ECMA-376, part 1, 20.1.10.16). */
const WIDTH = 12_192_000
const EMU = WIDTH / CANVAS.width

/** Lengths in px on the canvas of 980 as EMU on a slide 13.33 inches wide. */
export const emu = (px: number): number => Math.round(px * EMU)

/**
 * Letters of n px become n pt, whole numbers as people choose them: 2 % more, since such a slide is 960 pt wide.
 * In hundredths of a point.
 */
export const hundredths = (px: number): number => Math.round(px * 100)

/** What a point takes on the canvas, px. */
export const POINT = CANVAS.width / 960

/** Lengths in px as hundredths of a point: space between paragraphs. */
export const spacePoints = (px: number): number => Math.round((px / POINT) * 100)

/** Of a slide, in EMU: 16:9 as PowerPoint has it, which is 0.75 px lower than the canvas. */
export function slideSize(aspect: DeckPlan['aspect']): { cx: number; cy: number } {
  return { cx: WIDTH, cy: aspect === '4/3' ? 9_144_000 : 6_858_000 }
}
