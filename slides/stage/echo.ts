import nav from 'server-reactive:nav'
import { sharedState, useNav } from '@slidev/client'
import { nextTick, watch } from 'vue'

/**
 * A window that follows another one tells it so in turn, in Slidev; where that one has moved on meanwhile, it goes back,
 * and the two may change places for ever. What a window was told it need not tell: Slidev's message is held back.
 * Inside the setup of a component, before Slidev's own hook, which writes the message.
 */
export function withoutEcho(): void {
  const { router, currentSlideNo, clicks, isPresenter } = useNav()
  /** Where others have gone and this window is about to follow, oldest first. */
  const told: string[] = []
  const here = () => `${currentSlideNo.value} ${clicks.value}`

  watch([() => sharedState.page, () => sharedState.clicks, () => sharedState.lastUpdate], () => {
    const teller = sharedState.lastUpdate?.type
    const place = `${sharedState.page} ${sharedState.clicks}`
    if (teller !== (isPresenter.value ? 'presenter' : 'viewer') && place !== here()) told.push(place)
  })

  router.afterEach(async (_to, _from, failure) => {
    const followed = failure ? told.length - 1 : told.indexOf(here())
    // Moved on from here: what was told before is overtaken.
    told.splice(0, failure ? 0 : followed < 0 ? told.length : followed + 1)
    if (followed < 0) return
    nav.$syncUp = false
    // Slidev writes it once more when the slide has changed.
    await nextTick()
    nav.$syncUp = true
  })
}
