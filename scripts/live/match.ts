/** What Lectern makes where an outline gives no `id`, and what a slide is called that somebody has written by hand. */
const MADE_NAME = /^(?:s-([a-z-]+)-[0-9a-f]{8}(?:-\d+)?|(slide)-.*?)(?:~\d+)?$/

/**
 * Which slide of the deck before each slide of the deck now is: its position there, or undefined for a new one.
 * Slides are known by their names, also by those that they had before (`formerly` gives such a slide's position). One
 * that nobody knows by its name (a name that is made comes from the title) is the one that stood in its place: what is
 * left between two known slides is matched in order.
 */
export function matchSlides(
  before: readonly string[],
  now: readonly string[],
  formerly: (name: string) => number | undefined = () => undefined,
): (number | undefined)[] {
  const positions = new Map(before.map((name, position) => [name, position]))
  const matched = now.map((name) => positions.get(name))
  const taken = new Set(matched)
  const take = (position: number | undefined): number | undefined => {
    if (position === undefined || taken.has(position)) return undefined
    taken.add(position)
    return position
  }
  const known = now.map((name, at) => matched[at] ?? take(formerly(name)))
  let previous = -1
  return known.map((position, at) => {
    let next = previous + 1
    while (next < before.length && !taken.has(next) && !mayBecome(before[next] ?? '', now[at] ?? '')) next++
    const found = position ?? (next < before.length ? take(next) : undefined)
    previous = found ?? previous
    return found
  })
}

/** A name of the outline's own stays what it is, or is made another one; one that is made stays one of its kind. */
function mayBecome(before: string, now: string): boolean {
  const [was, is] = [before, now].map((name) => {
    const [, kind, byHand] = MADE_NAME.exec(name) ?? []
    return kind ?? byHand
  })
  return is === undefined || was === is
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
