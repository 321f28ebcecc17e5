import { CLASS, EAST_ASIAN, LIMIT, type LineClass } from './fonts/shape.ts'
import { fontTables } from './fonts/tables.ts'

/** Several classes, as a table: 1 for each of them. */
export function classSet(...names: readonly LineClass[]): Uint8Array {
  const set = new Uint8Array(EAST_ASIAN)
  for (const name of names) set[CLASS[name]] = 1
  return set
}

const MARKS = classSet('CM', 'ZWJ')
/** What no mark stands on. */
const BARE = classSet('BK', 'SP', 'ZW')

/** A text as the rules of line breaking see it: numbers of classes, one for each character (code point). */
export interface LineText {
  /** As the characters have them. */
  given: Uint8Array
  /** Marks have the class of what they stand on (LB9), or are letters (LB10). */
  classes: Uint8Array
  /** 1 where a character is East Asian: full width, wide or half width. */
  eastAsian: Uint8Array
}

export function lineText(points: readonly number[]): LineText {
  const known = fontTables().classes
  const given = new Uint8Array(points.length)
  const classes = new Uint8Array(points.length)
  const eastAsian = new Uint8Array(points.length)
  for (let at = 0; at < points.length; at++) {
    const entry = entryOf(points[at] ?? 0, known)
    const own = entry & (EAST_ASIAN - 1)
    given[at] = own
    const isMark = MARKS[own] === 1
    if (isMark && at > 0 && BARE[classes[at - 1] ?? 0] === 0) {
      classes[at] = classes[at - 1] ?? 0
      eastAsian[at] = eastAsian[at - 1] ?? 0
    } else {
      classes[at] = isMark ? CLASS.AL : own
      eastAsian[at] = entry >= EAST_ASIAN ? 1 : 0
    }
  }
  return { given, classes, eastAsian }
}

/** Beyond the table are rare Chinese characters, and signs that only change others. */
function entryOf(point: number, known: Uint8Array): number {
  if (point < LIMIT) return known[point] ?? 0
  return point < 0x40000 ? CLASS.ID + EAST_ASIAN : CLASS.CM
}

/** The class of the character before the one at `at`, marks passed over; none at the start. */
export function classBefore({ given, classes }: LineText, at: number): number | undefined {
  let before = at
  while (before > 0 && MARKS[given[before] ?? 0] === 1) before--
  return before > 0 ? classes[before - 1] : undefined
}
