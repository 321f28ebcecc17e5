import type { Inline } from './types.ts'
import { advance, type Face } from './widths.ts'

/** No line begins with one of these … */
const NO_START = /[、。，．・：；！？）］｝」』】〕〉》〗”’…—～·ー々％‰℃,.:;!?)\]}%]/u
/** … or ends with one of these. */
const NO_END = /[（［｛「『【〔〈《〖“‘([{$#￥]/u

/** Characters of a text with their widths: what lines are broken from. */
export interface Measured {
  characters: string[]
  /** In thousandths of the font size. */
  widths: number[]
  /** Of all together. */
  total: number
  hasBreak: boolean
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
  const out: Measured = { characters: [], widths: [], total: 0, hasBreak: false }
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

export function measureText(text: string, face: Face = 'regular'): Measured {
  return measure([{ type: 'text', value: text }], face)
}

/** The width in px of a text that is not broken. */
export function textWidth(text: string, size: number, face: Face = 'regular'): number {
  return (measureText(text, face).total * size) / 1000
}

/** May a line end before the character at `at`? Chinese may break anywhere but at its punctuation, Latin at blanks. */
function mayBreak(characters: readonly string[], at: number): boolean {
  const before = characters[at - 1] as string
  const after = characters[at] as string
  if (/\s/.test(after)) return false
  if (NO_START.test(after) || NO_END.test(before)) return false
  if (/\s/.test(before)) return true
  if (before === '-' && /\p{L}/u.test(after)) return true
  return isWide(before) || isWide(after)
}

const isWide = (character: string): boolean => (character.codePointAt(0) as number) >= 0x2e80

/**
 * Where the lines of a text end when it is set to a width, as indices into its characters. Breaks as the browser
 * does with `line-break: strict` and `overflow-wrap: anywhere`, or only where `breakable` allows it.
 */
export function lineEnds(
  { characters, widths, total, hasBreak }: Measured,
  /** px */
  width: number,
  /** px */
  size: number,
  { most = Number.POSITIVE_INFINITY, breakable = mayBreak }: { most?: number; breakable?: typeof mayBreak } = {},
): number[] {
  const room = (width * 1000) / size
  if (total <= room && !hasBreak) return [characters.length]
  const ends: number[] = []
  let used = 0
  let start = 0
  let candidate = -1
  let usedAtCandidate = 0
  for (let at = 0; at < characters.length; at++) {
    if (ends.length >= most) return ends
    const character = characters[at] as string
    if (character === '\n') {
      ends.push(at + 1)
      start = at + 1
      used = 0
      candidate = -1
      continue
    }
    if (at > start && breakable(characters, at)) {
      candidate = at
      usedAtCandidate = used
    }
    const next = widths[at] as number
    const blank = character === ' '
    if (used + next > room && !blank && at > start) {
      const end = candidate > start ? candidate : at
      ends.push(end)
      used = end === at ? 0 : used - usedAtCandidate
      start = end
      candidate = -1
    }
    used += next
  }
  if (start < characters.length || ends.length === 0) ends.push(characters.length)
  return ends.slice(0, most)
}

/** How many lines a text takes. */
export function lineCount(inline: readonly Inline[], width: number, size: number, face: Face = 'regular'): number {
  return lineEnds(measure(inline, face), width, size).length
}

/** How far the last line of a text reaches, px. */
export function lastLineWidth(inline: readonly Inline[], width: number, size: number): number {
  const text = measure(inline)
  const start = lineEnds(text, width, size).at(-2) ?? 0
  return (text.widths.slice(start).reduce((sum, one) => sum + one, 0) * size) / 1000
}

/** Made when it is first needed: making one takes longer than planning most outlines. */
let words: Intl.Segmenter | undefined

/**
 * The lines of a label: broken at words, Chinese words too, and inside a word only where one is longer than a line.
 * The lines put together again are the text, but for blanks at the breaks.
 */
export function labelLines(text: string, width: number, size: number, face: Face = 'regular'): string[] {
  const measured = measureText(text, face)
  if (!measured.hasBreak && measured.total * size <= width * 1000) return [text]
  words ??= new Intl.Segmenter('zh-CN', { granularity: 'word' })
  const starts = new Set<number>()
  let at = 0
  for (const { segment } of words.segment(text)) {
    starts.add(at)
    at += Array.from(segment).length
  }
  const breakable: typeof mayBreak = (characters, index) => starts.has(index) && mayBreak(characters, index)
  let from = 0
  return lineEnds(measured, width, size, { breakable }).map((end) => {
    const line = measured.characters.slice(from, end).join('')
    from = end
    return line.trim()
  })
}
