import { createServer, parser, resolveOptions } from '@slidev/cli'
import { parse as parseSfc } from 'vue/compiler-sfc'
import { slidesWorkspace } from './slides-workspace.ts'

/** What Slidev makes of a deck, with the project’s own configuration. */
export interface SlidevPipeline {
  /** Gives it another deck. */
  load(markdown: string): Promise<void>
  /** The Vue template of a slide (counted from 1), in its layout. */
  slideTemplate(number: number): Promise<string>
  /** The template of all titles, as overview and presenter show them. */
  titlesTemplate(): Promise<string>
  /** The HTML that the presenter view shows as notes. */
  notesHtml(number: number): Promise<string>
  close(): Promise<void>
}

/** Starts Slidev’s server for its plugins, as `slidev` does; nothing listens. */
export async function slidevPipeline(firstDeck: string): Promise<SlidevPipeline> {
  const workspace = slidesWorkspace()
  const entry = workspace.write('slides/hostile.md', firstDeck)
  const options = await resolveOptions({ entry }, 'dev')
  const server = await createServer(options, {
    logLevel: 'error',
    cacheDir: `${workspace.root}/cache`,
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [], entries: [] },
  })
  const { pluginContainer } = server.environments.client
  // Between these two the template becomes code.
  const markdown = plugin('unplugin-vue-markdown')
  const layout = plugin('slidev:layout-wrapper')

  function plugin(name: string) {
    const found = server.config.plugins.find((candidate) => candidate.name === name)
    const hook = found?.transform
    const transform = typeof hook === 'object' ? hook.handler : hook
    if (!transform) throw new Error(`Slidev has no plugin ${name}`)
    return async (code: string, id: string): Promise<string> => {
      const result = await Reflect.apply(transform, pluginContainer.minimalContext ?? {}, [code, id])
      return typeof result === 'string' ? result : (result?.code ?? code)
    }
  }

  async function loaded(id: string): Promise<string> {
    const result = await pluginContainer.load(id)
    return typeof result === 'string' ? result : (result?.code ?? '')
  }

  return {
    async load(deck) {
      const data = await parser.load(options, entry, { [entry]: deck }, 'dev')
      Object.assign(options.data, data, {
        config: parser.resolveConfig(data.headmatter, options.data.themeMeta, entry),
      })
    },
    async slideTemplate(number) {
      const id = `${entry}__slidev_${number}.md`
      return templateOf(await layout(await markdown(await loaded(id), id), id))
    },
    async titlesTemplate() {
      const id = '/@slidev/title-renderer.md'
      return templateOf(await markdown(await loaded(id), id))
    },
    async notesHtml(number) {
      const code = await loaded(`${entry}__slidev_${number}.frontmatter`)
      const slide = /^ {4}\.\.\.\(([^\n]*)\),$/m.exec(code)?.[1] ?? '{}'
      return JSON.parse(slide).noteHTML
    },
    async close() {
      await server.close()
      workspace.remove()
    },
  }
}

/** The template of a component that has one and a script, and nothing else. */
function templateOf(code: string): string {
  const { descriptor, errors } = parseSfc(code, {
    sourceMap: false,
    templateParseOptions: { comments: true },
  })
  if (errors.length > 0) throw errors[0]
  const { styles, customBlocks, script, template } = descriptor
  if (styles.length > 0 || customBlocks.length > 0 || script)
    throw new Error('a slide brings more than a template')
  return template?.content ?? ''
}
