/** Things that stand together on a slide: from one index up to, without, another. */
export interface Run {
  from: number
  to: number
}

/** The best way to divide the things up to an index. */
interface Best {
  runs: number
  cost: number
  from: number
}

/**
 * Divides `count` things in a row into the fewest runs that fit; among those, into the runs that cost least together.
 * A run that does not fit does not fit with one thing more either; one thing alone is always a run.
 */
export function fewestRuns(count: number, fits: (run: Run) => boolean, cost: (run: Run) => number): Run[] {
  const best: Best[] = [{ runs: 0, cost: 0, from: 0 }]
  for (let to = 1; to <= count; to++) {
    let found: Best | undefined
    for (let from = to - 1; from >= 0; from--) {
      const run = { from, to }
      if (to - from > 1 && !fits(run)) break
      const before = best[from]
      if (!before) break
      const runs = before.runs + 1
      if (found && runs > found.runs) continue
      const total = before.cost + cost(run)
      if (!found || runs < found.runs || total < found.cost) found = { runs, cost: total, from }
    }
    if (found) best.push(found)
  }
  const runs: Run[] = []
  for (let to = count; to > 0; ) {
    const from = best[to]?.from ?? 0
    runs.unshift({ from, to })
    to = from
  }
  return runs
}
