/** Steps without those at which nothing appears (a path that only repeats others): 0, 3, 1, 3 → 0, 2, 1, 2. */
export function inTurn(steps: readonly number[]): number[] {
  const taken = [...new Set(steps)].sort((one, other) => one - other)
  return steps.map((step) => taken.indexOf(step))
}
