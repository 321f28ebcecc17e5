import { basename } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-chromium'
import { Problem } from '../diagnostics/problem.ts'
import type { PrintServer } from './print-server.ts'

export interface Drawing {
  /** The deck's file, for messages. */
  deck: string
  /** Every click of a slide as a slide of its own. */
  steps?: boolean
  /** Called whenever more slides are there. */
  onProgress?: (drawn: number) => void
  /** How long nothing may happen, ms. */
  stall?: number
}

/** Nothing at all happens for so long on no machine that is merely slow, ms. */
const STALL = 60_000
/** As long, where a slide is not there and the page has said that something went wrong in it, ms. */
const FAILING = 10_000
const LOOK_AGAIN = 100
const BEAT = 1000

/** How far the page is. */
interface State {
  /** Diagrams that are drawn. */
  diagrams: number
  /** Slides that are there, whole. */
  drawn: number
  /** The first that is not, from 1. */
  waiting: number
  /** All there is: slides, diagrams, pictures, fonts. */
  ready: boolean
}

/**
 * Opens the page with all slides of a deck, and waits until every slide, its fonts, diagrams and pictures are there, or
 * have failed. It takes as long as it takes, while something happens.
 * @throws Problem 3: nothing has happened for a minute, with the slide.
 */
export async function openDeckPage(page: Page, server: PrintServer, drawing: Drawing): Promise<void> {
  const { deck, steps = false, onProgress, stall = STALL } = drawing
  const total = server.slides.length
  let requests = 0
  page.on('requestfinished', () => requests++)
  page.on('requestfailed', () => requests++)
  const hasFailed = failuresOf(page)
  let last = ''
  let still = 0
  let looked = performance.now()
  let told = 0
  let waiting = server.diagrams[0] ?? 1
  const stalled = () =>
    new Problem(3, 'system.stalled', {
      deck: basename(deck),
      slide: waiting,
      seconds: Math.round(stall / 1000),
    })
  await within(
    page.goto(server.url + (steps ? '=clicks' : ''), { timeout: 0, waitUntil: 'commit' }),
    stall,
    stalled,
  )
  for (;;) {
    const state = await within(stateOf(page, total), stall, stalled)
    if (state?.ready) break
    const now = JSON.stringify([requests, state])
    still = now === last && !server.isCompiling() ? still + Math.min(performance.now() - looked, BEAT) : 0
    looked = performance.now()
    last = now
    waiting = (state?.drawn === 0 && server.diagrams[state.diagrams]) || (state?.waiting ?? waiting)
    if (state && state.drawn > told) onProgress?.(state.drawn)
    told = Math.max(told, state?.drawn ?? 0)
    // What has failed is not coming; the rest is there.
    if (state && state.drawn > 0 && still > FAILING && hasFailed()) break
    if (still > stall) throw stalled()
    await Promise.race([pause(LOOK_AGAIN), server.failed])
  }
  onProgress?.(total)
  await page.evaluate('document.fonts.ready.then(() => undefined)')
}

/** Undefined while the page loads itself anew, as it does when Vite has found another package. */
async function stateOf(page: Page, total: number): Promise<State | undefined> {
  try {
    return await page.evaluate<State>(`(() => {
      const slides = [...document.querySelectorAll('.print-slide-container')]
      // Until a slide has been loaded there is nothing in its place, or Slidev's word that it is coming.
      const isLoaded = (slide) => slide.querySelector('[data-slidev-no] > :not(.slidev-slide-loading)')
      const isDrawn = (slide) => isLoaded(slide)
        && [...slide.querySelectorAll('.mermaid')].every((host) => host.shadowRoot?.firstElementChild)
        && [...slide.querySelectorAll('img')].every((image) => image.complete)
      const numbers = new Set(slides.map((slide) => Number(slide.id.split('-')[0])))
      const missing = slides.find((slide) => !isDrawn(slide))
      const drawn = new Set(slides.filter(isDrawn).map((slide) => slide.id.split('-')[0])).size
      const busy = document.getElementById('mermaid-rendering-container')?.children.length
      return {
        diagrams: Object.keys(globalThis.lecternDrawings?.shown ?? {}).length,
        drawn,
        waiting: missing ? Number(missing.id.split('-')[0]) : Math.min(numbers.size + 1, ${total}),
        ready: numbers.size >= ${total} && !missing && !busy
          && [...document.images].every((image) => image.complete) && document.fonts.status === 'loaded',
      }
    })()`)
  } catch (failure) {
    if (failure instanceof Error && /context was destroyed|navigat/i.test(failure.message)) return undefined
    throw failure
  }
}

/**
 * What is awaited, unless it takes too long. A second that is longer than one (the computer slept, the process was
 * stopped) counts as one: nothing could happen in it.
 */
async function within<Result>(work: Promise<Result>, ms: number, late: () => Problem): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  let beats = 0
  const tooLate = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (++beats * BEAT >= ms) reject(late())
    }, BEAT)
  })
  try {
    return await Promise.race([work, tooLate])
  } finally {
    clearInterval(timer)
    work.catch(() => undefined)
  }
}

/** Whether something has gone wrong in the page's own code since this was called. */
export function failuresOf(page: Page): () => boolean {
  let failed = false
  page.on('pageerror', () => {
    failed = true
  })
  page.on('console', (message) => {
    // What could not be loaded is no failure of the code.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) failed = true
  })
  return () => failed
}

/**
 * Waits until a slide that is shown alone is there with its diagrams, pictures and fonts. False where it does not come;
 * sooner where something has gone wrong.
 */
export async function settle(page: Page, number: number, hasFailed: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < STALL && !(waited > 0 && hasFailed()); waited += FAILING)
    if (await settled(page, number)) return true
  return false
}

function settled(page: Page, number: number): Promise<boolean> {
  return page
    .waitForFunction(
      `(() => {
        const slide = document.querySelector('#slide-content .slidev-page-${number}')
        return slide?.checkVisibility() && slide.childElementCount > 0 && !slide.querySelector('.slidev-slide-loading')
          && [...slide.querySelectorAll('.mermaid')].every((host) => host.shadowRoot?.firstElementChild)
          && [...slide.querySelectorAll('img')].every((image) => image.complete)
          && document.fonts.status === 'loaded'
      })()`,
      undefined,
      { timeout: FAILING },
    )
    .then(
      () => true,
      () => false,
    )
}
