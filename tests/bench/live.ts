import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-chromium'
import { isMap, isSeq, parseDocument } from 'yaml'
import { anyPort } from '../../scripts/system/ports.ts'
import { launchBrowser, liveLecture } from '../support/live.ts'
import { type SlidesWorkspace, slidesWorkspace } from '../support/slides-workspace.ts'
import { median } from './measure.ts'
import { outlineOf, ROOT } from './outlines.ts'
import { type Figure, ms } from './table.ts'

const SIZES = [40, 200]
const EDITS = 30
/** Before it is measured: programs get faster while they run, both of them. */
const WARM = 5
/** What is changed: a text of a slide, that of the slide's number of edits. */
const TEXT = '第一次修改'
const SLOWEST = 400
const PLAIN = 'slides/plain.md'
/** Between two changes, ms: what a window and its server still have to do for the last one is not measured. */
const REST = 1500

/**
 * From the save of an outline to its new text in the browser, beside the same change made in `slides.md` itself under
 * plain Slidev, in turn. The window stays at its slide and is never loaded anew.
 */
export async function liveFigures(): Promise<Figure[]> {
  const browser = await launchBrowser()
  try {
    const figures: Figure[] = []
    for (const size of SIZES) figures.push(...(await figuresOf(size, browser)))
    return figures
  } finally {
    await browser.close()
  }
}

async function figuresOf(size: number, browser: Browser): Promise<Figure[]> {
  const outline = measuredOutline(size)
  const lecture = await liveLecture({ text: outline, port: await anyPort('127.0.0.1') })
  const deck = lecture.workspace.read('slides/课.md')
  // In a project of its own: each of the two servers looks at all files of its project.
  const plain = slidesWorkspace()
  plain.write(PLAIN, deck)
  const slidev = await plainSlidev(plain)
  try {
    const live = await pageAt(browser, lecture.address('s-measured'))
    const direct = await pageAt(browser, `${slidev.address}s-measured`)
    const times = { live: [] as number[], direct: [] as number[] }
    for (let edit = 1; edit <= WARM + EDITS; edit++) {
      const text = TEXT.replace('一', `${edit}`)
      const timed = [
        await shownAfter(direct, text, () => plain.write(PLAIN, deck.replace(TEXT, text))),
        await shownAfter(live, text, () =>
          lecture.workspace.write(lecture.outline, outline.replace(TEXT, text)),
        ),
      ]
      if (edit <= WARM) continue
      times.direct.push(timed[0] ?? Number.NaN)
      times.live.push(timed[1] ?? Number.NaN)
    }
    const [middle, usual] = [median(times.live), median(times.direct)]
    const [slow, usuallySlow] = [p95(times.live), p95(times.direct)]
    const what = `save of an outline to the browser, ${size} slides`
    return [
      {
        what: `${what}, median / plain Slidev's`,
        ...{ value: middle / usual, bar: 1.25, unit: '×', from: `${ms(middle)} / ${ms(usual)}` },
      },
      {
        what: `${what}, 95th of 100 above plain Slidev's`,
        ...{ value: slow - usuallySlow, bar: SLOWEST, unit: 'ms', from: `${ms(slow)} − ${ms(usuallySlow)}` },
      },
    ]
  } finally {
    slidev.child.kill('SIGKILL')
    plain.remove()
    await lecture.close()
  }
}

/** An outline of so many slides, with one in its midst whose text is changed. */
function measuredOutline(size: number): string {
  const document = parseDocument(outlineOf(size - 1), { schema: 'failsafe' })
  const sections = document.get('sections')
  if (!isSeq(sections)) throw new Error('the outline has no sections')
  const section = sections.items[Math.floor(sections.items.length / 2)]
  const slides = isMap(section) ? section.get('slides') : undefined
  if (!isSeq(slides)) throw new Error('the section has no slides')
  slides.add(document.createNode({ points: '测量', id: 'measured', items: [TEXT, '第二点', '第三点'] }))
  return document.toString({ lineWidth: 0 })
}

async function plainSlidev({ root }: SlidesWorkspace): Promise<{ child: ChildProcess; address: string }> {
  const port = await anyPort('127.0.0.1')
  const program = join(ROOT, 'node_modules', '@slidev', 'cli', 'bin', 'slidev.mjs')
  const child = spawn(process.execPath, [program, PLAIN, '--port', String(port)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!child.stdout) throw new Error('no output')
  await once(child.stdout, 'data')
  return { child, address: `http://localhost:${port}/` }
}

/** A window at the slide, once everything is there: Slidev makes all the other slides three seconds later. */
async function pageAt(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(address)
  await page.waitForFunction(`document.body.innerText.includes('${TEXT}')`)
  await page.waitForFunction(
    `document.querySelectorAll('#slide-content .slidev-page h1').length >= __slidev__.nav.total / 2`,
  )
  await page.evaluate('globalThis.sameWindow = true')
  return page
}

/** From a change until its text is in the page, ms. @throws where the window was loaded anew, or left its slide. */
async function shownAfter(page: Page, text: string, change: () => void): Promise<number> {
  const address = page.url()
  const shown = page.evaluate(`new Promise((done) => {
    const isThere = () => [...document.querySelectorAll('#slide-content li')].some((one) => one.textContent === '${text}')
    const observer = new MutationObserver(() => {
      if (!isThere()) return
      observer.disconnect()
      done()
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  })`)
  await pause(REST)
  // The page is asked first.
  await page.evaluate('0')
  const start = performance.now()
  change()
  await shown
  const time = performance.now() - start
  if (page.url() !== address || !(await page.evaluate('globalThis.sameWindow')))
    throw new Error('the window was loaded anew, or left its slide')
  return time
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN
}
