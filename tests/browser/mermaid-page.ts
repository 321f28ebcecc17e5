import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-chromium'
import { createViteServer } from 'vitest/node'
import type { DiagramOptions } from '../../scripts/diagrams/fence.ts'
import { findBrowser } from '../../scripts/system/browser.ts'

/** A text of a drawing: what it belongs to, its lines, and its size in px. */
export interface DrawnText {
  kind: 'era' | 'date' | 'between' | 'event' | 'node' | 'edge' | 'badge' | 'head'
  lines: string[]
  size: number
  /** Where its letters stand. */
  place: Place
  /** The box that it belongs to. */
  box?: Place
}

/** px on the drawing */
export interface Place {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Drawn {
  texts: DrawnText[]
  width: number
  height: number
  /** Role, name and description, as assistive technology finds them. */
  role: string
  name: string
  description: string
  /** How far the widest text stands out of the box that it is in, left or right, px. */
  overhang: number
  /** Boxes of events or nodes, dates and eras. */
  boxes: Place[]
  /** Points of each arrow, a few px apart. */
  arrows: [number, number][][]
  /** Straight lines of a timeline: the axis and what joins boxes to it. */
  lines: Place[]
}

/** A page in Chromium that draws with the deck's own renderer, served as Slidev serves it. */
export interface MermaidPage {
  draw(code: string, options: DiagramOptions): Promise<Drawn>
  close(): Promise<void>
}

const PAGE = `<!doctype html><meta charset="utf-8"><div id="mermaid-rendering-container"></div><div id="stage"></div>
<script type="module">
import '@fontsource/noto-sans-sc/400.css'
import '@fontsource/noto-sans-sc/700.css'
import '/slides/styles/greek.css'
import '/slides/styles/quotes.css'
import setup from '/slides/setup/mermaid-renderer.ts'

const kindOf = (text) => {
  if (text.matches('.badge')) return 'badge'
  if (text.matches('.between')) return 'between'
  const group = text.closest('.era, .date, .event, .node, .label')
  return ['era', 'date', 'event', 'node'].find((kind) => group?.classList.contains(kind)) ?? (group ? 'edge' : 'head')
}
const placeOf = ({ x, y, width, height }) => ({ left: x, top: y, right: x + width, bottom: y + height })
// Letters, not the line box of the font, which is higher: Chinese characters reach from 0.88 em above the base line to 0.12 below.
const lettersOf = (text) => {
  const { x, width } = text.getBBox()
  const size = parseFloat(getComputedStyle(text).fontSize)
  const base = [...text.children].map((line) => parseFloat(line.getAttribute('y')))
  return { left: x, right: x + width, top: Math.min(...base) - 0.88 * size, bottom: Math.max(...base) + 0.12 * size }
}
const boxOf = (text) => {
  const box = text.closest('.era, .date, .event, .node, .label')?.querySelector('path, rect')
  return box ? placeOf(box.getBBox()) : undefined
}
const pointsOf = (path) => {
  const length = path.getTotalLength()
  return Array.from({ length: Math.ceil(length / 3) }, (_, index) => {
    const { x, y } = path.getPointAtLength(index * 3)
    return [x, y]
  })
}
const overhang = (text) => {
  const box = text.parentElement.querySelector('path, rect')?.getBoundingClientRect()
  const own = text.getBoundingClientRect()
  return box ? Math.max(box.left - own.left, own.right - box.right) : 0
}
globalThis.draw = async (code, options) => {
  const stage = document.getElementById('stage')
  // As the deck's own page: quotation marks are wider in Chinese.
  document.documentElement.lang = options.lang
  stage.innerHTML = await setup()(code, { theme: undefined, diagram: options })
  const svg = stage.firstElementChild
  const texts = [...svg.querySelectorAll('text')]
  const named = (svg.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent)
  return {
    texts: texts.map((text) => ({
      kind: kindOf(text),
      lines: [...text.children].map((line) => line.textContent),
      size: parseFloat(getComputedStyle(text).fontSize),
      place: lettersOf(text),
      box: boxOf(text),
    })),
    width: svg.viewBox.baseVal.width,
    height: svg.viewBox.baseVal.height,
    role: svg.getAttribute('role'),
    name: named[0] ?? '',
    description: named[1] ?? '',
    overhang: Math.max(...texts.filter((text) => !['badge', 'head', 'between'].includes(kindOf(text))).map(overhang)),
    boxes: [...svg.querySelectorAll('.era, .date, .event, .node')].map((group) => placeOf(group.querySelector('path, rect').getBBox())),
    arrows: [...svg.querySelectorAll('path[marker-end]')].map(pointsOf),
    lines: [...svg.querySelectorAll('.axis line')].map((line) => placeOf(line.getBBox())),
  }
}
globalThis.ready = true
</script>`

/** Starts a server on this machine and a browser. Close it. */
export async function openMermaidPage(): Promise<MermaidPage> {
  const server = await createViteServer({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: ['mermaid/dist/mermaid.esm.mjs'] },
    plugins: [
      {
        name: 'page',
        configureServer({ middlewares, transformIndexHtml }) {
          middlewares.use('/diagrams.html', async (_request, response) => {
            response.setHeader('Content-Type', 'text/html')
            response.end(await transformIndexHtml('/diagrams.html', PAGE))
          })
        },
      },
    ],
  })
  await server.listen()
  const { executablePath, args, env } = await findBrowser()
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } })
  const page = await browser.newPage({ viewport: { width: 980, height: 552 } })
  await page.goto(`${server.resolvedUrls?.local[0]}diagrams.html`)
  await page.waitForFunction('globalThis.ready', undefined, { timeout: 60_000 })
  return {
    draw: (code, options) =>
      page.evaluate<Drawn>(`draw(${JSON.stringify(code)}, ${JSON.stringify(options)})`),
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}
