import type { StageLecture } from './lecture.ts'

/** The clock of the part that is being taught. */
export interface Clock {
  /** Counted from 0. */
  part: number
  /** When it began, ms since 1970. */
  begun: number
  /** The slide that the part has come to, whatever is shown meanwhile. */
  reached: string
}

/** From one slide to another, both counted from 0. */
export interface Move {
  from: number
  to: number
  /** When `from` was come to, and when it was left, ms since 1970. */
  since: number
  now: number
}

/** A look at the cover that is shorter is no new beginning, ms. */
const GLANCE = 60_000

/**
 * The clock after a move. It begins by itself when the cover or a break is left forwards, and where none is running with
 * any move forwards. Moves back, to slides in reserve and to whatever else is looked at in between leave it as it is.
 */
export function clockAfter(
  clock: Clock | undefined,
  { slides, parts }: StageLecture,
  { from, to, since, now }: Move,
): Clock | undefined {
  const slide = slides[to]
  const part = partOf(to, { slides, parts })
  if (!slide || part === undefined || to < from) return clock
  const begun = { part, begun: now, reached: slide.key }
  if (!clock) return begun
  const isStep = to === from + 1
  if (part > clock.part) return isStep || slides[from]?.role === 'break' ? begun : clock
  const isCover = from === 0 && part === 0
  // Another window that follows this one comes here too, a moment later.
  if (isCover && now - since >= GLANCE && now - clock.begun >= GLANCE) return begun
  if (!isStep || part !== clock.part || reachedAt(clock, slides) >= to) return clock
  return { ...clock, reached: slide.key }
}

/** The clock after a press on its button: set back where it is running, else begun at this slide. */
export function clockPressed(
  clock: Clock | undefined,
  lecture: StageLecture,
  at: number,
  now: number,
): Clock | undefined {
  const slide = lecture.slides[at]
  if (clock || !slide) return undefined
  const part = partAhead(at, lecture) ?? Math.max(0, lecture.parts.length - 1)
  return { part, begun: now, reached: slide.key }
}

/** The part that a slide is in; none for breaks and slides in reserve. */
export function partOf(
  at: number,
  { slides, parts }: Pick<StageLecture, 'slides' | 'parts'>,
): number | undefined {
  const slide = slides[at]
  const part = slide ? parts.findIndex((part) => part.includes(slide)) : -1
  return part < 0 ? undefined : part
}

/** The part that a slide is in, or that comes after it; none after all. */
export function partAhead(at: number, lecture: Pick<StageLecture, 'slides' | 'parts'>): number | undefined {
  const parts = lecture.slides.slice(at).map((_, index) => partOf(at + index, lecture))
  return parts.find((part) => part !== undefined)
}

/** Where the slide that was reached is now; -1 where the deck has lost it. */
export const reachedAt = ({ reached }: Clock, slides: StageLecture['slides']): number =>
  slides.findIndex(({ key }) => key === reached)
