import type { Edges } from './facts.ts'

/** How far a box stands out of another at its farthest side, px; 0 where it is inside. */
export function overhang(inner: Edges, outer: Edges): number {
  return Math.max(
    0,
    outer.left - inner.left,
    outer.top - inner.top,
    inner.right - outer.right,
    inner.bottom - outer.bottom,
  )
}

/** How far two boxes reach into each other, px: the smaller of width and height of what they share; 0 for none. */
export function sharedDepth(a: Edges, b: Edges): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return Math.max(0, Math.min(width, height))
}

/** A box made smaller on all sides. */
export function shrunk({ left, top, right, bottom }: Edges, by: number): Edges {
  return { left: left + by, top: top + by, right: right - by, bottom: bottom - by }
}
