import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint, readCached, writeCached } from '../../scripts/system/cache.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern cache '))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))
const folder = () => join(root, 'node_modules', '.cache', 'lectern', 'export')

test('what was kept is found again, until somebody deletes it', async () => {
  await writeCached(root, 'drawings-a', { code: 'svg' })
  expect(await readCached(root, 'drawings-a')).toEqual({ code: 'svg' })
  rmSync(join(root, 'node_modules'), { recursive: true })
  expect(await readCached(root, 'drawings-a')).toBeUndefined()
})

test('what is not whole is passed over', async () => {
  await writeCached(root, 'drawings-a', { code: 'svg' })
  const file = join(folder(), 'drawings-a.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('svg', 'svh'))
  expect(await readCached(root, 'drawings-a')).toBeUndefined()
})

test('of what is built only the last few states are kept, and nothing half-written', async () => {
  await Promise.all(
    Array.from({ length: 12 }, (_, state) => state).map((state) =>
      writeCached(root, `client-${state}`, state),
    ),
  )
  await writeCached(root, 'drawings-a', 1)
  const names = readdirSync(folder())
  expect(names.filter((name) => name.startsWith('client-')).length).toBeLessThanOrEqual(8)
  expect(names.every((name) => name.endsWith('.json'))).toBe(true)
})

test('another file of the program, other packages or another setting have a key of their own', async () => {
  const keys = new Set([await fingerprint(root, [])])
  keys.add(await fingerprint(root, ['more']))
  await writeCached(root, 'drawings-a', 1)
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), '{}')
  keys.add(await fingerprint(root, []))
  expect(keys.size).toBe(3)
})
