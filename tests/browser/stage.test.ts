import type { BrowserContext, Page } from 'playwright-chromium'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type ServedDeck, serveOutline, settled } from './served-deck.ts'

// Slidev's first page takes seconds on a small machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

const OUTLINE = `
title: On stage
lang: en
include: [cover]
sections:
  - title: Only
    slides:
      - {points: First, items: [a], minutes: 10, notes: Say a.}
      - {question: Why?, minutes: 20}
      - {points: Third, items: [c], minutes: 15}
      - {break: Pause, minutes: 10}
      - {points: Fifth, items: [e], minutes: 30}
      - {points: Last, items: [f], minutes: 15}
      - {points: Reserve, items: [g], backup: true}
`
const [COVER, FIRST, QUESTION, THIRD, BREAK, FIFTH, RESERVE] = [1, 2, 3, 4, 5, 6, 8]

let deck: ServedDeck
let context: BrowserContext
let presenter: Page
let audience: Page

beforeAll(async () => {
  deck = await serveOutline(OUTLINE, { name: 'stage', port: 3248 })
  context = await deck.browser.newContext({ viewport: { width: 1280, height: 720 } })
  await context.clock.install()
  audience = await context.newPage()
  presenter = await context.newPage()
  await audience.goto(deck.address(COVER), { timeout: 120_000 })
  await presenter.goto(deck.address(COVER).replace('/1', '/presenter/1'), { timeout: 120_000 })
  // Loaded is not drawn: on a busy machine there is nothing to press yet, and a window has not come to its address.
  for (const window of [presenter, audience]) await settled(window, COVER)
})
afterAll(() => deck?.close())

/** Both windows at a slide, as a lecturer has them; the clock of no part is running. */
async function open(slide: number): Promise<void> {
  await go(slide)
  await presenter.locator('.lectern-pace').waitFor()
  const reset = presenter.getByRole('button', { name: 'Set the clock back' })
  if (await reset.isVisible()) await reset.click()
}

/** A window is at a slide, after so many clicks. */
async function at(page: Page, slide: number, clicks = 0): Promise<void> {
  await page.locator(`#slide-content .slidev-page-${slide} .lectern h1`).waitFor({ timeout: 60_000 })
  await eventually(() => page.evaluate('[__slidev__.nav.currentPage, __slidev__.nav.clicks]')).toEqual([
    slide,
    clicks,
  ])
}

/** A press of `next` in one window: both are there. */
async function next(page: Page, slide: number, clicks = 0): Promise<void> {
  await page.keyboard.press('PageDown')
  for (const window of [presenter, audience]) await at(window, slide, clicks)
}

async function go(slide: number): Promise<void> {
  await presenter.evaluate(`__slidev__.nav.go(${slide})`)
  for (const window of [presenter, audience]) await at(window, slide)
}

/** What takes a moment until the other window, or one that is loaded anew, has it. */
const eventually = <Value>(look: () => Value | Promise<Value>) => expect.poll(look, { timeout: 30_000 })

const pace = () =>
  presenter
    .locator('.lectern-pace')
    .innerText()
    .then((text) => text.replace(/\s+/g, ' '))
const expectPace = (words: RegExp | string) => eventually(pace).toMatch(words)
const pass = (minutes: string) => context.clock.fastForward(minutes)

const isBlack = (page: Page) =>
  page.evaluate<boolean>(`(() => {
    const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
    const { backgroundColor, width, height } = getComputedStyle(top)
    return backgroundColor === 'rgb(0, 0, 0)' && parseFloat(width) === innerWidth && parseFloat(height) === innerHeight
  })()`)
const expectBlack = (black: boolean) => eventually(() => isBlack(audience)).toBe(black)

const countdown = (page: Page) => page.locator(`#slide-content .slidev-page-${QUESTION} .lectern-countdown`)
const READY = '20:00 left, start'
/** What the countdown calls itself, in both windows. */
async function inBoth(name: string | RegExp): Promise<void> {
  for (const page of [presenter, audience])
    await eventually(() => countdown(page).getByRole('button').first().getAttribute('aria-label')).toMatch(
      name,
    )
}

