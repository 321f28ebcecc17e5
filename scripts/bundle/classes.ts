import type { Plugin } from 'vite'

/** UnoCSS as Slidev has set it up, and the words of a build that may be names of its classes. */
export interface Classes {
  words: Set<string>
  sheet(words: Iterable<string>): Promise<Sheet>
}

interface Sheet {
  /** The words that are names of classes. */
  matched: Set<string>
  getLayer(name: string): string | undefined
  getLayers(only?: readonly string[], not?: readonly string[]): string
}

interface UnoContext {
  ready: Promise<unknown>
  tokens: Set<string>
  uno: { generate(words: Set<string>): Promise<Sheet> }
}

/** Layers with a place of their own in Slidev's style sheets. */
const LAYERS = ['preflights', 'typography', 'shortcuts']
const NAME = /^(?:virtual:)?uno(?::([\w-]+))?\.css$/
const MARK = /\.lectern-classes-(\w+)\s*\{[^}]*\}/g

/** Puts marks where UnoCSS's classes belong: which of them a deck needs is known when its slides are. */
export const CLASS_MARKS: Plugin = {
  name: 'lectern:class-marks',
  enforce: 'pre',
  resolveId: {
    order: 'pre',
    handler: (id) => (NAME.test(id) ? `\0lectern-classes-${NAME.exec(id)?.[1] ?? 'rest'}.css` : null),
  },
  load(id) {
    const [, layer] = /^\0lectern-classes-(\w+)\.css$/.exec(id) ?? []
    return layer === undefined ? null : `.lectern-classes-${layer} { --layer: 1 }`
  },
}

/** Of a build's plugins. */
export function classesOf(plugins: readonly object[]): Classes | undefined {
  for (const plugin of plugins) {
    if (!('name' in plugin) || plugin.name !== 'unocss:api' || !('api' in plugin)) continue
    const { api } = plugin
    if (typeof api !== 'object' || api === null || !('getContext' in api)) continue
    if (typeof api.getContext !== 'function') continue
    const context: UnoContext = api.getContext()
    return {
      words: context.tokens,
      async sheet(words) {
        await context.ready
        return context.uno.generate(new Set([...words].filter(mayBeClass)))
      },
    }
  }
}

/** Most of what a deck says is no name of a class, nor is Vue's; only what stands in brackets may have other letters. */
const mayBeClass = (word: string): boolean =>
  (word.includes('[') || /^[\x21-\x7e]+$/.test(word)) && !/<|^\d+$|^\[v-/.test(word)

/** A style sheet with the classes in the places of their marks. */
export function withClasses(style: string, sheet: Sheet): string {
  return style.replace(MARK, (_, layer: string) =>
    layer === 'rest' ? sheet.getLayers(undefined, ['imports', ...LAYERS]) : (sheet.getLayer(layer) ?? ''),
  )
}
