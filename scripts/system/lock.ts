import { mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../diagnostics/problem.ts'
import { codeOf, writing } from './files.ts'
import { isRunning } from './temporary.ts'

/** Between two looks at a lock that somebody else has, ms. */
const PAUSE = 20
/** How long somebody else's lock is waited for, ms. */
const PATIENCE = 15_000
/** A lock is held for a moment: after so long, ms, its process is stuck, stopped or on a machine that is gone. */
const STALE = 10_000

/**
 * Does some work that only one process at a time may do; the lock is a file. That of a process that was killed is
 * taken over. @throws Problem 3: it cannot be had.
 */
export async function withLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const me = `${process.pid} ${hostname()}\n`
  await writing(path, () => mkdir(dirname(path), { recursive: true }))
  const until = Date.now() + PATIENCE
  while (!(await took(path, me))) {
    await breakStale(path)
    if (Date.now() > until) throw new Problem(3, 'files.locked', { path })
    await sleep(PAUSE)
  }
  try {
    return await work()
  } finally {
    // One that has been taken over is another's.
    if ((await readFile(path, 'utf8').catch(() => '')) === me) await rm(path, { force: true })
  }
}

/** Makes the file unless it is there. */
async function took(path: string, me: string): Promise<boolean> {
  return writing(path, async () => {
    try {
      const file = await open(path, 'wx')
      await file.writeFile(me).finally(() => file.close())
      return true
    } catch (problem) {
      if (codeOf(problem) === 'EEXIST') return false
      throw problem
    }
  })
}

/**
 * Takes a lock away whose process is gone. Of several that find it so only one may: else the second would take away
 * the lock that the first has made meanwhile. So that is locked, too.
 */
export async function breakStale(path: string): Promise<void> {
  const breaker = `${path}.break`
  if (await isOld(breaker)) await rm(breaker, { force: true })
  if (!(await isStale(path)) || !(await took(breaker, ''))) return
  try {
    if (await isStale(path)) await rm(path, { force: true })
  } finally {
    await rm(breaker, { force: true })
  }
}

async function isStale(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return false
  const [, pid, host] = /^(\d+) (.*)\n$/.exec(text) ?? []
  return (host === hostname() && !isRunning(Number(pid))) || isOld(path)
}

async function isOld(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && Date.now() - found.mtimeMs > STALE
}
