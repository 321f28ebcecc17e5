import type { PlannedActor } from '../types.ts'

/** Height of the legend line with the room around it, px. */
export const LEGEND = 36

/** The actors of a diagram, each once, in the order they appear. */
export function legendOf(actors: readonly PlannedActor[]): PlannedActor[] {
  return [...new Set(actors)]
}
