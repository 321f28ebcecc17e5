import type { Clock } from './clock.ts'
import type { Countdown } from './countdown.ts'

/** What all windows of a lecture share while it is given. Times are ms since 1970, slides are told by their keys. */
export interface Stage {
  /** When it was changed last: of two, the later one holds. */
  touched: number
  /** The audience's screen is black since this slide was shown, after so many clicks. */
  black?: Place | undefined
  countdowns: Readonly<Record<string, Countdown>>
  /** None: the clock of no part is running. */
  clock?: Clock | undefined
}

export interface Place {
  slide: string
  clicks: number
}

export const EMPTY: Stage = { touched: 0, countdowns: {} }

/** A lecture in which nobody moved for so long is over, ms: what comes then is the next one. */
const OVER_AFTER = 60 * 60_000

/** What holds at this time: nothing of a lecture that is over. */
export function currentStage(stage: Stage, now: number): Stage {
  return now - stage.touched > OVER_AFTER ? EMPTY : stage
}

/**
 * The stage after a change. Later than whatever has been heard of, also from another machine whose clock is ahead, so
 * that it holds everywhere.
 */
export function changed(stage: Stage, change: Partial<Omit<Stage, 'touched'>>, now: number): Stage {
  return { ...stage, ...change, touched: Math.max(now, stage.touched + 1) }
}

export const isAt = (place: Place | undefined, { slide, clicks }: Place): boolean =>
  place?.slide === slide && place.clicks === clicks

/** What another window or an earlier visit left, if it is what it should be. */
export function readStage(value: unknown): Stage | undefined {
  if (!isRecord(value) || !isTime(value.touched) || !isRecord(value.countdowns)) return undefined
  return {
    touched: value.touched,
    black: readPlace(value.black),
    countdowns: Object.fromEntries(
      Object.entries(value.countdowns).flatMap(([slide, entry]) => {
        const countdown = readCountdown(entry)
        return countdown ? [[slide, countdown]] : []
      }),
    ),
    clock: readClock(value.clock),
  }
}

function readPlace(value: unknown): Place | undefined {
  if (!isRecord(value) || typeof value.slide !== 'string' || !isTime(value.clicks)) return undefined
  return { slide: value.slide, clicks: value.clicks }
}

function readCountdown(value: unknown): Countdown | undefined {
  if (!isRecord(value)) return undefined
  if (isTime(value.end)) return { end: value.end }
  return isTime(value.left) ? { left: value.left } : undefined
}

function readClock(value: unknown): Clock | undefined {
  if (!isRecord(value) || typeof value.reached !== 'string') return undefined
  const { part, begun, reached } = value
  return isTime(part) && isTime(begun) ? { part, begun, reached } : undefined
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
