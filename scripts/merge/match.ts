import { pairAlike } from './likeness.ts'
import type { DeckSlide, Slide } from './slide.ts'

/** One slide on up to three sides. */
export interface Slot {
  base?: Slide
  ours?: DeckSlide
  theirs?: Slide
  /** What `ours` was made of; none where nobody knows. */
  was?: Slide
}

export interface Matched {
  /** Each side's slides in their order; what is the same slide is the same object in all of them. */
  base: Slot[]
  ours: Slot[]
  theirs: Slot[]
  /** The deck was not made from this base alone: nobody knows who left out what it lacks. */
  isStrange: boolean
}

/**
 * Which slides are the same: in the base and in what the outline gives now by their ids, in the deck by the mark, then
 * by the id; what is left, by likeness. `known`: everything that was ever generated and is still known, by its mark.
 */
export function matchSlides(
  base: readonly Slide[],
  ours: readonly DeckSlide[],
  theirs: readonly Slide[],
  known: ReadonlyMap<string, Slide>,
): Matched {
  const baseSlots = base.map((slide): Slot => ({ base: slide }))
  const theirSlots = matchTheirs(baseSlots, theirs)
  const { slots: ourSlots, isStrange } = matchOurs([...new Set([...baseSlots, ...theirSlots])], ours, known)
  return { base: baseSlots, ours: ourSlots, theirs: theirSlots, isStrange }
}

function matchTheirs(baseSlots: readonly Slot[], theirs: readonly Slide[]): Slot[] {
  const byId = new Map(baseSlots.map((slot) => [slot.base?.id, slot]))
  const found = new Map<Slide, Slot>()
  for (const slide of theirs) {
    const slot = slide.id === undefined ? undefined : byId.get(slide.id)
    if (slot) found.set(slide, slot)
  }
  const slotAt = (slide: Slide | undefined): Slot | undefined => (slide ? found.get(slide) : undefined)
  const taken = new Set(found.values())
  const slotOf = new Map(baseSlots.map((slot) => [slot.base, slot]))
  const placeIn = (list: readonly Slide[], slide: Slide): number => list.indexOf(slide)
  const bases = baseSlots.flatMap(({ base }) => base ?? [])
  const pairs = pairAlike(
    bases.filter((slide) => !taken.has(slotOf.get(slide) ?? {})),
    theirs.filter((slide) => !found.has(slide)),
    (one, other) => {
      const [here, there] = [placeIn(bases, one), placeIn(theirs, other)]
      return [-1, 1].some((step) => {
        const beside = slotAt(theirs[there + step])
        return beside !== undefined && beside === slotOf.get(bases[here + step] ?? one)
      })
    },
  )
  for (const [one, other] of pairs) found.set(other, slotOf.get(one) ?? {})
  return theirs.map((slide) => {
    const slot = found.get(slide) ?? {}
    slot.theirs = slide
    return slot
  })
}

function matchOurs(
  slots: readonly Slot[],
  ours: readonly DeckSlide[],
  known: ReadonlyMap<string, Slide>,
): { slots: Slot[]; isStrange: boolean } {
  const byId = new Map<string, Slot>()
  for (const slot of slots) {
    for (const id of [slot.theirs?.id, slot.base?.id]) if (id !== undefined) byId.set(id, slot)
  }
  const found = new Map<DeckSlide, Slot>()
  const put = (slide: DeckSlide, slot: Slot | undefined, was: Slide | undefined): void => {
    if (!slot || slot.ours) return
    slot.ours = slide
    if (was) slot.was = was
    found.set(slide, slot)
  }
  for (const slide of ours) {
    const was = slide.mark === undefined ? undefined : known.get(slide.mark)
    if (was) put(slide, byId.get(was.id ?? ''), was)
  }
  let isStrange = false
  for (const slide of ours) {
    if (found.has(slide) || slide.id === undefined) continue
    const slot = byId.get(slide.id)
    // Somebody else's slide, or one of long ago: what it was made of is not known.
    const isUnknown = slide.mark !== undefined && !known.has(slide.mark)
    put(slide, slot, isUnknown ? undefined : slot?.base)
    isStrange ||= isUnknown && found.has(slide)
  }
  const free = slots.flatMap((slot) => (slot.base && !slot.ours ? [{ ...slot.base, slot }] : []))
  const loose = ours.filter((slide) => !found.has(slide) && slide.mark === undefined)
  for (const [{ slot }, slide] of pairAlike(free, loose, () => false)) put(slide, slot, slot.base)
  return {
    slots: ours.map((slide) => found.get(slide) ?? { ours: slide }),
    isStrange,
  }
}
