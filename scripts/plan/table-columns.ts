import { plainText } from '../outline/inline.ts'
import { measure } from './lines.ts'
import type { Inline } from './types.ts'
import type { Face } from './widths.ts'

/** Beside the text of a cell, on either side, px. */
const CELL_SIDE = 12
/** What a column of numbers has more at its right, px: else its digits would run into the text of the next. */
const NUMBER_SIDE = 20
/** The least width of a text, in em: two full-width characters; and what is enough for running text. */
const NARROWEST = 2
const COMFORTABLE = 5

/** The most columns on a slide: the layout knows the widths of so many. */
const MOST = 8

const NUMBER = /^[<>≤≥≈~约+\-−±]*\s*[$€£¥￥]?\d[\d\s.,'%‰]*(?:[万亿kKmM%‰]|个|次|人|年)?$/u

type Row = readonly Inline[][]

/** What a column of a table needs. Lengths in thousandths of the font size. */
export interface ColumnNeeds {
  /** Of the longest word: narrower, words are broken. */
  word: number
  /** Of the longest cell on one line. */
  line: number
  /** Of all cells one after the other. */
  sum: number
  /** Nothing but numbers: these stand at the right, digit under digit. */
  isNumber: boolean
  /** Nothing stands at its right. */
  isLast: boolean
}

export function columnNeeds(heads: Row, rows: readonly Row[]): ColumnNeeds[] {
  return heads.map((head, index) => {
    const isNumber = rows.every((row) => NUMBER.test(plainText(row[index] ?? []).trim()))
    const needs: ColumnNeeds = { word: 0, line: 0, sum: 0, isNumber, isLast: index === heads.length - 1 }
    const add = (cell: readonly Inline[], face: Face): void => {
      const { total } = measure(cell, face)
      needs.word = Math.max(needs.word, longestWord(cell, face))
      needs.line = Math.max(needs.line, total)
      needs.sum += total
    }
    add(head, 'bold')
    for (const row of rows) add(row[index] ?? [], 'regular')
    return needs
  })
}

/** The longest stretch in which no line may end; Chinese may be broken nearly anywhere. */
function longestWord(cell: readonly Inline[], face: Face): number {
  const { characters, widths } = measure(cell, face)
  let longest = 0
  let current = 0
  for (const [index, character] of characters.entries()) {
    const isApart = character === ' ' || character === '\n' || (character.codePointAt(0) as number) >= 0x2e80
    current = isApart ? 0 : current + (widths[index] as number)
    if (current > longest) longest = current
  }
  return longest
}

/** What stands beside the text of a column, px. */
export const sidesOf = ({ isNumber, isLast }: { isNumber: boolean; isLast: boolean }): number =>
  2 * CELL_SIDE + (isNumber && !isLast ? NUMBER_SIDE : 0)

/** Width of a column whose text has a length: a px more, since browsers round. */
const px = (length: number, size: number, needs: ColumnNeeds): number =>
  (length * size) / 1000 + sidesOf(needs) + 1

/** The width below which a column is not pressed without need, px. No word asks for more than a third of the table. */
function floorOf(needs: ColumnNeeds, size: number, width: number): number {
  const { word, line } = needs
  const comfortable = Math.min(line, COMFORTABLE * 1000)
  return Math.max(
    px(NARROWEST * 1000, size, needs),
    Math.min(px(Math.max(word, comfortable), size, needs), width / 3),
  )
}

/**
 * Widths by what stands in the columns, px: what is short stays on one line, and the rest is shared by how much text
 * there is, evened out by the root.
 */
export function columnWidths(needs: readonly ColumnNeeds[], width: number, size: number): number[] {
  const wanted = needs.map((one) => px(Math.max(one.line, NARROWEST * 1000), size, one))
  const all = wanted.reduce((sum, one) => sum + one, 0)
  if (all <= width) return wanted.map((one) => (one * width) / all)
  const widths = needs.map((one) => floorOf(one, size, width))
  let spare = width - widths.reduce((sum, one) => sum + one, 0)
  if (spare <= 0) return widths.map((one) => (one * width) / (width - spare))
  const open = new Set(widths.keys())
  while (spare > 0.5 && open.size > 0) {
    const weight = (index: number): number => Math.sqrt(needs[index]?.sum ?? 0)
    const weights = [...open].reduce((sum, index) => sum + weight(index), 0)
    const given = spare
    for (const index of [...open]) {
      const share = (given * weight(index)) / weights
      const missing = (wanted[index] as number) - (widths[index] as number)
      if (missing <= share) open.delete(index)
      const more = Math.min(share, missing)
      widths[index] = (widths[index] as number) + more
      spare -= more
    }
  }
  return widths
}

/** Which columns stand together: all, or the first with as many others on each slide as on the next. */
export function columnGroups(needs: readonly ColumnNeeds[], width: number, size: number): number[][] {
  const count = needs.length
  if (count === 1) return [[0]]
  const fits = (group: readonly number[]): boolean =>
    group.reduce((sum, index) => sum + floorOf(needs[index] as ColumnNeeds, size, width), 0) <= width
  for (let groups = 1; ; groups++) {
    const each = Math.ceil((count - 1) / groups)
    const made = Array.from({ length: Math.ceil((count - 1) / each) }, (_, group) => [
      0,
      ...Array.from({ length: Math.min(each, count - 1 - group * each) }, (_, at) => 1 + group * each + at),
    ])
    if (each <= 2 || (each < MOST && made.every(fits))) return made
  }
}
