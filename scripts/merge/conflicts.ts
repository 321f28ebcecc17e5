import type { Chunk } from './assemble.ts'

/** Where both sides changed the same, and a person has to decide. */
export interface Conflict {
  kind: 'lines' | 'removed-by-hand' | 'removed-in-outline'
  /** The id of the slide in the outline's version or, where that has none, in the deck's. */
  slide: string | undefined
  /** The line of the deck, from 0: where it is, or where it would be. */
  line: number
  /** The key in the front matter, or `notes`; none: in the body. */
  part?: string
  ours: string
  theirs: string
}

/** All conflicts, in the deck's order. `end`: the line after the deck's last. */
export function conflictsIn(chunks: readonly Chunk[], end: number): Conflict[] {
  return chunks.flatMap(({ settled: { slot, only }, pieces }, index) => {
    const slide = slot.theirs?.id ?? slot.ours?.id ?? slot.base?.id
    const next = chunks.slice(index).find(({ settled }) => settled.slot.ours)
    const place = slot.ours?.line ?? next?.settled.slot.ours?.line ?? end
    return pieces.flatMap((piece): Conflict[] => {
      if (typeof piece === 'string') return []
      const { ours, theirs } = piece
      if (only === undefined) return [{ ...piece, kind: 'lines', slide }]
      const kind = only === 'ours' ? 'removed-in-outline' : 'removed-by-hand'
      return [{ kind, slide, line: place, ours, theirs }]
    })
  })
}
