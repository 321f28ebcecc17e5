import { isDeepStrictEqual } from 'node:util'
import { distinct, matchSlides, nearestLeft } from './match.ts'
import { type DeckState, FIRST_KEY, type SlidePlace, type SlideState } from './protocol.ts'

/** The part of a slide as Slidev has read it that is used here. */
export interface ReadSlide {
  frontmatter: Record<string, unknown>
  content: string
  title?: string | undefined
  source: { filepath: string; start: number; index: number; raw: string; contentRaw: string }
}

/** What Slidev would give a window about the slide at a position, from 0: its front matter and what it knows of it. */
export type Describe = (position: number) => Promise<Pick<SlideState, 'frontmatter' | 'slide'>>

export interface LiveSlide {
  state: SlideState
  name: string
  place: Omit<SlidePlace, 'key'>
  /** Its text and all that bears on it, as it was read: Slidev changes its slides where they are. */
  text: string
  /** What of it makes its component. */
  made: string
}

/** A deck that is being shown: which slide is which from one text of it to the next, and what windows have to be told. */
export interface LiveDeck {
  readonly slides: readonly LiveSlide[]
  /** Takes another text of the deck over. Gives what has changed, or undefined where nothing has. */
  update(read: ReadDeck): Promise<DeckState | undefined>
  /** All of it, for a window that has nothing yet. */
  whole(): DeckState
}

export interface ReadDeck {
  slides: readonly ReadSlide[]
  config: Record<string, unknown>
  describe: Describe
  /** Positions of slides that are other ones although their text is the same: a file that they include has changed. */
  touched: ReadonlySet<number>
}

/**
 * What counts clicks when it is mounted, has a script or a style of its own, or is highlighted code: such a slide is
 * mounted anew. Nothing that Lectern writes is of this kind.
 */
const MOUNTED_ANEW = /\bv-[a-z]|<\/?(?:v-|V[A-Z]|script|style)|^[ \t]*(?:`{3,}(?!mermaid\b)\w|~{3})/m

export function liveDeck(): LiveDeck {
  let slides: LiveSlide[] = []
  let nextKey = FIRST_KEY
  let revision = 0
  let config: Record<string, unknown> = {}
  const names = new Map<string, number>()
  /** The key and the last version of each slide that there ever was: one that comes back is the same one. */
  const former = new Map<string, Pick<SlideState, 'key' | 'version'>>()

  async function update(read: ReadDeck): Promise<DeckState | undefined> {
    const before = slides
    const nowNames = distinct(read.slides.map(nameOf))
    const positions = new Map(before.map(({ state }, position) => [state.key, position]))
    const matched = matchSlides(
      before.map(({ name }) => name),
      nowNames,
      (name) => positions.get(former.get(name)?.key ?? Number.NaN),
    )
    const changed: SlideState[] = []
    const now: LiveSlide[] = []
    for (const [position, slide] of read.slides.entries()) {
      const old = before[matched[position] ?? -1]
      const name = nowNames[position] ?? ''
      const { start, index } = slide.source
      const next = { name, place: { start, index }, text: textOf(slide), made: madeOf(slide) }
      const isSame = old !== undefined && old.text === next.text && !read.touched.has(position)
      const state = isSame ? old.state : await stateOf(slide, old, position, next, read)
      if (!isSame) changed.push(state)
      now.push({ state, ...next })
    }
    const isMoved =
      before.length !== now.length || now.some(({ state }, at) => before[at]?.state.key !== state.key)
    if (changed.length === 0 && !isMoved && isDeepStrictEqual(config, read.config)) {
      slides = now
      return undefined
    }
    rename(before, now, matched)
    slides = now
    config = read.config
    revision++
    return { ...whole(), slides: changed }
  }

  async function stateOf(
    slide: ReadSlide,
    old: LiveSlide | undefined,
    position: number,
    { name, made }: Pick<LiveSlide, 'name' | 'made'>,
    read: ReadDeck,
  ): Promise<SlideState> {
    const isSameComponent = old !== undefined && old.made === made && !read.touched.has(position)
    const described = await read.describe(position)
    const before = old?.state ?? formerOf(name)
    return {
      key: before?.key ?? nextKey++,
      version: isSameComponent ? old.state.version : (before?.version ?? 0) + 1,
      inPlace: !MOUNTED_ANEW.test(slide.content),
      // A slide that somebody has written by hand and not named is addressed by a name, too: its number may change.
      frontmatter: { ...described.frontmatter, routeAlias: name },
      slide: described.slide,
    }
  }

  /** Of a slide that is not there now. */
  function formerOf(name: string): Pick<SlideState, 'key' | 'version'> | undefined {
    const found = former.get(name)
    return slides.some(({ state }) => state.key === found?.key) ? undefined : found
  }

  function rename(
    before: readonly LiveSlide[],
    now: readonly LiveSlide[],
    matched: readonly (number | undefined)[],
  ): void {
    for (const [gone, neighbour] of nearestLeft(before.length, new Set(matched))) {
      const from = before[gone]?.state.key
      const to = before[neighbour]?.state.key
      if (to === undefined) continue
      for (const [name, key] of names) if (key === from) names.set(name, to)
    }
    for (const { name, state } of now) {
      names.set(name, state.key)
      former.set(name, state)
    }
  }

  function whole(): DeckState {
    const order = slides.map(({ state, place }): SlidePlace => ({ key: state.key, ...place }))
    return {
      ...{ revision, order, config },
      slides: slides.map(({ state }) => state),
      names: Object.fromEntries(names),
    }
  }

  return {
    get slides() {
      return slides
    },
    update,
    whole,
  }
}

/** What a slide is called in addresses. */
function nameOf({ frontmatter, title, content }: ReadSlide): string {
  const { routeAlias } = frontmatter
  if (typeof routeAlias === 'string' && routeAlias !== '') return routeAlias
  const words = (title ?? content).normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  return `slide-${words.join('-').slice(0, 40)}`
}

const textOf = ({ source, frontmatter }: ReadSlide): string =>
  JSON.stringify([source.filepath, source.raw, frontmatter])

const madeOf = ({ content, frontmatter }: ReadSlide): string => JSON.stringify([frontmatter.layout, content])
