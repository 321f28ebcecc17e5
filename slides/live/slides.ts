import {
  type Component,
  defineAsyncComponent,
  reactive,
  type ShallowRef,
  shallowReactive,
  shallowRef,
} from 'vue'
import { type DeckState, EVENT, type SlideState } from '../../scripts/live/protocol.ts'
import { type Around, followDeck, type Others } from './follow.ts'
import { showMessages } from './messages.ts'
import { followPictures } from './pictures.ts'

/** A component as Vue keeps it while it is developed. */
export type LiveComponent = Component & { __hmrId?: string; render?: unknown }

/** A slide in Slidev's list of slides. It stays the same one, wherever it stands and whatever becomes of its text. */
export interface LiveRoute {
  key: number
  /** From 1. */
  no: number
  meta: {
    slide: { frontmatter: Record<string, unknown> } & Record<string, unknown>
    __preloaded: boolean
    /** Its last click, where its front matter says so; else it is known once it is mounted. */
    clicks?: number
    __clicksContext: { isMounted: boolean; total: number } | null
  }
  component: Component
  load: () => Promise<{ default: Component }>
}

/** What Slidev gives a module that may change. */
export interface Hot {
  on(event: string, listener: (payload: never) => void): void
  send(event: string, payload: unknown): void
}

/** Vite takes a number for a module's age where it has thirteen digits; else each version were a module for good. */
const FIRST_AGE = 1e12

/** How often a text is asked for, and the pause after each time that the server, busy, did not give it, ms. */
const ATTEMPTS = 3
const PAUSE = 400

interface Given {
  hot: Hot
  configs: Record<string, unknown>
  SlideError: Component
  SlideLoading: Component
}

interface Held {
  route: LiveRoute
  state: SlideState
  /** The text that is drawn, once there is one, and whether another can take its place where it stands. */
  drawn?: { component: LiveComponent; version: number; inPlace: boolean; layout: unknown }
  loading?: Promise<{ default: LiveComponent }> | undefined
}

declare global {
  var __VUE_HMR_RUNTIME__: { rerender(id: string, render: unknown): void }
}

/** The slides of a deck that changes while it is shown, in place of Slidev's own list. */
export function liveSlides(first: DeckState, given: Given) {
  const held = new Map<number, Held>()
  const slides: ShallowRef<LiveRoute[]> = shallowRef([])
  const names = shallowRef(first.names)
  const shown = shallowRef(first.revision)

  function findSlide(wanted: number | string): LiveRoute | undefined {
    const number = Number(wanted)
    const { value } = slides
    return (
      value.find(({ no, key }) => no === number || key === number) ??
      held.get(names.value[wanted] ?? Number.NaN)?.route
    )
  }

  let asked = 0
  /** Each time by an address of its own: browsers keep an answer for good. @throws where the server has no such text. */
  async function load({ key }: Pick<SlideState, 'key'>, attempt = 1): Promise<{ default: LiveComponent }> {
    const address = `/@slidev/slides/${key}/md?t=${FIRST_AGE + asked++}`
    try {
      return await import(/* @vite-ignore */ address)
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
      await new Promise((done) => setTimeout(done, PAUSE))
      return load({ key }, attempt + 1)
    }
  }

  function hold(state: SlideState): Held {
    const route = shallowReactive({
      key: state.key,
      no: 0,
      load: () => {
        one.loading ??= load(state).then(
          (loaded) => {
            one.drawn ??= drawnOf(one.state, loaded.default)
            return loaded
          },
          (error: unknown) => {
            one.loading = undefined
            throw error
          },
        )
        return one.loading
      },
    }) as LiveRoute
    const one: Held = { route, state }
    route.meta = metaOf(route, state)
    route.component = defineAsyncComponent({
      loader: async () => (await route.load()).default,
      delay: 300,
      loadingComponent: given.SlideLoading,
      errorComponent: given.SlideError,
    })
    return one
  }

  /** The state as it is taken over, and what puts its text in the place of one that is drawn already. */
  async function fetched(state: SlideState): Promise<{ state: SlideState; draw?: () => void }> {
    const one = held.get(state.key)
    if (!one?.loading || one.state.version === state.version) return { state }
    const loading = load(state)
    const loaded = await loading.catch(() => undefined)
    // What it has not got it takes for no text of its own, so that it asks again.
    if (!loaded) return { state: { ...state, version: one.state.version } }
    return {
      state,
      draw() {
        one.loading = loading
        redraw(one, state, loaded.default)
      },
    }
  }

  async function apply(change: DeckState): Promise<void> {
    if (change.revision <= shown.value) return
    const taken = await Promise.all(change.slides.map(fetched))
    for (const { state } of taken) {
      const one = held.get(state.key)
      if (one) take(one, state)
      else held.set(state.key, hold(state))
    }
    place(change)
    for (const { draw } of taken) draw?.()
    shown.value = change.revision
  }

  function place(change: DeckState): void {
    const order = change.order.flatMap(({ key, start, index }, position) => {
      const one = held.get(key)
      if (!one) return []
      one.route.no = position + 1
      Object.assign(one.route.meta.slide, { start, sourceIndex: index })
      return [one.route]
    })
    const left = new Set(order)
    const isSame =
      order.length === slides.value.length && order.every((route, at) => route === slides.value[at])
    names.value = change.names
    if (!isSame) slides.value = order
    for (const [key, { route }] of held) if (!left.has(route)) held.delete(key)
    Object.assign(given.configs, change.config)
  }

  for (const state of first.slides) held.set(state.key, hold(state))
  place(first)

  // One after the other, each whole: what comes while another is being loaded waits.
  let applying = Promise.resolve()
  given.hot.on(EVENT.deck, (change: DeckState) => {
    applying = applying.then(() => apply(change)).catch(console.error)
  })
  return {
    slides,
    findSlide,
    /** Called once by Slidev's root. */
    showLive(around: Around): Others {
      const others = followDeck({ ...around, hot: given.hot, findSlide, shown })
      showMessages(given.hot, () => around.nav.isPresenter)
      followPictures(given.hot)
      given.hot.send(EVENT.hello, { revision: shown.value })
      return others
    },
  }
}

