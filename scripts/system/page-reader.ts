import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Problem } from '../diagnostics/problem.ts'
import type { PrintedSlide } from '../export/facts.ts'
import type { Chromium } from './chromium.ts'
import { failuresOf, settle } from './deck-page.ts'
import { type Drawings, shownDrawings } from './drawings.ts'

/** What a page has when it is opened from disk. */
export interface PageRead {
  /** Slide by slide, whole; up to the first that does not come. */
  slides: PrintedSlide[]
  /** Fonts that it wants and cannot have, by their names. */
  fonts: string[]
  /** The diagrams that were seen, by their code. */
  drawings: Drawings
  /** What it asked for and could not have, and what went wrong in it. */
  troubles: string[]
}

export interface ReadOptions {
  /** Numbers of the slides to look at, from 1. */
  slides: readonly number[]
  /** Gives the page Mermaid, with which it draws what it does not have. */
  mermaid?: boolean
  /** A script after which the page has `lecternCheck`. */
  check: string
  onProgress?: (seen: number) => void
}

/** More clicks than any slide has: it is whole then. */
const LAST_CLICK = 99_999
/** Slidev wants the screen to stay on, which a browser without one does not grant. */
const HARMLESS = /Wake Lock/
const MERMAID = join(import.meta.dirname, '..', '..', 'node_modules', 'mermaid', 'dist', 'mermaid.min.js')

/**
 * Opens a deck that is one file from disk, without a network, and looks at its slides one after the other.
 * @throws Problem 3: the browser ends.
 */
export async function readHtmlDeck(
  chromium: Chromium,
  file: string,
  options: ReadOptions,
): Promise<PageRead> {
  try {
    return await chromium.whileRuns(read(chromium, file, options))
  } catch (failure) {
    if (chromium.runs()) throw failure
    throw new Problem(3, 'system.browser-ended', { deck: basename(file) })
  }
}

async function read(
  chromium: Chromium,
  file: string,
  { slides, mermaid = false, check, onProgress }: ReadOptions,
): Promise<PageRead> {
  const context = await chromium.context(1)
  await context.setOffline(true)
  try {
    const page = await context.newPage()
    const troubles: string[] = []
    const hasFailed = failuresOf(page)
    page.on('request', (request) => {
      if (!/^(?:file|data|blob):/.test(request.url())) troubles.push(request.url())
    })
    page.on('requestfailed', (request) => troubles.push(request.url().slice(0, 200)))
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
    if (mermaid) {
      const script = await mermaidScript()
      // It wants its variables to be the page's, which an init script's are not, nor those of strict code.
      await page.addInitScript(
        `(0, eval)(${JSON.stringify(`;${script}`)}); globalThis.lecternMermaid = globalThis.mermaid`,
      )
    }
    const [first = 1] = slides
    await page.goto(`${pathToFileURL(file).href}#/${first}`, { timeout: 0 })
    await page.evaluate(check)
    const seen: PrintedSlide[] = []
    for (const number of slides) {
      await page.evaluate(`location.hash = '#/${number}?clicks=${LAST_CLICK}'`)
      // What does not come has left its word in the page; nor would what follows.
      if (!(await settle(page, number, hasFailed))) break
      seen.push(await page.evaluate<PrintedSlide>(`lecternCheck.shownSlide(${number})`))
      onProgress?.(seen.length)
    }
    const fonts = await page.evaluate<string[]>('lecternCheck.failedFonts()')
    const drawings = await shownDrawings(page)
    return {
      slides: seen,
      fonts,
      drawings,
      troubles: [...new Set(troubles)].filter((one) => !HARMLESS.test(one)),
    }
  } finally {
    await context.close().catch(() => undefined)
  }
}

/** Mermaid, for a page that can load no module. */
export const mermaidScript = (): Promise<string> => readFile(MERMAID, 'utf8')
