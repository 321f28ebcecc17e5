import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { Problem } from '../../scripts/diagnostics/problem.ts'
import { writing } from '../../scripts/system/files.ts'
import { outline, workspace } from '../support/workspace.ts'

const project = workspace()

beforeEach(() => project.reset())
afterAll(() => project.remove())

const MEBIBYTE = 1024 * 1024
const WINDOWS = process.platform === 'win32'

/** Name, content, and what is said of it. */
const UNREADABLE: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['over 16 MB', Buffer.alloc(16 * MEBIBYTE + 1, 'a'), /17 MB; .* 16 MB {2}\(file\)/],
  ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), /not a text file/],
  ['random', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251)), /not a text file/],
  ['GB18030', Buffer.from('7469746c653a20bacbd0c40a', 'hex'), /in GB18030; save it as UTF-8 {2}\(encoding\)/],
  ['UTF-16', Buffer.from('\ufefftitle: 示例', 'utf16le'), /in UTF-16; save it as UTF-8/],
  ['empty', '', /the outline is empty/],
  ['a byte order mark alone', '\ufeff', /the outline is empty/],
]

/** An outline that cannot be read may take so many times the work of a small one: two seconds, on an idle machine. */
const PATIENCE = 6

/** The processor time of a small outline here and now, ms: machines differ, and are at times busy with something else. */
async function usualTime(): Promise<number> {
  project.reset()
  project.write('data/甲.yaml', outline('甲'))
  const { status, time } = await project.lectern('generate')
  expect(status).toBe(0)
  return time
}

describe('an outline that cannot be read is told in a few times the time of a small one', () => {
  test('all of these together', async () => {
    for (const [name, content] of UNREADABLE) project.write(`data/${name}.yaml`, content)
    const { status, stdout, stderr, time } = await project.lectern('generate')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    for (const [name, , message] of UNREADABLE) {
      const [line] = stderr.split('\n').filter((one) => one.startsWith(`data/${name}.yaml:`))
      expect(line).toMatch(/\.yaml:\d+:\d+ {2}error {2}/)
      expect(line).toMatch(message)
    }
    expect(time).toBeGreaterThan(10)
    expect(time).toBeLessThan(PATIENCE * (await usualTime()))
  })

  test.each([
    ['100,000 brackets', '['.repeat(100_000), /\(syntax\)/],
    ['5,000 slips on one line', `title: x\nsections: [${'{titel: y}, '.repeat(5000)}]`, /\(key\)/],
  ])('%s', async (_, content, message) => {
    project.write('data/甲.yaml', content)
    const { status, stderr, time } = await project.lectern('generate')
    expect(status).toBe(1)
    expect(stderr).toMatch(message)
    expect(time).toBeGreaterThan(10)
    expect(time).toBeLessThan(PATIENCE * (await usualTime()))
  })

  test('16 MB of nothing to the point', async () => {
    project.write('data/甲.yaml', Buffer.alloc(16 * MEBIBYTE, 'a'))
    const { status, stderr, time } = await project.lectern('generate')
    expect(status).toBe(1)
    expect(stderr).toMatch(/^data\/甲\.yaml:1:1 {2}error {2}.*\(type\)/)
    expect(time).toBeGreaterThan(10)
    expect(time).toBeLessThan(PATIENCE * (await usualTime()))
  })

  test.skipIf(WINDOWS)('a pipe, a device', async () => {
    execFileSync('mkfifo', [project.path('data/甲.yaml')])
    symlinkSync('/dev/zero', project.path('data/乙.yaml'))
    const { status, stderr, time } = await project.lectern('generate')
    expect(status).toBe(1)
    expect(stderr.match(/^data\/.\.yaml:1:1 {2}error {2}this is no ordinary file/gm)).toHaveLength(2)
    expect(time).toBeGreaterThan(10)
    expect(time).toBeLessThan(PATIENCE * (await usualTime()))
  })

  test.skipIf(WINDOWS)('without permission: status 3', async () => {
    project.write('data/甲.yaml', outline())
    chmodSync(project.path('data/甲.yaml'), 0o000)
    const { status, stderr } = await project.run(['generate'], { unprivileged: true })
    expect(status).toBe(3)
    expect(stderr).toMatch(/^data\/甲\.yaml:1:1 {2}error {2}no permission to read data\/甲\.yaml/)
  })

  test.skipIf(WINDOWS)('a link that leads nowhere: status 2', async () => {
    symlinkSync('nowhere', project.path('data/甲.yaml'))
    expect(await project.lectern('generate')).toMatchObject({ status: 2 })
  })
})

describe.skipIf(WINDOWS)(
  'a place that cannot be written: status 3, with the remedy, nothing left behind',
  () => {
    test('slides/ is read-only', async () => {
      project.write('data/甲.yaml', outline())
      chmodSync(project.path('slides'), 0o555)
      const before = project.files('slides')
      const { status, stderr } = await project.run(['generate'], { unprivileged: true })
      expect(status).toBe(3)
      expect(stderr).toMatch(
        /^data\/甲\.yaml:1:1 {2}error {2}no permission to write .*change its permissions/,
      )
      expect(stderr).not.toMatch(/\n\s+at /)
      expect(project.files('slides')).toEqual(before)
    })

    test('data/ is read-only', async () => {
      chmodSync(project.path('data'), 0o555)
      const { status, stderr } = await project.run(['init', 'x'], { unprivileged: true })
      expect(status).toBe(3)
      expect(stderr).toMatch(/^lectern: no permission to write data\/x\.yaml/)
    })

    test('a file stands where slides/ should be', async () => {
      project.write('data/甲.yaml', outline())
      rmSync(project.path('slides'), { recursive: true })
      project.write('slides', 'a file')
      const { status, stderr } = await project.lectern('generate')
      expect(status).toBe(3)
      expect(stderr).toMatch(/error {2}slides\/\S+ cannot be written: a part of the path is a file/)
      expect(project.read('slides')).toBe('a file')
    })

    test('the disk is full', async (context) => {
      const small = project.path('slides/public')
      mkdirSync(small, { recursive: true })
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'none', small], { stdio: 'ignore' })
      } catch {
        return context.skip()
      }
      try {
        const figure = `${outline()}      - figure: 图\n        image: 图.png\n        alt: 图\n`
        project.write('data/甲.yaml', figure)
        project.write('data/图.png', Buffer.alloc(100_000))
        const before = project.files('slides')
        const { status, stderr } = await project.lectern('generate')
        expect(status).toBe(3)
        expect(stderr).toMatch(
          /^data\/甲\.yaml:1:1 {2}error {2}no space left to write .*free some and run again/,
        )
        expect(project.files('slides')).toEqual(before)
      } finally {
        execFileSync('umount', [small])
      }
    })
  },
)

test.each([
  ['EACCES', 'files.permission'],
  ['EPERM', 'files.permission'],
  ['EROFS', 'files.permission'],
  ['ENOSPC', 'files.space'],
  ['EDQUOT', 'files.space'],
  ['EISDIR', 'files.is-folder'],
  ['ENOTDIR', 'files.in-file'],
  ['ENAMETOOLONG', 'files.long-name'],
  ['EIO', 'files.write'],
])('%s is %s', async (code, key) => {
  const failing = writing('x', () => Promise.reject(Object.assign(new Error('no'), { code })))
  await expect(failing).rejects.toMatchObject({ status: 3, key })
  await expect(failing).rejects.toBeInstanceOf(Problem)
})
