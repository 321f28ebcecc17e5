import { fillRuns, unpack } from './runs.ts'
import { type FontTable, KERNED, LIMIT } from './shape.ts'
import table from './table.json' with { type: 'json' }

/** How pairs of characters stand closer, at a weight. */
interface Kerning {
  rows: Uint8Array
  columns: Uint8Array
  width: number
  values: Int16Array
}

export interface Tables {
  /** Three for each kind: regular, bold, code; -1 where there is no glyph. */
  advances: Int16Array
  /** The kind of each code point below `LIMIT`. */
  kinds: Uint16Array
  /** Quotation marks and their like in English decks: regular, bold. */
  quotes: ReadonlyMap<number, readonly [number, number]>
  kerning: Kerning[]
  /** The line-breaking class of each code point below `LIMIT`. */
  classes: Uint8Array
}

/** Unpacked when first needed: that takes longer than to plan a short outline. */
let tables: Tables | undefined

/** What the deck's fonts do. */
export function fontTables(): Tables {
  tables ??= unpackAll(table)
  return tables
}

function unpackAll({ kinds, glyphs, quotes, kerning, classes }: FontTable): Tables {
  const marks = new Map<number, readonly [number, number]>()
  const marksAt = unpack(quotes)
  for (let at = 0; at < marksAt.length; at += 3)
    marks.set(marksAt[at] ?? 0, [marksAt[at + 1] ?? 0, marksAt[at + 2] ?? 0])
  return {
    advances: Int16Array.from(unpack(kinds)),
    kinds: fillRuns(new Uint16Array(LIMIT), unpack(glyphs)),
    quotes: marks,
    kerning: kerning.map(({ rows, columns, width, values }) => ({
      rows: fillRuns(new Uint8Array(KERNED), unpack(rows)),
      columns: fillRuns(new Uint8Array(KERNED), unpack(columns)),
      width,
      values: fillRuns(new Int16Array(1 << 12), unpack(values)),
    })),
    classes: fillRuns(new Uint8Array(LIMIT), unpack(classes)),
  }
}
