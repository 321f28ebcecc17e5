import type { PlannedPath } from './motive-paths.ts'
import { fewestRuns, type Run } from './runs.ts'

/** Paths of a part of the slides, in the order in which they are told. */
export interface Division {
  paths: PlannedPath[]
  runs: Run[]
}

/** What it costs to part two paths that have a driver, or somebody who wants, in common. */
const PARTING = 0.15

/**
 * Divides paths among the fewest slides: in the order of the outline, or with those that share a driver together, or
 * those of one actor; of these, the one that tells the fewest drivers and actors on more slides than one.
 */
export function divided(
  paths: readonly PlannedPath[],
  draft: (paths: readonly PlannedPath[]) => { fits: boolean; fill: number },
): Division {
  const orders = [[...paths], together(paths, 'because'), together(paths, 'wants')]
  let best: (Division & { told: number }) | undefined
  const tried = new Set<string>()
  for (const order of orders) {
    const name = order.map((path) => paths.indexOf(path)).join(' ')
    if (tried.has(name)) continue
    tried.add(name)
    const drafts = new Map<string, { fits: boolean; fill: number }>()
    const at = ({ from, to }: Run) => {
      const key = `${from} ${to}`
      const { fits, fill } = drafts.get(key) ?? draft(order.slice(from, to))
      drafts.set(key, { fits, fill })
      return { fits, fill }
    }
    const cost = (run: Run) =>
      (1 - at(run).fill) ** 2 + PARTING * inCommon(order[run.from - 1], order[run.from])
    const runs = fewestRuns(order.length, (run) => at(run).fits, cost)
    const told = runs.reduce((sum, { from, to }) => sum + keysOf(order.slice(from, to)).size, 0)
    const isBetter =
      !best || runs.length < best.runs.length || (runs.length === best.runs.length && told < best.told)
    if (isBetter) best = { paths: order, runs, told }
  }
  return best ?? { paths: [], runs: [] }
}

/** Paths that share a box of a column stand where the first of them stood. */
function together(paths: readonly PlannedPath[], column: 'because' | 'wants'): PlannedPath[] {
  const groups = new Map<string, PlannedPath[]>()
  for (const [index, path] of paths.entries()) {
    const key = keyOf(path, column) ?? String(index)
    groups.set(key, [...(groups.get(key) ?? []), path])
  }
  return [...groups.values()].flat()
}

/** The driver; or, whatever they want, those who act. */
function keyOf({ steps }: PlannedPath, column: 'because' | 'wants'): string | undefined {
  const step = steps.find((each) => each.column === column)
  if (!step || column === 'because') return step?.key
  return step.who.map(({ badge }) => badge).join('\n')
}

function keysOf(paths: readonly PlannedPath[]): Set<string> {
  return new Set(paths.flatMap((path) => [keyOf(path, 'because') ?? [], keyOf(path, 'wants') ?? []].flat()))
}

function inCommon(before: PlannedPath | undefined, path: PlannedPath | undefined): number {
  if (!before || !path) return 0
  const keys = keysOf([before])
  return [...keysOf([path])].filter((key) => keys.has(key)).length
}
