import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const LAUNCHER = join(import.meta.dirname, '..', '..', 'scripts', 'lectern.mjs')

let root: string

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), '课程 ')))
  mkdirSync(join(root, 'scripts'))
  mkdirSync(join(root, 'node_modules'))
  cpSync(LAUNCHER, join(root, 'scripts', 'lectern.mjs'))
  writeFileSync(join(root, 'package.json'), '{"type": "module"}')
  writeFileSync(
    join(root, 'scripts', 'cli.ts'),
    `export async function main(words: string[]): Promise<number> {
      const ended = new Promise((done) => process.on('SIGTERM', done))
      const waiting = setInterval(() => {}, 1000)
      console.log(words.join('|'))
      if (words[0] === 'wait') await ended
      clearInterval(waiting)
      return 7
    }`,
  )
  writeFileSync(
    join(root, 'old.cjs'),
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })`,
  )
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Starts the launcher, as an old Node where `old` is set. */
function launch(words: string[], { old = false, locale = 'C.UTF-8' } = {}) {
  const options = old ? ['--require', join(root, 'old.cjs')] : []
  const child = spawn(process.execPath, [...options, join(root, 'scripts', 'lectern.mjs'), ...words], {
    env: { ...process.env, LC_ALL: locale },
  })
  const texts = { stdout: '', stderr: '' }
  child.stdout.on('data', (text) => {
    texts.stdout += text
  })
  child.stderr.on('data', (text) => {
    texts.stderr += text
  })
  const ended = once(child, 'close').then(([status]) => ({ status: Number(status), ...texts }))
  return { child, ended }
}

/** This Node, where `npm ci` puts the pinned one. */
function pinThisNode(version = process.versions.node): void {
  const folder = join(root, 'node_modules', `node-${process.platform}-${process.arch}`)
  mkdirSync(join(folder, 'bin'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version }))
  writeFileSync(join(folder, 'bin', 'node'), `#!/bin/sh\nexec "${process.execPath}" "$@"\n`, { mode: 0o755 })
}

test('words and status go through, without a warning', async () => {
  expect(await launch(['generate', '数据 一.yaml']).ended).toEqual({
    status: 7,
    stdout: 'generate|数据 一.yaml\n',
    stderr: '',
  })
})

test('packages that are not installed are said to be, in the language of the locale', async () => {
  rmSync(join(root, 'node_modules'), { recursive: true })
  const english = await launch(['generate']).ended
  expect(english).toMatchObject({ status: 3, stdout: '' })
  expect(english.stderr).toMatch(/^lectern: .*npm ci.*\n$/)
  expect((await launch(['generate'], { locale: 'zh_CN.UTF-8' }).ended).stderr).toMatch(
    /^lectern: .*安装.*npm ci.*\n$/,
  )
})

test('a package that is missing is no stack', async () => {
  writeFileSync(join(root, 'scripts', 'cli.ts'), "import 'no-such-package'\n")
  const { status, stderr } = await launch(['generate']).ended
  expect(status).toBe(3)
  expect(stderr).toMatch(/^lectern: .*npm ci.*\n$/)
})

test('an old Node without a newer one is said to be too old', async () => {
  const { status, stderr } = await launch(['generate'], { old: true }).ended
  expect(status).toBe(3)
  expect(stderr).toMatch(/^lectern: .*20\.20\.2.*\n$/)
})

describe.skipIf(process.platform === 'win32')('an old Node with a newer one in node_modules', () => {
  test('hands over words and status', async () => {
    pinThisNode()
    expect(await launch(['a', 'b c'], { old: true }).ended).toEqual({
      status: 7,
      stdout: 'a|b c\n',
      stderr: '',
    })
  })

  test('does not hand over to one that is too old as well', async () => {
    pinThisNode('22.12.0')
    expect((await launch(['a'], { old: true }).ended).status).toBe(3)
  })

  test('forwards signals and waits for the end', async () => {
    pinThisNode()
    const { child, ended } = launch(['wait'], { old: true })
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect((await ended).status).toBe(7)
  })
})
