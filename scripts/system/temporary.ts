import { randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { hash } from '../outline/hash.ts'

const NAME = /^\.lectern-([\da-f]{8})-(\d+)-[\da-f]+\.tmp$/

/**
 * A name for a file that is being written, to be moved to its place when it is whole. It tells whose it is: `owner` (a
 * deck, on this machine) and this process.
 */
export function temporaryName(owner: string): string {
  return `.lectern-${tagOf(owner)}-${process.pid}-${randomUUID().slice(0, 8)}.tmp`
}

const tagOf = (owner: string): string => hash(`${hostname()} ${owner}`)

/** Takes away what processes that were killed have left in folders of that owner’s. What cannot go stays. */
export async function removeLeftovers(folders: Iterable<string>, owner: string): Promise<void> {
  const tag = tagOf(owner)
  for (const folder of new Set(folders)) {
    for (const name of await readdir(folder).catch(() => [])) {
      const [, whose, pid] = NAME.exec(name) ?? []
      if (whose === tag && !isRunning(Number(pid)))
        await rm(join(folder, name), { force: true }).catch(() => undefined)
    }
  }
}

/** Whether there is a process of that number. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    // Somebody else's is running, too.
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM'
  }
}
