import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Logger, quietLogger } from './log.ts'
import { moduleCache } from './module-cache.ts'
import { anyPort, LOOPBACK } from './ports.ts'
import { reload } from './serve-reload.ts'

/** A slide of a deck's file. */
export interface DeckSlide {
  /** From its front matter. */
  id?: string
  /** The name that it has in addresses. */
  routeAlias?: string
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
  /** Reads the deck's file again. False where that takes a new server: another aspect, another language. */
  refresh(): Promise<boolean>
  close(): Promise<void>
}

/**
 * Serves a deck with Slidev in export mode, which has a page with all its slides; to this machine alone.
 * Nothing is watched: what changes in the deck afterwards is seen when it is refreshed, what changes elsewhere never.
 */
export async function openPrintServer(root: string, deck: string): Promise<PrintServer> {
  const host = LOOPBACK[0]
  const port = await anyPort(host)
  const slidev = await import('@slidev/cli')
  const entry = resolve(root, deck)
  let complaints: string[] = []
  const logger: Logger = quietLogger((text) => complaints.push(text.trim()))
  const options = await slidev.resolveOptions({ entry, base: '/' }, 'export')
  let outdated = false
  const cache = moduleCache(root)
  const server = await slidev.createServer(
    options,
    {
      base: '/',
      server: { host, port, strictPort: true, watch: null },
      customLogger: logger,
      plugins: [cache.plugin],
    },
    {
      async loadData(sources) {
        const data = await reload(slidev, options, sources)
        outdated = outdated || data === false
        return data
      },
    },
  )
  await server.listen()
  await cache.open(server)
  const origin = `http://${host}:${port}`
  return {
    origin,
    url: `${origin}/print?print`,
    slides: () => deckSlides(options.data.slides),
    complaints() {
      const told = complaints
      complaints = []
      return told
    },
    async refresh() {
      const text = await readFile(entry, 'utf8')
      const isRead = () => options.data.markdownFiles[entry]?.raw === text
      if (isRead()) return true
      // As the watcher would say.
      server.watcher.emit('change', entry)
      for (let waited = 0; !isRead() && !outdated && waited < READING; waited += 10) await pause(10)
      if (outdated || !isRead()) return false
      // Slidev drops what it made of slides that have changed, but not of those that the deck had no more meanwhile.
      const { moduleGraph } = server
      for (const [id, module] of moduleGraph.idToModuleMap)
        if (OF_A_DECK.test(id)) moduleGraph.invalidateModule(module)
      return true
    },
    async close() {
      await cache.save()
      await server.close()
    },
  }
}

/** Modules that Slidev makes of a deck. */
const OF_A_DECK = /__slidev_|\/@slidev\//

/** How long Slidev may take to read a deck again, ms. */
const READING = 5000

/** Slides as Slidev reads them from a deck's file. */
export const deckSlides = (
  slides: readonly { frontmatter: Record<string, unknown>; source: { start: number; end: number } }[],
): DeckSlide[] => slides.map(({ frontmatter, source }) => slideOf(frontmatter, source))

function slideOf(
  frontmatter: Record<string, unknown>,
  { start, end }: { start: number; end: number },
): DeckSlide {
  const { id, routeAlias } = frontmatter
  return {
    ...(typeof id === 'string' && { id }),
    ...(typeof routeAlias === 'string' && { routeAlias }),
    from: start + 1,
    to: end,
  }
}
