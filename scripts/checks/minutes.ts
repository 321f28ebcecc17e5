import { lectureParts, type SlideRole } from '../plan/parts.ts'
import type { DeckPlan, SlidePlan } from '../plan/types.ts'
import type { Finding } from './finding.ts'

/** How far the planned minutes may be from those that there are. */
const LEEWAY = 0.05

export interface PartMinutes {
  planned: number
  /** Whether each slide of the outline in it says how long it takes. */
  complete: boolean
}

/** The minutes of what is taught, in each part; a break ends a part. */
export function partMinutes({ slides }: Pick<DeckPlan, 'slides'>): PartMinutes[] {
  return lectureParts(slides, roleOf).map((part) => ({
    planned: part.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    complete: !part.some((slide) => isTaught(slide) && slide.minutes === undefined),
  }))
}

/** What a planned slide is to the time of a lecture. */
export function roleOf({ backup, kind, origin }: SlidePlan): SlideRole {
  if (backup) return 'backup'
  if (kind === 'break') return 'break'
  return origin.length === 4 ? 'taught' : 'made'
}

/** A slide of the outline, where it begins; what is made unasked and what goes on has no minutes of its own. */
const isTaught = ({ origin, part, kind }: SlidePlan): boolean =>
  origin.length === 4 && (part?.index ?? 1) === 1 && kind !== 'answer'

/** The planned minutes and those that there are agree. Nothing is said where no slide or no lecture has minutes. */
export function minutes(deck: Pick<DeckPlan, 'slides' | 'minutes'>): Finding[] {
  const parts = partMinutes(deck)
  const total = parts.reduce((sum, { planned }) => sum + planned, 0)
  if (deck.minutes === undefined || total === 0) return []
  const base = { rule: 'minutes', severity: 'warning' } as const
  if (typeof deck.minutes === 'number') {
    const whole = { planned: total, complete: parts.every(({ complete }) => complete) }
    return differs(whole, deck.minutes)
      ? [{ ...base, key: 'check.minutes', values: { planned: shown(total), given: shown(deck.minutes) } }]
      : []
  }
  const given = deck.minutes
  if (given.length !== parts.length) {
    const values = { parts: parts.length, given: given.length }
    return [{ ...base, key: 'check.parts', values }]
  }
  return parts.flatMap((part, index): Finding[] => {
    const has = given[index] ?? 0
    const values = { part: index + 1, planned: shown(part.planned), given: shown(has) }
    return differs(part, has) ? [{ ...base, key: 'check.part-minutes', values }] : []
  })
}

/** Too little is said only where every slide has minutes: else there is more to come. */
function differs({ planned, complete }: PartMinutes, given: number): boolean {
  return planned > given * (1 + LEEWAY) || (complete && planned < given * (1 - LEEWAY))
}

const shown = (minutes: number): string => String(Math.round(minutes * 10) / 10)
