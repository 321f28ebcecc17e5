import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findBrowser } from '../../scripts/system/browser.ts'
import { startChromium } from '../../scripts/system/chromium.ts'
import { openDeckPage } from '../../scripts/system/deck-page.ts'
import { openPrintServer } from '../../scripts/system/print-server.ts'
import { printedPage } from '../../scripts/system/printing.ts'
import { outline, type Workspace, workspace } from '../support/workspace.ts'
import { sampleProject } from './sample-project.ts'

// Each starts Slidev and a browser.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let project: Workspace
beforeAll(async () => {
  project = workspace()
  project.write('data/课.yaml', outline())
  expect((await project.lectern('generate')).status).toBe(0)
})
afterAll(() => project.remove())

const isRoot = process.getuid?.() === 0

/** Processes below one, by Linux's own account: their ids and programs. */
function below(pid: number): { pid: number; program: string }[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [, program = '', parent = ''] =
          /^\d+ \((.*)\) \S (\d+) /s.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? []
        return [{ pid: Number(name), program, parent: Number(parent) }]
      } catch {
        // It has ended meanwhile.
        return []
      }
    })
  const children = (of: number): typeof all =>
    all.filter(({ parent }) => parent === of).flatMap((one) => [one, ...children(one.pid)])
  return children(pid)
}

/** Whether others are connected with a process: the browser with the deck's server. */
function isConnected(pid: number): boolean {
  try {
    const sockets = readdirSync(`/proc/${pid}/fd`).map((name) => readlinkSync(`/proc/${pid}/fd/${name}`))
    return readFileSync(`/proc/${pid}/net/tcp`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .some((columns) => columns[3] === '01' && sockets.includes(`socket:[${columns[9]}]`))
  } catch {
    // A file has been closed meanwhile.
    return false
  }
}

/** An export, from the moment when its deck is served to its browser. */
async function exporting(locale: string) {
  const child = spawn(process.execPath, [project.path('scripts/lectern.mjs'), 'export'], {
    cwd: project.root,
    env: { ...process.env, LC_ALL: locale },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const exit = once(child, 'close')
  const { pid = 0 } = child
  while (child.exitCode === null && !isConnected(pid)) await pause(20)
  const processes = below(pid)
  const browser = processes.find(({ program }) => /chrom/i.test(program))?.pid
  if (browser === undefined) throw new Error(`it has no browser\n${stderr}`)
  const end = async () => {
    const [status]: unknown[] = await exit
    const left = () =>
      processes.filter(({ pid, program }) => {
        try {
          return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === program
        } catch {
          return false
        }
      })
    // What is killed is gone a moment later.
    for (let waited = 0; waited < 5000 && left().length > 0; waited += 50) await pause(50)
    return { status, stderr, left: left() }
  }
  return { child, browser, end }
}

const written = () => Object.keys(project.files()).filter((name) => /\.pdf$|\.tmp$/.test(name))

describe.skipIf(process.platform !== 'linux')('an export', () => {
  test('that is interrupted leaves no process and no file', async () => {
    const { child, end } = await exporting('C.UTF-8')
    child.kill('SIGINT')
    expect(await end()).toMatchObject({ status: 130, left: [] })
    expect(written()).toEqual([])
  })

  test('whose browser is killed says so', async () => {
    const { browser, end } = await exporting('zh_CN.UTF-8')
    process.kill(browser, 'SIGKILL')
    const { status, stderr, left } = await end()
    expect(stderr).toMatch(/^data\/课\.yaml:1:1 {2}错误 {2}浏览器在查看 课\.md 时退出了/)
    expect([status, left, written()]).toEqual([3, [], []])
  })

  test.skipIf(!isRoot)('that may not write says so at once', async () => {
    mkdirSync(project.path('fest'))
    chmodSync(project.path('fest'), 0o555)
    const words = ['export', 'data/课.yaml', '--output', 'fest/课.pdf', '--browser', '/nowhere/browser']
    const run = await project.run(words, { unprivileged: true })
    expect(run.stderr).toContain('no permission to write')
    expect(run.status).toBe(3)
  })

  test.skipIf(!isRoot)('on a full disk leaves no file', async () => {
    const folder = project.path('voll')
    mkdirSync(folder)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder])
    try {
      const run = await project.run(['export', '../data/课.yaml'], { cwd: 'voll' })
      expect(run.stderr).toContain('no space left to write')
      expect(run.status).toBe(3)
      expect(readdirSync(folder)).toEqual([])
    } finally {
      execFileSync('umount', [folder])
    }
  })
})

test('where nothing happens any more, the slide is told', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const address = silent.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const sample = sampleProject(['# One', `# Two\n\n<img src="http://127.0.0.1:${port}/never.png">`])
  const server = await openPrintServer(sample.root, sample.deck)
  const chromium = await startChromium(await findBrowser())
  try {
    const page = await (await chromium.context(1)).newPage()
    const opened = openDeckPage(page, server, { deck: sample.deck, stall: 5000 })
    await expect(opened).rejects.toMatchObject({
      status: 3,
      key: 'system.stalled',
      values: { slide: 2, deck: '示例.md' },
    })
  } finally {
    silent.closeAllConnections()
    silent.close()
    await chromium.close()
    await server.close()
    sample.remove()
  }
})

test('a browser that stops in the middle of printing is told, and ended', async () => {
  const chromium = await startChromium(await findBrowser())
  const browsers = () => below(process.pid).filter(({ program }) => /chrom|headless/i.test(program))
  try {
    const page = await (await chromium.context(1)).newPage()
    await page.setContent('<p>One')
    const printing = { printBackground: true }
    expect((await printedPage(page, chromium, 'deck.md', printing)).length).toBeGreaterThan(500)
    const pids = browsers().map(({ pid }) => pid)
    expect(pids.length).toBeGreaterThan(1)
    for (const pid of pids) process.kill(pid, 'SIGSTOP')
    await expect(printedPage(page, chromium, 'deck.md', printing, 3000)).rejects.toMatchObject({
      status: 3,
      key: 'system.print-stalled',
      values: { deck: 'deck.md', seconds: 3 },
    })
    // Else it is killed half a minute later.
    for (const pid of pids) process.kill(pid, 'SIGCONT')
    await vi.waitFor(() => expect(browsers().length).toBe(0), { timeout: 60_000, interval: 500 })
  } finally {
    await chromium.close()
  }
})
