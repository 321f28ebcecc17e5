import { chopped, type Flow, notesOf, remembered, stacked } from './flow.ts'
import { AIM } from './page.ts'
import { fitsAlone, type Sizing, SPARING, sizesUpTo } from './paginate.ts'
import { gapFor } from './spread.ts'

/** What is kept for that, px. */
const HEADINGS = 16

/**
 * Several lists side by side at one size, on as few slides as they need: for each slide, the part of each list.
 * Footnotes of all stand below them together. `room` is the height below the headings at a size.
 */
export function sideBySide<T>(
  lists: readonly (readonly T[])[],
  given: Flow<T>,
  room: (size: number) => number,
  sizing: Sizing = {},
): { size: number; gap: number; pages: T[][][] } {
  const flow = remembered(given)
  const sizes = sizesUpTo(sizing)
  const result = (size: number, pages: T[][][]) => ({
    size,
    // Wide gaps part the headings from their columns, too.
    gap: gapFor(pages, flow, size, room(size) - HEADINGS),
    pages,
  })
  const single = sizes.find((size) => fitsAlone(lists, flow, size, room(size)))
  if (single !== undefined) return result(single, [lists.map((list) => [...list])])
  const smallest = sizes.at(-1) as number
  const cutAt = (size: number): T[][] => lists.map((list) => chopped(list, flow, size, room(size)))
  const fewest = filled(cutAt(smallest), flow, smallest, room(smallest)).length
  for (const size of sizes) {
    if (size > AIM && size !== smallest) continue
    const cut = cutAt(size)
    const pages = filled(cut, flow, size, room(size))
    if (pages.length > Math.floor(fewest * SPARING) && size !== smallest) continue
    const even = evened(cut, pages.length, flow, size)
    return result(size, even.every((page) => fits(page, flow, size, room(size))) ? even : pages)
  }
  return result(smallest, [])
}

function fits<T>(columns: readonly (readonly T[])[], flow: Flow<T>, size: number, room: number): boolean {
  const notes = columns.reduce((sum, column) => sum + notesOf(column, flow), 0)
  return columns.every((column) => stacked(column, flow, size) + notes <= room)
}

/** Slide after slide, always the lowest column first, until nothing more fits in any. */
function filled<T>(lists: readonly (readonly T[])[], flow: Flow<T>, size: number, room: number): T[][][] {
  const pages: T[][][] = []
  const next = lists.map(() => 0)
  const gap = flow.gap(size)
  while (lists.some((list, column) => (next[column] as number) < list.length)) {
    const page: T[][] = lists.map(() => [])
    const used = lists.map(() => -gap)
    const open = new Set(lists.keys())
    let notes = 0
    let isEmpty = true
    while (open.size > 0) {
      const column = [...open].reduce((low, one) =>
        (used[one] as number) < (used[low] as number) ? one : low,
      )
      const piece = lists[column]?.[next[column] as number]
      const height = piece === undefined ? 0 : (used[column] as number) + gap + flow.height(piece, size)
      const below = piece === undefined ? 0 : notes + (flow.below?.(piece) ?? 0)
      if (piece === undefined || (!isEmpty && Math.max(height, ...used) + below > room)) open.delete(column)
      else {
        page[column]?.push(piece)
        used[column] = height
        notes = below
        next[column] = (next[column] as number) + 1
        isEmpty = false
      }
    }
    pages.push(page)
  }
  return pages
}

/** Each list on as many slides, as evenly as its pieces allow; a list with fewer pieces ends before. */
function evened<T>(lists: readonly (readonly T[])[], count: number, flow: Flow<T>, size: number): T[][][] {
  const columns = lists.map((list) => divided(list, Math.min(count, list.length), flow, size))
  return Array.from({ length: count }, (_, index) => columns.map((pages) => pages[index] ?? []))
}

/** A list in so many parts, in order, whose heights squared are least in sum. */
function divided<T>(list: readonly T[], count: number, flow: Flow<T>, size: number): T[][] {
  if (count <= 1) return count === 0 ? [] : [[...list]]
  const gap = flow.gap(size)
  const heights = list.map((piece) => flow.height(piece, size))
  const total = list.length
  /** With so many parts, from a piece on. */
  let costs = Array.from({ length: total + 1 }, (_, at) => (at === total ? 0 : Number.POSITIVE_INFINITY))
  const ends: number[][] = []
  for (let parts = 1; parts <= count; parts++) {
    const next = new Array<number>(total + 1).fill(Number.POSITIVE_INFINITY)
    const end = new Array<number>(total + 1).fill(total)
    for (let from = total - parts; from >= 0; from--) {
      let used = -gap
      for (let to = from + 1; to <= total; to++) {
        used += gap + (heights[to - 1] as number)
        if (used ** 2 > (next[from] as number)) break
        const cost = used ** 2 + (costs[to] as number)
        // Of equals the one that begins fuller.
        if (cost <= (next[from] as number)) {
          next[from] = cost
          end[from] = to
        }
      }
    }
    ends[parts] = end
    costs = next
  }
  const out: T[][] = []
  let from = 0
  for (let parts = count; parts >= 1; parts--) {
    const to = ends[parts]?.[from] ?? total
    out.push(list.slice(from, to))
    from = to
  }
  return out
}
