import type { ToldPlace } from '../../scripts/live/protocol.ts'

/** Where in the lecture a window is, as its address says. */
export type Place = Pick<ToldPlace, 'slide' | 'clicks'>

/** What a window is to its keeping together with others. */
export interface LectureWindow {
  /** None other has the same. */
  id: string
  /** None where it shows no single slide. */
  here(): Place | undefined
  /** Whether two places are one here and now: names of one slide, clicks beyond its last one. */
  isSame(one: Place, other: Place): boolean
  /** Whether it has the slide. */
  knows(slide: string): boolean
  send(told: ToldPlace): void
}

export interface Together {
  /** Called whenever the window may have moved. Tells the others where to; gives whether there was something to tell. */
  tell(presents: boolean): boolean
  /** What the server has told all windows. Gives it back if it is news to this one. */
  hear(told: ToldPlace): ToldPlace | undefined
  /** Whether the window goes where another one is. */
  follows(told: ToldPlace): boolean
  /** Where another one has gone that the window could not follow before, as it had no such slide: it goes there now. */
  missed(): Place | undefined
  /** The connection is lost, and with it what was under way. */
  lost(): void
}

/**
 * Keeps the windows of a lecture together. The server passes on what they tell in one order, to all of them, those who
 * told it included: where that has not come back yet, what comes is older, and nobody goes back for it. So all end at
 * what was told last, without any clock. A window tells where it has gone, and neither where it was opened nor where
 * it has followed another one.
 */
export function together({ id, here, isSame, knows, send }: LectureWindow): Together {
  /** Where the window was last. */
  let last: Place | undefined
  /** Where it is going to, after another one. */
  let target: Place | undefined
  let missed: Place | undefined
  /** How much of what it has told has not come back. */
  let underWay = 0
  return {
    tell(presents) {
      const place = here()
      if (!place) return false
      const isNew = last !== undefined && !isSame(place, last)
      // Also where it is the same one by another name: one that is gone may come back.
      last = place
      if (!isNew) return false
      const isArriving = target !== undefined && isSame(place, target)
      target = undefined
      if (isArriving) return false
      missed = undefined
      underWay++
      send({ ...place, window: id, presents })
      return true
    },
    hear(told) {
      if (told.window !== id) return underWay > 0 ? undefined : told
      underWay = Math.max(0, underWay - 1)
      return undefined
    },
    follows(told) {
      const place = here()
      const { slide, clicks } = told
      missed = knows(slide) ? undefined : { slide, clicks }
      if (!place || missed) return false
      target = isSame(place, told) ? undefined : { slide, clicks }
      return target !== undefined
    },
    missed() {
      if (!missed || !knows(missed.slide)) return undefined
      target = missed
      missed = undefined
      return target
    },
    lost() {
      underWay = 0
    },
  }
}
