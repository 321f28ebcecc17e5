import nav from 'server-reactive:nav'
import { sharedState, useNav } from '@slidev/client'
import { nextTick, watch } from 'vue'

/**
 * A window that follows another one tells it so in turn, in Slidev; where that one has moved on meanwhile, it goes back,
 * and the two may change places for ever. One that is loaded again tells where it was when it was loaded. What a window
 * was told it need not tell, nor where it has been all along: Slidev's message is held back.
 * Inside the setup of a component, before Slidev's own hook, which writes the message.
 */
export function withoutEcho(): void {
  const { router, currentSlideNo, clicks, isPresenter } = useNav()
  /** Where others have gone and this window is about to follow, oldest first. */
  const told: string[] = []
  let isReloaded = performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === 'reload')
  let last = ''
  const here = () => `${currentSlideNo.value} ${clicks.value}`

  watch([() => sharedState.page, () => sharedState.clicks, () => sharedState.lastUpdate], () => {
    const teller = sharedState.lastUpdate?.type
    const place = `${sharedState.page} ${sharedState.clicks}`
    if (teller !== (isPresenter.value ? 'presenter' : 'viewer') && place !== here()) told.push(place)
  })

  router.afterEach(async (_to, _from, failure) => {
    const now = here()
    const isTold = told.includes(now)
    // Slidev also writes into the address what it knew already.
    const isMove = !failure && !isReloaded && !isTold && now !== last
    isReloaded = false
    last = now
    // What was told before this is overtaken.
    if (isTold) told.splice(0, told.indexOf(now) + 1)
    if (isMove) {
      told.length = 0
      return
    }
    nav.$syncUp = false
    // Slidev writes it once more when the slide has changed.
    await nextTick()
    nav.$syncUp = true
  })
}