test('the presenter sees the time of the part, the audience does not', async () => {
  await open(COVER)
  await expectPace('Part 1 0:00 / 45 min starts when you move on')
  await next(presenter, FIRST)
  await expectPace(/^Part 1 0:\d\d \/ 45 min on time$/)
  await pass('12:05')
  await expectPace(/^Part 1 12:\d\d \/ 45 min 2 min behind$/)
  // From the window on the wall it goes as well.
  await next(audience, QUESTION)
  await expectPace(/on time$/)
  await presenter.reload()
  await expectPace(/^Part 1 1[2-4]:\d\d \/ 45 min on time$/)
  expect(await audience.locator('.lectern-stage, .lectern-pace').count()).toBe(0)
  expect(await audience.locator('body').innerText()).not.toMatch(/on time|behind|45 min/)
  await go(RESERVE)
  await go(THIRD)
  await pass('20:00')
  await expectPace(/^Part 1 3[2-5]:\d\d \/ 45 min on time$/)
})

test('the second part begins when the break is left; one click sets a clock back', async () => {
  await open(THIRD)
  await next(presenter, BREAK)
  await expectPace('Break part 2 starts when you move on')
  await next(presenter, BREAK, 1)
  await pass('12:00')
  await next(presenter, FIFTH)
  await expectPace(/^Part 2 0:\d\d \/ 45 min on time$/)
  await pass('05:00')
  await expectPace(/^Part 2 5:\d\d/)
  await presenter.getByRole('button', { name: 'Set the clock back' }).click()
  await expectPace('Part 2 0:00 / 45 min starts when you move on')
  await presenter.getByRole('button', { name: 'Start the clock now' }).click()
  await expectPace(/^Part 2 0:\d\d \/ 45 min on time$/)
  // The keys belong to the slides again.
  await next(presenter, FIFTH + 1)
})

test('whoever presses fast comes as far in both windows, and stays there', async () => {
  await open(COVER)
  // Faster than the other window follows.
  for (const place of ['2 0', '3 0', '3 1', '4 0']) {
    await presenter.keyboard.press('PageDown')
    await presenter.waitForFunction(`__slidev__.nav.currentPage + ' ' + __slidev__.nav.clicks === '${place}'`)
  }
  for (let look = 0; look < 2; look++) {
    for (const page of [presenter, audience]) await at(page, THIRD)
    await presenter.waitForTimeout(500)
  }
  await presenter.keyboard.press('PageUp')
  await at(audience, QUESTION, 1)
  await countdown(presenter).getByRole('button', { name: 'Set back to 20:00' }).click()
})

test('b and the point blacken the screen in step, and lift it', async () => {
  await open(FIRST)
  await presenter.keyboard.press('b')
  await expectBlack(true)
  const frame = presenter.locator('.lectern-black-frame')
  expect(await frame.innerText()).toMatch(/^The screen is black/)
  expect(await presenter.locator('#slide-content .slidev-page-2 h1').isVisible()).toBe(true)
  expect(await isBlack(presenter)).toBe(false)
  for (const page of [presenter, audience])
    expect(await page.getByRole('status').first().innerText()).toBe('The screen is black')
  await presenter.keyboard.press('b')
  await expectBlack(false)
  await eventually(() => frame.count()).toBe(0)

  await audience.keyboard.press('.')
  await expectBlack(true)
  await eventually(() => frame.count()).toBe(1)
  await presenter.keyboard.press('Escape')
  await expectBlack(false)

  await presenter.keyboard.press('B')
  await expectBlack(true)
  await next(presenter, QUESTION)
  await expectBlack(false)
  await presenter.keyboard.press('PageUp')
  await at(audience, FIRST)
  expect(await isBlack(audience)).toBe(false)

  await presenter.getByRole('button', { name: 'Black screen (B)' }).click()
  await expectBlack(true)
  await audience.mouse.click(400, 300)
  await expectBlack(false)
  await at(audience, FIRST)
})

