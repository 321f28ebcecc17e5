import { parseInline } from '../../outline/inline.ts'
import type { OutlineItem } from '../../outline/schema/slides.ts'
import { say } from '../../words/index.ts'
import { around, type PlanContext } from '../context.ts'
import { Doubts, planItems } from '../items.ts'
import { lineCount } from '../lines.ts'
import type { Room } from '../page.ts'
import type { TextColumn } from '../types.ts'
import { columnPages } from './compare.ts'
import type { SlidePart } from './part.ts'
import { longDoubts } from './points.ts'

/** The line that says whose judgement it is: text, and the room below it, px. */
const BY = { size: 20, line: 1.4, below: 14 } as const

export function planClaim(
  slide: {
    by?: string | undefined
    evidence?: readonly OutlineItem[] | undefined
    counter?: readonly OutlineItem[] | undefined
  },
  room: Room,
  { locale, author }: PlanContext,
): SlidePart[] {
  const doubts = new Doubts()
  const by = around(
    say(locale, 'slide.claimed-by', { by: '\u0000' }),
    '\u0000',
    slide.by === undefined ? author : parseInline(slide.by),
  )
  const byHeight = lineCount(by, room.width, BY.size) * BY.size * BY.line + BY.below
  const columns: TextColumn[] = [
    {
      title: [{ type: 'text', value: say(locale, 'slide.evidence') }],
      items: planItems(slide.evidence, doubts, locale),
    },
    {
      title: [{ type: 'text', value: say(locale, 'slide.counter') }],
      items: planItems(slide.counter, doubts, locale),
    },
  ]
  const given = columns.filter(({ items }) => items.length > 0)
  const pages = columnPages(given, doubts, { width: room.width, height: room.height - byHeight })
  const claims = pages.map(({ size, columns: shown, doubts }): SlidePart => {
    const itemsOf = (column: TextColumn | undefined) =>
      shown.find(({ title }) => title === column?.title)?.items ?? []
    return { kind: 'claim', size, by, evidence: itemsOf(columns[0]), counter: itemsOf(columns[1]), doubts }
  })
  return [...claims, ...longDoubts(doubts, room)]
}
