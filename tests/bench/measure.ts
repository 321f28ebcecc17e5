import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/**
 * Runs several things in turn, A B A B, so that what else the machine does falls on all of them alike.
 * Gives the median of each, ms. A first round, in which caches fill, is not counted.
 */
export function inTurn(rounds: number, ...runs: readonly (() => void)[]): number[] {
  const figures = runs.map((): number[] => [])
  for (let round = 0; round <= rounds; round++) {
    for (const [index, run] of runs.entries()) {
      const start = performance.now()
      run()
      if (round > 0) figures[index]?.push(performance.now() - start)
    }
  }
  return figures.map(median)
}

/** The same for what has to be waited for. */
export async function inTurnWaiting(
  rounds: number,
  ...runs: readonly (() => Promise<void>)[]
): Promise<number[]> {
  const figures = runs.map((): number[] => [])
  for (let round = 0; round <= rounds; round++) {
    for (const [index, run] of runs.entries()) {
      const start = performance.now()
      await run()
      if (round > 0) figures[index]?.push(performance.now() - start)
    }
  }
  return figures.map(median)
}

/** Runs a program of Node's to its end, with this Node, and gives its output. @throws where it fails. */
export function runNode(args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (error) throw error
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stderr}`)
  return stdout
}
