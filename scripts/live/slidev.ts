import type { LiveSlide } from './deck.ts'
import type { SlideState } from './protocol.ts'

/** What is used of Slidev, whose own types are no dependency of this project. */
export type Slidev = typeof import('@slidev/cli')
export type SlidevOptions = Awaited<ReturnType<Slidev['resolveOptions']>>
export type SlidevData = SlidevOptions['data']
export type SlidevServer = Awaited<ReturnType<Slidev['createServer']>>

/**
 * Slidev's plugins find a slide by the number in a module's name, which is its position. Here the number is its key:
 * the list of slides answers to that as well, and stays a list of so many slides. `live` says what is at each place of
 * `texts`.
 */
export function findByKey(
  slides: SlidevData['slides'],
  live: readonly LiveSlide[],
  texts: SlidevData['slides'],
): void {
  const byKey = live.map(({ state }, position) => [state.key - 1, { get: () => texts[position] }] as const)
  Object.setPrototypeOf(slides, Object.create(Array.prototype, Object.fromEntries(byKey)))
}

const FRONT_MATTER = /^export const frontmatterData = (\{.*\})$/m
const SLIDE = /^\s*\.\.\.\((\{.*\})\),$/m

/** What Slidev would give a window about the slide at a position, from 0, read from the module that it makes of it. */
export async function readSlide(
  { pluginContainer }: SlidevServer['environments']['client'],
  { slides }: SlidevData,
  position: number,
): Promise<Pick<SlideState, 'frontmatter' | 'slide'>> {
  const slide = slides[position]
  if (!slide) throw new Error(`no slide at ${position}`)
  const loaded = await pluginContainer.load(`${slide.source.filepath}__slidev_${position + 1}.frontmatter`)
  const code = typeof loaded === 'string' ? loaded : (loaded?.code ?? '')
  const [, frontmatter] = FRONT_MATTER.exec(code) ?? []
  const [, known] = SLIDE.exec(code) ?? []
  if (!frontmatter || !known) throw new Error('Slidev makes another module of a slide than it did')
  const { contentRaw } = slide.source
  return {
    frontmatter: JSON.parse(frontmatter),
    slide: { ...JSON.parse(known), filepath: slide.source.filepath, source: { contentRaw } },
  }
}
