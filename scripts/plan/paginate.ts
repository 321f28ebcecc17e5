import { AIM, SIZES, SMALLEST } from './page.ts'

/** How pieces of one sort flow down a slide. All heights in px. */
export interface Flow<T> {
  height(piece: T, size: number): number
  /** Between two pieces. */
  gap(size: number): number
  /** A piece that is higher than `room` in two, of which the first fits. */
  cut(piece: T, size: number, room: number): readonly [T, T]
}

/** The same flow, which measures each piece once at a size: pages are tried many times. */
function remembered<T>(flow: Flow<T>): Flow<T> {
  const heights = new Map<number, Map<T, number>>()
  return {
    ...flow,
    height(piece, size) {
      const atSize = heights.get(size) ?? new Map<T, number>()
      const height = atSize.get(piece) ?? flow.height(piece, size)
      heights.set(size, atSize.set(piece, height))
      return height
    },
  }
}

/** Continued slides may be this many times the fewest that could hold the content at the smallest size. */
const SPARING = 1.3

/**
 * Pieces on as few slides as they need, at the largest size that allows it. On one slide the text may be larger
 * than usual; continued slides aim at the usual size, and are balanced.
 */
export function paginate<T>(
  pieces: readonly T[],
  given: Flow<T>,
  room: number,
): { size: number; pages: T[][] } {
  const flow = remembered(given)
  const [only] = pieces
  if (only === undefined) return { size: AIM, pages: [[]] }
  const single = SIZES.find((size) => total(pieces, flow, size) <= room)
  if (single !== undefined) return { size: single, pages: [[...pieces]] }
  const fewest = fill(pieces, flow, SMALLEST, room).length
  for (const size of SIZES) {
    if (size > AIM) continue
    const pages = fill(pieces, flow, size, room)
    if (pages.length <= Math.floor(fewest * SPARING)) return { size, pages: balance(pages, flow, size, room) }
  }
  return { size: SMALLEST, pages: fill(pieces, flow, SMALLEST, room) }
}

/** The height of pieces below each other. */
function total<T>(pieces: readonly T[], flow: Flow<T>, size: number): number {
  return (
    pieces.reduce((sum, piece) => sum + flow.height(piece, size), 0) + (pieces.length - 1) * flow.gap(size)
  )
}

function fill<T>(pieces: readonly T[], flow: Flow<T>, size: number, room: number): T[][] {
  const pages: T[][] = []
  let page: T[] = []
  let used = 0
  const waiting = pieces.slice().reverse()
  while (waiting.length > 0) {
    const piece = waiting.pop() as T
    const gap = page.length > 0 ? flow.gap(size) : 0
    const height = flow.height(piece, size)
    if (used + gap + height <= room) {
      page.push(piece)
      used += gap + height
    } else if (page.length > 0) {
      pages.push(page)
      page = []
      used = 0
      waiting.push(piece)
    } else {
      const [first, rest] = flow.cut(piece, size, room)
      // What is too high may be something else than the text that is cut: then nothing is won by cutting it.
      const progress = height === Number.POSITIVE_INFINITY || flow.height(rest, size) < height
      pages.push([progress ? first : piece])
      if (progress) waiting.push(rest)
    }
  }
  if (page.length > 0) pages.push(page)
  return pages
}

/** The same number of slides, filled evenly: the smallest height that still gives no more of them. */
function balance<T>(pages: T[][], flow: Flow<T>, size: number, room: number): T[][] {
  const pieces = pages.flat()
  let low = Math.max(...pieces.map((piece) => flow.height(piece, size)))
  let high = room
  let best = pages
  for (let step = 0; step < 8 && high - low > 1 && low < room; step++) {
    const middle = (low + high) / 2
    const trial = fill(pieces, flow, size, middle)
    if (trial.length <= pages.length) {
      best = trial
      high = middle
    } else low = middle
  }
  return best
}

/**
 * Several lists side by side at one size, each on as many slides as it needs.
 * `room` is the height below the headings at a size.
 */
export function sideBySide<T>(
  lists: readonly (readonly T[])[],
  given: Flow<T>,
  room: (size: number) => number,
  largest = Number.POSITIVE_INFINITY,
): { size: number; pages: T[][][] } {
  const flow = remembered(given)
  const longest = (size: number): number =>
    Math.max(...lists.map((list) => fill(list, flow, size, room(size)).length))
  const fewest = longest(SMALLEST)
  const most = fewest === 1 ? 1 : Math.floor(fewest * SPARING)
  const limit = Math.min(largest, fewest === 1 ? largest : AIM)
  const size = SIZES.find((candidate) => candidate <= limit && longest(candidate) <= most) ?? SMALLEST
  const filled = lists.map((list) => {
    const pages = fill(list, flow, size, room(size))
    return pages.length > 0 ? balance(pages, flow, size, room(size)) : pages
  })
  const count = Math.max(...filled.map((pages) => pages.length))
  return {
    size,
    pages: Array.from({ length: count }, (_, index) => filled.map((pages) => pages[index] ?? [])),
  }
}
