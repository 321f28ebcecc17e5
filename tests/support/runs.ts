import { TEXTS } from './hostile-outline.ts'

/**
 * How often a property is tried: by default with 10,000 texts, always the same ones.
 * LECTERN_RUNS=50000 tries as many texts, other ones each time.
 */
export function hostileRuns(): { numRuns: number; seed?: number; endOnFailure: boolean } {
  const texts = Number(process.env.LECTERN_RUNS ?? 0)
  // A failing deck is told by what of it is wrong; looking for a smaller one would take minutes.
  return {
    numRuns: Math.ceil((texts || 10_000) / TEXTS),
    endOnFailure: true,
    ...(texts === 0 && { seed: 20261123 }),
  }
}
