import type { Inline } from './types.ts'
import { advance, type Face } from './widths.ts'

/** No line begins with one of these … */
const NO_START = new Set('、。，．・：；！？）］｝」』】〕〉》〗”’…—～·ー々％‰℃,.:;!?)]}%')
/** … or ends with one of these. */
const NO_END = new Set('（［｛「『【〔〈《〖“‘([{$#￥')

/** Characters of a text with their widths: what lines are broken from. */
export interface Measured {
  characters: string[]
  /** In thousandths of the font size. */
  widths: number[]
  /** Of all together. */
  total: number
  hasBreak: boolean
  /** Where lines may end, found when it is first needed. */
  breaks: readonly boolean[] | undefined
}

/** Texts are measured once, though they are tried at many sizes. */
const measured: Record<Face, WeakMap<readonly Inline[], Measured>> = {
  regular: new WeakMap(),
  bold: new WeakMap(),
  code: new WeakMap(),
}

export function measure(inline: readonly Inline[], face: Face = 'regular'): Measured {
  const known = measured[face].get(inline)
  if (known) return known
  const found = measureAnew(inline, face)
  measured[face].set(inline, found)
  return found
}

function measureAnew(inline: readonly Inline[], face: Face): Measured {
  const out: Measured = { characters: [], widths: [], total: 0, hasBreak: false, breaks: undefined }
  const walk = (pieces: readonly Inline[], current: Face): void => {
    for (const piece of pieces) {
      if (piece.type === 'text' || piece.type === 'code') {
        const as = piece.type === 'code' ? 'code' : current
        for (const character of piece.value) {
          out.characters.push(character)
          const width = advance(character.codePointAt(0) as number, as)
          out.widths.push(width)
          out.total += width
          if (character === '\n') out.hasBreak = true
        }
      } else if (piece.type === 'break') {
        out.characters.push('\n')
        out.widths.push(0)
        out.hasBreak = true
      } else walk(piece.children, piece.type === 'strong' ? 'bold' : current)
    }
  }
  walk(inline, face)
  return out
}

function measureText(text: string, face: Face = 'regular'): Measured {
  return measure([{ type: 'text', value: text }], face)
}

/** The width in px of a text that is not broken. */
export function textWidth(text: string, size: number, face: Face = 'regular'): number {
  return (measureText(text, face).total * size) / 1000
}

/**
 * Whether a line may end before each character: Chinese breaks anywhere but at its punctuation, Latin at blanks and
 * behind hyphens.
 */
function breaksOf(measured: Measured): readonly boolean[] {
  measured.breaks ??= measured.characters.map((after, at) => {
    const before = measured.characters[at - 1]
    if (before === undefined || isBlank(after) || NO_START.has(after) || NO_END.has(before)) return false
    return isBlank(before) || isWide(before) || isWide(after) || (before === '-' && /\p{L}/u.test(after))
  })
  return measured.breaks
}

const isBlank = (character: string): boolean =>
  character === ' ' || character === '\u3000' || character === '\n'
const isWide = (character: string): boolean => (character.codePointAt(0) as number) >= 0x2e80

/**
 * Where the lines of a text end when it is set to a width, as indices into its characters. Breaks as the browser
 * does with `line-break: strict` and `overflow-wrap: anywhere`, or only where `breaks` allows it. At most `most` lines.
 */
export function lineEnds(
  measured: Measured,
  /** px */
  width: number,
  /** px */
  size: number,
  most = Number.POSITIVE_INFINITY,
  breaks?: readonly boolean[],
): number[] {
  const { characters, widths } = measured
  const room = (width * 1000) / size
  if (measured.total <= room && !measured.hasBreak) return [characters.length]
  const allowed = breaks ?? breaksOf(measured)
  const ends: number[] = []
  let start = 0
  let used = 0
  /** The last place where the line may end, and what it holds up to there. */
  let candidate = -1
  let usedAtCandidate = 0
  for (let at = 0; at < characters.length && ends.length < most; at++) {
    const character = characters[at]
    if (character === '\n') {
      ends.push(at + 1)
      start = at + 1
      used = 0
      candidate = -1
      continue
    }
    if (at > start && allowed[at]) {
      candidate = at
      usedAtCandidate = used
    }
    const next = widths[at] as number
    if (used + next > room && character !== ' ' && at > start) {
      const end = candidate > start ? candidate : at
      ends.push(end)
      used = end === at ? 0 : used - usedAtCandidate
      start = end
      candidate = -1
    }
    used += next
  }
  if (ends.length < most && (start < characters.length || ends.length === 0)) ends.push(characters.length)
  return ends
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
  width: number,
  size: number,
  face: Face = 'regular',
): number {
  // What has been measured is not overlong.
  if (!measured[face].has(inline) && isOverlong(inline)) return Number.POSITIVE_INFINITY
  return lineEnds(measure(inline, face), width, size).length
}

/** How far the last line of a text reaches, px. */
export function lastLineWidth(inline: readonly Inline[], width: number, size: number): number {
  if (isOverlong(inline)) return 0
  const text = measure(inline)
  const start = lineEnds(text, width, size).at(-2) ?? 0
  return (text.widths.slice(start).reduce((sum, one) => sum + one, 0) * size) / 1000
}

/** Made when it is first needed: making one takes longer than planning most outlines. */
let words: Intl.Segmenter | undefined

/** A label that can be broken to any width (px) at any size (px). */
export interface Breakable {
  text: string
  /** The fewest lines that it can take. */
  least: (width: number, size: number) => number
  lines: (width: number, size: number) => string[]
}

/**
 * A label broken at words, Chinese words too, and inside a word only where one is longer than a line. The lines put
 * together again are the text, but for blanks at the breaks. Measured once, however many sizes are tried.
 */
export function breakable(text: string, face: Face = 'regular'): Breakable {
  const measured = measureText(text, face)
  let breaks: readonly boolean[] | undefined
  return {
    text,
    least: (width, size) => Math.ceil((measured.total * size) / 1000 / width),
    lines(width, size) {
      if (!measured.hasBreak && measured.total * size <= width * 1000) return [text]
      breaks ??= wordBreaks(text, measured)
      let from = 0
      return lineEnds(measured, width, size, Number.POSITIVE_INFINITY, breaks).map((end) => {
        const line = measured.characters.slice(from, end).join('')
        from = end
        return line.trim()
      })
    },
  }
}

/** The lines of a label at one width (px) and size (px). */
export function labelLines(text: string, width: number, size: number, face: Face = 'regular'): string[] {
  return breakable(text, face).lines(width, size)
}

/** Where lines may end without breaking a word. */
function wordBreaks(text: string, measured: Measured): readonly boolean[] {
  words ??= new Intl.Segmenter('zh-CN', { granularity: 'word' })
  const starts: boolean[] = measured.characters.map(() => false)
  let at = 0
  for (const { segment } of words.segment(text)) {
    starts[at] = breaksOf(measured)[at] ?? false
    at += Array.from(segment).length
  }
  return starts
}
