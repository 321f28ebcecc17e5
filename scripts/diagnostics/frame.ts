import { eastAsianWidth } from 'get-east-asian-width'

/** Columns of a terminal that a code frame may take, line numbers included. */
const FRAME_WIDTH = 100
const MARGIN = 20

export interface Place {
  /** From 1. */
  line: number
  /** From 1, in UTF-16 units. */
  column: number
}

/** A text and where its lines begin (LF, CRLF or CR end them), so that many places are found quickly. */
export interface Lines {
  text: string
  starts: readonly number[]
}

export function linesOf(text: string): Lines {
  const starts = [0]
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length)
  return { text, starts }
}

/** Line and column of an offset in UTF-16 units. */
export function placeOf({ starts }: Lines, offset: number): Place {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 }
}

function lineAt({ text, starts }: Lines, line: number): string {
  return text.slice(starts[line - 1], starts[line] ?? text.length).replace(/[\r\n]+$/, '')
}

/** Characters that take one column each, whatever stands beside them. */
const PLAIN = /^[ -~]*$/

/** Made when it is first needed: making one takes longer than most outlines do. */
let segmenter: Intl.Segmenter | undefined
function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/** Columns that a text takes in a terminal: two for a wide character, none for a combining one. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes(text)) {
    const point = segment.codePointAt(0) as number
    width += /\p{Emoji_Presentation}|\uFE0F/u.test(segment) ? 2 : eastAsianWidth(point)
  }
  return width
}

/**
 * The lines around a place with carets under the mark. The line's width is counted in terminal columns,
 * so that the caret stands under a Chinese character too; a very long line is cut to a window around the mark.
 */
export function codeFrame(lines: Lines, from: number, to: number): string {
  const { line, column } = placeOf(lines, from)
  const first = Math.max(1, line - 1)
  const last = Math.min(lines.starts.length, line + 1)
  const gutter = String(last).length
  const out: string[] = []
  const marked = lineAt(lines, line)
  const windowStart = startOfWindow(marked, column - 1)
  for (let number = first; number <= last; number++) {
    // Only what may be seen of a line is looked at: it may have megabytes, and thousands of problems.
    const text = visible(lineAt(lines, number).slice(windowStart, windowStart + FRAME_WIDTH + 1))
    const content = cutTo(text, windowStart > 0, FRAME_WIDTH - gutter - 5)
    out.push(`${number === line ? '>' : ' '} ${String(number).padStart(gutter)} | ${content}`.trimEnd())
    if (number !== line) continue
    const end = Math.max(column, Math.min(column - 1 + Math.max(1, to - from), marked.length))
    const before = displayWidth(visible(marked.slice(windowStart, column - 1))) + (windowStart > 0 ? 1 : 0)
    const room = FRAME_WIDTH - gutter - 5 - before
    const carets = Math.max(
      1,
      Math.min(room, displayWidth(visible(marked.slice(column - 1, Math.min(end, column + FRAME_WIDTH))))),
    )
    out.push(`  ${' '.repeat(gutter)} | ${' '.repeat(before)}${'^'.repeat(carets)}`)
  }
  return out.join('\n')
}

/** Tabs and control characters would move the terminal's cursor: show something of known width instead. */
export function visible(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return line.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, (c) =>
    c === '\t' ? ' ' : '\u00b7',
  )
}

function startOfWindow(line: string, column: number): number {
  // A line of megabytes is not measured for every problem in it.
  if (column > FRAME_WIDTH) return column - MARGIN
  if (displayWidth(line.slice(0, 2 * FRAME_WIDTH)) <= FRAME_WIDTH - MARGIN) return 0
  if (displayWidth(line.slice(0, column)) <= FRAME_WIDTH - 2 * MARGIN) return 0
  return Math.max(0, column - MARGIN)
}

function cutTo(text: string, isContinued: boolean, width: number): string {
  let out = isContinued ? '…' : ''
  let used = out.length
  if (PLAIN.test(text)) {
    return used + text.length < width ? out + text : `${out}${text.slice(0, width - 1 - used)}…`
  }
  for (const { segment } of graphemes(text)) {
    const next = displayWidth(segment)
    if (used + next > width - 1) return `${out}…`
    out += segment
    used += next
  }
  return out
}
