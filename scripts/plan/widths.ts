import { EMOJI, KERNED, LIMIT } from './fonts/shape.ts'
import { fontTables } from './fonts/tables.ts'

/** How a run of text is set. */
export type Face = 'regular' | 'bold' | 'code'

/**
 * The advance of a character (a code point) in thousandths of the font size: exact where the deck's own fonts have it,
 * else an estimate that is not too short. English decks take quotation marks, dashes and some signs from another font.
 */
export function advance(point: number, face: Face, english = false): number {
  const { advances, kinds, quotes } = fontTables()
  if (english && point >= 0xb1 && point <= 0x2026 && face !== 'code') {
    const mark = quotes.get(point)
    if (mark) return face === 'bold' ? mark[1] : mark[0]
  }
  // Chinese decks have it twice as wide, by the font's rules for their language (`locl`).
  if (point === 0x2014 && face !== 'code') return 1000
  // Controls, and the soft hyphen: never seen, though the font has a sign for it.
  if (point < 0x20 || point === 0xad) return 0
  const column = face === 'regular' ? 0 : face === 'bold' ? 1 : 2
  const known = point < LIMIT ? (advances[3 * (kinds[point] ?? 0) + column] ?? -1) : -1
  return known >= 0 ? known : estimate(point)
}

/** By how much a character stands closer to the one before it (or further away) within a word, in thousandths. */
export function kern(before: number, point: number, face: 'regular' | 'bold'): number {
  // Nothing is kerned after a soft hyphen, which is not seen.
  if (point >= KERNED || before >= KERNED || before === 0xad) return 0
  const kerning = fontTables().kerning[face === 'bold' ? 1 : 0]
  if (!kerning) return 0
  return kerning.values[(kerning.rows[before] ?? 0) * kerning.width + (kerning.columns[point] ?? 0)] ?? 0
}

/** Whether the deck's fonts can show a character (a code point). What they cannot show the system's may, or nobody's. */
export function hasGlyph(point: number): boolean {
  if (/[\p{Cc}\p{Zs}\p{Default_Ignorable_Code_Point}]/u.test(String.fromCodePoint(point))) return true
  const { advances, kinds } = fontTables()
  return point < LIMIT && (advances[3 * (kinds[point] ?? 0)] ?? -1) >= 0
}

/** Kinds of characters that the fonts lack, with widths that the usual systems' fonts do not exceed; the first that fits. */
const ESTIMATES: readonly (readonly [RegExp, number])[] = [
  // Asks for the coloured form of the sign before it.
  [/\u{fe0f}/u, EMOJI - 1000],
  // Makes a key of the digit before it.
  [/\u{20e3}/u, 500],
  [/[\p{Script=Inherited}\p{Default_Ignorable_Code_Point}]/u, 0],
  [/[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u, EMOJI],
  // Two of them make a flag.
  [/\p{Regional_Indicator}/u, 1000],
  [/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u, 1000],
  // Ligatures that are whole words, and letters that are two.
  [/[\ufb50-\ufdff\u01c4-\u01cc\u01f1-\u01f3]/u, 1700],
  [/\p{Ll}/u, 850],
  // Joined in words, where most are narrow.
  [/\p{Script=Arabic}/u, 800],
  // As wide as the box that stands for a missing glyph.
  [/[\p{L}\p{M}]/u, 1000],
]
const WIDEST = 1200

function estimate(point: number): number {
  const character = String.fromCodePoint(point)
  return ESTIMATES.find(([kind]) => kind.test(character))?.[1] ?? WIDEST
}
