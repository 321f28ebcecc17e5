/** Where a window is, and what it has told others of it. */
export interface SharedPlace {
  /** The key of a slide. */
  slide?: number
  clicks?: number
  /** By which window, and when by its clock, ms. */
  lastUpdate?: { id?: string; time: number }
}

/** How long what a window has told may still cross with what another one tells, ms. */
const CROSSING = 3000

/** How long a window that follows another one may take until it is there, ms. */
const ARRIVING = 3000

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
  /** When each of the others told last what was heard. */
  const heardAt = new Map<string, number>()
  if (heard?.lastUpdate) heardAt.set(heard.lastUpdate.id ?? '', heard.lastUpdate.time)
  let here: { slide: number | undefined; clicks: number } | undefined
  let toldAt = 0
  let following: { slide: number; clicks: number; since: number } | undefined
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
      // It gets there in steps: Slidev asks before it has moved, when it has the slide, and when it has the clicks.
      const isOnItsWay =
        following !== undefined && slide === following.slide && Date.now() - following.since < ARRIVING
      if (isOnItsWay ? clicks === following?.clicks : isNew) following = undefined
      const tells = insists || (isNew && !isOnItsWay)
      insists = false
      if (tells) toldAt = Date.now()
      return tells
    },
    follows(place) {
      const { slide, clicks, lastUpdate } = place
      const { id = '', time = 0 } = lastUpdate ?? {}
      // Slidev asks whenever anything is shared, as the time that is taken: nobody has moved for that. And what a window
      // tells is sent in requests of its own: an earlier one may come later, and would take others back.
      if (lastUpdate && time <= (heardAt.get(id) ?? Number.NEGATIVE_INFINITY)) return false
      if (lastUpdate) heardAt.set(id, time)
      missed = slide === undefined || knows(slide) ? undefined : { ...place }
      if (slide === undefined || missed) return false
      if (here?.slide === slide && here.clicks === Number(clicks)) return false
      if (lastUpdate && time < toldAt && Date.now() - toldAt < CROSSING) {
        insists = true
        tellAgain()
        return false
      }
      following = { slide, clicks: Number(clicks ?? 0), since: Date.now() }
      return true
    },
  }
}
