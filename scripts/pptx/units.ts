import { CANVAS } from '../plan/page.ts'
import type { DeckPlan } from '../plan/types.ts'

/** English Metric Units: what Office measures in (ECMA-376, part 1, 20.1.10.16). */
const WIDTH = 12_192_000
const EMU = WIDTH / CANVAS.width

/** Lengths in px on the canvas of 980 as EMU on a slide 13.33 inches wide. */
export const emu = (px: number): number => Math.round(px * EMU)

/** What a point takes on the canvas, px. */
export const POINT = CANVAS.width / 960

/** Letters that are this small stay as many points as they were px: none is below 18, but for the small print. */
const SMALL = 18

/**
 * The size of letters in whole points, as people choose them; not larger than on the canvas, which is 2 % wider than
 * 960 pt, so that lines end where they were planned to.
 */
export const points = (px: number): number =>
  px <= SMALL ? px : Math.max(SMALL, Math.floor(px / POINT + 0.05))

/** The same in hundredths of a point. */
export const hundredths = (px: number): number => Math.round(points(px) * 100)

/** Lengths in px as hundredths of a point: space between paragraphs. */
export const spacePoints = (px: number): number => Math.round((px / POINT) * 100)

/** Of a slide, in EMU: 16:9 as PowerPoint has it, which is 0.75 px lower than the canvas. */
export function slideSize(aspect: DeckPlan['aspect']): { cx: number; cy: number } {
  return { cx: WIDTH, cy: aspect === '4/3' ? 9_144_000 : 6_858_000 }
}
