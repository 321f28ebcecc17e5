import { chromium } from 'playwright-chromium'
import { audit } from '../../scripts/checks/audit.ts'
import { lecture } from '../../scripts/lecture.ts'
import { deckText } from '../../scripts/merge/mark.ts'
import { render } from '../../scripts/render/render.ts'
import { findBrowser } from '../../scripts/system/browser.ts'
import { openDeckViewer } from '../../scripts/system/deck-viewer.ts'
import { openPrintServer } from '../../scripts/system/print-server.ts'
import { slidesWorkspace } from '../support/slides-workspace.ts'
import { inTurnWaiting } from './measure.ts'
import { outlineOf } from './outlines.ts'
import { type Figure, ms } from './table.ts'

const SLIDES = 50
const ROUNDS = 1
/** That a slide's page is there, with its diagrams. */
const SHOWN = `(() => {
  const slide = document.querySelector('.lectern')
  return slide && [...slide.querySelectorAll('.mermaid')].every((host) => host.shadowRoot?.querySelector('svg'))
})()`

/** The check of a deck, from its file to its findings, beside opening the page of each slide; browser and server warm. */
export async function checkFigures(): Promise<Figure[]> {
  const { lecture: whole } = lecture(outlineOf(SLIDES), 'bench')
  if (!whole) throw new Error('the outline is not sound')
  const plan = { ...whole.plan, slides: whole.plan.slides.slice(0, SLIDES) }
  const workspace = slidesWorkspace()
  const deck = workspace.write('slides/bench.md', deckText(render(plan)))
  const found = await findBrowser()
  const { executablePath, args, env } = found
  const viewer = await openDeckViewer({ root: workspace.root, browser: found })
  const server = await openPrintServer(workspace.root, deck)
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } })
  try {
    const page = await browser.newPage({ viewport: { width: 980, height: 552 } })
    const [check = 0, open = 0] = await inTurnWaiting(
      ROUNDS,
      async () => {
        const viewed = await viewer.view(deck)
        audit(
          plan,
          viewed,
          viewed.sources.map(({ id }) => id),
        )
      },
      async () => {
        for (let number = 1; number <= SLIDES; number++) {
          await page.goto(`${server.origin}/${number}`)
          await page.waitForFunction(SHOWN)
        }
      },
    )
    return [
      {
        what: `check, ${SLIDES} slides / opening their ${SLIDES} pages`,
        value: check / open,
        bar: 2,
        unit: '×',
        from: `${ms(check)} / ${ms(open)}`,
      },
    ]
  } finally {
    await browser.close()
    await server.close()
    await viewer.close()
    workspace.remove()
  }
}
