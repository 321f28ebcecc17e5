/**
 * The measures of a slide in px on the canvas, which is 980 wide. The layouts in `slides/layouts` keep to them.
 */
export const CANVAS = { width: 980, height: { '16/9': 552, '4/3': 735 } } as const
const MARGIN = 56
/** Above the title, and below the content (the small print stands there). */
export const TOP = 34
export const BOTTOM = 40
export const EYEBROW = 24
/** Between title and content. */
export const TITLE_GAP = 18
export const TITLE_LINE = 1.3
export const TEXT_WIDTH = CANVAS.width - 2 * MARGIN
/** Between columns that stand side by side. */
export const COLUMN_GAP = 32
/**
 * Body text: the size aimed at, and those that are tried, largest first. Nothing is below 18. Those above `LARGE` are
 * for a few short pieces, which then stand well apart.
 */
export const SIZES: readonly number[] = [36, 32, 28, 26, 24, 22, 20, 18]
export const AIM = 24
export const LARGE = 28
export const SMALLEST = 18
export const LINE = 1.5
/** Between items, in em. */
export const ITEM_GAP = 0.4
/** Indentation of a list, in em. */
export const INDENT = 1.2
/** The size of items one level deeper. */
export const nestedSize = (size: number): number => Math.max(SMALLEST, size * 0.85)
/** Footnotes: their size, and what stands above the first. */
export const NOTE = { size: 18, line: 1.4, gap: 6, above: 14 } as const
/** The small print's size, for locators beside items. */
export const SMALL_PRINT = 14
/** The place of a continued slide, at the right of its title, px. */
export const PART = 150

/** The box that the content of a slide has, in px. */
export interface Room {
  width: number
  height: number
}
