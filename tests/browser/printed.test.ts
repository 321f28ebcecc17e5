import type { Page } from 'playwright-chromium'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDeckPage } from '../../scripts/system/deck-page.ts'
import { openPrintServer } from '../../scripts/system/print-server.ts'
import { everyKind } from '../support/every-kind.ts'
import { goTo, type ServedDeck, serveOutline } from './served-deck.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30"/></svg>'

let deck: ServedDeck
beforeAll(async () => {
  const pictures = { 'picture.svg': Buffer.from(PICTURE) }
  deck = await serveOutline(everyKind('usual').text, { name: 'fit', port: 3250, pictures })
})
afterAll(() => deck?.close())

/** Each text with its place on the slide and its look. */
const textsOf = (page: Page, slide: string): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const slide = document.querySelector(${JSON.stringify(slide)})
    const { left, top } = slide.getBoundingClientRect()
    return [...slide.querySelectorAll('.lectern, .lectern *')]
      .filter((one) => [...one.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''))
      .map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect()
        const { fontSize, fontWeight, color } = getComputedStyle(one)
        const place = [x - left, y - top, width, height].map(Math.round)
        return [one.textContent.slice(0, 20), ...place, fontSize, fontWeight, color].join(' ')
      })
  })()`)

test('what is printed and checked stands and looks as it does on the screen', async () => {
  const context = await deck.browser.newContext({ viewport: { width: 980, height: 552 } })
  const [shown, printed] = [await context.newPage(), await context.newPage()]
  const server = await openPrintServer(deck.root, deck.deck)
  try {
    await openDeckPage(printed, server, { deck: deck.deck })
    expect(deck.plan.slides.length).toBeGreaterThan(20)
    await deck.open(shown, 1)
    for (const number of deck.plan.slides.keys()) {
      await goTo(shown, number + 1)
      const texts = await textsOf(printed, `[data-slidev-no="${number + 1}"]`)
      expect(texts.length).toBeGreaterThan(0)
      expect(texts).toEqual(await textsOf(shown, `#slide-content .slidev-page-${number + 1}`))
    }
  } finally {
    await server.close()
  }
})
