import { basename } from 'node:path'
import type { Page } from 'playwright-chromium'
import type { DeckSlide } from '../bundle/slides.ts'
import { Problem } from '../diagnostics/problem.ts'
import type { PrintedFacts } from '../export/facts.ts'
import type { Chromium } from './chromium.ts'
import { openDeckPage } from './deck-page.ts'
import { rememberDrawings } from './drawings.ts'
import { openPrintServer, type PrintServer } from './print-server.ts'
import { printedPage } from './printing.ts'

export type PrintFormat = 'pdf' | 'png'

interface OpenOptions {
  /** The project's folder; the deck's file. */
  root: string
  deck: string
  /** A page for every click. */
  steps: boolean
  /** Called whenever more slides are there, out of so many. */
  onProgress: (drawn: number, total: number) => void
  signal: AbortSignal
}

/** `scale`: px of a picture for each of the page. */
export type DeckPageOptions = OpenOptions & { scale: number }

export interface PrintOptions extends OpenOptions {
  format: PrintFormat
  /** Whether what the browser has is fit to be printed; nothing is printed where not. */
  isFit: (facts: PrintedFacts, sources: readonly DeckSlide[]) => boolean
}

export interface PrintedDeck {
  facts: PrintedFacts
  /** As they stand in the deck's file. */
  sources: DeckSlide[]
  /** One PDF, or a PNG a page; none where it was not fit. */
  files: Uint8Array[]
}

/** The size of a slide, px: 980 × 551.25 or 735 of the deck, on whole pixels of paper. */
interface Paper {
  width: number
  height: number
}

/** A picture has so many pixels for each of the slide's. */
const SCALE = 2

/**
 * Prints a deck from Slidev's page with all slides, in a window of ordinary size.
 * @throws Problem 3: the browser or Slidev fails, or nothing happens any more.
 */
export function printDeck(browser: StartBrowser, options: PrintOptions): Promise<PrintedDeck> {
  const { format, isFit } = options
  const scale = format === 'png' ? SCALE : 1
  return withDeckPage(browser, { ...options, scale }, async (page, facts, sources, chromium) => {
    if (!isFit(facts, sources)) return { facts, sources, files: [] }
    const files =
      format === 'pdf' ? [await pdfOf(page, chromium, basename(options.deck))] : await picturesOf(page)
    return { facts, sources, files }
  })
}

/** Starts the browser, or gives the one that runs. */
export type StartBrowser = () => Promise<Chromium>

type UsePage<Result> = (
  page: Page,
  facts: PrintedFacts,
  sources: DeckSlide[],
  chromium: Chromium,
) => Promise<Result>

/** The page with all slides of a deck, drawn, and what is on it. @throws as `printDeck` */
export async function withDeckPage<Result>(
  browser: StartBrowser,
  options: DeckPageOptions,
  use: UsePage<Result>,
): Promise<Result> {
  const { root, deck, signal } = options
  const [chromium, server] = await bothOf(browser(), openPrintServer(root, deck))
  try {
    signal.throwIfAborted()
    return await chromium.whileRuns(inDeckPage(chromium, server, options, use))
  } catch (failure) {
    signal.throwIfAborted()
    if (chromium.runs() || failure instanceof Problem) throw failure
    throw new Problem(3, 'system.browser-ended', { deck: basename(deck) })
  } finally {
    await server.close()
  }
}

/** The browser and the server, which take their time together. */
async function bothOf(
  starting: Promise<Chromium>,
  opening: Promise<PrintServer>,
): Promise<[Chromium, PrintServer]> {
  try {
    const [chromium, server] = await Promise.all([starting, opening])
    return [chromium, server]
  } catch (failure) {
    opening.then((server) => server.close()).catch(() => undefined)
    throw failure
  }
}

async function inDeckPage<Result>(
  chromium: Chromium,
  server: PrintServer,
  { root, deck, steps, scale, onProgress }: DeckPageOptions,
  use: UsePage<Result>,
): Promise<Result> {
  const context = await chromium.context(scale)
  try {
    const page = await context.newPage()
    const keepDrawings = await rememberDrawings(page, { root, deck, browser: chromium.version })
    const sources = [...server.slides]
    await openDeckPage(page, server, {
      ...{ deck, steps },
      onProgress: (drawn) => onProgress(drawn, sources.length),
    })
    await keepDrawings()
    await page.evaluate(server.check)
    const names = JSON.stringify(sources.map(({ routeAlias }) => routeAlias ?? null))
    const facts = await page.evaluate<PrintedFacts>(
      `(lecternCheck.linkSlides(${names}), lecternCheck.printed())`,
    )
    return await use(page, facts, sources, chromium)
  } finally {
    await context.close().catch(() => undefined)
  }
}

/** Prints a page of slides to a tagged PDF, on paper of the size of the slides in it. */
async function pdfOf(page: Page, chromium: Chromium, deck: string): Promise<Uint8Array> {
  const { width, height } = await paperOf(page)
  // What follows the last slide would be a page of its own.
  await page.addStyleTag({ content: '.print-slide-container:last-child { break-after: auto }' })
  const size = { width: `${width}px`, height: `${height}px` }
  return printedPage(page, chromium, deck, { ...size, printBackground: true, tagged: true })
}

async function picturesOf(page: Page): Promise<Uint8Array[]> {
  const pictures: Uint8Array[] = []
  for (const slide of await page.locator('.print-slide-container').all())
    pictures.push(await slide.screenshot({ animations: 'disabled' }))
  return pictures
}

function paperOf(page: Page): Promise<Paper> {
  return page.evaluate<Paper>(`(() => {
    const { width, height } = document.querySelector('.print-slide-container').getBoundingClientRect()
    return { width: Math.ceil(width), height: Math.ceil(height) }
  })()`)
}
