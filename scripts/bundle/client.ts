import { readdir, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { build, type Plugin, type Rollup } from 'vite'
import type { SlidevOptions } from '../live/slidev.ts'
import { type CacheName, fingerprint, readCached, writeCached } from '../system/cache.ts'
import { buildScript, FILE } from './build.ts'
import { withClasses } from './classes.ts'

/** What is the same for every deck: Slidev's client, the layouts, the components, and the code that looks at slides. */
export interface Client {
  /** A module that shows `lecternDeck`. */
  script: string
  /** With marks where UnoCSS's classes belong, and with those that it uses itself in their places. */
  style: string
  filled: string
  /** Names of the modules that decks take from it. */
  shared: string[]
  /** Words in it that are names of UnoCSS's classes, and all others. */
  classes: string[]
  words: string[]
  /** The files that it names: the address below the site, the path. */
  files: Record<string, string>
  /** A script after which a page has `lecternCheck`: slides/check/. */
  check: string
  /** A script after which a page that has Mermaid has `lecternAhead`: slides/setup/diagrams/ahead.ts. */
  ahead: string
}

/** Of the project, of its packages: what a path begins with, and what stands for it wherever the project is. */
type Places = readonly (readonly [path: string, name: string])[]

/** What decks import of Slidev's client, by itself or because somebody wrote it into a slide. */
const TAKEN =
  /^(?:(?:constants|context|env|utils|layoutHelper|index)\.ts|state\/index\.ts|internals\/SlideLoading\.vue|builtin\/(?!.*\.test\.|Monaco|CodeRunner|ShikiMagicMove|CodeBlockWrapper|CodeGroup).*|composables\/use(?:Nav|Clicks|DarkMode)\.ts)$/

/** Modules that Slidev makes of a deck. Here they are what the deck's own script gives. */
const OF_A_DECK: Readonly<Record<string, string>> = {
  '/@slidev/configs': 'export default globalThis.lecternDeck.configs',
  '/@slidev/slides': "import { shallowRef } from 'vue'\nexport const slides = shallowRef([])",
  '/@slidev/title-renderer.md':
    "import { h } from 'vue'\nexport default (props, { attrs }) => h(globalThis.lecternDeck.titles, attrs)",
}

/** Mermaid is larger than all the rest: it is that of the page, where the page has one. */
const MERMAID = /^mermaid$|(?:^|[\\/])mermaid[\\/]dist[\\/]/
const NO_MERMAID =
  "const no = () => { throw new Error('not drawn') }\nexport default globalThis.lecternMermaid ?? { initialize() {}, render: no, parse: no, mermaidAPI: { getDiagramFromText: no } }"
const MERMAID_OF_PAGE: Plugin = {
  name: 'lectern:mermaid-of-page',
  enforce: 'pre',
  resolveId: { order: 'pre', handler: (id) => (MERMAID.test(id) ? '\0lectern:mermaid' : null) },
  load: { order: 'pre', handler: (id) => (id === '\0lectern:mermaid' ? NO_MERMAID : null) },
}

const known = new Map<CacheName, Promise<Client>>()

/** Builds the client, or takes the one that was built before; what it depends on beside files is in `slidev`. */
export async function clientOf(root: string, slidev: SlidevOptions): Promise<Client> {
  const places = await placesOf(root)
  const { utils, data } = slidev
  const layouts = await utils.getLayouts()
  const others = [slidev.mode, utils.define, data.features, Object.entries(layouts), slidev.roots]
  const key = JSON.stringify(others, (_, value) =>
    typeof value === 'string' ? portable(value, places) : value,
  )
  const name: CacheName = `client-${await fingerprint(root, [key])}`
  const found = known.get(name) ?? made(root, name, slidev, places)
  known.set(name, found)
  found.catch(() => known.delete(name))
  return found
}

/** The name of a module that decks share with the client, wherever the project is. */
export const sharedName = async (root: string): Promise<(id: string) => string> => {
  const places = await placesOf(root)
  return (id) => portable(id, places)
}

async function made(root: string, name: CacheName, slidev: SlidevOptions, places: Places): Promise<Client> {
  const kept = await readCached(root, name)
  if (isClient(kept)) return withPaths(kept, (file) => placed(file, places))
  const client = await builtClient(root, slidev, places)
  await writeCached(
    root,
    name,
    withPaths(client, (file) => portable(file, places)),
  )
  return client
}

const withPaths = (client: Client, change: (file: string) => string): Client => ({
  ...client,
  files: Object.fromEntries(Object.entries(client.files).map(([name, file]) => [name, change(file)])),
})

async function builtClient(root: string, slidev: SlidevOptions, places: Places): Promise<Client> {
  const { clientRoot, utils } = slidev
  const main = join(clientRoot, 'main.ts')
  const layouts = Object.values(await utils.getLayouts())
  const components = await filesIn(join(root, 'components'), /\.vue$/)
  const taken = ['vue', ...new Set([...(await filesIn(clientRoot, TAKEN)), ...layouts, ...components])]
  const shared: string[] = []
  const names: Plugin = {
    name: 'lectern:shared',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      async handler(id) {
        if (id in OF_A_DECK) return `\0lectern:deck:${id}`
        if (id !== 'lectern:shared') return null
        for (const one of taken) {
          const found = await this.resolve(one, main, { skipSelf: true })
          if (found) shared.push(found.id)
        }
        return '\0lectern:shared'
      },
    },
    load: {
      order: 'pre',
      handler(id) {
        if (id.startsWith('\0lectern:deck:')) return OF_A_DECK[id.slice('\0lectern:deck:'.length)]
        return id === '\0lectern:shared' ? sharedModule(shared, places) : null
      },
    },
    transform(code, id) {
      // Addresses that stand in a slide's front matter.
      return id === join(clientRoot, 'layoutHelper.ts').replaceAll('\\', '/')
        ? code.replace('import.meta.env.BASE_URL + url.slice(1)', `${FILE}(url.slice(1))`)
        : null
    },
  }
  // In the order in which Slidev has them: of two styles for one element the later one holds.
  const first = ['App.vue', 'setup/main.ts'].map((name) => JSON.stringify(join(clientRoot, name)))
  const code = `${first.map((one) => `import ${one}`).join('\n')}
import { shared } from 'lectern:shared'
import { slides } from '#slidev/slides'
const made = globalThis.lecternDeck.make(shared)
globalThis.lecternDeck.titles = made.titles
slides.value = made.slides.value
import(${JSON.stringify(main)})`
  const { script, style, classes, files } = await buildScript(slidev, {
    code,
    plugins: [MERMAID_OF_PAGE, names],
    minify: true,
  })
  const sheet = await classes.sheet(classes.words)
  const { matched } = sheet
  return {
    ...{ script, style, filled: withClasses(style, sheet) },
    shared: shared.map((id) => portable(id, places)),
    classes: [...matched],
    words: [...classes.words].filter((word) => !matched.has(word)),
    files: Object.fromEntries(files.flatMap(({ name, from }) => (from === undefined ? [] : [[name, from]]))),
    check: await scriptOf('slides/check/index.ts', 'lecternCheck'),
    ahead: await scriptOf('slides/setup/diagrams/ahead.ts', 'lecternAhead'),
  }
}

