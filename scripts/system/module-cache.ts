import type { IncomingMessage, ServerResponse } from 'node:http'
import { type CacheName, fingerprint, readCached, writeCached } from './cache.ts'

/** The part of Vite's server that is used here. */
interface Server {
  middlewares: { use(handler: typeof handle): void }
  config: { define?: object; plugins: readonly object[] }
  environments: { client: { depsOptimizer?: { metadata: { browserHash: string } } } }
}
declare function handle(request: IncomingMessage, response: ServerResponse, next: () => void): void

/** What Vite has made of modules that are the same for every deck. */
interface Cached {
  /** Type and content, by the address. */
  modules: Record<string, readonly [string, string]>
  /** The class names in them, which make up the style sheet. */
  tokens: string[]
}

export interface ModuleCache {
  /** For Vite's list. */
  plugin: { name: string; configureServer: { order: 'pre'; handler(server: Server): void } }
  /** Before the first request. */
  open(server: Server): Promise<void>
  /** After the last one: keeps what is new. */
  save(): Promise<void>
}

/** What no deck has a part in: Slidev's client and other packages, the layouts, the code that draws. */
const SHARED =
  /^\/(?:@fs\/.*\/node_modules\/(?!\.)|(?:layouts|setup|styles|components)\/|@fs\/.*\/(?:components|scripts\/diagrams)\/)/
/** Made for one deck, or for one moment. */
const MOMENTARY = /[?&](?:t|import&t)=\d|__slidev_|@slidev\/(?!client|theme|types|parser)|uno/

/**
 * Remembers what Vite makes of the modules that every deck is shown with: most of the work of showing one. They are
 * kept by all that they depend on: the files, the packages, Vite's own settings, the place of the project.
 */
export function moduleCache(root: string): ModuleCache {
  let name: CacheName | undefined
  let cached: Cached = { modules: {}, tokens: [] }
  let known = 0
  let tokens: Set<string> | undefined
  return {
    plugin: {
      name: 'lectern:module-cache',
      configureServer: {
        order: 'pre',
        handler({ middlewares }) {
          middlewares.use((request, response, next) => {
            const url = request.url ?? ''
            if (name === undefined || request.method !== 'GET' || !SHARED.test(url) || MOMENTARY.test(url))
              return next()
            const found = cached.modules[url]
            if (found) {
              const [type, content] = found
              response.setHeader('Content-Type', type)
              response.setHeader('Cache-Control', 'no-cache')
              return response.end(content)
            }
            keepAnswer(response, (type, content) => {
              cached.modules[url] = [type, content]
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
      known = Object.keys(cached.modules).length
      for (const token of cached.tokens) tokens.add(token)
    },
    async save() {
      if (name === undefined || Object.keys(cached.modules).length === known) return
      await writeCached(root, name, { ...cached, tokens: [...(tokens ?? [])] })
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
    typeof value.modules === 'object' &&
    'tokens' in value &&
    Array.isArray(value.tokens)
  )
}
