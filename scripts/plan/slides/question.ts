import { parseInline } from '../../outline/inline.ts'
import type { PlanContext } from '../context.ts'
import { Doubts } from '../items.ts'
import { type Canvas, leadPieces, leadSize, QUESTION_TITLE } from '../lead.ts'
import { type Room, TEXT_WIDTH } from '../page.ts'
import type { Inline } from '../types.ts'
import type { SlidePart } from './part.ts'
import { listPages } from './points.ts'

/** Height that the countdown takes with the room above it, px: 40 px letters in their frame. */
const COUNTDOWN = 12 + 40 * (1.2 + 2 * 0.12) + 6

export const countdownHeight = (countdown: number | undefined): number =>
  countdown === undefined ? 0 : COUNTDOWN

export function planQuestion(
  slide: { prompts: readonly string[]; minutes?: number | undefined },
  room: Room,
  { sizes }: PlanContext,
): SlidePart[] {
  const prompts = slide.prompts.map((prompt) => ({ text: parseInline(prompt), items: [] }))
  const height = room.height - countdownHeight(slide.minutes)
  const pages = listPages(prompts, new Doubts(), { ...room, height }, { sizes })
  return pages.map(({ size, gap, items }, index) => ({
    kind: 'question',
    size,
    gap,
    prompts: items,
    ...(index === pages.length - 1 && countdownOf(slide.minutes)),
  }))
}

/** A question has one countdown, on the slide where it has been asked to the end. */
const countdownOf = (minutes: number | undefined): { countdown?: number } =>
  minutes === undefined ? {} : { countdown: minutes }

/** A question without prompts: nothing but the title, which speaks louder, and the countdown. */
export function planQuestionAlone(title: Inline[], minutes: number | undefined, height: number): Canvas[] {
  const below = countdownHeight(minutes)
  const part = { kind: 'question' as const, size: 24, prompts: [] }
  const whole = leadSize(title, QUESTION_TITLE, height, () => below, TEXT_WIDTH)
  const size = whole ?? 24
  const pieces =
    whole === undefined
      ? leadPieces(title, QUESTION_TITLE, size, { height: height - below, last: height - below })
      : [title]
  return pieces.map((piece, index) => ({
    title: piece,
    titleSize: size,
    part: index === pieces.length - 1 ? { ...part, ...countdownOf(minutes) } : part,
  }))
}
