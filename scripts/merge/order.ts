/**
 * Two orders that came out of one, as one order of everything in either: `ours` with what `theirs` moved, where it was
 * not moved in `ours`, too; what only `theirs` has comes after what it comes after there. What moved in `ours` takes
 * nothing along that `theirs` has moved.
 */
export function mergeOrder<T>(base: readonly T[], ours: readonly T[], theirs: readonly T[]): T[] {
  const [inBase, inOurs] = [new Set(base), new Set(ours)]
  const stillInOurs = steady(base, ours)
  const stillInTheirs = steady(base, theirs)
  const isMoved = (one: T): boolean => inBase.has(one) && stillInOurs.has(one) && !stillInTheirs.has(one)
  const merged = ours.slice()
  for (const [index, one] of theirs.entries()) {
    if (inOurs.has(one) && !isMoved(one)) continue
    if (inOurs.has(one)) merged.splice(merged.indexOf(one), 1)
    const wasMoved = (other: T): boolean => inBase.has(other) && inOurs.has(other) && !stillInOurs.has(other)
    const before = theirs.slice(0, index).findLast((other) => !inOurs.has(one) || !wasMoved(other))
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, one)
  }
  return merged
}

/** Of what both have, as much as possible that is in the same order: the rest was moved. */
export function steady<T>(from: readonly T[], to: readonly T[]): Set<T> {
  const places = new Map(from.map((one, index) => [one, index]))
  // The longest increasing subsequence, by patience sorting: the tops of the piles, and who lay left of each.
  const tops: { place: number; one: T }[] = []
  const left = new Map<T, T | undefined>()
  for (const one of to) {
    const place = places.get(one)
    if (place === undefined) continue
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tops[middle]?.place ?? 0) < place) low = middle + 1
      else high = middle
    }
    left.set(one, tops[low - 1]?.one)
    tops[low] = { place, one }
  }
  const kept = new Set<T>()
  for (let one = tops.at(-1)?.one; one !== undefined; one = left.get(one)) kept.add(one)
  return kept
}
