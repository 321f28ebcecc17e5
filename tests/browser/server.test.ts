import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findBrowser } from '../../scripts/system/browser.ts'
import { type SampleProject, sampleProject } from './sample-project.ts'

// Slidev's first page takes seconds on a small machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const PORT = 3235
const FOREIGN_PORT = 3236
const SERVED = { localhost: `http://localhost:${PORT}`, ipv4: `http://127.0.0.1:${PORT}` }

let project: SampleProject
let server: ChildProcess
let networkUrls: string[]
let browser: Browser
let foreign: Server

const deckFile = () => join(project.root, project.deck)
const deckText = () => readFileSync(deckFile(), 'utf8')

beforeAll(async () => {
  project = sampleProject(['# 第一页', '# 第二页\n\n<!--\n备注\n-->', '# 第三页'])
  server = spawn(
    process.execPath,
    [join(import.meta.dirname, 'serve-process.ts'), project.root, project.deck, String(PORT), 'remote'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  if (!server.stdout) throw new Error('no output')
  const [line] = await once(server.stdout, 'data')
  networkUrls = JSON.parse(String(line)).networkUrls
  const { executablePath, args, env } = await findBrowser()
  browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } })
  foreign = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end('<h1>Another page</h1>')
  }).listen(FOREIGN_PORT, '127.0.0.1')
})

afterAll(async () => {
  await browser?.close()
  foreign?.closeAllConnections()
  foreign?.close()
  server?.kill('SIGKILL')
  project?.remove()
})

/** A page that waits for what takes long on a busy machine. */
async function newPage(): Promise<Page> {
  const page = await browser.newPage()
  page.setDefaultTimeout(100_000)
  return page
}

/** A page of the deck, loaded. */
async function deckPage(origin: string, number: number, title: string): Promise<Page> {
  const page = await newPage()
  await page.goto(`${origin}/${number}`)
  await page.getByRole('heading', { name: title }).first().waitFor()
  return page
}

/** What a page gets when it writes a note to slide 2: a status, `opaque` or `failed`. */
function writeNote(page: Page, origin: string, note: string, init: object = {}): Promise<number | string> {
  const options = { ...init, method: 'POST', body: JSON.stringify({ note }) }
  return page.evaluate<number | string>(`
    fetch('${origin}/__slidev/slides/2.json', ${JSON.stringify(options)}).then(
      (response) => response.type === 'opaque' ? 'opaque' : response.status,
      () => 'failed',
    )`)
}

async function foreignPage(): Promise<Page> {
  const page = await newPage()
  await page.goto(`http://localhost:${FOREIGN_PORT}/`)
  return page
}

describe('another web page', () => {
  test.each(Object.values(SERVED))('cannot write to the deck at %s', async (origin) => {
    const before = deckText()
    const page = await foreignPage()
    const headers = { 'Content-Type': 'text/plain' }
    expect(await writeNote(page, origin, `foreign ${origin}`, { headers })).toBe('failed')
    expect(await writeNote(page, origin, `foreign ${origin}`, { headers, mode: 'no-cors' })).toBe('opaque')
    expect(deckText()).toBe(before)
    await page.close()
  })

  test('can read nothing', async () => {
    const page = await foreignPage()
    const paths = ['/', '/1', '/__slidev/slides/2.json', '/@vite/client', '/@server-reactive/nav', '/__mcp']
    const read = await page.evaluate<string[]>(`
      Promise.all(${JSON.stringify(paths)}.map((path) =>
        fetch('${SERVED.localhost}' + path).then(() => path, () => 'failed')))`)
    expect(new Set(read)).toEqual(new Set(['failed']))
    await page.close()
  })

  test('gets no script, no frame and no web socket', async () => {
    const page = await browser.newPage()
    const statuses: number[] = []
    page.on('response', (response) => {
      if (response.url().startsWith(SERVED.localhost)) statuses.push(response.status())
    })
    await page.goto(`http://localhost:${FOREIGN_PORT}/`)
    const socket = await page.evaluate<string>(`(async () => {
      const load = (name, address) => new Promise((done) => {
        const element = document.createElement(name)
        element.onload = element.onerror = done
        element.src = address
        document.body.append(element)
      })
      await load('script', '${SERVED.localhost}/@vite/client')
      await load('iframe', '${SERVED.localhost}/1')
      return new Promise((done) => {
        const connection = new WebSocket('ws://localhost:${PORT}', 'vite-ping')
        connection.onopen = () => done('open')
        connection.onerror = () => done('refused')
      })
    })()`)
    expect(statuses).toEqual([403, 403])
    expect(socket).toBe('refused')
    await page.close()
  })

  test('can link to a slide', async () => {
    const page = await foreignPage()
    await page.evaluate(`location.href = '${SERVED.localhost}/3'`)
    await page.getByRole('heading', { name: '第三页' }).first().waitFor()
    await page.close()
  })
})

describe('the deck itself', () => {
  test('can be edited at every address of this machine', async () => {
    const origins = [
      ...Object.values(SERVED),
      ...networkUrls.slice(0, 1).map((url) => url.replace(/\/$/, '')),
    ]
    for (const origin of origins) {
      const page = await deckPage(origin, 2, '第二页')
      expect(await writeNote(page, origin, `from ${origin}`)).toBe(200)
      expect(deckText()).toContain(`from ${origin}`)
      await page.close()
    }
  })

  test('asks nothing of the network', async () => {
    const page = await browser.newPage()
    const hosts = new Set<string>()
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url())
      if (protocol !== 'data:' && protocol !== 'blob:') hosts.add(host)
    })
    for (const path of ['1', 'presenter/2', 'overview', 'notes', 'entry']) {
      await page.goto(`${SERVED.localhost}/${path}`, { waitUntil: 'networkidle' })
    }
    expect([...hosts]).toEqual([`localhost:${PORT}`])
    await page.close()
  })

  test('follows the file: written, replaced, taken away and put back, many times at once', async () => {
    const before = deckText()
    const page = await deckPage(SERVED.localhost, 3, '第三页')
    const shows = (title: string) => page.getByRole('heading', { name: title }).first().waitFor()
    const replace = (title: string) => {
      writeFileSync(`${deckFile()}.new`, before.replace('第三页', title))
      renameSync(`${deckFile()}.new`, deckFile())
    }
    writeFileSync(deckFile(), before.replace('第三页', '改写'))
    await shows('改写')
    replace('替换')
    await shows('替换')
    rmSync(deckFile())
    await page.waitForTimeout(300)
    writeFileSync(deckFile(), before.replace('第三页', '放回'))
    await shows('放回')
    for (let turn = 0; turn < 10; turn++) replace(`连续${turn}`)
    await shows('连续9')
    replace('第三页')
    await shows('第三页')
    await page.close()
  })

  test('is served anew when its settings change', async () => {
    const before = deckText()
    const page = await deckPage(SERVED.localhost, 3, '第三页')
    writeFileSync(
      deckFile(),
      before.replace('lang: zh-CN', 'lang: en\naspectRatio: 4/3').replace('第三页', '新设置'),
    )
    await page.getByRole('heading', { name: '新设置' }).first().waitFor()
    expect(await page.evaluate('document.documentElement.lang')).toBe('en')
    await page.close()
  })
})

// Last: it ends the server.
test('Ctrl-C ends the server with status 130 and leaves nothing that listens', async () => {
  server.kill('SIGINT')
  const [status] = await once(server, 'exit')
  expect(status).toBe(130)
  const socket = connect(PORT, '127.0.0.1')
  await expect(once(socket, 'connect')).rejects.toThrow('ECONNREFUSED')
})
