import { realpathSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { guardRequests, guardUpgrades } from './guard.ts'

/** The part of Slidev's options that is used here. */
interface Options {
  /** The folder of the deck. */
  userRoot: string
  mode: 'dev' | 'build' | 'export'
}

/** The part of Vite's server that is used here. */
interface DevelopmentServer {
  middlewares: { use(handler: typeof guardRequests): void }
  /** None where the server is part of another. */
  httpServer: Pick<Server, 'prependListener'> | null
}

/**
 * Slidev's server writes to the deck, and would do so for any web page that is open on this machine. Here, and not in
 * Lectern's own `dev`, so that `npx slidev slides/NAME.md` is guarded as well.
 */
export default ({ userRoot, mode }: Options) => [
  {
    name: 'lectern:guard',
    enforce: 'pre' as const,
    config: ({ cacheDir }: { cacheDir?: string }) => ({
      // One for each mode: a deck that is printed must not take away what the one on the screen is made of.
      cacheDir: cacheDir ?? join(userRoot, 'node_modules', `.vite-${mode}`),
      server: {
        // No header that lets other origins read an answer.
        cors: false,
        // Where `node_modules` is a link, the fonts behind it would be refused, and Chinese text be missing.
        fs: { allow: [realpathSync(join(userRoot, '..', 'node_modules'))] },
      },
    }),
    configureServer: {
      // Ahead of the handlers of Slidev's plugins, which are put in place in the same step.
      order: 'pre' as const,
      handler({ middlewares, httpServer }: DevelopmentServer) {
        middlewares.use(guardRequests)
        if (httpServer) guardUpgrades(httpServer)
      },
    },
  },
]
