import { parseInline } from '../../outline/inline.ts'
import { Doubts } from '../items.ts'
import type { Room } from '../page.ts'
import type { SlidePart } from './part.ts'
import { listPages } from './points.ts'

/** Height that the countdown takes, px. */
const COUNTDOWN = 76

export function planQuestion(
  slide: { prompts?: readonly string[] | undefined; minutes?: number | undefined },
  room: Room,
): SlidePart[] {
  const prompts = (slide.prompts ?? []).map((prompt) => ({ text: parseInline(prompt), items: [] }))
  const height = room.height - (slide.minutes === undefined ? 0 : COUNTDOWN)
  return listPages(prompts, new Doubts(), { ...room, height }).map(({ size, items }) => ({
    kind: 'question',
    size,
    prompts: items,
    ...(slide.minutes !== undefined && { countdown: slide.minutes }),
  }))
}
