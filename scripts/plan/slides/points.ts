import type { OutlineItem } from '../../outline/schema/slides.ts'
import type { PlanContext } from '../context.ts'
import { Doubts, doubtNumbers, itemFlow, planItems } from '../items.ts'
import { NOTE, type Room } from '../page.ts'
import { paginate } from '../paginate.ts'
import type { PlannedItem } from '../types.ts'
import type { SlidePart } from './part.ts'

export function planPoints(
  slide: { items: readonly OutlineItem[] },
  room: Room,
  { locale }: PlanContext,
): SlidePart[] {
  const doubts = new Doubts()
  const items = planItems(slide.items, doubts, locale)
  const pages = listPages(items, doubts, room)
  return [
    ...pages.map(({ size, items, doubts }): SlidePart => ({ kind: 'points', size, items, doubts })),
    ...longDoubts(doubts, room),
  ]
}

/** The words of doubts that are too long for a footnote, on slides of their own after the others. */
export function longDoubts(doubts: Doubts, room: Room): SlidePart[] {
  if (doubts.long.length === 0) return []
  return listPages(doubts.long, new Doubts(), room).map(({ size, items }) => ({
    kind: 'points',
    size,
    items,
  }))
}

/** Items on as many slides as they need, with the footnotes of each. */
export function listPages(items: PlannedItem[], doubts: Doubts, room: Room) {
  const height = room.height - (doubts.footnotes.length > 0 ? NOTE.above : 0)
  const { size, pages } = paginate(items, itemFlow(room.width, doubts.footnotes), height)
  return pages.map((page) => ({ size, items: page, doubts: doubts.of(doubtNumbers(page)) }))
}
