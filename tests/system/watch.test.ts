import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Watching, watchFiles } from '../../scripts/system/watch.ts'

let folder: string
let outline: string
let watching: Watching | undefined
const failed = vi.fn()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '课程 '))
  outline = join(folder, 'outline.yaml')
  writeFileSync(outline, 'title: 1')
})
afterEach(async () => {
  await watching?.close()
  rmSync(folder, { recursive: true, force: true })
  failed.mockReset()
})

const called = (times: number) => (mock: { mock: { calls: unknown[] } }) =>
  vi.waitFor(() => expect(mock.mock.calls).toHaveLength(times), { timeout: 3000, interval: 20 })

test('sees a file written, replaced by another, taken away and put back', async () => {
  const changed = vi.fn()
  watching = await watchFiles([outline], changed, failed)
  writeFileSync(outline, 'title: 2')
  await called(1)(changed)
  for (const turn of [2, 3]) {
    await wait(150)
    writeFileSync(join(folder, '.outline.tmp'), `title: ${turn}`)
    renameSync(join(folder, '.outline.tmp'), outline)
    await vi.waitFor(() => expect(changed.mock.calls.length).toBeGreaterThanOrEqual(turn), 3000)
  }
  await wait(200)
  const before = changed.mock.calls.length
  rmSync(outline)
  await vi.waitFor(() => expect(changed.mock.calls.length).toBeGreaterThan(before), 3000)
  await wait(200)
  const after = changed.mock.calls.length
  writeFileSync(outline, 'title: back')
  await vi.waitFor(() => expect(changed.mock.calls.length).toBeGreaterThan(after), 3000)
})

test('sees what no watcher tells, as in a network folder, within two seconds', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere '))
  try {
    // Written under another name, in a folder that is not watched.
    const other = join(elsewhere, 'other.yaml')
    linkSync(outline, other)
    const told = vi.fn()
    const plain = watch(folder, told)
    const changed = vi.fn()
    watching = await watchFiles([outline], changed, failed)
    for (const turn of [1, 2]) {
      writeFileSync(other, `title: over the network ${turn}`)
      await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(turn), { timeout: 2000, interval: 20 })
    }
    expect(readFileSync(outline, 'utf8')).toContain('network 2')
    if (process.platform === 'linux') expect(told).not.toHaveBeenCalled()
    plain.close()
  } finally {
    rmSync(elsewhere, { recursive: true, force: true })
  }
})

test('does not look at its neighbours', async () => {
  const changed = vi.fn()
  watching = await watchFiles([outline], changed, failed)
  writeFileSync(join(folder, 'other.yaml'), 'title: 2')
  await wait(300)
  expect(changed).not.toHaveBeenCalled()
})

test('a burst is one call', async () => {
  const changed = vi.fn()
  watching = await watchFiles([outline], changed, failed)
  for (let turn = 0; turn < 20; turn++) writeFileSync(outline, `title: ${turn}`)
  await called(1)(changed)
  await wait(200)
  expect(changed).toHaveBeenCalledTimes(1)
})

test('the last of two saves is seen, however close it is to the first', async () => {
  let read = ''
  const changed = () => {
    read = readFileSync(outline, 'utf8')
  }
  watching = await watchFiles([outline], changed, failed)
  for (let gap = 0; gap <= 80; gap += 8) {
    writeFileSync(outline, `title: first ${gap}`)
    await wait(gap)
    writeFileSync(outline, `title: last ${gap}`)
    await vi.waitFor(() => expect(read).toBe(`title: last ${gap}`), { timeout: 3000, interval: 10 })
    await wait(100)
  }
})

test('calls do not overlap, and what changes meanwhile leads to one more', async () => {
  let running = 0
  let most = 0
  const changed = vi.fn(async () => {
    running++
    most = Math.max(most, running)
    await wait(400)
    running--
  })
  watching = await watchFiles([outline], changed, failed)
  writeFileSync(outline, 'title: 2')
  await called(1)(changed)
  for (const turn of [3, 4]) {
    await wait(100)
    writeFileSync(outline, `title: ${turn}`)
  }
  await called(2)(changed)
  await wait(700)
  expect(changed).toHaveBeenCalledTimes(2)
  expect(most).toBe(1)
})

test('goes on after an error', async () => {
  const changed = vi.fn(() => {
    throw new Error('broken')
  })
  watching = await watchFiles([outline], changed, failed)
  writeFileSync(outline, 'title: 2')
  await called(1)(failed)
  await wait(150)
  writeFileSync(outline, 'title: 3')
  await called(2)(failed)
})

test('other files can be watched instead', async () => {
  const changed = vi.fn()
  watching = await watchFiles([outline], changed, failed)
  mkdirSync(join(folder, 'pictures'))
  const picture = join(folder, 'pictures', 'a.png')
  writeFileSync(picture, '1')
  watching.set([outline, picture])
  await wait(300)
  writeFileSync(picture, '2')
  await vi.waitFor(() => expect(changed.mock.calls.length).toBeGreaterThanOrEqual(1), 3000)
})
