import { isAbsolute, join } from 'node:path'
import { build, type Plugin, type Rollup } from 'vite'
import slides from '../../slides/vite.config.ts'
import type { SlidevOptions } from '../live/slidev.ts'
import { CLASS_MARKS, type Classes, classesOf } from './classes.ts'

export interface BuildOptions {
  /** The module that is built, with all that it imports and nothing beside it. */
  code: string
  plugins: readonly Plugin[]
  minify: boolean
  /** For a script that is run by another: what it gives is `made`, what it does not have it takes from `shared`. */
  part?: { nameOf: (id: string) => string | undefined }
}

export interface Built {
  script: string
  /** With marks where UnoCSS's classes belong. */
  style: string
  classes: Classes
  files: BuiltFile[]
}

export interface BuiltFile {
  /** The address below the site. */
  name: string
  data: Uint8Array
  /** The file that it is a copy of. */
  from: string | undefined
}

const ENTRY = 'lectern:entry'

/** How a script asks for a file's address, by its address below the site. */
export const FILE = 'globalThis.lecternFile'

/**
 * One script and one style sheet, made by Slidev's own plugins, in memory.
 * @throws what Vite throws.
 */
export async function buildScript(
  slidev: SlidevOptions,
  { code, plugins, minify, part }: BuildOptions,
): Promise<Built> {
  const { ViteSlidevPlugin } = await import('@slidev/cli')
  let classes: Classes | undefined
  const built = await inProduction(async () =>
    build({
      configFile: false,
      root: slidev.userRoot,
      base: slidev.base ?? '/',
      mode: 'production',
      logLevel: 'silent',
      define: { __VUE_PROD_DEVTOOLS__: 'false' },
      experimental: {
        renderBuiltUrl: (name, { hostType }) =>
          hostType === 'js' ? { runtime: `${FILE}(${JSON.stringify(name)})` } : { relative: true },
      },
      plugins: [
        entry(code),
        ...plugins,
        CLASS_MARKS,
        ...(await ViteSlidevPlugin(slidev, slides.slidev)),
        {
          name: 'lectern:one-script',
          configResolved({ plugins: all, build: { rolldownOptions } }) {
            classes = classesOf(all)
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
        reportCompressedSize: false,
        minify: minify ? 'oxc' : false,
        rolldownOptions: {
          input: { entry: ENTRY },
          ...(part && { preserveEntrySignatures: 'strict' }),
          output: {
            codeSplitting: false,
            ...(part && {
              format: 'iife',
              name: 'made',
              globals: (id: string) => `shared[${JSON.stringify(part.nameOf(id))}]`,
            }),
          },
        },
      },
    }),
  )
  if (!classes) throw new Error('Slidev has no UnoCSS any more')
  const outputs = outputOf(built)
  const isStyle = ({ fileName }: { fileName: string }): boolean => fileName.endsWith('.css')
  const assets = outputs.filter((one) => one.type === 'asset')
  return {
    script: outputs.map((one) => (one.type === 'chunk' ? one.code : '')).join(''),
    style: assets
      .filter(isStyle)
      .map(({ source }) => Buffer.from(source).toString())
      .join(''),
    classes,
    files: assets
      .filter((one) => !isStyle(one))
      .map(({ fileName, source, originalFileNames: [from] }) => ({
        name: fileName,
        data: Buffer.from(source),
        from: from === undefined || isAbsolute(from) ? from : join(slidev.userRoot, from),
      })),
  }
}

/** The files that a script names, by their address below the site. */
export const filesNamedIn = (script: string): string[] =>
  [...script.matchAll(/\blecternFile\(([`"'])((?:\\.|(?!\1)[^\\])*)\1\)/g)].map(([, , name = '']) =>
    textOf(name),
  )

/** What stands in quotes of any kind, as a text. */
const textOf = (literal: string): string =>
  JSON.parse(
    `"${literal.replace(/\\(.)|"/g, (whole, escaped?: string) =>
      escaped === undefined ? '\\"' : /["\\/bfnrtu]/.test(escaped) ? whole : escaped,
    )}"`,
  )

function entry(code: string): Plugin {
  return {
    name: 'lectern:entry',
    enforce: 'pre',
    resolveId: { order: 'pre', handler: (id) => (id === ENTRY ? `\0${ENTRY}` : null) },
    load: { order: 'pre', handler: (id) => (id === `\0${ENTRY}` ? code : null) },
  }
}

let building = 0
let before: string | undefined

/** Vite's server leaves another word in the environment, by which it would build what is only for developing. */
async function inProduction<Result>(work: () => Promise<Result>): Promise<Result> {
  if (building++ === 0) before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    return await work()
  } finally {
    if (--building === 0) {
      if (before === undefined) delete process.env.NODE_ENV
      else process.env.NODE_ENV = before
    }
  }
}

function outputOf(built: Awaited<ReturnType<typeof build>>): Rollup.RollupOutput['output'][number][] {
  if (Array.isArray(built)) return built.flatMap(({ output }) => output)
  return 'output' in built ? built.output : []
}
