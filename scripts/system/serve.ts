import { createServer, type Server } from 'node:http'
import { resolve } from 'node:path'
import { Problem } from '../diagnostics/problem.ts'
import { quietLogger } from './log.ts'
import { freePort, LOOPBACK, networkAddresses } from './ports.ts'
import { followDeck, reload } from './serve-reload.ts'

export interface ServeOptions {
  /** The project's folder; `deck` is relative to it or absolute, and in a folder right below it. */
  root: string
  deck: string
  /** A port that is wanted and no other, or undefined for the first free one from 3030. */
  port: number | undefined
  /** Whether to show the deck in the default browser of this machine, if it has one. */
  open: boolean
  /** Whether other machines may look. */
  remote: boolean
}

export interface DeckServer {
  /** The deck's address on this machine. */
  url: string
  /** Its addresses for other machines, with `remote`. */
  networkUrls: string[]
  close(): Promise<void>
}

/**
 * Serves a deck with Slidev, to this machine alone unless `remote`. The deck may be rewritten or replaced meanwhile:
 * browsers that show it follow. Requests of other web pages are refused by slides/setup/vite-plugins.ts.
 * Slidev remembers the folder of the first deck, so one process serves decks of one folder.
 * @throws Problem 3: the port is taken or may not be used.
 */
export async function serveDeck({
  root,
  deck,
  port: wanted,
  open,
  remote,
}: ServeOptions): Promise<DeckServer> {
  const host = remote ? '0.0.0.0' : LOOPBACK[0]
  const port = await freePort(wanted, [host, LOOPBACK[1]])
  const slidev = await import('@slidev/cli')
  const entry = resolve(root, deck)

  let closed = false
  let running = await start()
  let changing = Promise.resolve()
  const restart = () => {
    changing = changing.then(async () => {
      if (closed) return
      await running.close()
      running = await start()
    })
    return changing
  }

  async function start(): Promise<{ close(): Promise<void> }> {
    const options = await slidev.resolveOptions({ entry, base: '/', ...(remote && { remote: '' }) }, 'dev')
    const server = await slidev.createServer(
      options,
      { base: '/', server: { host, port, strictPort: true }, customLogger: quietLogger() },
      { loadData: (sources) => reload(slidev, options, sources, restart) },
    )
    followDeck(server.watcher, options)
    await server.listen().catch(async (error: Error) => {
      await server.close()
      if (/already in use/.test(error.message)) throw new Problem(3, 'system.port-taken', { port })
      throw error
    })
    const twin = server.httpServer ? await listenToo(server.httpServer, port) : undefined
    return {
      async close() {
        twin?.close()
        twin?.closeAllConnections()
        await server.close()
      },
    }
  }

  const url = `http://localhost:${port}/`
  if (open) await openInBrowser(url)
  return {
    url,
    networkUrls: remote ? networkAddresses().map((address) => `http://${address}:${port}/`) : [],
    async close() {
      closed = true
      await changing
      await running.close()
    },
  }
}

/** The same server at this machine's other address for itself: `localhost` is 127.0.0.1 to some and ::1 to others. */
function listenToo(server: Pick<Server, 'emit'>, port: number): Promise<Server | undefined> {
  const twin = createServer((request, response) => server.emit('request', request, response))
  twin.on('upgrade', (...args) => server.emit('upgrade', ...args))
  return new Promise((done) => {
    // A machine without IPv6.
    twin.once('error', () => done(undefined))
    twin.listen(port, LOOPBACK[1], () => done(twin))
  })
}

/** The machine may have no browser, or no screen: that does not matter, as the address is told as well. */
async function openInBrowser(url: string): Promise<void> {
  const { default: open } = await import('open')
  await open(url).then(
    (opener) => opener.on('error', () => undefined),
    () => undefined,
  )
}
