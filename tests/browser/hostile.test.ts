import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Locator, type Page } from 'playwright-chromium'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type Lecture, lecture } from '../../scripts/lecture.ts'
import { parseInline } from '../../scripts/outline/inline.ts'
import { collapsed, plannedTexts, words } from '../../scripts/plan/texts.ts'
import type { SlidePlan } from '../../scripts/plan/types.ts'
import { findBrowser } from '../../scripts/system/browser.ts'
import { say } from '../../scripts/words/index.ts'
import { type SlidesWorkspace, slidesWorkspace } from '../support/slides-workspace.ts'
import { endServer, serve } from './served-deck.ts'

// Slidev's first page takes seconds on a small machine, and there are two decks with many.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

const PORT = 3240
const ORIGIN = `http://localhost:${PORT}`
const OUTLINE = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'hostile', 'outline.yaml'), 'utf8')
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30"/></svg>'

let workspace: SlidesWorkspace
let browser: Browser
let server: ChildProcess | undefined

beforeAll(async () => {
  workspace = slidesWorkspace()
  workspace.write('slides/public/hostile/pictures/图 (1) & $2.svg', PICTURE)
  const { executablePath, args, env } = await findBrowser()
  browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } })
})
afterEach(() => endServer(server))
afterAll(async () => {
  await browser?.close()
  workspace?.remove()
})

/** What went on in a page that should not have. */
interface Incidents {
  foreignRequests: string[]
  errors: string[]
}

test.each(['zh-CN', 'en'] as const)(
  'a hostile deck (%s) is shown letter for letter, and nothing runs',
  async (lang) => {
    const { plan, markdown } = lectureOf(OUTLINE.replace('lang: zh-CN', `lang: ${lang}`))
    const locale = lang === 'en' ? 'en' : 'zh'
    server = await serve(workspace.root, workspace.write('slides/hostile.md', markdown), PORT)
    const { page, incidents } = await watchedPage()
    await open(page, `${ORIGIN}/1`)
    for (const [index, slide] of plan.slides.entries()) {
      await page.evaluate(`__slidev__.nav.go(${index + 1}, 999)`)
      const frame = page.locator(`#slide-content .slidev-page-${index + 1} .lectern`)
      await frame.locator('h1').waitFor({ timeout: 20_000 })
      const shown = collapsed(await frame.innerText())
      const planned = Object.values(plannedTexts(withoutPicture(slide), locale))
        .flat()
        .map(collapsed)
      for (const text of [...planned, ...smallPrint(slide, locale)]) expect(shown).toContain(text)
      if (slide.kind === 'figure') expect(await pictureOn(frame)).toEqual({ alt: slide.alt, shown: true })
      if (slide.kind === 'timeline' || slide.kind === 'motives') {
        expect(await drawnTexts(frame)).toEqual(expect.arrayContaining(plannedLabels(slide)))
      }
      expect(await strangeLinks(frame)).toEqual([])
    }
    await open(page, `${ORIGIN}/presenter/1`)
    await page.locator('.slidev-presenter').waitFor()
    for (const [index, slide] of plan.slides.entries()) {
      if (slide.notes === undefined) continue
      await page.evaluate(`__slidev__.nav.go(${index + 1}, 999)`)
      const notes = page.locator('.slidev-note').first()
      // At first there are none: they come with the slide.
      await expect
        .poll(async () => collapsed(await notes.innerText()), { timeout: 20_000 })
        .toBe(notesWords(slide.notes))
    }
    expect(await page.evaluate('window.__pwned')).toBeUndefined()
    expect(incidents).toEqual({ foreignRequests: [], errors: [] })
    await page.close()
  },
)

/** Loads a page; the slides are then gone through without loading it again. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForFunction('window.__slidev__?.nav.total > 1')
}

function lectureOf(yaml: string): Lecture {
  const { lecture: made, diagnostics } = lecture(yaml, 'hostile')
  if (!made) throw new Error(JSON.stringify(diagnostics))
  return made
}

/** A page that remembers what it should not have done. Whatever sets `__pwned` is kept over page loads. */
async function watchedPage(): Promise<{ page: Page; incidents: Incidents }> {
  const incidents: Incidents = { foreignRequests: [], errors: [] }
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.addInitScript(
    `Object.defineProperty(window, '__pwned', { set(value) { throw new Error('pwned ' + value) } })`,
  )
  // Slidev keeps the screen awake where the browser offers to; one without a screen offers it and then refuses.
  await page.addInitScript('delete Navigator.prototype.wakeLock')
  await context.route(
    (url) => url.origin !== ORIGIN,
    (route) => {
      incidents.foreignRequests.push(route.request().url())
      return route.abort()
    },
  )
  page.on('pageerror', (error) => incidents.errors.push(error.message))
  page.on('dialog', (dialog) => {
    incidents.errors.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (message.type() === 'error') incidents.errors.push(message.text())
  })
  return { page, incidents }
}

/** A picture’s text is not among what is read on a slide. */
function withoutPicture(slide: SlidePlan): SlidePlan {
  return slide.kind === 'figure' ? { ...slide, kind: 'quote', by: slide.credit ?? [] } : slide
}

function smallPrint(slide: SlidePlan, locale: 'zh' | 'en'): string[] {
  const source = slide.source === undefined ? [] : [say(locale, 'slide.source', { source: slide.source })]
  const actors = 'actors' in slide ? slide.actors.flatMap(({ badge, name }) => [badge, name]) : []
  return [...source, ...actors].map(collapsed)
}

function notesWords(notes: string): string {
  return collapsed(
    notes
      .split(/\n *\n/)
      .map((paragraph) => words(parseInline(paragraph)))
      .join('\n'),
  )
}

function plannedLabels(slide: SlidePlan): string[] {
  const labels =
    slide.kind === 'timeline'
      ? slide.eras.flatMap(({ periods }) =>
          periods.flatMap(({ date, events }) => [date, ...events.map(({ label }) => label)]),
        )
      : slide.kind === 'motives'
        ? slide.nodes.map(({ label }) => label)
        : []
  return labels.map((lines) => lines.join('\n'))
}

/** The texts of a drawing, which is in a shadow root; lines by line breaks. */
async function drawnTexts(frame: Locator): Promise<string[]> {
  const lines = frame.locator('.mermaid svg text')
  await lines.first().waitFor({ timeout: 20_000 })
  const texts = await lines.all()
  return Promise.all(texts.map(async (text) => (await text.locator('tspan').allTextContents()).join('\n')))
}

async function pictureOn(frame: Locator): Promise<{ alt: string | null; shown: boolean }> {
  const picture = frame.locator('img')
  const { width = 0, height = 0 } = (await picture.boundingBox()) ?? {}
  return { alt: await picture.getAttribute('alt'), shown: width > 100 && height > 100 }
}

/** Links that lead where no link of an outline may. */
async function strangeLinks(frame: Locator): Promise<(string | null)[]> {
  const links = await frame.locator('a').all()
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
  return addresses.filter((address) => !/^(?:https?:|mailto:|\/s-[\w-]+$)/.test(address ?? ''))
}
