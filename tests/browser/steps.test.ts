import type { Page } from 'playwright-chromium'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openPdf } from '../support/pdf-file.ts'
import { printedDeck } from './printed-deck.ts'
import { type ServedDeck, serveOutline, settled } from './served-deck.ts'

// Slidev's first page takes seconds on a small machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const OUTLINE = `
title: Steps
lang: en
include: [cover]
actors: {us: United States, vn: Vietnam}
sections:
  - title: Only
    slides:
      - timeline: Visits
        events:
          - {date: 2000-03, text: Cohen, who: us, era: First}
          - {date: 2000-03, text: Clinton, who: us, era: First}
          - {date: 2003-11, text: Tra, who: [us, vn], era: First}
          - {date: 2015-06, text: Carter, era: Second}
      - motives: Motives
        paths:
          - {because: Rise, who: us, wants: Lead, so: Pivot}
          - {because: Rise, who: vn, wants: Balance, so: Bet}
          - {because: Regimes, so: Distrust, against: true}
        outcome: Cooperation
      - timeline: At once
        steps: false
        events:
          - 2000: A
          - 2001: B
      - timeline: Short
        events:
          - 2000: Alone
      - points: End
        items: [done]
`
const [TIMELINE, MOTIVES, AT_ONCE, ALONE, END] = [2, 3, 4, 5, 6]

let deck: ServedDeck

beforeAll(async () => {
  deck = await serveOutline(OUTLINE, { name: 'steps', port: 3244 })
})
afterAll(() => deck?.close())

interface Part {
  text: string
  shown: boolean
  /** Left and top, px. */
  place: [number, number]
}

/** The boxes of the diagram on a slide, in its order. */
function boxes(page: Page, slide: number): Promise<Part[]> {
  return page.evaluate<Part[]>(
    parts(slide, '.timeline-node, .node', 'part.querySelector("text:not(.badge)").textContent'),
  )
}

/** Arrows of a motive diagram, lines and dots of a timeline. */
function lines(page: Page, slide: number): Promise<Part[]> {
  return page.evaluate<Part[]>(parts(slide, 'line, circle, path[marker-end]', '""'))
}

const parts = (slide: number, selector: string, text: string) => `
  [...document.querySelector('.slidev-page-${slide} .mermaid').shadowRoot.querySelectorAll('${selector}')].map((part) => {
    const { x, y } = part.getBoundingClientRect()
    const opacity = Number(getComputedStyle(part).opacity)
    if (opacity > 0 && opacity < 1) throw new Error('half there')
    return { text: ${text}, shown: opacity === 1, place: [Math.round(x), Math.round(y)] }
  })`

const shown = (all: Part[]) => all.filter((part) => part.shown).map(({ text }) => text)
const count = (all: Part[]) => all.filter((part) => part.shown).length
const places = (all: Part[]) => all.map(({ place }) => place)

async function click(page: Page, clicks: number): Promise<void> {
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(new RegExp(`clicks=${clicks}$`))
}

test('a timeline grows event by event, an event with its date and era, and nothing moves', async () => {
  const page = await deck.browser.newPage()
  await deck.open(page, TIMELINE)
  const first = await boxes(page, TIMELINE)
  const grown = [
    'First',
    'March 2000',
    'Cohen',
    'Clinton',
    'November 2003',
    'Tra',
    'Second',
    'June 2015',
    'Carter',
  ]
  expect(first.map(({ text }) => text)).toEqual(grown)
  expect(shown(first)).toEqual(grown.slice(0, 3))
  const lineCounts = [count(await lines(page, TIMELINE))]
  for (const [index, reached] of [4, 6, 9].entries()) {
    await click(page, index + 1)
    const now = await boxes(page, TIMELINE)
    expect(shown(now)).toEqual(grown.slice(0, reached))
    expect(places(now)).toEqual(places(first))
    lineCounts.push(count(await lines(page, TIMELINE)))
  }
  expect(lineCounts).toEqual([...lineCounts].sort((one, other) => one - other))
  expect(count(await lines(page, TIMELINE))).toBe((await lines(page, TIMELINE)).length)
  expect(new Set(lineCounts).size).toBeGreaterThan(2)
  await page.close()
})

test('a motive diagram grows path by path, and nothing moves', async () => {
  const page = await deck.browser.newPage()
  await deck.open(page, MOTIVES)
  const first = await boxes(page, MOTIVES)
  expect(shown(first)).toEqual(['Rise', 'Lead', 'Pivot', 'Cooperation'])
  expect(count(await lines(page, MOTIVES))).toBe(3)
  await click(page, 1)
  expect(shown(await boxes(page, MOTIVES))).toEqual([
    'Rise',
    'Lead',
    'Pivot',
    'Cooperation',
    'Balance',
    'Bet',
  ])
  expect(count(await lines(page, MOTIVES))).toBe(6)
  await click(page, 2)
  const last = await boxes(page, MOTIVES)
  expect(last.every((part) => part.shown)).toBe(true)
  expect((await lines(page, MOTIVES)).every((part) => part.shown)).toBe(true)
  expect(places(last)).toEqual(places(first))
  await page.close()
})

test('the last click is followed by the next slide; back again, the diagram is whole', async () => {
  const page = await deck.browser.newPage()
  await deck.open(page, TIMELINE, '?clicks=3')
  await page.keyboard.press('ArrowRight')
  await settled(page, MOTIVES)
  await page.keyboard.press('ArrowLeft')
  await settled(page, TIMELINE)
  expect((await boxes(page, TIMELINE)).every((part) => part.shown)).toBe(true)
  await page.close()
})

test('one that the outline does not want stepped through, or of one event, is whole at once', async () => {
  const page = await deck.browser.newPage()
  for (const slide of [AT_ONCE, ALONE]) {
    await deck.open(page, slide)
    expect((await boxes(page, slide)).every((part) => part.shown)).toBe(true)
    await page.keyboard.press('ArrowRight')
    await settled(page, slide + 1)
  }
  await page.close()
})

test('whoever listens has the whole diagram from the first click on', async () => {
  const page = await deck.browser.newPage()
  await deck.open(page, TIMELINE)
  const image = page.getByRole('img', { name: /Visits.*Cohen.*Carter/ })
  expect(await image.count()).toBe(1)
  await page.close()
})

test('print and overview show it whole', async () => {
  const page = await deck.browser.newPage()
  for (const slide of [TIMELINE, MOTIVES]) {
    await deck.open(page, slide, '?print')
    expect((await boxes(page, slide)).every((part) => part.shown)).toBe(true)
  }
  await page.goto(deck.address(1).replace('/1', '/overview'))
  for (const slide of [TIMELINE, MOTIVES]) {
    await page.locator(`.slidev-page-${slide} .mermaid svg`).first().waitFor()
    expect((await boxes(page, slide)).every((part) => part.shown)).toBe(true)
  }
  await page.close()
})

test('the presenter sees how many clicks there are', async () => {
  const page = await deck.browser.newPage()
  // The first look at the presenter's view takes a small machine a while.
  await page.goto(deck.address(1).replace('/1', '/presenter/2'), { timeout: 100_000 })
  await page.locator('.slidev-page-2 .mermaid svg').first().waitFor({ timeout: 100_000 })
  await expect.poll(() => page.locator('body').innerText(), { timeout: 20_000 }).toMatch(/\b0\s*\/\s*3\b/)
  await page.close()
})

test('a PDF has every event and path', async () => {
  const { files } = await printedDeck(deck.root, deck.deck)
  const texts = await (await openPdf(files[0] ?? new Uint8Array())).texts()
  expect(texts).toHaveLength(END)
  for (const text of ['Cohen', 'Clinton', 'Tra', 'Carter', 'Second'])
    expect(texts[TIMELINE - 1]).toContain(text)
  for (const text of ['Rise', 'Balance', 'Bet', 'Distrust', 'Cooperation'])
    expect(texts[MOTIVES - 1]).toContain(text)
})
