import { BREAK, breaksOf, EMERGENCY } from './breaks.ts'
import { lineEnds } from './line-ends.ts'
import { type Measured, measureText, widthBetween } from './measured.ts'
import { keepTogether, type Together } from './together.ts'
import type { Face } from './widths.ts'

/** A label that can be broken to any width (px) at any size (px). */
export interface Breakable {
  text: string
  /** The fewest lines that it can take. */
  least: (width: number, size: number) => number
  lines: (width: number, size: number) => string[]
}

/**
 * A label broken at words, Chinese words too, and inside a word only where one is longer than a line; a day stays with
 * its month, a number with its unit, where a line holds them. The lines put together again are the text, but for blanks
 * at the breaks. Up to four lines are about equally long, so that no character is left over on the last. Measured once,
 * however many sizes are tried.
 */
export function breakable(text: string, face: Face = 'regular'): Breakable {
  const measured = measureText(text, face)
  let ways: Parts[] | undefined
  return {
    text,
    least: (width, size) => Math.ceil((measured.total * size) / 1000 / width),
    lines(width, size) {
      if (!measured.hasBreak && measured.total * size <= width * 1000) return [text]
      ways ??= waysOf(text, measured)
      const room = (width * 1000) / size
      const { parts, ends } = broken(ways, room, (breaks) =>
        lineEnds(measured, width, size, Number.POSITIVE_INFINITY, breaks),
      )
      const balanced = measured.hasBreak ? undefined : balance(parts, ends.length, room)
      let from = 0
      return (balanced ?? ends).map((end) => {
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

/** A label in parts that are not broken. */
interface Parts {
  together: Together
  breaks: Uint8Array
  /** Where they end, as indices into the characters. */
  ends: number[]
  /** How far they reach from the start of the label, with the blanks behind them and without, in thousandths. */
  reach: number[]
  inked: number[]
  /** What is saved where the part behind begins a line. */
  joins: number[]
  /** How badly a line ends behind each: behind a sign not at all, behind a blank little. */
  awkward: number[]
  /** The width of the longest, in thousandths. */
  longest: number
}
/** What a line's end costs, in squares of the line's width: little enough to decide only between nearly equal ways. */
const AWKWARD = { sign: 0, blank: 0.005, word: 0.04 } as const
/** More are not worth the search. */
const MOST_LINES = 4
const MOST_PARTS = 48

/** Made when it is first needed: making one takes longer than planning most outlines. */
let words: Intl.Segmenter | undefined

/** Ways to part a label, from the one that keeps most together; those that are the same once. */
function waysOf(text: string, measured: Measured): Parts[] {
  const breaks = wordBreaks(text, measured)
  const kept = (['whole', 'parts'] as const satisfies Together[]).flatMap((together) => {
    const own = breaks.slice()
    return keepTogether(text, own, together) ? [partsOf(own, measured, together)] : []
  })
  return [...kept, partsOf(breaks, measured, 'words')]
}

/** The way that keeps most together without a part wider than a line (thousandths), and what lines it makes. */
function broken(
  ways: readonly Parts[],
  room: number,
  endsOf: (breaks: Uint8Array) => number[],
): { parts: Parts; ends: number[] } {
  let found: { parts: Parts; ends: number[] } | undefined
  for (const parts of ways.toReversed()) {
    if (found && parts.longest > room) continue
    const ends = endsOf(parts.breaks)
    // A day is kept with its month at the cost of a line, with its year only for none.
    if (!found || parts.together === 'parts' || ends.length <= found.ends.length) found = { parts, ends }
  }
  if (!found) throw new Error('a label can be parted in one way at least')
  return found
}

function wordBreaks(text: string, measured: Measured): Uint8Array {
  words ??= new Intl.Segmenter('zh-CN', { granularity: 'word' })
  const breaks = breaksOf(measured.points)
  measured.breaks = breaks
  const withinWords = breaks.slice()
  let at = 0
  for (const { segment } of words.segment(text)) {
    const start = at
    for (const _ of segment) at++
    // Inside of words only in an emergency, and so between a number and its unit.
    const first =
      /^\p{Script=Han}/u.test(segment) && /\p{Nd}/u.test(measured.characters[start - 1] ?? '')
        ? start
        : start + 1
    for (let inside = first; inside < at; inside++)
      withinWords[inside] = Math.min(EMERGENCY, withinWords[inside] ?? 0)
  }
  return withinWords
}

function partsOf(breaks: Uint8Array, measured: Measured, together: Together): Parts {
  const { points, widths } = measured
  const ends = [...points.keys()].filter((index) => index > 0 && breaks[index] === BREAK)
  ends.push(points.length)
  const reach: number[] = []
  const inked: number[] = []
  const joins: number[] = []
  const awkward: number[] = []
  let from = 0
  let sum = 0
  let longest = 0
  for (const end of ends) {
    if (from > 0) sum += measured.joins[from] ?? 0
    joins.push(from > 0 ? (measured.joins[from] ?? 0) : 0)
    const own = widthBetween(measured, widths, from, end)
    sum += own
    let last = end
    let hanging = 0
    while (last > from && points[last - 1] === 0x20) hanging += widths[--last] ?? 0
    reach.push(sum)
    inked.push(sum - hanging)
    awkward.push(
      /\p{P}/u.test(measured.characters[last - 1] ?? '')
        ? AWKWARD.sign
        : last < end
          ? AWKWARD.blank
          : AWKWARD.word,
    )
    longest = Math.max(longest, own - hanging)
    from = end
  }
  return { together, breaks, ends, reach, inked, joins, awkward, longest }
}

/**
 * The ends of a number of lines, none wider than `room` (thousandths), that differ least in length: least squares, as
 * in Knuth and Plass; of nearly equal ways, the one that ends lines behind signs. None where there are too many, or a part is wider than a line.
 */
function balance(
  { ends, reach, inked, joins, awkward }: Parts,
  lines: number,
  room: number,
): number[] | undefined {
  const count = ends.length
  if (lines < 2 || lines > MOST_LINES || count > MOST_PARTS || count < lines) return undefined
  const width = (from: number, to: number): number =>
    (inked[to] ?? 0) - (from > 0 ? (reach[from - 1] ?? 0) + (joins[from] ?? 0) : 0)
  /** Of the first parts up to each, in so many lines: the least sum of squares, and where the last line begins. */
  let costs: number[] = ends.map((_, to) =>
    width(0, to) <= room ? width(0, to) ** 2 : Number.POSITIVE_INFINITY,
  )
  const starts: number[][] = []
  for (let line = 1; line < lines; line++) {
    const begin = ends.map(() => 0)
    costs = ends.map((_, to) => {
      let least = Number.POSITIVE_INFINITY
      for (let from = to; from >= line; from--) {
        const own = width(from, to)
        if (own > room) break
        const end = (awkward[from - 1] ?? 0) * room ** 2
        const cost = (costs[from - 1] ?? Number.POSITIVE_INFINITY) + own ** 2 + end
        // Of equals the one with the longer first lines.
        if (cost < least) {
          least = cost
          begin[to] = from
        }
      }
      return least
    })
    starts.push(begin)
  }
  if (!Number.isFinite(costs.at(-1))) return undefined
  const chosen = [count - 1]
  for (const begin of starts.toReversed()) chosen.unshift((begin[chosen[0] ?? 0] ?? 0) - 1)
  return chosen.map((part) => ends[part] ?? 0)
}
