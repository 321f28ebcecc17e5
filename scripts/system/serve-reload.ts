import { isDeepStrictEqual } from 'node:util'
import type { Slidev, SlidevData, SlidevOptions } from '../live/slidev.ts'

/** What the running server and its windows have read once and do not read again: a change of it needs a new server. */
const NEEDS_RESTART = [
  'monaco',
  'routerMode',
  'fonts',
  'css',
  'mdc',
  'editor',
  'theme',
  'seoMeta',
  'htmlAttrs',
  'aspectRatio',
  'canvasWidth',
  'favicon',
] as const satisfies readonly (keyof SlidevData['config'])[]

/** The deck as it is written now, given the texts of its files that are known; or false where it takes a restart. */
export async function reload(
  { parser }: Slidev,
  options: SlidevOptions,
  sources: Record<string, string>,
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
  if (!stays) return false
  return { ...loaded, config, ...(old.themeMeta && { themeMeta: old.themeMeta }) }
}
