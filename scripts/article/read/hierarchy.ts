import type { Heading } from './headings.ts'
import type { HeadingNumber, NumberKind } from './number.ts'

export interface Placed {
  locator: string
  title: string
  level: number
}

const RANKS: Record<NumberKind, number> = {
  part: 0,
  chapter: 1,
  section: 2,
  formal: 2.5,
  roman: 3,
  chinese: 3,
  letter: 4,
  'chinese-parenthesis': 4,
  arabic: 5,
  dotted: 5,
  'arabic-parenthesis': 6,
  circled: 7,
}
/** What English articles nest in one order or another: which is inside which, the first of each tells. */
const FREE: ReadonlySet<NumberKind> = new Set(['roman', 'letter', 'arabic'])

interface Open extends Heading {
  rank: number
  short: string
  long: string
}

/** Headings in their order → their levels and locators, unique in the article. */
export function placeHeadings(headings: readonly Heading[]): Placed[] {
  const ranks = rankOf(headings)
  const top = Math.min(...headings.map(ranks))
  const lastNumbered = headings.findLastIndex(
    (heading) => heading.number !== undefined && ranks(heading) === top,
  )
  const stack: Open[] = []
  const placed = headings.map((heading, index) => {
    const rank = ranks(heading)
    const between =
      heading.number === undefined &&
      heading.level === undefined &&
      index < lastNumbered &&
      stack.some((one) => one.number && one.rank === top)
    while (stack.length > 0) {
      const last = stack.at(-1)
      if (!last || isInside(heading, rank, last, between)) break
      stack.pop()
    }
    const parent = stack.at(-1)
    const numbered = stack.findLast((one) => one.number !== undefined)
    const open: Open = {
      ...heading,
      rank,
      short: locatorOf(heading, numbered ?? (rank > top ? parent : undefined), 'short'),
      long: locatorOf(heading, parent, 'long'),
    }
    stack.push(open)
    return { open, level: stack.length }
  })
  return unique(placed)
}

function rankOf(headings: readonly Heading[]): (heading: Heading) => number {
  const ranks = { ...RANKS }
  const order: NumberKind[] = []
  for (const { number } of headings) {
    if (number && FREE.has(number.kind) && !order.includes(number.kind)) order.push(number.kind)
  }
  // `1.` with `A.` below it, or the other way round; a list's narrower kinds stay below both.
  if (!headings.some(({ number }) => number?.kind === 'chinese'))
    order.forEach((kind, index) => {
      ranks[kind] = 3 + index * 0.5
    })
  ranks.dotted = ranks.arabic
  return ({ number }) => (number ? ranks[number.kind] + (number.depth - 1) * 0.1 : Number.POSITIVE_INFINITY)
}

/** Is a heading inside the one that is open? `between`: an unnumbered one amid numbered ones. */
function isInside(heading: Heading, rank: number, open: Open, between: boolean): boolean {
  if (heading.number && open.number) {
    if (heading.number.kind === open.number.kind) return heading.number.depth > open.number.depth
    if (heading.level !== undefined && open.level !== undefined && heading.level !== open.level)
      return heading.level > open.level
    return rank > open.rank
  }
  if (heading.level !== undefined && open.level !== undefined) return heading.level > open.level
  // `（一）` can be below a heading without a number (结语), `一、` cannot.
  if (heading.number) return rank > RANKS.chinese
  return between && open.number !== undefined
}

function locatorOf({ number, title }: Heading, parent: Open | undefined, form: 'short' | 'long'): string {
  if (!number) return title
  if (number.kind === 'dotted' || !parent) return number.label
  if (parent.number === undefined && form === 'short' && !isNarrow(number)) return number.label
  const before = parent[form]
  const chapters = /^[A-Z][a-z]/.test(number.label)
  if (chapters) return form === 'short' ? number.label : `${before} ${number.label}`
  return /[A-Za-z\d]$/.test(before) && /^[A-Za-z\d]/.test(number.label)
    ? `${before}.${number.label}`
    : before + number.label
}

const isNarrow = ({ kind }: HeadingNumber): boolean => RANKS[kind] > 3

function unique(placed: { open: Open; level: number }[]): Placed[] {
  const counts = new Map<string, number>()
  for (const { open } of placed) counts.set(open.short, (counts.get(open.short) ?? 0) + 1)
  const taken = new Map<string, number>()
  return placed.map(({ open, level }) => {
    const wanted = (counts.get(open.short) ?? 0) > 1 ? open.long : open.short
    let number = taken.get(wanted) ?? 1
    let locator = number === 1 ? wanted : `${wanted}·${number}`
    while (taken.has(locator) && number > 1) locator = `${wanted}·${++number}`
    taken.set(wanted, number + 1)
    if (locator !== wanted) taken.set(locator, 2)
    return { locator, title: open.title || (open.number?.label ?? ''), level }
  })
}
