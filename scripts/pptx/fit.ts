import { SIZES } from '../plan/page.ts'
import { LINE } from './measure.ts'

/** A size with what stands between the pieces at it, px, and what all takes. */
export interface Fitted {
  size: number
  gap: number
  height: number
  /** With lines closer together: nothing else has helped. */
  tight?: boolean
}

/** Between pieces at least, in em: usually, and where nothing else has helped. */
const LEAST_GAP = { usual: 0.2, tight: 0.08 } as const

/**
 * The largest size up to the planned one at which `pieces` things and what is between them fit in a height, px: Office's
 * fonts are wider than those that were planned with. What does not fit at the smallest size has its lines closer together.
 */
export function fitted(
  planned: { size: number; gap: number; pieces: number },
  room: number,
  heightAt: (size: number) => number,
): Fitted {
  const gaps = Math.max(0, planned.pieces - 1)
  const tried = SIZES.filter((size) => size <= planned.size)
  const sizes = tried.length > 0 ? tried : [planned.size]
  const at = (size: number, height: number, least: number): Fitted => {
    const free = gaps > 0 ? (room - height) / gaps : planned.gap
    const gap = Math.max(least * size, Math.min(planned.gap, free))
    return { size, gap, height: height + gaps * gap }
  }
  const trials = sizes.map((size) => at(size, heightAt(size), LEAST_GAP.usual))
  const first = trials.find(({ height }) => height <= room)
  if (first) return first
  const smallest = sizes.at(-1) ?? planned.size
  return { ...at(smallest, (heightAt(smallest) * LINE.tight) / LINE.usual, LEAST_GAP.tight), tight: true }
}

/** The air above content of a height: a third of what is free, px; `most`: at most. */
export function airAbove(room: number, height: number, most: number): number {
  return Math.max(0, Math.min(most, (room - height) / 3))
}

/** A box for text of a height: a tenth higher, as far as there is room, px. */
export function boxHeight(height: number, room: number): number {
  return Math.min(height * 1.1, Math.max(room, 0))
}
