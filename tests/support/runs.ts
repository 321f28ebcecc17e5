import { TEXTS } from './hostile-outline.ts'

/**
 * How often a property is tried: by default a few decks, always the same ones, so that a run takes seconds.
 * LECTERN_RUNS=10000 tries as many texts, other ones each time.
 */
export function hostileRuns(): { numRuns: number; seed?: number; endOnFailure: boolean } {
  const texts = Number(process.env.LECTERN_RUNS ?? 0)
  // A failing deck is told by what of it is wrong; looking for a smaller one would take minutes.
  return {
    numRuns: Math.ceil((texts || 1200) / TEXTS),
    endOnFailure: true,
    ...(texts === 0 && { seed: 4 }),
  }
}
