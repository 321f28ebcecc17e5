import { type Ref, watch } from 'vue'
import type { LiveRoute } from './slides.ts'
import { type SharedPlace, type Together, together } from './together.ts'

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
  /** Tells other windows where this one is, if it has something to tell. */
  tell(): void
  /** What windows were told last, before this one was opened. */
  heard: SharedPlace
}

interface Following extends Around {
  findSlide(wanted: number | string): LiveRoute | undefined
  /** The revision of the deck that is shown. */
  shown: Ref<number>
}

/**
 * Keeps the window's address at its slide. An address with a number would be another slide's where one comes or goes
 * before it: it becomes one with the slide's name, as Slidev itself has it after the first key. Gives how the window keeps together
 * with others.
 */
export function followDeck({
  router,
  nav,
  getSlidePath,
  tell,
  heard,
  findSlide,
  shown,
}: Following): Together {
  const better = ({ name, params, query }: Address) => {
    if ((name !== 'play' && name !== 'presenter') || 'print' in query) return undefined
    const route = findSlide(String(params.no))
    if (!route || route.meta.slide.frontmatter.routeAlias === params.no) return undefined
    return { path: getSlidePath(route, name === 'presenter'), query, replace: true }
  }
  router.beforeEach((to) => better(to) ?? true)
  const tidy = async () => {
    await router.isReady()
    const wanted = better(router.currentRoute.value)
    if (wanted) await router.replace(wanted)
  }
  void tidy()
  const others = together((slide) => findSlide(slide) !== undefined, tell, { ...heard })
  watch(
    shown,
    async () => {
      await tidy()
      const { slide, clicks } = others.missed() ?? {}
      const route = slide === undefined ? undefined : findSlide(slide)
      if (!route) return
      const query = { ...router.currentRoute.value.query, clicks: clicks || undefined }
      await router.replace({ path: getSlidePath(route, nav.isPresenter), query })
    },
    { flush: 'post' },
  )
  return others
}
