import type { Block } from '../block.ts'
import { hasNoteMark } from '../notes.ts'
import { headingNumber } from '../number.ts'
import { endsSentence, isKnownHeading, isReferencesHeading, isTitleLike } from '../title-like.ts'
import { median } from './furniture.ts'
import type { Line } from './lines.ts'

/** Lines in reading order → blocks: paragraphs by indent, gap and short lines; headings by size; notes at a column's foot. */
export function blocksOf(lines: readonly Line[], join: (lines: readonly string[]) => string): Block[] {
  const body = bodySize(lines)
  const notes = footnotes(lines, body)
  const leading = leadingOf(lines)
  const sizes = headingSizes(lines, body)
  const groups: Line[][] = []
  const footGroups: Line[][] = []
  for (const line of lines) {
    if (notes.has(line)) {
      const last = footGroups.at(-1)
      if (!last || hasNoteMark(line.text) || /^\d{1,3}\s/.test(line.text)) footGroups.push([line])
      else last.push(line)
      continue
    }
    const group = groups.at(-1)
    const previous = group?.at(-1)
    if (!group || !previous || beginsParagraph(line, previous, group, { leading, body })) groups.push([line])
    else group.push(line)
  }
  return [
    ...groups.map((group) => blockOf(group, sizes, body, join)),
    ...footGroups.map(
      (group): Block => ({
        text: join(group.map(({ text }) => text)).replace(/^\d{1,3}\s+/, ''),
        role: 'note',
        whole: true,
      }),
    ),
  ]
}

function blockOf(
  group: readonly Line[],
  sizes: readonly number[],
  body: number,
  join: (lines: readonly string[]) => string,
): Block {
  const block: Block = { text: join(group.map(({ text }) => text)), role: 'text', alone: true, whole: true }
  const size = Math.max(...group.map((line) => line.size))
  const level = sizes.findIndex((one) => Math.abs(one - size) < one * 0.03)
  if (level !== -1 && size > body * 1.07 && block.text.length < 160) block.level = level + 1
  return block
}

/** The size of most letters. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const key = Math.round(size * 4) / 4
    letters.set(key, (letters.get(key) ?? 0) + text.length)
  }
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}

/** Sizes above the text's that short lines have, from the largest: the levels of headings. */
function headingSizes(lines: readonly Line[], body: number): number[] {
  const sizes: number[] = []
  for (const { size, text } of lines) {
    if (
      size > body * 1.07 &&
      text.length < 120 &&
      /\p{L}/u.test(text) &&
      !sizes.some((one) => Math.abs(one - size) < one * 0.03)
    )
      sizes.push(size)
  }
  return sizes.sort((one, other) => other - one).slice(0, 6)
}

/** The usual distance from line to line, of the line's size. */
function leadingOf(lines: readonly Line[]): number {
  const distances = lines.flatMap((line, index) => {
    const previous = lines[index - 1]
    const isNext =
      previous !== undefined &&
      previous.column === line.column &&
      line.base > previous.base &&
      Math.abs(previous.size - line.size) < 0.5
    return isNext ? [(line.base - previous.base) / line.size] : []
  })
  return median(distances) || 1.3
}

/** Smaller lines that end a column, below text of the usual size. */
function footnotes(lines: readonly Line[], body: number): Set<Line> {
  const found = new Set<Line>()
  const columns = Map.groupBy(lines, ({ page }) => page)
  for (const page of columns.values()) {
    for (const column of Map.groupBy(page, (line) => line.column).values()) {
      const isSmall = (line: Line): boolean => line.size < body * 0.93
      let from = column.length
      for (let line = column[from - 1]; line && isSmall(line); line = column[from - 1]) from--
      const tail = column.slice(from)
      const first = tail[0]
      if (!first) continue
      const lastOfPage = !page.some(
        (line) => line.base > Math.max(...tail.map(({ base }) => base)) + body && !isSmall(line),
      )
      const above = page.some((line) => !isSmall(line) && line.base < first.base)
      const isMarked = hasNoteMark(first.text) || /^(?:\d{1,3}[\s.]?\s*\p{Lu}|[*†]|https?:)/u.test(first.text)
      if (lastOfPage && above && (isMarked || tail.length <= 3) && tail.length < page.length * 0.7)
        for (const line of tail) found.add(line)
    }
  }
  return found
}

/** The usual distance of lines, of their size; the size of most letters, in points. */
interface Measures {
  leading: number
  body: number
}

function beginsParagraph(
  line: Line,
  previous: Line,
  group: readonly Line[],
  { leading, body }: Measures,
): boolean {
  const small = Math.min(line.size, previous.size)
  if (Math.abs(line.size - previous.size) > small * 0.07) return true
  const width = line.to - line.from
  const isIndented = line.left - line.from > line.size * 0.8
  const wasIndented = previous.left - previous.from > previous.size * 0.8
  const wasShort =
    previous.to - previous.right > Math.max(previous.size * 2, (previous.to - previous.from) * 0.08)
  const isHeading = group.length === 1 && isHeadingLine(previous)
  if (line.column === previous.column) {
    if (line.base - previous.base > line.size * leading * 1.35) return true
    // A heading in larger type goes on.
    if (line.size > body * 1.07 && !isHeadingLine(line)) return false
    if (hasNoteMark(line.text) && endsSentence(previous.text)) return true
    // Centred lines go together; a line that is indented begins a paragraph, and a second one below it does not.
    if (
      isIndented &&
      !(wasIndented && Math.abs(line.left - previous.left) < line.size * 0.5 && !endsSentence(previous.text))
    )
      return !isCentred(line, width) || !isCentred(previous, width)
    if (isHeading && (wasShort || isTitleLike(previous.text)) && wasShort) return true
    return wasShort && endsSentence(previous.text)
  }
  if (isIndented || isHeading) return true
  return wasShort && endsSentence(previous.text)
}

const isCentred = (line: Line, width: number): boolean =>
  line.left - line.from > width * 0.08 &&
  Math.abs(line.left - line.from - (line.to - line.right)) < width * 0.06

function isHeadingLine({ text }: Line): boolean {
  if (isKnownHeading(text) || isReferencesHeading(text)) return true
  const number = headingNumber(text)
  return number !== undefined && isTitleLike(number.rest)
}
