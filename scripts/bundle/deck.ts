import { readFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { Problem } from '../diagnostics/problem.ts'
import { diagramsIn, type WrittenDiagram } from '../diagrams/fence.ts'
import type { SlidevOptions } from '../live/slidev.ts'
import { withoutStack } from '../system/log.ts'
import { type Built, buildScript, filesNamedIn } from './build.ts'
import { withClasses } from './classes.ts'
import { type Client, clientOf, sharedName } from './client.ts'
import { type DeckSlide, deckSlides } from './slides.ts'

export interface BundleOptions {
  /** The project's folder; the deck's file. */
  root: string
  deck: string
  /** All slides on one page, to be printed and looked at; or a page that is opened from disk. */
  use: 'print' | 'file'
  notes: boolean
}

/** What a page is made of that shows a deck. */
export interface DeckBundle {
  /** A module that shows `lecternDeck`, and its style sheet. */
  client: string
  style: string
  /** The slides as they stand in the deck's file. */
  sources: DeckSlide[]
  /** Whether they have diagrams; those with options of ours, each with the number of its slide, from 1. */
  needsMermaid: boolean
  diagrams: (WrittenDiagram & { slide: number })[]
  /** Scripts after which the page has `lecternCheck`; `lecternAhead`, where it has Mermaid. */
  check: string
  ahead: string
  /** A file by its address below the site; none where there is none. */
  file: (name: string) => Promise<Uint8Array | undefined>
  /**
   * The slides, compiled when this is first called.
   * @throws Problem 3: Slidev cannot make anything of the deck, and it is not one slide's fault.
   */
  slides: () => Promise<CompiledSlides>
}

export interface CompiledSlides {
  /** A script after which the page has `lecternDeck`. */
  script: string
  /** A style sheet of all, and what of it has to follow the client's. */
  style: string
  added: string
  /** The files that the scripts name. */
  named: string[]
}

const CONFIGS = '/@slidev/configs'
const TITLES = '/@slidev/title-renderer.md'
const OF_SLIDES = /^\/@slidev\/|__slidev_/
const HAS_DIAGRAM = /^\s*(?:`{3,}|~{3,})\s*mermaid/m
/** Files that an address in a slide may name. */
const PICTURE = /\.(?:svg|png|jpe?g|gif|webp|avif)(?:\?.*)?$/i

/**
 * A deck and the client that shows it, as they can be put into a page. A slide that cannot be compiled says so where it
 * is shown, as all that goes wrong in a slide does.
 * @throws Problem 3: Slidev cannot make anything of the deck.
 */
export async function bundleDeck(options: BundleOptions): Promise<DeckBundle> {
  const { slidev, client } = await opened(options).catch((failure) => tell(failure, options))
  const { check, ahead } = client
  let built: Promise<Built> | undefined
  let slides: Promise<CompiledSlides> | undefined
  const building = () => (built ??= build(options, slidev, client))
  const compiling = async () => compiled(await building(), slidev, client)
  return {
    ...{ check, ahead, client: client.script, style: client.filled },
    slides: () => (slides ??= compiling().catch((failure) => tell(failure, options))),
    sources: deckSlides(slidev.data.slides),
    needsMermaid: slidev.data.slides.some(({ content }) => HAS_DIAGRAM.test(content)),
    diagrams: slidev.data.slides.flatMap(({ content }, at) =>
      diagramsIn(content).map((diagram) => ({ slide: at + 1, ...diagram })),
    ),
    file: fileOf(join(slidev.userRoot, 'public'), building, client),
  }
}

interface OpenedDeck {
  slidev: SlidevOptions
  client: Client
}

async function opened({ root, deck, use, notes }: BundleOptions): Promise<OpenedDeck> {
  const { resolveOptions } = await import('@slidev/cli')
  const entry = resolve(root, deck)
  const slidev = await resolveOptions(
    use === 'file'
      ? { entry, base: './', routerMode: 'hash', withoutNotes: !notes }
      : { entry, base: '/', routerMode: 'history', withoutNotes: !notes },
    use === 'file' ? 'build' : 'export',
  )
  return { slidev, client: await clientOf(root, slidev) }
}

/** @throws Problem 3: that something went wrong in Slidev. */
function tell(failure: unknown, { use }: BundleOptions): never {
  const reason = withoutStack(String(failure)).replaceAll('\n', ' ')
  throw new Problem(3, 'system.slidev-failed', { command: use === 'file' ? 'build' : 'export', reason })
}

/** The slides of a deck as a script that takes from the client what the client has. */
async function build({ root, use }: BundleOptions, slidev: SlidevOptions, client: Client): Promise<Built> {
  const nameOf = await sharedName(root)
  const shared = new Set(client.shared)
  const broken = new Map<number, string>()
  let configs = '{}'
  const plugin: Plugin = {
    name: 'lectern:deck',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      async handler(id, importer) {
        const [, number] = /^\/@slidev\/slides\/(\d+)\/md$/.exec(id) ?? []
        if (broken.has(Number(number))) return `\0lectern:broken:${number}`
        if (id === TITLES && broken.has(0)) return '\0lectern:broken:0'
        if (id.startsWith('\0') || OF_SLIDES.test(id)) return null
        const found = await this.resolve(id, importer, { skipSelf: true })
        if (found && shared.has(nameOf(found.id))) return { id: found.id, external: 'absolute' }
        // A picture that is not there is missed where it is shown.
        return found ?? (PICTURE.test(id) ? `\0lectern:missing:${id}` : null)
      },
    },
    load: {
      order: 'pre',
      handler(id) {
        const [, kind, what = ''] = /^\0lectern:(broken|missing):(.*)$/s.exec(id) ?? []
        if (kind === 'missing') return `export default ${JSON.stringify(what)}`
        if (kind !== 'broken') return null
        const throws = `throw new Error(${JSON.stringify(broken.get(Number(what)))})`
        return Number(what) === 0 ? 'export default () => null' : `${throws}\nexport default {}`
      },
    },
    transform(code, id) {
      if (id === CONFIGS) configs = code.replace(/^export default /, '')
      return null
    },
  }
  const code = `export { slides } from '/@slidev/slides'
export { default as titles } from '${TITLES}'
export { default as configs } from '${CONFIGS}'`
  const part = { nameOf: (id: string) => nameOf(id) }
  const built = await tolerantly(broken, () =>
    buildScript(slidev, { code, plugins: [plugin], minify: use === 'file', part }),
  )
  const script = `globalThis.lecternDeck = { configs: ${configs}, make(shared) {\n${built.script}\nreturn made } }`
  return { ...built, script }
}

async function compiled(built: Built, slidev: SlidevOptions, client: Client): Promise<CompiledSlides> {
  return {
    script: built.script,
    ...(await styleOf(client, built)),
    named: [...new Set([built.script, client.script].flatMap(filesNamedIn).concat(addressed(slidev)))],
  }
}

/** Few decks have classes of their own; of all together each has to stand in its order. */
async function styleOf(
  client: Client,
  { style, classes }: Built,
): Promise<Pick<CompiledSlides, 'style' | 'added'>> {
  const used = new Set(client.classes)
  const known = new Set([...client.classes, ...client.words])
  const { matched } = await classes.sheet([...classes.words].filter((word) => !known.has(word)))
  // What Slidev has at any rate is in both.
  if (matched.isSubsetOf(used)) return { style: client.filled + style, added: style }
  const whole = withClasses(client.style + style, await classes.sheet(used.union(matched)))
  return { style: whole, added: whole }
}

/** Files that slides name in their front matter, by their address below the site. */
const addressed = ({ data }: SlidevOptions): string[] =>
  data.slides
    .flatMap(({ frontmatter }) => Object.values(frontmatter))
    .filter((value) => typeof value === 'string')
    .filter((value) => value.startsWith('/') && PICTURE.test(value))
    .map((value) => value.slice(1))

/** Builds again without the slide that it failed at, until there is none. */
async function tolerantly(broken: Map<number, string>, work: () => Promise<Built>): Promise<Built> {
  for (;;) {
    try {
      return await work()
    } catch (failure) {
      const number = brokenSlide(failure)
      if (number === undefined || broken.has(number)) throw failure
      broken.set(number, withoutStack(String(failure)))
    }
  }
}

/** Of the slide that a build failed at, from 1; 0 for the titles of all. */
function brokenSlide(failure: unknown): number | undefined {
  const texts = [failure, ...errorsOf(failure)].map((one) => {
    const { id, message, loc } = Object(one)
    return [id, loc?.file, message].join('\n')
  })
  const text = texts.join('\n')
  const [, number] = /__slidev_(\d+)\.md/.exec(text) ?? []
  if (number !== undefined) return Number(number)
  return text.includes(TITLES) ? 0 : undefined
}

const errorsOf = (failure: unknown): unknown[] =>
  failure instanceof Error && 'errors' in failure && Array.isArray(failure.errors) ? failure.errors : []

/** What the client has, what the deck brings, and what is in slides/public/; also by names as addresses have them. */
function fileOf(shared: string, built: () => Promise<Built>, client: Client): DeckBundle['file'] {
  const found = async (name: string): Promise<Uint8Array | undefined> => {
    const path = client.files[name]
    if (path !== undefined) return read(path)
    const own = (await built()).files.find((file) => file.name === name)
    const open = resolve(shared, name)
    return own?.data ?? (open.startsWith(shared + sep) ? read(open) : undefined)
  }
  return async (name) => (await found(name)) ?? found(decoded(name))
}

const read = (path: string): Promise<Uint8Array | undefined> => readFile(path).catch(() => undefined)

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