test('it is not what somebody writes', async () => {
  await open(FIRST)
  await presenter.keyboard.press('g')
  await presenter.locator('#slidev-goto-input').pressSequentially('b.')
  expect(await presenter.locator('#slidev-goto-input').inputValue()).toBe('b.')
  await presenter.keyboard.press('Control+b')
  await presenter.keyboard.press('Escape')
  await presenter.getByTitle('Edit Notes').click()
  await presenter.locator('textarea').pressSequentially('b.')
  expect(await presenter.locator('.lectern-black-frame').count()).toBe(0)
  expect(await isBlack(audience)).toBe(false)
  await presenter.locator('.grid-section.next').click()
  await presenter.locator('textarea').waitFor({ state: 'detached' })
})

test('the next step starts the countdown in both windows, and the one after it moves on', async () => {
  await open(FIRST)
  const preview = presenter.locator('.grid-section.next .slidev-page-3 .lectern-countdown')
  await eventually(() => preview.innerText()).toBe('20:00')
  expect(await preview.getByRole('button').first().isDisabled()).toBe(true)
  await next(presenter, QUESTION)
  await inBoth(READY)
  await next(presenter, QUESTION, 1)
  await inBoth(/left, pause$/)
  await pass('05:00')
  await inBoth(/^1[34]:\d\d left, pause$/)
  await presenter.keyboard.press('b')
  await audience.reload()
  await inBoth(/^1[34]:\d\d left, pause$/)
  await expectBlack(true)
  // It goes on by the clock, and moving on lifts the black.
  await next(presenter, THIRD)
  await expectBlack(false)
  await pass('05:00')
  await presenter.keyboard.press('PageUp')
  for (const page of [presenter, audience]) await at(page, QUESTION, 1)
  await inBoth(/^[89]:\d\d left, pause$/)

  await pass('10:00')
  await inBoth('Time is up, set back')
  for (const page of [presenter, audience]) expect(await countdown(page).innerText()).toBe('0:00')
  const noise = 'document.getAnimations().length + document.querySelectorAll("audio, video").length'
  expect(await audience.evaluate(noise)).toBe(0)
  await countdown(audience).getByRole('button').first().click()
  await inBoth(READY)
})

test('a click starts it as a step does, pauses it, and another button sets it back', async () => {
  await open(QUESTION)
  await countdown(audience).getByRole('button').first().click()
  for (const page of [presenter, audience]) await at(page, QUESTION, 1)
  await inBoth(/left, pause$/)
  await countdown(presenter).getByRole('button').first().click()
  await inBoth(/^(?:19|20):\d\d left, go on$/)
  await countdown(presenter).getByRole('button', { name: 'Set back to 20:00' }).click()
  await inBoth(READY)
  await next(presenter, THIRD)
})

test('print shows what was planned', async () => {
  await open(QUESTION)
  await next(presenter, QUESTION, 1)
  await presenter.keyboard.press('b')
  await expectBlack(true)
  const print = await context.newPage()
  await print.goto(deck.address(QUESTION, '?print'))
  await print.locator('#slide-content .slidev-page-3 .lectern h1').waitFor({ timeout: 60_000 })
  expect(await countdown(print).innerText()).toBe('20:00')
  expect(await isBlack(print)).toBe(false)
  expect(await print.locator('.lectern-stage, .lectern-black-frame').count()).toBe(0)
  await print.close()
})

test('a lecture that is opened anew is not black, and one window is enough', async () => {
  await open(FIRST)
  await presenter.close()
  await at(audience, FIRST)
  await audience.keyboard.press('b')
  await expectBlack(true)
  await audience.emulateMedia({ media: 'print' })
  expect(await audience.locator('.lectern-black').isVisible()).toBe(false)
  await audience.emulateMedia({ media: 'screen' })
  await audience.keyboard.press('b')
  await expectBlack(false)
  await audience.keyboard.press('b')
  await expectBlack(true)
  await audience.reload()
  await at(audience, FIRST)
  expect(await isBlack(audience)).toBe(false)
})
