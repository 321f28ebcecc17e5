import type { Page } from 'playwright-chromium'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { contrast } from '../../scripts/plan/contrast.ts'
import { type Written, writtenOn } from './contrast.ts'
import { goTo, type ServedDeck, serveOutline, settled } from './served-deck.ts'

// Slidev's first page takes seconds on a small machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const OUTLINE = `
title: Schemes
lang: en
include: [cover]
actors: {us: United States, vn: Vietnam, pale: {name: Pale, color: "#ffee88"}, deep: {name: Deep, color: "#101418"}}
sections:
  - title: Only
    slides:
      - timeline: Visits
        events:
          - {date: 2000-03, text: Cohen, who: us, era: First}
          - {date: 2003-11, text: Tra, who: [pale, vn], era: First}
          - {date: 2015-06, text: Carter, who: deep, era: Second}
      - motives: Motives
        paths:
          - {because: Rise, who: us, wants: Lead, so: Pivot}
          - {because: Regimes, so: Distrust, against: true}
        outcome: Cooperation
      - quiz: Which?
        options: [one, {text: two, correct: true}]
        explain: Since it is.
      - claim: A judgement
        evidence: [this]
        counter: [that]
`
const [TIMELINE, MOTIVES, ANSWER, CLAIM] = [2, 3, 5, 6]
const WHOLE = '?clicks=99'

let deck: ServedDeck

beforeAll(async () => {
  deck = await serveOutline(OUTLINE, { name: 'schemes', port: 3246 })
})
afterAll(() => deck?.close())

const isDark = (page: Page) => page.evaluate<boolean>('document.documentElement.classList.contains("dark")')
const paperOf = async (page: Page, slide: number) =>
  (await writtenOn(page, slide)).find(({ text }) => text === 'Visits')?.ground

test('a deck is light, also where the system is dark; `d` makes it dark, for good', async () => {
  const context = await deck.browser.newContext({ colorScheme: 'dark' })
  const page = await context.newPage()
  await deck.open(page, TIMELINE, WHOLE)
  expect(await isDark(page)).toBe(false)
  expect(await paperOf(page, TIMELINE)).toBe('#ffffff')
  const drawing = page.locator('.slidev-page-2 .mermaid svg')
  await drawing.evaluate((svg) => svg.setAttribute('data-same', ''))
  await page.keyboard.press('d')
  await expect.poll(() => isDark(page)).toBe(true)
  const [box] = (await writtenOn(page, TIMELINE)).filter(({ text }) => text === 'Cohen')
  expect(box?.ground).toBe(await paperOf(page, TIMELINE))
  expect(contrast(box?.ground ?? '', '#000000')).toBeLessThan(2)
  expect(await drawing.getAttribute('data-same')).toBe('')
  await page.reload()
  await settled(page, TIMELINE)
  expect(await isDark(page)).toBe(true)
  await page.keyboard.press('d')
  await expect.poll(() => isDark(page)).toBe(false)
  await page.reload()
  await settled(page, TIMELINE)
  expect(await isDark(page)).toBe(false)
  await context.close()
})

test('a system that turns dark at sunset leaves the lecture as it is', async () => {
  const context = await deck.browser.newContext({ colorScheme: 'light' })
  const page = await context.newPage()
  await deck.open(page, TIMELINE, WHOLE)
  for (const colorScheme of ['dark', 'light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.waitForTimeout(200)
    expect(await isDark(page)).toBe(false)
  }
  await page.keyboard.press('d')
  await expect.poll(() => isDark(page)).toBe(true)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.waitForTimeout(200)
  expect(await isDark(page)).toBe(true)
  await context.close()
})

test('print is light, and dark when `slidev export --dark` asks for it', async () => {
  const context = await deck.browser.newContext({ colorScheme: 'light' })
  const page = await context.newPage()
  await deck.open(page, TIMELINE, '?print')
  expect(await isDark(page)).toBe(false)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => isDark(page)).toBe(true)
  await context.close()
})

test('whose box it is, what holds back and what is right is told without colours too', async () => {
  const page = await deck.browser.newPage()
  await deck.open(page, TIMELINE, WHOLE)
  const badges = page.locator('.slidev-page-2 .mermaid svg .badge')
  const legend = page.locator('.slidev-page-2 .lectern-legend dt')
  expect((await badges.allTextContents()).sort()).toEqual((await legend.allTextContents()).sort())
  expect(new Set(await legend.allTextContents()).size).toBe(4)
  await goTo(page, MOTIVES)
  const dashes = await page
    .locator('.slidev-page-3 .mermaid svg path[marker-end]')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('stroke-dasharray') !== null))
  expect(dashes.filter(Boolean).length).toBeGreaterThan(0)
  expect(dashes.filter((dashed) => !dashed).length).toBe(3)
  expect(
    await page.locator('.slidev-page-3 .mermaid svg').locator('text', { hasText: 'holds back' }).count(),
  ).toBe(1)
  await goTo(page, ANSWER)
  const right = page.locator('.slidev-page-5 li:has(.correct)')
  expect(await right.allTextContents()).toEqual(['✓ two'])
  expect(await right.getByRole('img', { name: 'correct' }).textContent()).toBe('✓')
  expect(await page.locator('.slidev-page-5 .lectern-eyebrow').textContent()).toMatch(/^Answer: [A-F]$/)
  await goTo(page, CLAIM)
  const lines = await page.evaluate(`[...document.querySelectorAll('.slidev-page-6 .lectern-columns h2')].map(
    (head) => getComputedStyle(head, '::before').borderTopStyle)`)
  expect(lines).toEqual(['solid', 'dashed'])
  await page.close()
})

// As Chromium shows it to whoever sees colours otherwise, in pixels.
test.each(['achromatopsia', 'protanopia', 'deuteranopia', 'tritanopia'] as const)(
  'every letter can be read with %s, light and dark',
  async (type) => {
    const page = await deck.browser.newPage({ viewport: { width: 980, height: 552 } })
    const session = await page.context().newCDPSession(page)
    await deck.open(page, 1)
    for (const slide of [TIMELINE, MOTIVES, ANSWER]) {
      await goTo(page, slide)
      for (const scheme of ['light', 'dark']) {
        if ((await isDark(page)) !== (scheme === 'dark')) await page.keyboard.press('d')
        await page.locator(`html.${scheme}`).waitFor()
        await session.send('Emulation.setEmulatedVisionDeficiency', { type })
        const picture = await page.screenshot()
        await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' })
        for (const { text, ratio } of await contrastsIn(page, slide, picture)) {
          expect(ratio, `${text} on slide ${slide}, ${scheme}`).toBeGreaterThanOrEqual(4.5)
        }
      }
    }
    await page.close()
  },
)

/** The contrast between the lightest and the darkest pixel inside each text's box: letters and their ground. */
async function contrastsIn(
  page: Page,
  slide: number,
  picture: Buffer,
): Promise<{ text: Written['text']; ratio: number }[]> {
  const texts = await page.evaluate<{ text: string; extremes: [string, string] }[]>(`(async () => {
    const bitmap = await createImageBitmap(await (await fetch('data:image/png;base64,${picture.toString('base64')}')).blob())
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    context.drawImage(bitmap, 0, 0)
    const frame = document.querySelector('#slide-content .slidev-page-${slide} .lectern')
    const drawn = [...frame.querySelectorAll('.mermaid')].flatMap((host) => [...host.shadowRoot.querySelectorAll('tspan')])
    const shown = [...frame.querySelectorAll('h1, h2, li, p, dt, dd')].filter((element) => element.textContent.trim())
    return [...shown, ...drawn].map((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      const { left, top, width, height } = element.localName === 'tspan' ? element.getBoundingClientRect() : range.getBoundingClientRect()
      const { data } = context.getImageData(Math.ceil(left), Math.ceil(top + height / 4), Math.max(1, Math.floor(width)), Math.max(1, Math.floor(height / 2)))
      let [least, most] = [[255, 255, 255], [0, 0, 0]]
      const sum = (color) => 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2]
      for (let at = 0; at < data.length; at += 4) {
        const color = [data[at], data[at + 1], data[at + 2]]
        if (sum(color) < sum(least)) least = color
        if (sum(color) > sum(most)) most = color
      }
      const hex = (color) => '#' + color.map((value) => value.toString(16).padStart(2, '0')).join('')
      return { text: element.textContent, extremes: [hex(least), hex(most)] }
    })
  })()`)
  expect(texts.length).toBeGreaterThan(5)
  return texts.map(({ text, extremes }) => ({ text, ratio: contrast(...extremes) }))
}
