import type { Label } from '../plan/types.ts'

/** A rectangle on the drawing, px. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** The sign of an actor, in place. `actor` is an index into the slide's actors. */
export interface Chip extends Box {
  actor: number
}

/** A box with its label and the middle or start of its lines. */
export interface LabelBox extends Box {
  label: Label
  text: { x: number; y: number; anchor: 'start' | 'middle' | 'end' }
  /** Indices into the slide's actors: the colours of the box's bar. */
  actors: number[]
  chips: Chip[]
}

/** The middle of a box, from its top. */
export function middle(box: Box): number {
  return box.y + box.height / 2
}
