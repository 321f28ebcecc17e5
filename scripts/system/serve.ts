import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join, resolve } from 'node:path'
import { Problem } from '../diagnostics/problem.ts'
import { liveDeck } from '../live/deck.ts'
import { type BrokenSlide, livePlugin } from '../live/plugin.ts'
import { EVENT, type LiveMessages } from '../live/protocol.ts'
import { quietLogger } from './log.ts'
import { freePort, LOOPBACK, networkAddresses } from './ports.ts'
import { followFiles, followPictures } from './serve-follow.ts'
import { reload } from './serve-reload.ts'

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
  /** Called with the slides that cannot be drawn, after each change of the deck. */
  onBroken?: (slides: BrokenSlide[]) => void
}

export interface DeckServer {
  /** The deck's address on this machine. */
  url: string
  /** Its addresses for other machines, with `remote`. */
  networkUrls: string[]
  /** Shows the deck as its file is now, ahead of whoever watches the file. Resolves when windows have been told. */
  refresh(): Promise<void>
  /** Tells the lecturer something, in the presenter's view, until something else is told. */
  tell(messages: LiveMessages): void
  close(): Promise<void>
}

const NOTHING: LiveMessages = { lang: 'en', heading: '', messages: [] }

/**
 * Serves a deck with Slidev, to this machine alone unless `remote`. The deck may be rewritten or replaced meanwhile:
 * browsers that show it follow, each at its slide. Requests of other web pages are refused by
 * slides/setup/vite-plugins.ts. Slidev remembers the folder of the first deck, so one process serves decks of one folder.
 * @throws Problem 3: the port is taken or may not be used.
 */
export async function serveDeck(serve: ServeOptions): Promise<DeckServer> {
  const { remote } = serve
  const host = remote ? '0.0.0.0' : LOOPBACK[0]
  const port = await freePort(serve.port, [host, LOOPBACK[1]])
  const slidev = await import('@slidev/cli')
  const entry = resolve(serve.root, serve.deck)
  const deck = liveDeck()
  let told = NOTHING
  let closed = false
  let running = await start()
  let changing = Promise.resolve()

  async function start() {
    const options = await slidev.resolveOptions({ entry, base: '/', ...(remote && { remote: '' }) }, 'dev')
    const live = livePlugin(options, deck, () => told)
    const server = await slidev.createServer(options, {
      base: '/',
      // What merging goes by is nothing that is shown.
      server: { host, port, strictPort: true, watch: { ignored: ['**/slides/.lectern/**'] } },
      // A picture that is part of a slide's code could not be replaced.
      build: { assetsInlineLimit: 0 },
      customLogger: quietLogger(),
      plugins: [live.plugin],
    })
    await live.start()
    followFiles(server.watcher, live.files, refresh)
    followPictures(server.watcher, join(options.userRoot, 'public'), (change) =>
      server.environments.client.hot.send(EVENT.picture, change),
    )
    await server.listen().catch(async (error: Error) => {
      await server.close()
      if (/already in use/.test(error.message)) throw new Problem(3, 'system.port-taken', { port })
      throw error
    })
    const twin = server.httpServer ? await listenToo(server.httpServer, port) : undefined
    return {
      options,
      live,
      /** The deck as it is shown. Slidev's own memory of it changes when somebody edits in the browser. */
      text: options.data.markdownFiles[entry]?.raw,
      tell: () => server.environments.client.hot.send(EVENT.messages, told),
      async close() {
        twin?.close()
        twin?.closeAllConnections()
        await server.close()
      },
    }
  }

  /** One change after the other; each looks at the file as it is by then. */
  function refresh(file = entry): Promise<void> {
    changing = changing
      .then(() => show(file))
      .catch((error: Error) => serve.onBroken?.([{ number: undefined, reason: error.message }]))
    return changing
  }

  async function show(file: string): Promise<void> {
    if (closed) return
    const { options, live } = running
    const text = await readFile(entry, 'utf8').catch(() => '')
    // Taken away for a moment, or being written: what comes next is seen as well.
    if (text === '' || (file === entry && text === running.text)) return
    const data = await reload(slidev, options, { [entry]: text })
    if (data) {
      const broken = await live.show(data, file)
      running.text = text
      serve.onBroken?.(broken)
      return
    }
    await running.close()
    running = await start()
  }

  const url = `http://localhost:${port}/`
  if (serve.open) await openInBrowser(url)
  return {
    url,
    networkUrls: remote ? networkAddresses().map((address) => `http://${address}:${port}/`) : [],
    refresh,
    tell(messages) {
      told = messages
      running.tell()
    },
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
