import { asciiBreak } from './ascii-breaks.ts'
import { CLASS } from './fonts/shape.ts'
import { isSyllable, mayBreak, oddRun } from './line-rules.ts'
import { classSet, type LineText, lineText } from './line-text.ts'

/** Nothing comes between two characters: they are one to the eye, or a blank that ends the line. */
const JOINED = 0
/** A line may end here where nothing else helps, as `overflow-wrap: anywhere` has it. */
export const EMERGENCY = 1
export const BREAK = 2

const MARKS = classSet('CM', 'ZWJ')
/** Never parted from what is before. */
const ATTACHED = classSet('CM', 'ZWJ', 'EM', 'SP')

/**
 * What may happen before each character of a text (code points): the line breaks of Chromium with `line-break: strict`,
 * which are those of UAX #14, but for pairs of ASCII characters.
 */
export function breaksOf(points: readonly number[]): Uint8Array {
  const text = lineText(points)
  const words = text.given.includes(CLASS.SA) ? wordStarts(points) : undefined
  const breaks = new Uint8Array(points.length)
  for (let at = 1; at < points.length; at++) {
    if (isBreak(points, text, at, words)) breaks[at] = BREAK
    else breaks[at] = isOne(points, text, at) ? JOINED : EMERGENCY
  }
  return breaks
}

function isBreak(
  points: readonly number[],
  text: LineText,
  at: number,
  words?: ReadonlySet<number>,
): boolean {
  const before = points[at - 1] ?? 0
  const after = points[at] ?? 0
  if (before > 0x20 && before < 0x7f && after > 0x20 && after < 0x7f)
    return asciiBreak(before, after, points[at - 2])
  // Chromium ends a line at every blank, whatever follows.
  if (before === 0x20) return after !== 0x20
  // A mark stays with what it stands on; LB9.
  if (MARKS[text.given[at] ?? 0] && text.classes[at] === text.classes[at - 1]) return false
  if (words && text.given[at] === CLASS.SA && text.classes[at - 1] === CLASS.SA) return words.has(at)
  return mayBreak(text, at)
}

/** Signs that join two Indian consonants. */
const VIRAMAS = new Set([0x94d, 0x9cd, 0xacd, 0xb4d, 0xc4d, 0xd4d])

/** Whether two characters are one grapheme. */
function isOne(points: readonly number[], { given, classes }: LineText, at: number): boolean {
  const own = given[at] ?? 0
  const before = given[at - 1] ?? 0
  if (ATTACHED[own] || VIRAMAS.has(points[at - 1] ?? 0)) return true
  if (before === CLASS.ZWJ) return own === CLASS.ID || own === CLASS.EB
  return own === CLASS.RI ? oddRun(classes, at) : isSyllable(before, own)
}

/** Made when it is first needed. */
let segmenter: Intl.Segmenter | undefined

/** Where words begin in scripts that write no blanks between them (Thai, Khmer …). */
function wordStarts(points: readonly number[]): ReadonlySet<number> {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' })
  const starts = new Set<number>()
  let at = 0
  for (const { segment } of segmenter.segment(String.fromCodePoint(...points))) {
    starts.add(at)
    for (const _ of segment) at++
  }
  return starts
}
