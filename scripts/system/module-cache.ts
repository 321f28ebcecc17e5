import type { IncomingMessage, ServerResponse } from 'node:http'
import { type CacheName, fingerprint, readCached, writeCached } from './cache.ts'

/** The part of Vite's server that is used here. */
interface Server {
  middlewares: { use(handler: typeof handle): void }
  config: { define?: object; plugins: readonly object[] }
  environments: { client: { depsOptimizer?: { metadata: { browserHash: string } } } }
}
declare function handle(request: IncomingMessage, response: ServerResponse, next: () => void): void

/** Type and content, by the address. */
type Modules = Record<string, readonly [string, string]>

/** What Vite has made of modules that are the same for every deck. */
interface Cached {
  modules: Modules
  /** The class names in them, which make up the style sheet. */
  tokens: string[]
}

/** A deck whose slides' modules are kept as well. */
export interface CachedDeck {
  /** The deck's file. */
  deck: string
  /** All that a slide's module is made of: its text, and what of the deck bears on it. By its number, from 1. */
  slide(number: number): string | undefined
}

export interface ModuleCache {
  /** For Vite's list. */
  plugin: {
    name: string
    configureServer: { order: 'pre'; handler(server: Server): void }
  }
  /** Before the first request. */
  open(server: Server): Promise<void>
  /** After the last one: keeps what is new. */
  save(): Promise<void>
}

/** What no deck has a part in: Slidev's client and other packages, the layouts, the code that draws. */
const SHARED =
  /^\/(?:@fs\/.*\/node_modules\/|node_modules\/\.(?:slidev\/virtual|vite-export\/deps)\/|(?:layouts|setup|stage|styles|components)\/|@fs\/.*\/(?:components|scripts)\/|global-top\.vue)/
/** Made for one deck, or for one moment. */
const MOMENTARY = /[?&](?:t|import&t)=\d|__slidev_|^\/@slidev\/|__uno/
/** The module of a slide's text. */
const SLIDE = /__slidev_(\d+)\.md\?import$/

/**
 * Remembers what Vite makes of the modules that every deck is shown with, and of the slides of this one: most of the
 * work of showing it. They are kept by all that they depend on: the files, the packages, Vite's own settings, the place
 * of the project, a slide's text.
 */
export function moduleCache(root: string, { deck, slide }: CachedDeck): ModuleCache {
  let name: CacheName | undefined
  let slidesName: CacheName | undefined
  let cached: Cached = { modules: {}, tokens: [] }
  let known = 0
  let slides: Modules = {}
  const shown: Modules = {}
  let tokens: Set<string> | undefined
  /** The name by which a module is kept, and among which others. */
  const placeOf = (url: string): { key: string; from: Modules; to: Modules } | undefined => {
    if (name === undefined || MOMENTARY.test(url.replace(SLIDE, ''))) return undefined
    const [, number] = SLIDE.exec(url) ?? []
    if (number === undefined)
      return SHARED.test(url) ? { key: url, from: cached.modules, to: cached.modules } : undefined
    const made = slide(Number(number))
    return made === undefined ? undefined : { key: `${url} ${made}`, from: slides, to: shown }
  }
  return {
    plugin: {
      name: 'lectern:module-cache',
      configureServer: {
        order: 'pre',
        handler({ middlewares }) {
          middlewares.use((request, response, next) => {
            const url = request.url ?? ''
            if (request.method !== 'GET') return next()
            const place = placeOf(url)
            if (!place) return next()
            const { key, from, to } = place
            const found = from[key]
            if (found) {
              to[key] = found
              const [type, content] = found
              response.setHeader('Content-Type', type)
              response.setHeader('Cache-Control', 'no-cache')
              return response.end(content)
            }
            keepAnswer(response, (type, content) => {
              to[key] = [type, content]
            })
            next()
          })
        },
      },
    },
    async open(server) {
      tokens = await classNames(server)
      if (!tokens) return
      const { metadata } = server.environments.client.depsOptimizer ?? {}
      name = `modules-${await fingerprint(root, [server.config.define ?? {}, metadata?.browserHash ?? ''])}`
      const read = await readCached(root, name)
      if (isCached(read)) cached = read
      slidesName = `slides-${await fingerprint(root, [name, deck])}`
      const readSlides = await readCached(root, slidesName)
      if (isModules(readSlides)) slides = readSlides
      known = Object.keys(cached.modules).length
      for (const token of cached.tokens) tokens.add(token)
    },
    async save() {
      if (name === undefined || slidesName === undefined) return
      const areNew = Object.keys(shown).some((key) => !(key in slides))
      if (areNew) await writeCached(root, slidesName, shown)
      // The style sheet is made of the class names of slides, too.
      if (Object.keys(cached.modules).length > known || areNew)
        await writeCached(root, name, {
          modules: cached.modules,
          tokens: [...(tokens ?? [])],
        })
    },
  }
}

/** The class names that UnoCSS has found, which it forgets from one start to the next. */
async function classNames({ config }: Server): Promise<Set<string> | undefined> {
  for (const plugin of config.plugins) {
    if (!('name' in plugin) || plugin.name !== 'unocss:api' || !('api' in plugin)) continue
    const { api } = plugin
    if (typeof api !== 'object' || api === null || !('getContext' in api)) continue
    if (typeof api.getContext !== 'function') continue
    const context: { ready: Promise<unknown>; tokens: Set<string> } = api.getContext()
    await context.ready
    return context.tokens
  }
}

function keepAnswer(response: ServerResponse, keep: (type: string, content: string) => void): void {
  const { end } = response
  response.end = (...args: unknown[]) => {
    const [body] = args
    const type = String(response.getHeader('Content-Type') ?? '')
    if (response.statusCode === 200 && /javascript|css/.test(type) && typeof body === 'string')
      keep(type, body.replace(/\n\/\/# sourceMappingURL=data:.*\s*$/, '\n'))
    return Reflect.apply(end, response, args)
  }
}

function isCached(value: unknown): value is Cached {
  return (
    typeof value === 'object' &&
    value !== null &&
    'modules' in value &&
    isModules(value.modules) &&
    'tokens' in value &&
    Array.isArray(value.tokens)
  )
}

const isModules = (value: unknown): value is Modules => typeof value === 'object' && value !== null
