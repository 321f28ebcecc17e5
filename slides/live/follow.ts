import { type Ref, watch } from 'vue'
import { EVENT, type ToldPlace } from '../../scripts/live/protocol.ts'
import type { Hot, LiveRoute } from './slides.ts'
import { together } from './together.ts'

/** The part of the router that is used here. */
interface Address {
  name?: unknown
  params: Record<string, unknown>
  query: Record<string, unknown>
}

/** What Slidev's root has: where the window is, and how it goes elsewhere. */
export interface Around {
  router: {
    currentRoute: Ref<Address>
    beforeEach(guard: (to: Address) => unknown): void
    replace(to: { path: string; query: Address['query'] }): Promise<unknown>
    isReady(): Promise<void>
  }
  nav: { isPresenter: boolean }
  getSlidePath(route: LiveRoute, presenter: boolean): string
}

/** How Slidev's root has the window keep together with others. */
export interface Others {
  /** Called whenever the window may have moved; gives whether it had something to tell. */
  tell(presents: boolean): boolean
  /** What another window has told. */
  onTold(listener: (told: ToldPlace) => void): void
  /** Whether the window goes where another one is. */
  follows(told: ToldPlace): boolean
}

interface Following extends Around {
  hot: Hot
  findSlide(wanted: number | string): LiveRoute | undefined
  /** The revision of the deck that is shown. */
  shown: Ref<number>
}

/**
 * Keeps the window's address at its slide. An address with a number would be another slide's where one comes or goes
 * before it: it becomes one with the slide's name, as Slidev itself has it after the first key.
 */
export function followDeck({ router, nav, getSlidePath, hot, findSlide, shown }: Following): Others {
  const better = ({ name, params, query }: Address) => {
    if ((name !== 'play' && name !== 'presenter') || 'print' in query) return undefined
    const route = findSlide(String(params.no))
    if (!route || route.meta.slide.frontmatter.routeAlias === params.no) return undefined
    return { path: getSlidePath(route, name === 'presenter'), query, replace: true }
  }
  router.beforeEach((to) => better(to) ?? true)
  const others = together({
    // Browsers make no better one for pages of other machines (`--remote`).
    id: String(Math.random()),
    here() {
      const { params, query } = router.currentRoute.value
      const route = findSlide(String(params.no))
      return route && { slide: String(route.meta.slide.frontmatter.routeAlias), clicks: clicksOf(query) }
    },
    isSame(one, other) {
      const route = findSlide(one.slide)
      if (!route || route !== findSlide(other.slide)) return false
      const last = lastClick(route)
      return Math.min(one.clicks, last) === Math.min(other.clicks, last)
    },
    knows: (slide) => findSlide(slide) !== undefined,
    send: (told) => hot.send(EVENT.place, told),
  })
  const tidy = async () => {
    const wanted = better(router.currentRoute.value)
    if (wanted) await router.replace(wanted)
  }
  const open = async () => {
    await router.isReady()
    others.tell(nav.isPresenter)
    await tidy()
  }
  const catchUp = async () => {
    await router.isReady()
    await tidy()
    const place = others.missed()
    const route = place && findSlide(place.slide)
    if (!route) return
    const query = { ...router.currentRoute.value.query, clicks: place.clicks || undefined }
    await router.replace({ path: getSlidePath(route, nav.isPresenter), query })
  }
  void open()
  watch(shown, catchUp, { flush: 'post' })
  hot.on('vite:ws:disconnect', () => others.lost())
  return {
    ...others,
    onTold(listener) {
      hot.on(EVENT.place, (told: ToldPlace) => {
        const news = others.hear(told)
        if (news) listener(news)
      })
    },
  }
}

function clicksOf({ clicks }: Address['query']): number {
  return Number(clicks ?? 0) || 0
}

/** Windows that do not have a slide yet do not know. */
function lastClick({ meta }: LiveRoute): number {
  const context = meta.__clicksContext
  return meta.clicks ?? (context?.isMounted ? context.total : Number.POSITIVE_INFINITY)
}
