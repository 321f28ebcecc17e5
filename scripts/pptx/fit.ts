import { SIZES } from '../plan/page.ts'

/** A size with what stands between the pieces at it, px, and what all takes. */
export interface Fitted {
  size: number
  gap: number
  height: number
}

/** Between pieces at least, in em. */
const LEAST_GAP = 0.2

/**
 * The largest size up to the planned one at which `pieces` things and what is between them fit in a height, px: Office's
 * fonts are wider than those that were planned with. At the smallest size what does not fit stands below the box.
 */
export function fitted(
  planned: { size: number; gap: number; pieces: number },
  room: number,
  heightAt: (size: number) => number,
  sizes: readonly number[] = SIZES,
): Fitted {
  const gaps = Math.max(0, planned.pieces - 1)
  const tried = sizes.filter((size) => size <= planned.size)
  const trials = tried.length > 0 ? tried : [planned.size]
  let last: Fitted | undefined
  for (const size of trials) {
    const height = heightAt(size)
    const least = LEAST_GAP * size
    const free = gaps > 0 ? (room - height) / gaps : planned.gap
    const gap = Math.max(least, Math.min(planned.gap, free))
    last = { size, gap, height: height + gaps * gap }
    if (last.height <= room) return last
  }
  return last ?? { size: planned.size, gap: planned.gap, height: heightAt(planned.size) }
}

/** The air above content of a height: a third of what is free, px; `most`: at most. */
export function airAbove(room: number, height: number, most: number): number {
  return Math.max(0, Math.min(most, (room - height) / 3))
}

/** A box for text of a height: a tenth higher, as far as there is room, px. */
export function boxHeight(height: number, room: number): number {
  return Math.max(height, Math.min(height * 1.1, room))
}
