import type { Inline } from './types.ts'
import { advance, type Face, kern } from './widths.ts'

/** Characters of a text with their widths: what lines are broken from. */
export interface Measured {
  /** Code points, each as a string; a line break is `\n`. */
  characters: string[]
  points: number[]
  /** In thousandths of the font size. */
  widths: number[]
  /** What is added where a character follows the one before it on the same line: kerning, and air between scripts. */
  joins: number[]
  /** Of all together on one line; not less than that at any size. */
  total: number
  hasBreak: boolean
  /** Where code begins and ends (the character behind it); its size and frame depend on the size of the text. */
  code: { from: number; to: number }[]
  /** Where lines may end, found when it is first needed. */
  breaks: Uint8Array | undefined
}

/** Air between Chinese and Latin letters or digits: `text-autospace`, an eighth of the size. */
const AIR = 125
/** Code as slides/styles/text.css sets it: a tenth smaller, but not under 18 px; padding in em of its own, border in px. */
const CODE = { scale: 0.9, least: 18, padding: 0.2, border: 1.5 } as const

/** Texts are measured once, though they are tried at many sizes. Not so in another language: it is set in other fonts. */
type Cache = Record<Face, WeakMap<readonly Inline[], Measured>>
const cache = (): Cache => ({ regular: new WeakMap(), bold: new WeakMap(), code: new WeakMap() })
const caches = { chinese: cache(), english: cache() }

/** Whether texts are measured as an English deck sets them. */
let english = false

/** Runs `work`, in which texts are measured as a deck in that language sets them; else it is Chinese, which is wider. */
export function measuredIn<Result>(language: string, work: () => Result): Result {
  const before = english
  english = language === 'en'
  try {
    return work()
  } finally {
    english = before
  }
}

/** Whether a text has been measured, which is when measuring it costs nothing. */
export function isMeasured(inline: readonly Inline[], face: Face): boolean {
  return (english ? caches.english : caches.chinese)[face].has(inline)
}

export function measure(inline: readonly Inline[], face: Face = 'regular'): Measured {
  const known = (english ? caches.english : caches.chinese)[face]
  const found = known.get(inline) ?? measureAnew(inline, face)
  known.set(inline, found)
  return found
}

/** A plain text, in which every blank counts. */
export function measureText(text: string, face: Face = 'regular'): Measured {
  const out = empty()
  append(out, text, face)
  return out
}

const empty = (): Measured => ({
  characters: [],
  points: [],
  widths: [],
  joins: [],
  total: 0,
  hasBreak: false,
  code: [],
  breaks: undefined,
})

function measureAnew(inline: readonly Inline[], face: Face): Measured {
  const out = empty()
  const walk = (pieces: readonly Inline[], current: Face): void => {
    for (const piece of pieces) {
      if (piece.type === 'text') append(out, piece.value, current)
      else if (piece.type === 'code') {
        const from = out.points.length
        append(out, piece.value, 'code')
        if (out.points.length > from) out.code.push({ from, to: out.points.length })
      } else if (piece.type === 'break') append(out, '\n', current)
      else walk(piece.children, piece.type === 'strong' && current !== 'code' ? 'bold' : current)
    }
  }
  walk(inline, face)
  out.total += out.code.length * 2 * frame(CODE.least)
  collapseBlanks(out)
  return out
}

/** What stands on either side of code, in thousandths of the size of the text. */
function frame(size: number): number {
  return 1000 * (CODE.padding * codeScale(size) + CODE.border / size)
}

const codeScale = (size: number): number => Math.max(CODE.scale, CODE.least / size)

/** The widths of a text's characters at a size (px), in thousandths of it: those of code depend on it. */
export function widthsAt(measured: Measured, size: number): number[] {
  const { code, widths } = measured
  if (code.length === 0) return widths
  const scaled = widths.slice()
  for (const { from, to } of code) {
    for (let at = from; at < to; at++) scaled[at] = (scaled[at] ?? 0) * codeScale(size)
    scaled[from] = (scaled[from] ?? 0) + frame(size)
    scaled[to - 1] = (scaled[to - 1] ?? 0) + frame(size)
  }
  return scaled
}

/** The width of the characters from one to before another when they are on one line, in the unit of `widths`. */
export function widthBetween(
  { joins }: Measured,
  widths: readonly number[],
  from: number,
  to: number,
): number {
  let sum = 0
  for (let at = from; at < to; at++) sum += (widths[at] ?? 0) + (at > from ? (joins[at] ?? 0) : 0)
  return sum
}

/** Of several blanks one is seen; none at the start of a line. */
function collapseBlanks({ points, widths, joins }: Measured): void {
  for (const [at, point] of points.entries()) {
    if (point !== 0x20) continue
    const before = points[at - 1]
    if (before === undefined || before === 0x20 || before === 0x0a) {
      widths[at] = 0
      joins[at] = 0
    }
  }
}

function append(out: Measured, text: string, face: Face): void {
  const { points, widths, joins } = out
  const start = points.length
  // The font kerns Latin text alone, and signs belong to the script before them.
  let isLatin = false
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const at = points.length
    const width = point === 0x0a ? 0 : advance(point, face, english)
    let join = 0
    if (at > 0) {
      const before = points[at - 1] ?? 0
      if (at > start && face !== 'code') {
        join = kern(before, point, face)
        if (join < 0 && (!isLatin || isQuote(before) || isQuote(point))) join = 0
      }
      if (point >= 0x2e80 !== before >= 0x2e80 && standApart(before, point)) join += AIR
    }
    if (point >= 0x2e80) isLatin = false
    else if (
      point > 0x40 &&
      point !== 0x5f &&
      (point < 0x5b || point > 0x60) &&
      (point < 0x7b || point > 0xbf)
    )
      isLatin = true
    if (point === 0x0a) out.hasBreak = true
    out.characters.push(character)
    points.push(point)
    widths.push(width)
    joins.push(join)
    out.total += width + join
  }
}

/** Straight quotation marks, which Chromium kerns in some places only. */
const isQuote = (point: number): boolean => point === 0x22 || point === 0x27

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc]/u
const LETTER = /[\p{L}\p{M}\p{Nd}]/u
/** In Chinese decks Chromium has air beside these too. */
const SIGNS = new Set(Array.from('!#%&,.:;?@\\•', (sign) => sign.codePointAt(0)))

/** Whether `text-autospace` puts air between two characters: Chinese or kana beside letters or digits. */
function standApart(before: number, after: number): boolean {
  const [han, other] = before >= 0x2e80 ? [before, after] : [after, before]
  // The usual ones are told without a regular expression.
  const isHan = (han >= 0x4e00 && han <= 0x9fff) || (han >= 0x3005 && HAN.test(String.fromCodePoint(han)))
  if (!isHan) return false
  if (SIGNS.has(other)) return !english
  if (other >= 0x80) return LETTER.test(String.fromCodePoint(other))
  return (other > 0x2f && other < 0x3a) || (other > 0x40 && other < 0x5b) || (other > 0x60 && other < 0x7b)
}
