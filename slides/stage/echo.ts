import nav from 'server-reactive:nav'
import { sharedState, useNav } from '@slidev/client'
import { nextTick, watch } from 'vue'

/** How long Slidev has to follow before it is helped, ms. */
const PATIENCE = 200
/** A window that has followed within so many ms is one that follows: Slidev lets a lecturer switch it off. */
const RECENT = 5000

/**
 * Keeps windows at the same slide when somebody presses faster than the others follow. In Slidev a window that follows
 * tells the others so; where one has moved on meanwhile, it goes back, and two may change places for ever. What a window
 * was told it need not tell, nor where it has been all along, as after it was loaded again: the message is held back.
 * And Slidev does not hear what comes while it tells: the window is then helped along.
 * Inside the setup of a component, before Slidev's own hook, which writes the message.
 */
export function followWithoutEcho(): void {
  const { router, currentSlideNo, clicks, isPresenter, go } = useNav()
  /** Where others have gone and this window is about to follow, oldest first. */
  const told: string[] = []
  let followed = Number.NEGATIVE_INFINITY
  let last = ''
  /** Whether this window has come to where it is by itself; one that was loaded again has gone nowhere. */
  let isOwn = !performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === 'reload')
  const here = () => `${currentSlideNo.value} ${clicks.value}`

  watch([() => sharedState.page, () => sharedState.clicks, () => sharedState.lastUpdate], () => {
    const { page, clicks, lastUpdate } = sharedState
    const place = `${page} ${clicks}`
    if (lastUpdate?.type === (isPresenter.value ? 'presenter' : 'viewer') || place === here()) return
    told.push(place)
    setTimeout(() => {
      if (told.at(-1) === place && place !== here() && performance.now() - followed < RECENT) go(page, clicks)
    }, PATIENCE)
  })

  router.afterEach(async (_to, _from, failure) => {
    const now = here()
    const isTold = told.includes(now)
    if (isTold) {
      followed = performance.now()
      isOwn = false
      // What was told before this is overtaken.
      told.splice(0, told.indexOf(now) + 1)
    } else if (!failure && now !== last && last !== '') {
      isOwn = true
      told.length = 0
    }
    // Slidev also writes into the address what it knew already: that is no move.
    last = now
    if (isOwn) return
    nav.$syncUp = false
    // Slidev writes it once more when the slide has changed.
    await nextTick()
    nav.$syncUp = true
  })
}
