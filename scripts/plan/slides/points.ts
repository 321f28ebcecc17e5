import type { OutlineItem } from '../../outline/schema/slides.ts'
import type { PlanContext } from '../context.ts'
import { stacked } from '../flow.ts'
import { itemFlow, spreadIn } from '../item-flow.ts'
import { Doubts, doubtHeight, doubtNumbers, planItems } from '../items.ts'
import { AIM, LARGE, NOTE, type Room, TEXT_WIDTH } from '../page.ts'
import { paginate, type Sizing } from '../paginate.ts'
import type { Doubt, PlannedItem } from '../types.ts'
import type { SlidePart } from './part.ts'
import { inTwoColumns } from './two-columns.ts'

export function planPoints(
  slide: { items: readonly OutlineItem[] },
  room: Room,
  { locale, sizes }: PlanContext,
): SlidePart[] {
  const doubts = new Doubts()
  const items = planItems(slide.items, doubts, locale)
  return [...pointPages(items, doubts, room, { sizes }), ...longDoubts(doubts, room, { sizes })]
}

/** In one column, or in two where that is larger and keeps them together on one slide. */
function pointPages(items: PlannedItem[], doubts: Doubts, room: Room, sizing: Sizing): SlidePart[] {
  const pages = listPages(items, doubts, room, sizing)
  const least = pages[0]?.size ?? AIM
  // What goes on on a further slide has the usual size already.
  const above = pages.length > 1 ? AIM - 1 : least
  const beside =
    pages.length > 1 || least < LARGE
      ? inTwoColumns(items, doubts.footnotes, room, { ...sizing, above })
      : undefined
  if (beside) return [{ kind: 'points', ...beside, items, doubts: doubts.of(doubtNumbers(items)) }]
  return pages.map(({ size, gap, items, doubts }) => ({ kind: 'points', size, gap, items, doubts }))
}

/** The words of doubts that are too long for a footnote, on slides of their own after the others. */
export function longDoubts(doubts: Doubts, room: Room, sizing: Sizing = {}): SlidePart[] {
  if (doubts.long.length === 0) return []
  return listPages(doubts.long, new Doubts(), room, sizing).map(({ size, gap, items }) => ({
    kind: 'points',
    size,
    gap,
    items,
  }))
}

/** Items on as many slides as they need, with the footnotes of each. `indent`: of the text, in em. */
export function listPages(
  items: PlannedItem[],
  doubts: Doubts,
  room: Room,
  sizing: Sizing & { indent?: number } = {},
) {
  const height = room.height - (doubts.footnotes.length > 0 ? NOTE.above : 0)
  const flow = spreadIn(itemFlow(room.width, doubts.footnotes, sizing.indent), room.height)
  const { size, gap, pages } = paginate(items, flow, height, sizing)
  return pages.map((page) => ({ size, gap, items: page, doubts: doubts.of(doubtNumbers(page)) }))
}

/** Height of a list as it stands on a slide, without its footnotes, px. */
export function listHeight(
  items: readonly PlannedItem[],
  { size, gap }: { size: number; gap?: number | undefined },
  indent?: number,
): number {
  return stacked(items, itemFlow(TEXT_WIDTH, [], indent), size, gap)
}

/** Height of the footnotes of a slide, px. */
export function notesHeight(doubts: readonly Doubt[]): number {
  if (doubts.length === 0) return 0
  return doubts.reduce<number>((sum, doubt) => sum + doubtHeight(doubt), NOTE.above)
}