function drawnOf(state: SlideState, component: LiveComponent): NonNullable<Held['drawn']> {
  const { version, inPlace, frontmatter } = state
  return { component, version, inPlace, layout: frontmatter.layout }
}

/**
 * Draws another text of a slide: where it stands if that is possible, so that a countdown goes on counting and a
 * diagram stays until the new one is there.
 */
function redraw(one: Held, state: SlideState, component: LiveComponent): void {
  const { drawn } = one
  const next = drawnOf(state, component)
  const id = drawn?.component.__hmrId
  if (drawn && id && drawn.inPlace && next.inPlace && drawn.layout === next.layout) {
    drawn.component.render = component.render
    globalThis.__VUE_HMR_RUNTIME__.rerender(id, component.render)
    one.drawn = { ...next, component: drawn.component }
  } else {
    one.drawn = next
    one.route.component = component
  }
}

function metaOf(route: LiveRoute, state: SlideState): LiveRoute['meta'] {
  const frontmatter = reactive({ ...state.frontmatter })
  const get = (key: string) => ({ enumerable: true, get: () => frontmatter[key] })
  const meta = shallowReactive({
    slide: slideOf(route, state, frontmatter),
    __clicksContext: null,
    __preloaded: false,
  })
  for (const key of ['layout', 'transition', 'class', 'clicks', 'name', 'preload'])
    Object.defineProperty(meta, key, get(key))
  return meta
}

function slideOf(
  route: LiveRoute,
  state: SlideState,
  frontmatter: Record<string, unknown>,
): LiveRoute['meta']['slide'] {
  const slide: LiveRoute['meta']['slide'] = { ...state.slide, frontmatter }
  return shallowReactive(
    Object.defineProperties(slide, {
      no: { enumerable: true, get: () => route.no },
      id: { enumerable: true, get: () => route.no - 1 },
    }),
  )
}

/** Takes over what is known of a slide; its front matter stays the same object, as its layout has it. */
function take(one: Held, state: SlideState): void {
  const { frontmatter } = one.route.meta.slide
  for (const key of Object.keys(frontmatter)) if (!(key in state.frontmatter)) delete frontmatter[key]
  Object.assign(frontmatter, state.frontmatter)
  one.route.meta.slide = slideOf(one.route, state, frontmatter)
  one.state = state
}
