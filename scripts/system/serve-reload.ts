import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

type Slidev = typeof import('@slidev/cli')
type SlidevOptions = Awaited<ReturnType<Slidev['resolveOptions']>>
type SlidevData = SlidevOptions['data']

/** What the running server has read once and does not read again, so that a change of it needs a new server. */
const NEEDS_RESTART = [
  'monaco',
  'routerMode',
  'fonts',
  'css',
  'mdc',
  'editor',
  'theme',
  'seoMeta',
  'aspectRatio',
  'canvasWidth',
  'favicon',
] as const satisfies readonly (keyof SlidevData['config'])[]

/** What Slidev asks for when a file of the deck has changed: its new contents, or false where it takes a restart. */
export async function reload(
  { parser }: Slidev,
  options: SlidevOptions,
  sources: Record<string, string>,
  restart: () => Promise<void>,
): Promise<SlidevData | false> {
  const { data: old, entry, themeRaw } = options
  const loaded = await parser.load(options, entry, sources, 'dev')
  const config = parser.resolveConfig(loaded.headmatter, old.themeMeta, entry)
  const stays =
    themeRaw === (loaded.headmatter.theme || 'default') &&
    loaded.headmatter.lang === old.headmatter.lang &&
    NEEDS_RESTART.every((key) => isDeepStrictEqual(config[key], old.config[key])) &&
    !(loaded.features.katex && !old.features.katex) &&
    !(loaded.features.monaco && !old.features.monaco)
  if (stays) return { ...loaded, config, ...(old.themeMeta && { themeMeta: old.themeMeta }) }
  // Not awaited: the server that is closed waits for this very answer.
  void restart()
  return false
}

/** Time after a change, in ms, before it is asked whether the last of several has been seen. */
const SETTLED = 150

/**
 * Sees to it that the browser shows the deck as it is in the end. The watcher drops changes within 50 ms of another,
 * and Slidev looks only at files that change, not at one that was taken away and put back.
 */
export function followDeck(
  watcher: {
    on(event: 'add' | 'change', listener: (file: string) => void): unknown
    emit(event: 'change', file: string): unknown
  },
  { data, entry }: SlidevOptions,
): void {
  let timer: NodeJS.Timeout | undefined
  let offered: string | undefined
  const check = async () => {
    const text = await readFile(entry, 'utf8').catch(() => undefined)
    const seen = text === data.markdownFiles[entry]?.raw
    if (text === undefined || seen || text === offered) {
      if (seen) offered = undefined
      return
    }
    // Once only: what Slidev cannot read is not offered for ever.
    offered = text
    watcher.emit('change', entry)
  }
  const onEvent = (file: string) => {
    if (resolve(file) !== resolve(entry)) return
    clearTimeout(timer)
    timer = setTimeout(check, SETTLED)
  }
  watcher.on('add', onEvent)
  watcher.on('change', onEvent)
}
