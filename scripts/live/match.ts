/**
 * Which slide of the deck before each slide of the deck now is: its position there, or undefined for a new one.
 * Slides are known by their names. One whose name has changed (a generated name comes from the title) is the one that
 * stood in its place: what is left between two known slides is matched in order.
 */
export function matchSlides(before: readonly string[], now: readonly string[]): (number | undefined)[] {
  const positions = new Map(before.map((name, position) => [name, position]))
  const matched = now.map((name) => positions.get(name))
  const taken = new Set(matched)
  let previous = -1
  return matched.map((position) => {
    if (position !== undefined) {
      previous = position
      return position
    }
    const next = previous + 1
    if (next >= before.length || taken.has(next)) return undefined
    taken.add(next)
    previous = next
    return next
  })
}

/** For each slide that is gone, the position of the nearest one that is still there; rather the one before it. */
export function nearestLeft(count: number, left: ReadonlySet<number | undefined>): Map<number, number> {
  const nearest = new Map<number, number>()
  for (let position = 0; position < count; position++) {
    if (left.has(position)) continue
    for (let distance = 1; distance < count; distance++) {
      const found = [position - distance, position + distance].find((one) => left.has(one))
      if (found === undefined) continue
      nearest.set(position, found)
      break
    }
  }
  return nearest
}

/** The names with a number after those that came before, so that each is one slide's. */
export function distinct(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : `${name}~${count}`
  })
}
