import { resolve } from 'node:path'
import { type Logger, quietLogger } from './log.ts'
import { freePort, LOOPBACK } from './ports.ts'

/** A slide of a deck's file. */
export interface DeckSlide {
  /** From its front matter. */
  id?: string
  /** Where its text stands in the file: lines from 1, the first and the last. */
  from: number
  to: number
}

/** A server that shows all slides of a deck on one page. */
export interface PrintServer {
  origin: string
  /** The address of that page. */
  url: string
  /** The slides as they are in the deck's file now. */
  slides(): DeckSlide[]
  /** What the server could not make of the deck since it was asked last. */
  complaints(): string[]
  close(): Promise<void>
}

/**
 * Serves a deck with Slidev in export mode, which has a page with all its slides; to this machine alone.
 * Nothing is watched: what changes in the files afterwards is not seen.
 * @throws Problem 3: no port is free.
 */
export async function openPrintServer(root: string, deck: string): Promise<PrintServer> {
  const host = LOOPBACK[0]
  const port = await freePort(undefined, [host])
  const slidev = await import('@slidev/cli')
  const entry = resolve(root, deck)
  let complaints: string[] = []
  const logger: Logger = quietLogger((text) => complaints.push(text.trim()))
  const options = await slidev.resolveOptions({ entry, base: '/' }, 'export')
  const server = await slidev.createServer(options, {
    base: '/',
    server: { host, port, strictPort: true, watch: null },
    customLogger: logger,
  })
  await server.listen()
  const origin = `http://${host}:${port}`
  return {
    origin,
    url: `${origin}/print?print`,
    slides: () => options.data.slides.map(({ frontmatter, source }) => slideOf(frontmatter, source)),
    complaints() {
      const told = complaints
      complaints = []
      return told
    },
    close: () => server.close(),
  }
}

function slideOf(
  frontmatter: Record<string, unknown>,
  { start, end }: { start: number; end: number },
): DeckSlide {
  const { id } = frontmatter
  return { ...(typeof id === 'string' && { id }), from: start + 1, to: end }
}
