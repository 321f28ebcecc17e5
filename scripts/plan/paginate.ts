import { chopped, type Flow, notesOf, remembered, stacked, whole } from './flow.ts'
import { AIM, LARGE, SIZES } from './page.ts'
import { gapFor } from './spread.ts'

/** Continued slides may be this many times the fewest that could hold the content at the smallest size. */
export const SPARING = 1.3

/** Large letters stand well apart: what is between them at least, in em, and the share of the room they may take. */
const ROOMY = { gap: 0.8, share: 0.85 } as const

/** Which sizes may be used, px. */
export interface Sizing {
  /** Largest first. */
  sizes?: readonly number[] | undefined
  largest?: number | undefined
}

/** Sizes that may be used, largest first: never none. */
export function sizesUpTo({ sizes = SIZES, largest = Number.POSITIVE_INFINITY }: Sizing): readonly number[] {
  const allowed = sizes.filter((size) => size <= largest)
  return allowed.length > 0 ? allowed : sizes.slice(-1)
}

export interface Pages<T> {
  size: number
  /** Between two pieces, px. */
  gap: number
  pages: T[][]
}

/**
 * Pieces on as few slides as they need, at the largest size that allows it. On one slide the text may be larger
 * than usual; continued slides aim at the usual size, and are balanced. `room`: the height there is, at a size.
 */
export function paginate<T>(
  pieces: readonly T[],
  given: Flow<T>,
  room: number | ((size: number) => number),
  sizing: Sizing = {},
): Pages<T> {
  const flow = remembered(given)
  const roomAt = typeof room === 'number' ? () => room : room
  const sizes = sizesUpTo(sizing)
  if (pieces.length === 0) return { size: AIM, gap: flow.gap(AIM), pages: [[]] }
  const result = (size: number, pages: T[][]): Pages<T> => ({
    size,
    gap: gapFor(
      pages.map((page) => [page]),
      flow,
      size,
      roomAt(size),
    ),
    pages,
  })
  const single = sizes.find((size) => fitsAlone([pieces], flow, size, roomAt(size)))
  if (single !== undefined) return result(single, [[...pieces]])
  const smallest = sizes.at(-1) as number
  const fewest = balanced(chopped(pieces, flow, smallest, roomAt(smallest)), flow, smallest, roomAt(smallest))
  for (const size of sizes) {
    if (size > AIM && size !== smallest) continue
    const most = Math.floor(fewest.length * SPARING)
    for (const evenly of [true, false]) {
      const pages = balanced(chopped(pieces, flow, size, roomAt(size), evenly), flow, size, roomAt(size))
      if (pages.length <= most) return result(size, pages)
    }
  }
  return result(smallest, fewest)
}

/** Whether columns side by side stand on one slide; large letters only where they are well apart. */
export function fitsAlone<T>(
  columns: readonly (readonly T[])[],
  flow: Flow<T>,
  size: number,
  room: number,
): boolean {
  const notes = columns.reduce((sum, column) => sum + notesOf(column, flow), 0)
  const isLarge = size > LARGE
  const gap = isLarge ? Math.min(ROOMY.gap * size, flow.widest(size)) : flow.gap(size)
  const most = (isLarge ? ROOMY.share : 1) * room - notes
  return columns.every((column) => stacked(column, flow, size, gap) <= most)
}

/** Pieces in their order on the fewest slides, as evenly filled as they can be: the squares of what is free are least. */
function balanced<T>(pieces: readonly T[], flow: Flow<T>, size: number, room: number): T[][] {
  const gap = flow.gap(size)
  const heights = pieces.map((piece) => whole(piece, flow, size))
  const count = pieces.length
  /** From a piece on: how many slides, how uneven, and where the first of them ends. */
  const slides = new Array<number>(count + 1).fill(0)
  const uneven = new Array<number>(count + 1).fill(0)
  const ends = new Array<number>(count + 1).fill(count)
  for (let from = count - 1; from >= 0; from--) {
    let used = -gap
    slides[from] = Number.POSITIVE_INFINITY
    for (let to = from + 1; to <= count; to++) {
      used += gap + (heights[to - 1] as number)
      if (used > room && to > from + 1) break
      const more = 1 + (slides[to] as number)
      const free = (uneven[to] as number) + (room - used) ** 2
      if (more < (slides[from] as number) || (more === slides[from] && free < (uneven[from] as number))) {
        slides[from] = more
        uneven[from] = free
        ends[from] = to
      }
    }
  }
  const pages: T[][] = []
  for (let from = 0; from < count; from = ends[from] as number)
    pages.push(pieces.slice(from, ends[from] as number))
  return pages
}
