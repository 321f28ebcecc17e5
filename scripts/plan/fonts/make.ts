import { kerningOf } from './kerning.ts'
import { isEastAsian, lineClassOf } from './line-classes.ts'
import { pack, runsOf } from './runs.ts'
import { CLASS, EAST_ASIAN, EMOJI, type FontTable, KERNED, LIMIT } from './shape.ts'
import { advancesOf, readSlices, type Slice, sliceOf } from './slices.ts'

/** What slides/styles/quotes.css takes from Source Sans 3. */
// biome-ignore format: a table
const QUOTES = [0xb1, 0xb7, 0xd7, 0xf7, 0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2026]
/** What slides/styles/greek.css takes from it: the slices that have one of these letters (α, ἀ). */
const GREEK = [0x3b1, 0x1f00]
const WEIGHTS = [400, 700] as const

/** Reads the fonts that the deck ships. Takes a few seconds. */
export function makeTable(): FontTable {
  const latin = WEIGHTS.map((weight) => readSlices('@fontsource/source-sans-3', weight))
  const text = WEIGHTS.map((weight, index) => [
    ...readSlices('@fontsource/noto-sans-sc', weight),
    ...(latin[index] ?? []).filter(({ advances }) => GREEK.some((point) => advances.has(point))),
  ])
  const code = WEIGHTS.map((weight) => readSlices('@fontsource/noto-sans-mono', weight))
  const english = latin.map(advancesOf)
  return {
    ...advanceTables(text.map(advancesOf), code.map(advancesOf)),
    quotes: pack(QUOTES.flatMap((point) => [point, ...english.map((advances) => advances.get(point) ?? 0)])),
    kerning: text.map(kerningTable),
    classes: pack(runsOf(eachPoint(LIMIT, classOf))),
  }
}

function advanceTables(text: ReadonlyMap<number, number>[], code: ReadonlyMap<number, number>[]) {
  const kinds = new Map<string, number>()
  const glyphs = eachPoint(LIMIT, (point) => {
    const plain = text.map((advances) => widened(point, advances.get(point) ?? -1))
    // Code has what its own font lacks from the other; its weights are equally wide.
    const coded = code.map((advances, weight) => advances.get(point) ?? plain[weight] ?? -1)
    const kind = pack([...plain, Math.max(...coded)])
    const index = kinds.get(kind) ?? kinds.size
    kinds.set(kind, index)
    return index
  })
  if (kinds.size > 0xffff) throw new Error('More kinds of advances than two bytes can tell')
  return { kinds: [...kinds.keys()].join(' '), glyphs: pack(runsOf(glyphs)) }
}

/** Browsers set emoji in the system's own font where there is one, though the deck's has a sign; it is wider. */
function widened(point: number, width: number): number {
  return width >= 0 && /\p{Emoji_Presentation}/u.test(String.fromCodePoint(point))
    ? Math.max(width, EMOJI)
    : width
}

/** The Latin letters are in one slice, but for some that Pinyin has; between slices nothing is kerned. */
function kerningTable(slices: readonly Slice[]): FontTable['kerning'][number] {
  const latin = sliceOf(slices, 0x41)
  if (!latin) throw new Error('The font has no Latin letters')
  const { rows, columns, values } = kerningOf(
    latin,
    (point) => point < KERNED && sliceOf(slices, point) === latin,
  )
  return {
    rows: pack(runsOf(eachPoint(KERNED, (point) => rows.get(point) ?? 0))),
    columns: pack(runsOf(eachPoint(KERNED, (point) => columns.get(point) ?? 0))),
    width: values[0]?.length ?? 0,
    values: pack(runsOf(values.flat())),
  }
}

const classOf = (point: number): number => CLASS[lineClassOf(point)] + (isEastAsian(point) ? EAST_ASIAN : 0)

const eachPoint = (count: number, value: (point: number) => number): number[] =>
  Array.from({ length: count }, (_, point) => value(point))
