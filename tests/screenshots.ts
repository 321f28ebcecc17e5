// `node tests/screenshots.ts [PORT]`: takes the pictures in docs/ anew, from the committed decks as they are served.

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-chromium'
import { lecture } from '../scripts/lecture.ts'
import { findBrowser } from '../scripts/system/browser.ts'
import { serveDeck } from '../scripts/system/serve.ts'

const root = resolve(import.meta.dirname, '..')
const PORT = Number(process.argv[2] ?? 3270)

const SLIDE = { viewport: { width: 980, height: 552 }, deviceScaleFactor: 1.5 }
const PRESENTER = { viewport: { width: 1280, height: 720 } }

interface Picture {
  /** In docs/, without `.png`. */
  file: string
  outline: string
  /** The id of the slide. */
  slide: string
  presenter?: boolean
}

const PICTURES: readonly Picture[] = [
  { file: 'timeline', outline: 'us-vietnam', slide: 'strategy' },
  { file: 'motives', outline: 'us-vietnam', slide: 'drivers' },
  { file: 'presenter', outline: 'us-vietnam', slide: 'cam-ranh', presenter: true },
  { file: 'timeline.en', outline: 'examples/showcase', slide: 'timeline-76961f9b' },
  { file: 'motives.en', outline: 'examples/showcase', slide: 'motives-7a6c6705' },
]

const { executablePath, args, env } = await findBrowser()
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } })
try {
  for (const [index, outline] of [...new Set(PICTURES.map((picture) => picture.outline))].entries()) {
    await takeAll(outline, PORT + index)
  }
} finally {
  await browser.close()
}

/** Takes the pictures of one deck. */
async function takeAll(outline: string, port: number): Promise<void> {
  const name = outline.split('/').at(-1) ?? outline
  const { lecture: made } = lecture(readFileSync(join(root, 'data', `${outline}.yaml`), 'utf8'), name)
  const ids = made?.plan.slides.map(({ id }) => id) ?? []
  const server = await serveDeck({ root, deck: `slides/${name}.md`, port, open: false, remote: false })
  try {
    for (const picture of PICTURES.filter((one) => one.outline === outline)) {
      const number = ids.indexOf(picture.slide) + 1
      if (number === 0) throw new Error(`${outline} has no slide ${picture.slide}`)
      await take(`${server.url}${picture.presenter ? 'presenter/' : ''}${number}`, picture)
    }
  } finally {
    await server.close()
  }
}

async function take(url: string, { file, presenter }: Picture): Promise<void> {
  const page = await browser.newPage(presenter ? PRESENTER : SLIDE)
  // Diagrams as they are after the last click.
  await page.goto(`${url}?clicks=99`, { waitUntil: 'networkidle', timeout: 120_000 })
  await page.evaluate('document.fonts.ready')
  // Diagrams are drawn when the fonts are there.
  await page.waitForTimeout(1500)
  await page.screenshot({ path: join(root, 'docs', `${file}.png`) })
  await page.close()
}
