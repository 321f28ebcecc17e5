/** Chance that comes out the same for the same seed. */
export interface Dice {
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  /** Whether it happens, in so many of 100 cases. */
  chance(percent: number): boolean
  pick<T>(from: readonly T[]): T
}

/** The generator is mulberry32 (Tommy Ettinger, public domain). */
export function dice(seed: number): Dice {
  let state = (seed + 1) * 0x9e3779b9
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    between,
    chance: (percent) => next() * 100 < percent,
    pick<T>(from: readonly T[]): T {
      const chosen = from[between(0, from.length - 1)]
      if (chosen === undefined) throw new Error('nothing to pick from')
      return chosen
    },
  }
}
