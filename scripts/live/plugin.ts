import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hash } from '../outline/hash.ts'
import { CLIENT_PATCHES, patchClient } from './client-patches.ts'
import type { LiveDeck } from './deck.ts'
import { type DeckState, EVENT, type LiveMessages, type ToldPlace } from './protocol.ts'
import { findByKey, readSlide, type SlidevData, type SlidevOptions, type SlidevServer } from './slidev.ts'

type Graph = SlidevServer['environments']['client']['moduleGraph']
type Module = NonNullable<ReturnType<Graph['getModuleById']>>

const SLIDES = '/@slidev/slides'
const CONFIGS = '/@slidev/configs'
const TITLES = '/@slidev/title-renderer.md'
const SLIDE_PART = /^\/@slidev\/slides\/(\d+)\/md(?:$|\?)/
const CLIENT = fileURLToPath(new URL('../../slides/live/slides.ts', import.meta.url)).replaceAll('\\', '/')
const PROTOCOL = dirname(fileURLToPath(import.meta.url))

/** A slide that cannot be drawn as it is written. */
export interface BrokenSlide {
  /** From 1; none where the whole deck cannot be read. */
  number: number | undefined
  reason: string
}

/**
 * Takes the place of Slidev's own way of following a deck, which knows slides by their number alone. Windows get their
 * slides from slides/live/, and what changes as one message: a window loads what it needs of it and then shows all of
 * it at once. No window is ever loaded anew for it.
 */
