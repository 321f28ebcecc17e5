import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { basename, resolve } from 'node:path'
import { type BundledDeck, bundleDeck } from '../bundle/deck.ts'
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
  /** A script after which the page has `lecternCheck`. */
  check: string
  close(): Promise<void>
}

const HAS_DIAGRAM = /^\s*(?:`{3,}|~{3,})\s*mermaid/m

/**
 * Serves a deck with Slidev's page of all slides; to this machine alone.
 * @throws Problem 3: Slidev cannot make anything of the deck.
 */
export async function openPrintServer(root: string, deck: string): Promise<PrintServer> {
  const bundle = await bundleDeck({ root, deck, use: 'print', notes: true })
  const hasDiagram = HAS_DIAGRAM.test(await readFile(resolve(root, deck), 'utf8'))
  const [host] = LOOPBACK
  const server = createServer(async ({ url = '/', headers, method }, response) => {
    const path = new URL(url, `http://${host}`).pathname
    const found =
      method === 'GET' && headers.host === hostOf(server) ? await answer(path, bundle, hasDiagram) : undefined
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
  { script, client, style, file }: BundledDeck,
  hasDiagram: boolean,
): Promise<{ type: string; body: string | Uint8Array } | undefined> {
  const name = basename(path)
  const made = { 'deck.js': script, 'client.js': client, 'style.css': style }[name]
  if (path === `/assets/${name}` && made !== undefined) return { type: mediaType(name) ?? '', body: made }
  if (path === '/mermaid.js') return { type: mediaType(path) ?? '', body: await mermaidScript() }
  const data = await file(path.slice(1))
  if (data) return { type: mediaType(path) ?? 'application/octet-stream', body: data }
  // Slidev's own addresses: of a slide, of the page with all.
  return name.includes('.') ? undefined : { type: 'text/html; charset=utf-8', body: page(hasDiagram) }
}

const page = (hasDiagram: boolean): string => `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/style.css">
</head>
<body>
<div id="app"></div>
<div id="mermaid-rendering-container"></div>
<script>globalThis.lecternFile = (name) => '/' + name</script>
${hasDiagram ? '<script src="/mermaid.js"></script><script>globalThis.lecternMermaid = globalThis.mermaid</script>' : ''}
<script src="/assets/deck.js"></script>
<script type="module" src="/assets/client.js"></script>
</body>
</html>
`
