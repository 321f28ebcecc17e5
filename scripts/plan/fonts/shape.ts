/** Code points below this are in the tables. */
export const LIMIT = 0x20000
/** Code points below this may be kerned. */
export const KERNED = 0x2000
/** Width of an emoji, in thousandths of the size: the widest of the usual systems' fonts. */
export const EMOJI = 1400
/** Added to the class of a code point that is East Asian: full width, wide or half width. */
export const EAST_ASIAN = 0x40

/**
 * Line-breaking classes of UAX #14, those alone that differ for us, by their numbers in the table. QI and QF are quotation
 * marks that open and close, HH is a hyphen or dash within words.
 */
// biome-ignore format: a table
export const CLASS = {
  AL: 0, BK: 1, SP: 2, ZW: 3, WJ: 4, GL: 5, CM: 6, ZWJ: 7,
  BA: 8, HH: 9, BB: 10, HY: 11, B2: 12, CB: 13, CL: 14, CP: 15,
  EX: 16, IN: 17, NS: 18, OP: 19, QU: 20, QI: 21, QF: 22, IS: 23,
  NU: 24, PO: 25, PR: 26, SY: 27, HL: 28, ID: 29, EB: 30, EM: 31,
  H2: 32, H3: 33, JL: 34, JV: 35, JT: 36, RI: 37, SA: 38,
} as const
export type LineClass = keyof typeof CLASS

/** What the deck's fonts do, as packed numbers (see runs.ts). Widths are in thousandths of the font size. */
export interface FontTable {
  /** Advances that occur together, three for each: regular, bold, code. -1 where there is no glyph. */
  kinds: string
  /** Runs: which of `kinds` each code point below `LIMIT` has. */
  glyphs: string
  /** What English decks take from another font (quotation marks, and signs such as ±): code point, regular, bold. */
  quotes: string
  /**
   * Of regular and bold, how pairs stand closer: runs of the row (of a first) and column (of a second) of each code
   * point below `KERNED`, how many columns a row has, runs of the values.
   */
  kerning: readonly { rows: string; columns: string; width: number; values: string }[]
  /** Runs: the line-breaking class of each code point below `LIMIT`. */
  classes: string
}
