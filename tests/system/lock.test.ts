import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from '../../scripts/system/lock.ts'
import { removeLeftovers, temporaryName } from '../../scripts/system/temporary.ts'

let folder: string
let lock: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern lock '))
  lock = join(folder, '甲.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The number of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '0'])
  await once(child, 'close')
  if (child.pid === undefined) throw new Error('no process')
  return child.pid
}

test('one at a time, and nothing is left', async () => {
  let inside = 0
  const most: number[] = []
  const work = async (): Promise<void> => {
    most.push(++inside)
    await sleep(5)
    inside--
  }
  await Promise.all(Array.from({ length: 8 }, () => withLock(lock, work)))
  expect(most).toEqual(Array(8).fill(1))
  expect(existsSync(lock)).toBe(false)
})

test('that of a process that was killed is taken over, by one of several at a time', async () => {
  writeFileSync(lock, `${await deadProcess()} ${hostname()}\n`)
  let inside = 0
  const most: number[] = []
  const work = async (): Promise<void> => {
    most.push(++inside)
    await sleep(5)
    inside--
  }
  await Promise.all(Array.from({ length: 8 }, () => withLock(lock, work)))
  expect(most).toEqual(Array(8).fill(1))
})

test.each([
  ['of another machine', '1 elsewhere\n'],
  ['that was cut off while it was written', ''],
  ['of a process that is stuck', `${process.pid} ${hostname()}\n`],
])('a lock %s is taken over once it is old', async (_, content) => {
  writeFileSync(lock, content)
  utimesSync(lock, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000))
  expect(await withLock(lock, async () => readFileSync(lock, 'utf8'))).toBe(`${process.pid} ${hostname()}\n`)
})

test('work that fails gives the lock back', async () => {
  await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(lock)).toBe(false)
})

test('leftovers of ended processes go, of this owner alone', async () => {
  const dead = await deadProcess()
  const of = (owner: string, pid: number): string =>
    temporaryName(owner).replace(`-${process.pid}-`, `-${pid}-`)
  const [mine, living, others] = [of('a', dead), of('a', process.pid), of('b', dead)]
  for (const name of [mine, living, others, '.lectern-notes.tmp']) writeFileSync(join(folder, name), '')
  await removeLeftovers([folder, join(folder, 'nowhere')], 'a')
  const left = [mine, living, others, '.lectern-notes.tmp'].filter((name) => existsSync(join(folder, name)))
  expect(left).toEqual([living, others, '.lectern-notes.tmp'])
})
