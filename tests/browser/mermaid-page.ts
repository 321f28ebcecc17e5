import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-chromium'
import { createViteServer } from 'vitest/node'
import type { DiagramOptions } from '../../scripts/diagrams/fence.ts'
import { findBrowser } from '../../scripts/system/browser.ts'

/** A text of a drawing: what it belongs to, its lines, and its size in px. */
export interface DrawnText {
  kind: 'era' | 'date' | 'event' | 'node' | 'edge' | 'badge' | 'head'
  lines: string[]
  size: number
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
import setup from '/slides/setup/mermaid-renderer.ts'

const kindOf = (text) => {
  if (text.matches('.badge')) return 'badge'
  const group = text.closest('.era, .date, .event, .node, .label')
  return ['era', 'date', 'event', 'node'].find((kind) => group?.classList.contains(kind)) ?? (group ? 'edge' : 'head')
}
const overhang = (text) => {
  const box = text.parentElement.querySelector('path, rect')?.getBoundingClientRect()
  const own = text.getBoundingClientRect()
  return box ? Math.max(box.left - own.left, own.right - box.right) : 0
}
globalThis.draw = async (code, options) => {
  const stage = document.getElementById('stage')
  stage.innerHTML = await setup()(code, { theme: undefined, diagram: options })
  const svg = stage.firstElementChild
  const texts = [...svg.querySelectorAll('text')]
  const named = (svg.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent)
  return {
    texts: texts.map((text) => ({
      kind: kindOf(text),
      lines: [...text.children].map((line) => line.textContent),
      size: parseFloat(getComputedStyle(text).fontSize),
    })),
    width: svg.viewBox.baseVal.width,
    height: svg.viewBox.baseVal.height,
    role: svg.getAttribute('role'),
    name: named[0] ?? '',
    description: named[1] ?? '',
    overhang: Math.max(...texts.filter((text) => kindOf(text) !== 'badge' && kindOf(text) !== 'head').map(overhang)),
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
