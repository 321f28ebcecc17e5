import { fill, type Locale } from '../../scripts/words/phrases.ts'
import { stage as words } from '../../scripts/words/stage.ts'
import { type Clock, partAhead, partOf, reachedAt } from './clock.ts'
import type { StageLecture, StageSlide } from './lecture.ts'

/** How a lecture stands with its time. */
export interface Pace {
  state: 'waiting' | 'running' | 'break'
  /** Counted from 1, and how many there are. */
  part: number
  of: number
  /** Of the part, ms. */
  elapsed: number
  /** Minutes of the part, planned or given. */
  planned?: number
  /** Whole minutes behind, or ahead where it is negative; none where too few slides have minutes to tell. */
  behind?: number
}

/** `at` is the slide that is shown, counted from 0. */
export function paceAt(clock: Clock | undefined, lecture: StageLecture, at: number, now: number): Pace {
  const { slides, parts } = lecture
  const ahead = partAhead(at, lecture)
  const base = (part: number) => ({ part: part + 1, of: parts.length, ...planOf(part, lecture) })
  if (slides[at]?.role === 'break' && ahead !== undefined)
    return { ...base(ahead), state: 'break', elapsed: 0 }
  const part = clock && parts[clock.part]
  if (!clock || !part) return { ...base(ahead ?? 0), state: 'waiting', elapsed: 0 }
  const elapsed = Math.max(0, now - clock.begun)
  // Whatever is looked at again: the part has come as far as it has.
  const place = Math.max(reachedAt(clock, slides), partOf(at, lecture) === clock.part ? at : -1)
  const behind = minutesBehind(part, slides[place], elapsed / 60_000)
  return { ...base(clock.part), state: 'running', elapsed, ...(behind !== undefined && { behind }) }
}

function planOf(part: number, { parts, given }: StageLecture): { planned?: number } {
  const slides = parts[part] ?? []
  const planned = isPlanned(slides) ? slides.reduce((sum, { minutes = 0 }) => sum + minutes, 0) : given[part]
  return planned === undefined ? {} : { planned }
}

/** A lecturer may give minutes to questions alone, for their countdowns: that is no plan of the time. */
function isPlanned(part: readonly StageSlide[]): boolean {
  const timed = part.filter(({ minutes }) => minutes !== undefined).length
  const untimed = part.filter(
    ({ role, minutes, continued }) => role === 'taught' && !continued && minutes === undefined,
  ).length
  return timed > 0 && timed >= untimed
}

/**
 * On time is whoever is on a slide within the minutes planned for it. A slide without minutes shares those of the slide
 * before it, as an answer those of its question; what comes before the first one shares that one's.
 */
function minutesBehind(
  part: readonly StageSlide[],
  slide: StageSlide | undefined,
  elapsed: number,
): number | undefined {
  const index = slide ? part.indexOf(slide) : -1
  if (index < 0 || !isPlanned(part)) return undefined
  const timed = (slides: readonly StageSlide[]) => slides.flatMap(({ minutes }) => minutes ?? [])
  const before = timed(part.slice(0, index + 1))
  const own = before.at(-1) ?? timed(part)[0] ?? 0
  const begin = before.slice(0, -1).reduce((sum, minutes) => sum + minutes, 0)
  if (elapsed > begin + own) return Math.floor(elapsed - begin - own)
  return elapsed < begin ? 0 - Math.floor(begin - elapsed) : 0
}

/** What the presenter reads; `status` says how it stands, and `sign` the same without a word. */
export interface PaceWords {
  part?: string
  time: string
  status?: string
  sign?: 'behind' | 'ahead' | 'on-time'
}

export function paceWords(pace: Pace, locale: Locale): PaceWords {
  const { state, part, of, elapsed, planned, behind } = pace
  const partName = fill(words['stage.part'], locale, { part })
  if (state === 'break') {
    const status = fill(words['stage.break-over'], locale, { part })
    return { time: fill(words['stage.break'], locale), status }
  }
  const time = elapsedTime(elapsed)
  return {
    ...(of > 1 && { part: partName }),
    time:
      planned === undefined
        ? time
        : fill(words['stage.time-of'], locale, { elapsed: time, planned: Math.round(planned * 10) / 10 }),
    ...(state === 'waiting' && { status: fill(words['stage.waiting'], locale) }),
    ...(behind !== undefined && statusWords(behind, locale)),
  }
}

function statusWords(behind: number, locale: Locale): Pick<PaceWords, 'status' | 'sign'> {
  if (behind === 0) return { status: fill(words['stage.on-time'], locale), sign: 'on-time' }
  const sign = behind > 0 ? 'behind' : 'ahead'
  return { status: fill(words[`stage.${sign}`], locale, { minutes: Math.abs(behind) }), sign }
}

/** Milliseconds as m:ss, in whole seconds that have passed. */
export function elapsedTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
