import { lectureParts, type SlideRole } from '../../scripts/plan/parts.ts'
import { isRecord } from './stage.ts'

/** What the stage needs to know of a slide. */
export interface StageSlide {
  /** What it is told by: the same after a change of the deck. */
  key: string
  role: SlideRole
  /** Planned minutes. */
  minutes?: number
  /** Minutes. */
  countdown?: number
  /** It goes on with what a slide before it began: with an answer, say. */
  continued: boolean
}

/** A lecture as its clock sees it. */
export interface StageLecture {
  slides: readonly StageSlide[]
  parts: readonly (readonly StageSlide[])[]
  /** Minutes that each part has, where the outline says so. */
  given: readonly (number | undefined)[]
}

/** Kinds that are made unasked. */
const MADE = new Set(['cover', 'objectives', 'agenda', 'divider', 'recap', 'references'])

/** From the front matter of all slides, and `lectern` in that of the deck. Hand-made slides have none of its keys. */
export function stageLecture(
  frontmatters: readonly Record<string, unknown>[],
  lectern: unknown,
): StageLecture {
  const slides = frontmatters.map(stageSlide)
  const parts = lectureParts(slides, ({ role }) => role)
  const given = isRecord(lectern) ? lectern.minutes : undefined
  const list = Array.isArray(given) ? given : parts.length === 1 ? [given] : []
  return { slides, parts, given: parts.map((_, index) => minutesOf(list[index])) }
}

/** What a slide is told by; `index` is counted from 0. */
export const keyOf = ({ id }: Record<string, unknown>, index: number): string =>
  typeof id === 'string' ? id : `#${index + 1}`

function stageSlide(frontmatter: Record<string, unknown>, index: number): StageSlide {
  const { layout = index === 0 ? 'cover' : 'default', backup, part } = frontmatter
  const minutes = minutesOf(frontmatter.minutes)
  const countdown = minutesOf(frontmatter.countdown)
  return {
    key: keyOf(frontmatter, index),
    role: backup ? 'backup' : layout === 'break' ? 'break' : MADE.has(String(layout)) ? 'made' : 'taught',
    ...(minutes !== undefined && { minutes }),
    ...(countdown !== undefined && { countdown }),
    continued: layout === 'answer' || (part !== undefined && minutes === undefined),
  }
}

const minutesOf = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 ? value : undefined
