import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-chromium'
import { createViteServer } from 'vitest/node'
import type { Inline } from '../../scripts/plan/types.ts'
import { findBrowser } from '../../scripts/system/browser.ts'

/** A text and how it is set: sizes and widths in px. */
export interface SetText {
  inline: Inline[]
  lang: 'zh-CN' | 'en'
  size: number
  width: number
  bold: boolean
  /** `text-wrap`, where it is not the deck's own. */
  wrap?: string
}
export interface SetLabel {
  text: string
  size: number
  bold: boolean
}

/** A page in Chromium with the deck's own stylesheets. */
export interface TextPage {
  /** How many lines each text takes. */
  lines(texts: readonly SetText[]): Promise<number[]>
  /** How wide each label is in a drawing, px. */
  labels(labels: readonly SetLabel[]): Promise<number[]>
  close(): Promise<void>
}

const PAGE = `<!doctype html><meta charset="utf-8"><div class="lectern" lang="zh-CN"><div id="stage"></div></div>
<script type="module">
import '/slides/styles/index.ts'

const TAGS = { strong: 'strong', emphasis: 'em', code: 'code', link: 'a', break: 'br' }
const nodes = (inline) =>
  inline.map((piece) => {
    if (piece.type === 'text') return document.createTextNode(piece.value)
    const made = document.createElement(TAGS[piece.type])
    if (piece.type === 'code') made.textContent = piece.value
    else if (piece.children) made.append(...nodes(piece.children))
    return made
  })
const stage = document.getElementById('stage')
const LINE = 100
// The fonts' slices are loaded when a text needs them.
const settle = async () => {
  for (let waited = 0; waited < 3; waited++) {
    document.body.getBoundingClientRect()
    await document.fonts.ready
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
globalThis.lines = async (texts) => {
  stage.replaceChildren(...texts.map(({ inline, lang, size, width, bold, wrap }) => {
    const box = document.createElement('div')
    box.className = 'lectern'
    box.lang = lang
    Object.assign(box.style, { position: 'static', display: 'block', padding: 0 })
    const text = document.createElement('p')
    Object.assign(text.style, { width: width + 'px', fontSize: size + 'px', fontWeight: bold ? 700 : 400, lineHeight: LINE + 'px', margin: 0 })
    if (wrap) text.style.textWrap = wrap
    text.append(...nodes(inline))
    box.append(text)
    return box
  }))
  await settle()
  return [...stage.querySelectorAll('p')].map((text) => Math.round(text.getBoundingClientRect().height / LINE))
}
globalThis.labels = async (labels) => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('style', 'text-spacing-trim: space-all')
  svg.append(...labels.map(({ text, size, bold }) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', 'text')
    made.textContent = text
    made.setAttribute('style', 'white-space: pre; font-size: ' + size + 'px; font-weight: ' + (bold ? 700 : 400))
    return made
  }))
  stage.replaceChildren(svg)
  await settle()
  return [...svg.children].map((text) => text.getComputedTextLength())
}
globalThis.ready = true
</script>`

/** Starts a server on this machine and a browser. Close it. */
export async function openTextPage(): Promise<TextPage> {
  const server = await createViteServer({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    plugins: [
      {
        name: 'page',
        configureServer({ middlewares, transformIndexHtml }) {
          middlewares.use('/text.html', async (_request, response) => {
            response.setHeader('Content-Type', 'text/html')
            response.end(await transformIndexHtml('/text.html', PAGE))
          })
        },
      },
    ],
  })
  await server.listen()
  const { executablePath, args, env } = await findBrowser()
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } })
  const page = await browser.newPage({ viewport: { width: 980, height: 552 } })
  await page.goto(`${server.resolvedUrls?.local[0]}text.html`)
  await page.waitForFunction('globalThis.ready', undefined, { timeout: 60_000 })
  return {
    lines: (texts) => page.evaluate<number[]>(`lines(${JSON.stringify(texts)})`),
    labels: (labels) => page.evaluate<number[]>(`labels(${JSON.stringify(labels)})`),
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}