export function livePlugin(options: SlidevOptions, deck: LiveDeck, messages: () => LiveMessages) {
  const { data } = options
  let server: SlidevServer | undefined
  let files: SlidevData['watchFiles'] = {}
  /** Slidev does not follow these files any more: whoever watches them calls `show`. */
  const takeOver = (): void => {
    files = data.watchFiles
    data.watchFiles = {}
    running().watcher.add(Object.keys(files))
    findByKey(data.slides, deck.slides, data.slides)
  }
  const running = (): SlidevServer => {
    if (!server) throw new Error('the server is not there yet')
    return server
  }
  const client = () => running().environments.client
  const read = async (touched: ReadonlySet<number>) => ({
    slides: data.slides,
    config: await configOf(),
    describe: (position: number) => readSlide(client(), data, position),
    touched,
  })

  async function configOf(): Promise<Record<string, unknown>> {
    const loaded = await client().pluginContainer.load(CONFIGS)
    const code = typeof loaded === 'string' ? loaded : (loaded?.code ?? '')
    return JSON.parse(code.replace(/^export default /, ''))
  }

  const plugin = {
    // Browsers keep Slidev's sources for good under an address that is made of the plugins' names, among other things:
    // those that are changed here must have an address of their own.
    name: `lectern:live:${hash(JSON.stringify(CLIENT_PATCHES))}`,
    enforce: 'pre' as const,
    config: () => ({
      // Nor what plain Slidev has made of its packages.
      cacheDir: join(options.userRoot, 'node_modules', '.vite-live'),
      server: {
        // What keeps a slide from being drawn is the lecturer's to know, not the audience's.
        hmr: { overlay: false },
        fs: { allow: [dirname(CLIENT), PROTOCOL] },
      },
    }),
    configureServer: {
      order: 'pre' as const,
      handler(created: SlidevServer) {
        server = created
        const { hot } = created.environments.client
        hot.on(EVENT.hello, ({ revision }: { revision: number }, window) => {
          const state = deck.whole()
          if (revision !== state.revision) window.send(EVENT.deck, state)
          window.send(EVENT.messages, messages())
        })
        hot.on(EVENT.place, (told: ToldPlace) => hot.send(EVENT.place, told))
      },
    },
    async load(id: string) {
      if (id === SLIDES) {
        const { error = '' } = await options.utils.getLayouts()
        return slidesModule(deck.whole(), error)
      }
      const key = SLIDE_PART.exec(id)?.[1]
      if (key === undefined) return undefined
      const slide = data.slides[Number(key) - 1]
      // Gone while a window was loading it: that will be told in a moment.
      if (!slide) return 'export default { render: () => null }'
      const source = JSON.stringify(`${slide.source.filepath}__slidev_${key}.md`)
      return `export * from ${source}\nexport { default } from ${source}`
    },
    transform(code: string, id: string) {
      if (id === CONFIGS)
        return code.replace(
          /^export default ([\s\S]*)$/,
          "import { reactive } from 'vue'\nexport default reactive($1)",
        )
      return patchClient(code, id.replaceAll('\\', '/'))
    },
  }

  /** The first look at the deck, as Slidev has read it before the server was there. */
  async function start(): Promise<void> {
    await deck.update(await read(new Set()))
    takeOver()
  }

  /**
   * Shows what Slidev has read now that a file has changed. Gives the slides that cannot be drawn: windows go on showing
   * them as they were.
   */
  async function show(next: SlidevData, file: string): Promise<BrokenSlide[]> {
    const { moduleGraph } = client()
    const touched = next.watchFiles[file] ?? new Set()
    const titles = titlesOf(data)
    const { slides } = data
    Object.assign(data, next)
    // A window may be loading what it was told before.
    findByKey(data.slides, deck.slides, slides)
    const known = new Map(deck.slides.map(({ state }) => [state.key, state.version]))
    const change = await deck.update(await read(touched))
    takeOver()
    if (!change) return []
    for (const id of [SLIDES, CONFIGS]) {
      const module = moduleGraph.getModuleById(id)
      if (module) moduleGraph.invalidateModule(module)
    }
    const broken: BrokenSlide[] = []
    const drawable = await Promise.all(
      change.slides.map(async (state) => {
        if (known.get(state.key) === state.version) return true
        const number = change.order.findIndex(({ key }) => key === state.key) + 1
        const source = data.slides[number - 1]?.source.filepath
        const module = moduleGraph.getModuleById(`${source}__slidev_${state.key}.md`)
        if (!module) return true
        invalidate(moduleGraph, module)
        // Ahead of the windows: what cannot be drawn is told here, and what can be is there when they ask.
        return client()
          .transformRequest(module.url)
          .then(
            () => true,
            (error: unknown) => {
              broken.push({ number, reason: reasonOf(error) })
              return false
            },
          )
      }),
    )
    client().hot.send(EVENT.deck, { ...change, slides: change.slides.filter((_, at) => drawable[at]) })
    const module = moduleGraph.getModuleById(TITLES)
    if (module && titlesOf(data) !== titles) await client().reloadModule(module)
    return broken
  }

  return { plugin, start, show, files: () => Object.keys(files) }
}

/** Compilers throw objects that are no errors as well. */
function reasonOf(error: unknown): string {
  return error instanceof Object && 'message' in error ? String(error.message) : String(error)
}

const titlesOf = ({ slides }: SlidevData): string => JSON.stringify(slides.map(({ title }) => title))

/** With the styles that are in the slide, which are modules of their own. */
function invalidate(graph: Graph, module: Module): void {
  const now = Date.now()
  for (const part of module.importedModules) {
    if (part.id?.includes('&type=style')) graph.invalidateModule(part, new Set(), now, true)
  }
  graph.invalidateModule(module, new Set(), now, true)
}

/** What the client imports as its slides. */
function slidesModule(state: DeckState, errorLayout: string): string {
  return `// @unocss-include
import { liveSlides } from ${JSON.stringify(CLIENT)}
import configs from '${CONFIGS}'
import SlideError from ${JSON.stringify(errorLayout)}
import SlideLoading from '@slidev/client/internals/SlideLoading.vue'
export const { slides, findSlide, showLive } = liveSlides(${JSON.stringify(state)}, {
  hot: import.meta.hot,
  configs,
  SlideError,
  SlideLoading,
})
`
}