/** All that decks may take, by name. A namespace of its own does not say that it is a module's. */
function sharedModule(ids: readonly string[], places: Places): string {
  const lines = ids.map((id, at) => `import * as m${at} from ${JSON.stringify(id)}`)
  const entries = ids.map(
    (id, at) => `${JSON.stringify(portable(id, places))}: { __esModule: true, ...m${at} }`,
  )
  return `${lines.join('\n')}\nexport const shared = { ${entries.join(', ')} }`
}

/** A module of ours as one script, for a page that can load none. */
async function scriptOf(module: string, name: string): Promise<string> {
  const entry = join(import.meta.dirname, '..', '..', module)
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [MERMAID_OF_PAGE],
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name } },
  })
  const outputs: Rollup.RollupOutput[] = Array.isArray(built) ? built : 'output' in built ? [built] : []
  return outputs
    .flatMap(({ output }) => output)
    .map((one) => (one.type === 'chunk' ? one.code : ''))
    .join('')
    .replace(`var ${name}`, `globalThis.${name}`)
}

async function filesIn(folder: string, wanted: RegExp): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  return names
    .map((name) => name.replaceAll(sep, '/'))
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => join(folder, name))
}

async function placesOf(root: string): Promise<Places> {
  const modules = join(root, 'node_modules')
  const real = await realpath(modules).catch(() => modules)
  return [
    [real, '(packages)'],
    [modules, '(packages)'],
    [root, '(project)'],
  ]
}

function portable(path: string, places: Places): string {
  const whole = path.replaceAll('\\', '/')
  for (const [start, name] of places) {
    const slashed = start.replaceAll('\\', '/')
    if (whole === slashed || whole.startsWith(`${slashed}/`)) return name + whole.slice(slashed.length)
  }
  return whole
}

function placed(path: string, places: Places): string {
  const [start, name] = places.find(([, one]) => path.startsWith(`${one}/`)) ?? ['', '']
  return start + path.slice(name.length)
}

function isClient(value: unknown): value is Client {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['script', 'style', 'filled', 'shared', 'classes', 'words', 'files', 'check', 'ahead'].every(
      (key) => key in value,
    )
  )
}
