import { parseInline } from '../../outline/inline.ts'
import type { OutlineItem } from '../../outline/schema/slides.ts'
import type { PlanContext } from '../context.ts'
import { Doubts, planItems } from '../items.ts'
import type { Room } from '../page.ts'
import { columnPages, longHeadings } from './columns.ts'
import type { SlidePart } from './part.ts'
import { longDoubts } from './points.ts'
import { told } from './told.ts'

export function planCompare(
  slide: { columns: readonly { title: string; items: readonly OutlineItem[] }[] },
  room: Room,
  context: PlanContext,
): SlidePart[] {
  const { locale, sizes } = context
  const doubts = new Doubts()
  const columns = slide.columns.map(({ title, items }) => ({
    title: parseInline(title),
    items: planItems(items, doubts, locale),
  }))
  const pages = columnPages(columns, doubts, room, { sizes })
  return [
    ...told(longHeadings(columns), room, context),
    ...pages.map((page): SlidePart => ({ kind: 'compare', ...page })),
    ...longDoubts(doubts, room, { sizes }),
  ]
}
