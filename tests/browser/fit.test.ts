import { type Browser, chromium, type Page } from 'playwright-chromium'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { lecture } from '../../scripts/lecture.ts'
import { contentHeight, footnotesHeight } from '../../scripts/plan/height.ts'
import { LINE } from '../../scripts/plan/page.ts'
import type { DeckPlan } from '../../scripts/plan/types.ts'
import { findBrowser } from '../../scripts/system/browser.ts'
import { openDeckPage } from '../../scripts/system/deck-page.ts'
import { openPrintServer } from '../../scripts/system/print-server.ts'
import { everyKind } from '../support/every-kind.ts'
import { randomOutline } from '../support/random-outlines.ts'
import { type SlidesWorkspace, slidesWorkspace } from '../support/slides-workspace.ts'

// Every slide is looked at.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 })

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30"/></svg>'

let workspace: SlidesWorkspace
let browser: Browser

beforeAll(async () => {
  workspace = slidesWorkspace()
  workspace.write('slides/public/fit/picture.svg', PICTURE)
  const { executablePath, args, env } = await findBrowser()
  browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } })
})
afterAll(async () => {
  await browser?.close()
  workspace?.remove()
})

/** LECTERN_FIT=5,9 looks at the random outlines of these numbers instead. */
const OUTLINES =
  process.env.LECTERN_FIT === undefined
    ? (['usual', 'long', 'endless'] as const).map((temper) => everyKind(temper))
    : process.env.LECTERN_FIT.split(',').map((number) => randomOutline(Number(number)))

/** What a browser makes of a slide, px on the canvas. */
interface Seen {
  /** Of what stands beside the title: all blocks of the body with their margins. */
  content: number
  notes: number
  /** How far the body's content reaches beyond its box, and the notes into the small print. */
  beyond: number
  /** Text that is outside of the slide or cut by its box. */
  outside: string[]
}

test.each(OUTLINES)('$name: as high as planned, and never more than there is room for', async ({ text }) => {
  const { lecture: made, diagnostics } = lecture(text, 'fit')
  if (!made) throw new Error(JSON.stringify(diagnostics))
  const deck = workspace.write('slides/fit.md', made.markdown)
  const server = await openPrintServer(workspace.root, deck)
  const page = await browser.newPage({ viewport: { width: 980, height: 552 } })
  try {
    await openDeckPage(page, server, { deck })
    expect(await wrongSlides(page, made.plan)).toEqual([])
  } finally {
    await page.close()
    await server.close()
  }
})

async function wrongSlides(page: Page, plan: DeckPlan): Promise<string[]> {
  const wrong: string[] = []
  for (const [index, slide] of plan.slides.entries()) {
    const planned = contentHeight(slide, plan.lang)
    // Diagrams are drawn on their own geometry.
    if (planned === undefined) continue
    const { content, notes, beyond, outside } = await seen(page, index + 1)
    const line = slide.size * LINE
    const say = (what: string): number => wrong.push(`${index + 1} ${slide.kind} ${slide.size} px: ${what}`)
    if (beyond > 1) say(`${beyond} px beyond its room`)
    if (Math.abs(content - planned) > line) say(`planned ${planned} px, is ${content}`)
    if (Math.abs(notes - footnotesHeight(slide, plan.lang)) > line) say(`footnotes: ${notes} px`)
    if (outside.length > 0) say(`outside: ${outside.join(' | ')}`)
  }
  return wrong
}

const seen = (page: Page, number: number): Promise<Seen> => page.evaluate<Seen>(`(${MEASURE})(${number})`)

/** Runs in the browser. */
const MEASURE = `number => {
  const article = document.querySelector('[data-slidev-no="' + number + '"] .lectern')
  const box = article.getBoundingClientRect()
  const outer = (element) => {
    const { marginTop, marginBottom } = getComputedStyle(element)
    return element.getBoundingClientRect().height + parseFloat(marginTop) + parseFloat(marginBottom)
  }
  const body = article.querySelector('.lectern-body')
  const blocks = [...body.children].filter(
    (child) => !child.matches('h1, .lectern-part, .lectern-logo, p:has(> img)'),
  )
  const notes = article.querySelector('.lectern-doubts')
  const print = article.querySelector('.lectern-print').getBoundingClientRect()
  const outside = []
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    for (const { left, right, top, bottom, width } of range.getClientRects()) {
      const isOut = left < box.left - 1 || right > box.right + 1 || top < box.top || bottom > box.bottom
      if (width > 0 && isOut) outside.push(walker.currentNode.textContent.slice(0, 30))
    }
  }
  return {
    content: blocks.reduce((sum, block) => sum + outer(block), 0),
    notes: notes ? outer(notes) : 0,
    beyond: Math.max(
      body.scrollHeight - body.clientHeight,
      (notes ?? body).getBoundingClientRect().bottom - print.top,
    ),
    outside,
  }
}`
