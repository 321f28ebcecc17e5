import { createServer, type Server } from 'node:http'
import { basename } from 'node:path'
import { bundleDeck, type CompiledSlides, type DeckBundle } from '../bundle/deck.ts'
import { mediaType } from '../bundle/media-types.ts'
import type { DeckSlide } from '../bundle/slides.ts'
import { mermaidScript } from './page-reader.ts'
import { LOOPBACK } from './ports.ts'

/** A server that has all slides of a deck on one page, as the deck was when it was opened. */
export interface PrintServer {
  origin: string
  /** The address of that page. */
  url: string
  /** The slides as they stand in the deck's file. */
  slides: readonly DeckSlide[]
  /** The slides that have a diagram which the page draws before it has the slides; one number for each, in their order. */
  diagrams: readonly number[]
  /** Whether the page waits for its slides to be compiled. */
  isCompiling: () => boolean
  /** Never comes, or rejects with a Problem 3: Slidev cannot make anything of the deck. */
  failed: Promise<never>
  /** A script after which the page has `lecternCheck`. */
  check: string
  close(): Promise<void>
}

/**
 * Serves a deck with Slidev's page of all slides; to this machine alone.
 * @throws Problem 3: Slidev cannot make anything of the deck.
 */
export async function openPrintServer(root: string, deck: string): Promise<PrintServer> {
  const bundle = await bundleDeck({ root, deck, use: 'print', notes: true })
  const [host] = LOOPBACK
  let isCompiling = false
  let fail: (failure: unknown) => void
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  failed.catch(() => undefined)
  const slides = async (): Promise<CompiledSlides> => {
    isCompiling = true
    try {
      return await bundle.slides()
    } catch (failure) {
      fail(failure)
      throw failure
    } finally {
      isCompiling = false
    }
  }
  const server = createServer(async ({ url = '/', headers, method }, response) => {
    const path = new URL(url, `http://${host}`).pathname
    const isOwn = method === 'GET' && headers.host === hostOf(server)
    // What does not come is told by `failed`.
    const found = isOwn ? await answer(path, { ...bundle, slides }).catch(() => undefined) : undefined
    if (!found) return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': found.type, 'Cache-Control': 'no-store' }).end(found.body)
  })
  await new Promise<void>((done, failed) => {
    server.once('error', failed).listen(0, host, done)
  })
  const origin = `http://${hostOf(server)}`
  return {
    origin,
    url: `${origin}/print?print`,
    slides: bundle.sources,
    diagrams: bundle.diagrams.map(({ slide }) => slide),
    isCompiling: () => isCompiling,
    failed,
    check: bundle.check,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function hostOf(server: Server): string {
  const address = server.address()
  return typeof address === 'object' && address ? `${address.address}:${address.port}` : ''
}

async function answer(
  path: string,
  bundle: DeckBundle,
): Promise<{ type: string; body: string | Uint8Array } | undefined> {
  const type = mediaType(path) ?? 'application/octet-stream'
  const made = MADE[path]
  if (made) return { type, body: await made(bundle) }
  // Slidev's own addresses: of a slide, of the page with all.
  if (!basename(path).includes('.')) return { type: 'text/html; charset=utf-8', body: page(bundle) }
  const data = await bundle.file(path.slice(1))
  return data && { type, body: data }
}

/** What is no file, by its address. */
const MADE: Readonly<Record<string, (bundle: DeckBundle) => Promise<string> | string>> = {
  '/assets/client.css': ({ style }) => style,
  '/assets/client.js': ({ client }) => client,
  '/assets/slides.css': async ({ slides }) => (await slides()).added,
  '/assets/slides.js': async ({ slides }) => (await slides()).script,
  '/ahead.js': ({ ahead }) => ahead,
  '/mermaid.js': mermaidScript,
}

/** Has the slides compiled when it has all that it needs to draw their diagrams in the meantime, and shows them then. */
const page = ({ needsMermaid, diagrams }: DeckBundle): string => `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/client.css">
<link rel="modulepreload" href="/assets/client.js">
</head>
<body>
<div id="app"></div>
<div id="mermaid-rendering-container"></div>
<script>globalThis.lecternFile = (name) => '/' + name</script>
<script type="module">
const add = (tag, address) => new Promise((done) => document.head.append(Object.assign(document.createElement(tag), address, { onload: done })))
const addSlides = () => Promise.all([add('script', { src: '/assets/slides.js' }), add('link', { rel: 'stylesheet', href: '/assets/slides.css' })])
${needsMermaid ? drawing(diagrams) : 'await addSlides()'}
import('/assets/client.js')
</script>
</body>
</html>
`

const drawing = (diagrams: DeckBundle['diagrams']): string => `await add('script', { src: '/mermaid.js' })
globalThis.lecternMermaid = globalThis.mermaid
await add('script', { src: '/ahead.js' })
const diagrams = ${JSON.stringify(diagrams).replaceAll('<', '\\u003c')}
await lecternAhead.loadFonts(diagrams)
await Promise.all([addSlides(), lecternAhead.draw(diagrams)])`
