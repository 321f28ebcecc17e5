import { basename } from 'node:path'
import type { Page } from 'playwright-chromium'
import type { DeckSlide } from '../bundle/slides.ts'
import type { DeckFacts, SlideFacts } from '../checks/facts.ts'
import { Problem } from '../diagnostics/problem.ts'
import type { Browser } from './browser.ts'
import { startChromium } from './chromium.ts'
import { contactSheet } from './contact-sheet.ts'
import { openDeckPage } from './deck-page.ts'
import { openPrintServer, type PrintServer } from './print-server.ts'

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

/**
 * Starts a browser that looks at decks of one project, one after the other. It cannot reach any other host.
 * Ended by the signal; close it in any case.
 */
export async function openDeckViewer({
  root,
  browser,
  signal,
}: {
  root: string
  browser: Browser
  signal?: AbortSignal | undefined
}): Promise<DeckViewer> {
  // Loaded while the browser starts.
  import('@slidev/cli').catch(() => undefined)
  const chromium = await startChromium(browser, signal)
  const context = await chromium.context(1)

  const viewed = async (server: PrintServer, deck: string, sheet: boolean): Promise<ViewedDeck> => {
    const page = await context.newPage()
    try {
      const requests = foreignRequests(page, server.origin)
      await openDeckPage(page, server, { deck })
      await page.evaluate(server.check)
      const slides = await page.evaluate<SlideFacts[]>('lecternCheck.gather()')
      return {
        slides,
        requests: [...requests],
        sources: [...server.slides],
        ...(sheet && { sheet: await contactSheet(page, slides) }),
      }
    } finally {
      await page.close().catch(() => undefined)
    }
  }

  return {
    async view(deck, { sheet = false } = {}) {
      const server = await openPrintServer(root, deck)
      try {
        return await chromium.whileRuns(viewed(server, deck, sheet))
      } catch (failure) {
        signal?.throwIfAborted()
        if (chromium.runs()) throw failure
        throw new Problem(3, 'system.browser-ended', { deck: basename(deck) })
      } finally {
        await server.close()
      }
    },
    close: () => chromium.close(),
  }
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
