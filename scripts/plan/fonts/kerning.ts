import type { Slice } from './slices.ts'

/**
 * How pairs of code points of one slice stand closer (or wider) than their advances say, in thousandths of the size:
 * rows of the first, columns of the second, those that behave alike together.
 */
export interface Kerning {
  /** The row of a first code point. */
  rows: ReadonlyMap<number, number>
  /** The column of a second code point. */
  columns: ReadonlyMap<number, number>
  /** Row after row. */
  values: number[][]
}

/** Reads what the font's own rules do to every pair of the code points that are `wanted`. The first row and column are empty. */
export function kerningOf({ font, advances }: Slice, wanted: (point: number) => boolean): Kerning {
  const points = [...advances.keys()].filter((point) => point >= 0x20 && wanted(point)).sort((a, b) => a - b)
  const matrix = points.map((first) => {
    // All pairs with one first code point in one run of text.
    const text = points.map((second) => String.fromCodePoint(first, second)).join('')
    const { glyphs, positions } = font.layout(text, {
      liga: false,
      clig: false,
      calt: false,
      ccmp: false,
      locl: false,
    })
    if (glyphs.length !== 2 * points.length) throw new Error(`Glyphs do not stand for characters in ${text}`)
    return points.map((_, index) => {
      const glyph = glyphs[2 * index]
      const position = positions[2 * index]
      if (!glyph || !position) throw new Error(`A pair is missing in ${text}`)
      return Math.round(((position.xAdvance - glyph.advanceWidth) * 1000) / font.unitsPerEm)
    })
  })
  const { kinds: rows, indices: rowOf } = alike([points.map(() => 0), ...matrix])
  const turned = points.map((_, column) => rows.map((row) => row[column] ?? 0))
  const { kinds: columns, indices: columnOf } = alike([rows.map(() => 0), ...turned])
  return {
    rows: new Map(points.map((point, index) => [point, rowOf[index + 1] ?? 0])),
    columns: new Map(points.map((point, index) => [point, columnOf[index + 1] ?? 0])),
    values: rows.map((_, row) => columns.map((column) => column[row] ?? 0)),
  }
}

/** Lists without those that are there already, and which of them stands for each. */
function alike(lists: readonly number[][]): { kinds: number[][]; indices: number[] } {
  const known = new Map<string, number>()
  const kinds: number[][] = []
  const indices = lists.map((list) => {
    const key = list.join()
    const index = known.get(key) ?? kinds.push(list) - 1
    known.set(key, index)
    return index
  })
  return { kinds, indices }
}
