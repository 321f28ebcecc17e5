/** Where a window is, and what it has told others of it. */
export interface SharedPlace {
  /** The key of a slide. */
  slide?: number
  clicks?: number
  lastUpdate?: { time: number }
}

/** How long what a window has told may still cross with what another one tells, ms. */
const CROSSING = 3000

export interface Together {
  /** Whether the window tells that it is there now. */
  tells(slide: number | undefined, clicks: number): boolean
  /** Whether the window goes where another one says that it is. */
  follows(place: SharedPlace): boolean
  /** Where another one has gone that the window could not follow, as it had no such slide yet; once. */
  missed(): SharedPlace | undefined
}

/**
 * Keeps the windows of a lecture together. A window tells where it has gone, and neither where it is when it is opened
 * nor where it has followed another one: such an echo, late, would take others back from where they have gone
 * meanwhile. Of two that tell at the same time, the later one is followed by both.
 * `knows` says whether the window has that slide; `tellAgain` has it tell where it is once more; `heard` is what was
 * told before the window was opened: that is no reason to go anywhere.
 */
export function together(
  knows: (slide: number) => boolean,
  tellAgain: () => void,
  heard?: SharedPlace,
): Together {
  let heardAt = heard?.lastUpdate?.time
  let here: { slide: number | undefined; clicks: number } | undefined
  let toldAt = 0
  let isFollowing = false
  let insists = false
  let missed: SharedPlace | undefined
  return {
    missed() {
      const place = missed
      missed = undefined
      return place
    },
    tells(slide, clicks) {
      const isNew = here !== undefined && (here.slide !== slide || here.clicks !== clicks)
      here = { slide, clicks }
      const tells = insists || (isNew && !isFollowing)
      isFollowing = false
      insists = false
      if (tells) toldAt = Date.now()
      return tells
    },
    follows(place) {
      const { slide, clicks, lastUpdate } = place
      // Slidev asks whenever anything is shared, as the time that is taken: nobody has moved for that.
      if (lastUpdate && lastUpdate.time === heardAt) return false
      heardAt = lastUpdate?.time
      missed = slide === undefined || knows(slide) ? undefined : { ...place }
      if (slide === undefined || missed) return false
      if (here?.slide === slide && here.clicks === Number(clicks)) return false
      if (lastUpdate && lastUpdate.time < toldAt && Date.now() - toldAt < CROSSING) {
        insists = true
        tellAgain()
        return false
      }
      isFollowing = true
      return true
    },
  }
}
