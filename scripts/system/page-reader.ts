import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-chromium'
import { build } from 'vite'
import { Problem } from '../diagnostics/problem.ts'
import type { PrintedSlide } from '../export/facts.ts'
import type { ReadPage } from '../export/read-pdf.ts'
import type { Chromium } from './chromium.ts'
import { settle } from './deck-page.ts'

/** What a page says when it is opened from disk. */
export interface PageRead {
  /** Slide by slide, whole; up to the first that does not come. */
  slides: ReadPage[]
  /** What it asked for and could not have, and what went wrong in it. */
  troubles: string[]
}

/** More clicks than any slide has: it is whole then. */
const LAST_CLICK = 99_999
/** Slidev wants the screen to stay on, which a browser without one does not grant. */
const HARMLESS = /Wake Lock/

/**
 * Opens a deck that is one file from disk, without a network, and looks at its slides one after the other.
 * @throws Problem 3: the browser ends.
 */
export async function readHtmlDeck(
  chromium: Chromium,
  file: string,
  slides: number,
  onProgress: (seen: number) => void,
): Promise<PageRead> {
  const gather = await gathering()
  const context = await chromium.context(1)
  await context.setOffline(true)
  try {
    const page = await context.newPage()
    const troubles: string[] = []
    page.on('request', (request) => {
      if (!/^(?:file|data|blob):/.test(request.url())) troubles.push(request.url())
    })
    page.on('requestfailed', (request) => troubles.push(request.url().slice(0, 200)))
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
    const address = pathToFileURL(file).href
    await page.goto(`${address}#/1`, { timeout: 0 })
    await page.evaluate(gather)
    const read: ReadPage[] = []
    for (let number = 1; number <= slides; number++) {
      await page.evaluate(`location.hash = '#/${number}?clicks=${LAST_CLICK}'`)
      // What does not come has left its word in the page; nor would what follows.
      if (!(await settle(page, number))) break
      read.push(pageOf(await slideFacts(page, number)))
      onProgress(number)
    }
    if (!chromium.runs()) throw new Problem(3, 'system.browser-ended', { deck: basename(file) })
    return { slides: read, troubles: [...new Set(troubles)].filter((one) => !HARMLESS.test(one)) }
  } finally {
    await context.close().catch(() => undefined)
  }
}

/** slides/check/printed.ts as one script for a page that can load no module. */
async function gathering(): Promise<string> {
  const entry = join(import.meta.dirname, '..', '..', 'slides', 'check', 'printed.ts')
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'lecternCheck' } },
  })
  const [{ output } = { output: [] }] = Array.isArray(built) ? built : 'output' in built ? [built] : []
  return output
    .map((part) =>
      part.type === 'chunk' ? part.code.replace(/^var lecternCheck/m, 'globalThis.lecternCheck') : '',
    )
    .join('')
}

const slideFacts = (page: Page, number: number): Promise<PrintedSlide> =>
  page.evaluate<PrintedSlide>(`lecternCheck.shownSlide(${number})`)

function pageOf({ blocks, diagrams, pictures }: PrintedSlide): ReadPage {
  const figures = [
    ...diagrams.filter(({ drawn }) => drawn).map(({ name }) => name),
    ...pictures.map(({ alt }) => alt ?? ''),
  ]
  return { width: 0, height: 0, text: blocks.join('\n'), figures }
}
