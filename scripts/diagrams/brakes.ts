import type { MotiveEdge } from '../plan/types.ts'

/**
 * Whether an edge is named as holding back: the last one of a brake. Those before it are dashed as well, but what
 * they lead to is not what is held back; nor is what a path leads to that goes on on the next slide.
 */
export function holdsBack(edge: MotiveEdge, edges: readonly MotiveEdge[]): boolean {
  return edge.against && !edge.open && !edges.some(({ from, against }) => against && from === edge.to)
}
