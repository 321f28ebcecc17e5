import { configs } from '@slidev/client'
import { provide } from 'vue'
import { followLecture, usePosition } from '../stage/follow.ts'
import { meaningOf } from '../stage/keys.ts'
import { openStage, STAGE } from '../stage/store.ts'

/** What a lecture needs on stage: black screen, countdowns and the clock, in step over all of its windows. */
export default () => {
  const store = openStage(configs.slidesTitle)
  const position = usePosition()
  provide(STAGE, store)
  followLecture(store, position)
  addEventListener('keydown', (event) => {
    const meaning = position.leads.value ? meaningOf(event) : undefined
    if (!meaning || (meaning === 'lift' && !store.stage.value.black)) return
    store.change(({ black }) => ({ black: black || meaning === 'lift' ? undefined : position.place.value }))
  })
}
