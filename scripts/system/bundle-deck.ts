import { readFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { build, type Rollup } from 'vite'
import slides from '../../slides/vite.config.ts'
import { type BuiltDeck, filesNamedIn, ICON } from '../html/page.ts'
import { type DeckSlide, deckSlides } from './print-server.ts'

export interface BundleOptions {
  root: string
  /** The deck's file. */
  deck: string
  notes: boolean
  /** Whether diagrams have to be drawn where they are shown; else they are drawn already. */
  draws: boolean
}

export interface BundledDeck extends BuiltDeck {
  /** The slides as they stand in the deck's file. */
  sources: DeckSlide[]
}

const NOT_DRAWN = '\0lectern-not-drawn'

/**
 * Slidev's own build of a deck, in memory and as one script: a page from disk may load no other. Slides are addressed
 * after a `#`.
 */
export async function bundleDeck(options: BundleOptions): Promise<BundledDeck> {
  // Vite's server has left another word there, by which it would build what is only for developing.
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    return await bundle(options)
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

async function bundle(options: BundleOptions): Promise<BundledDeck> {
  const { resolveOptions, ViteSlidevPlugin } = await import('@slidev/cli')
  const entry = resolve(options.root, options.deck)
  const slidev = await resolveOptions(
    { entry, base: './', routerMode: 'hash', withoutNotes: !options.notes },
    'build',
  )
  const index = resolve(slidev.userRoot, 'index.html')
  const built = await build({
    configFile: false,
    root: slidev.userRoot,
    base: './',
    mode: 'production',
    logLevel: 'silent',
    define: { __VUE_PROD_DEVTOOLS__: 'false' },
    plugins: [
      ...(options.draws ? [] : [notDrawn]),
      ...(await ViteSlidevPlugin(slidev, slides.slidev)),
      {
        name: 'lectern:one-script',
        resolveId: { order: 'pre', handler: (id) => (id === index ? id : null) },
        load: { order: 'pre', handler: (id) => (id === index ? slidev.utils.indexHtml : null) },
        configResolved({ build: { rolldownOptions } }) {
          // Slidev's chunks; one script has none.
          for (const output of [rolldownOptions.output ?? []].flat()) {
            delete output.manualChunks
            output.codeSplitting = false
          }
        },
      },
    ],
    build: {
      write: false,
      copyPublicDir: false,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input: { index }, output: { codeSplitting: false } },
    },
  })
  const files = new Map<string, Uint8Array>()
  let script = ''
  let style = ''
  for (const file of outputOf(built)) {
    if (file.type === 'chunk') script += file.code
    else if (file.fileName.endsWith('.css')) style += String(file.source)
    else files.set(file.fileName, typeof file.source === 'string' ? Buffer.from(file.source) : file.source)
  }
  const shared = join(slidev.userRoot, 'public')
  for (const name of [ICON, ...filesNamedIn(script)]) {
    const path = resolve(shared, name)
    const data = path.startsWith(shared + sep) ? await readFile(path).catch(() => undefined) : undefined
    if (data) files.set(name, data)
  }
  return { script, style, files, sources: deckSlides(slidev.data.slides) }
}

/** In place of Mermaid, which is larger than all the rest: that of the page, where it has one to draw with. */
const notDrawn = {
  name: 'lectern:drawn-already',
  enforce: 'pre' as const,
  resolveId: (id: string) => (/^mermaid$|(?:^|[\\/])mermaid[\\/]dist[\\/]/.test(id) ? NOT_DRAWN : null),
  load: (id: string) =>
    id === NOT_DRAWN
      ? "const no = () => { throw new Error('not drawn') }\nexport default globalThis.lecternMermaid ?? { initialize() {}, render: no, parse: no, mermaidAPI: { getDiagramFromText: no } }"
      : null,
}

function outputOf(built: Awaited<ReturnType<typeof build>>): Rollup.RollupOutput['output'][number][] {
  if (Array.isArray(built)) return built.flatMap(({ output }) => output)
  return 'output' in built ? built.output : []
}
