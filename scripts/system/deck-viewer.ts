import { basename } from 'node:path'
import type { Page } from 'playwright-chromium'
import type { DeckFacts, SlideFacts } from '../checks/facts.ts'
import { Problem } from '../diagnostics/problem.ts'
import type { Browser } from './browser.ts'
import { contactSheet } from './contact-sheet.ts'
import { type DeckSlide, openPrintServer, type PrintServer } from './print-server.ts'

/** What a deck looks like, slide by slide. */
export interface ViewedDeck extends DeckFacts {
  /** As they stand in the deck's file; the same number and order as `slides`. */
  sources: DeckSlide[]
  /** All slides in one picture (PNG), where it was asked for. */
  sheet?: Uint8Array
}

export interface DeckViewer {
  /** Opens a deck's file and looks at all its slides. */
  view(deck: string, options?: { sheet?: boolean }): Promise<ViewedDeck>
  close(): Promise<void>
}

/** How long a deck may take to be drawn, ms: a large one on a small machine, for the first time. */
const PATIENCE = 60_000
const PATIENCE_A_SLIDE = 1_000
/** How long the page may take to show its first slide once everything has been loaded, ms. */
const STARTING = 10_000
/** Where nothing listens: what goes to other hosts gets nowhere. */
const NOWHERE = 'http://127.0.0.1:9'

/**
 * Starts a browser that looks at decks of one project, one after the other. It cannot reach any other host.
 * Ended by the signal; close it in any case.
 */
export async function openDeckViewer({
  root,
  browser: { executablePath, args, env },
  signal,
}: {
  root: string
  browser: Browser
  signal?: AbortSignal | undefined
}): Promise<DeckViewer> {
  const { chromium } = await import('playwright-chromium')
  signal?.throwIfAborted()
  const browser = await chromium
    .launch({
      executablePath,
      args,
      env: { ...process.env, ...env },
      proxy: { server: NOWHERE, bypass: '127.0.0.1' },
      // Ctrl-C is for the command, which then ends the browser.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    .catch(() => {
      throw new Problem(3, 'system.browser-unusable', { path: executablePath })
    })
  if (signal?.aborted) {
    await browser.close()
    signal.throwIfAborted()
  }
  const end = () => void browser.close().catch(() => undefined)
  signal?.addEventListener('abort', end, { once: true })
  const context = await browser.newContext({ viewport: { width: 980, height: 552 }, serviceWorkers: 'block' })

  // Starting a server and filling its caches takes longer than showing a deck: it is kept for the deck's next state.
  let warm: { deck: string; server: PrintServer } | undefined
  const serverFor = async (deck: string): Promise<PrintServer> => {
    if (warm?.deck === deck && (await warm.server.refresh())) return warm.server
    await warm?.server.close()
    warm = undefined
    warm = { deck, server: await openPrintServer(root, deck) }
    return warm.server
  }

  return {
    async view(deck, { sheet = false } = {}) {
      const server = await serverFor(deck)
      const page = await context.newPage()
      try {
        const requests = foreignRequests(page, server.origin)
        const sources = server.slides()
        await open(page, server)
        await drawn(page, sources.length)
        const slides = await page.evaluate<SlideFacts[]>(
          "import('/check/gather.ts').then(({ gather }) => gather())",
        )
        return {
          slides,
          requests: [...requests],
          sources,
          ...(sheet && { sheet: await contactSheet(page, slides) }),
        }
      } catch (failure) {
        signal?.throwIfAborted()
        if (browser.isConnected()) throw failure
        throw new Problem(3, 'system.browser-ended', { deck: basename(deck) })
      } finally {
        await page.close().catch(() => undefined)
      }
    },
    async close() {
      signal?.removeEventListener('abort', end)
      await browser.close()
      await warm?.server.close()
    },
  }
}

/** Opens the page and waits for its program to run. @throws Problem 3 with what Vite says, where it cannot. */
async function open(page: Page, { url, complaints }: PrintServer): Promise<void> {
  await page.goto(url, { timeout: PATIENCE })
  const runs = (timeout: number): Promise<boolean> =>
    page.waitForSelector('.print-slide-container', { timeout, state: 'attached' }).then(
      () => true,
      (error: Error) => {
        if (error.name !== 'TimeoutError') throw error
        return false
      },
    )
  if (await runs(STARTING)) return
  // Without a complaint the machine may just be slow.
  const [complaint] = complaints()
  if (complaint === undefined && (await runs(PATIENCE))) return
  const reason = (complaint ?? complaints()[0])?.replaceAll('\n', ' ') ?? '?'
  throw new Problem(3, 'system.slidev-failed', { command: 'export', reason })
}

/** What the page asks of other hosts from now on. */
function foreignRequests(page: Page, origin: string): Set<string> {
  const found = new Set<string>()
  const note = (url: string) => {
    if (/^(?:https?|wss?):/.test(url) && new URL(url).host !== new URL(origin).host) found.add(url)
  }
  page.on('request', (request) => note(request.url()))
  page.on('websocket', (socket) => note(socket.url()))
  return found
}

/** Waits until every slide, its fonts, diagrams and pictures are there, or have failed. */
async function drawn(page: Page, slides: number): Promise<void> {
  const timeout = PATIENCE + PATIENCE_A_SLIDE * slides
  const ready = `(() => {
    const slides = [...document.querySelectorAll('.print-slide-container')]
    if (slides.length < ${slides}) return false
    // Until a slide has been loaded there is nothing in its place, or Slidev's word that it is coming.
    const loaded = (slide) => slide.querySelector('[data-slidev-no] > :not(.slidev-slide-loading)')
    if (!slides.every(loaded)) return false
    if (document.querySelector('#mermaid-rendering-container')?.children.length) return false
    if (![...document.querySelectorAll('.mermaid')].every((host) => host.shadowRoot?.firstElementChild)) return false
    return [...document.images].every((image) => image.complete) && document.fonts.status === 'loaded'
  })()`
  // What is not there by then is found missing by the rules.
  await page.waitForFunction(ready, undefined, { timeout, polling: 50 }).catch((error: Error) => {
    if (error.name !== 'TimeoutError') throw error
  })
  await page.evaluate('document.fonts.ready.then(() => undefined)')
}
