import { parseInline } from '../../outline/inline.ts'
import type { OutlineItem } from '../../outline/schema/slides.ts'
import { say } from '../../words/index.ts'
import { around, type PlanContext } from '../context.ts'
import { shortened } from '../cut.ts'
import { Doubts, planItems } from '../items.ts'
import { lineCount } from '../lines.ts'
import { type Room, TEXT_WIDTH } from '../page.ts'
import type { Inline, TextColumn } from '../types.ts'
import { columnPages } from './columns.ts'
import type { SlidePart } from './part.ts'
import { longDoubts } from './points.ts'
import { told } from './told.ts'

/** The line that says whose judgement it is: text, and the room below it, px. One of more lines is told in full before. */
const BY = { size: 20, line: 1.4, below: 14, lines: 2 } as const

export function planClaim(
  slide: {
    by?: string | undefined
    evidence?: readonly OutlineItem[] | undefined
    counter?: readonly OutlineItem[] | undefined
  },
  room: Room,
  context: PlanContext,
): SlidePart[] {
  const { locale, author, sizes } = context
  const doubts = new Doubts()
  const by = around(
    say(locale, 'slide.claimed-by', { by: '\u0000' }),
    '\u0000',
    slide.by === undefined ? author : parseInline(slide.by),
  )
  const shownBy = shortened(by, room.width, BY.size, BY.lines)
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
  const below = { width: room.width, height: room.height - byHeight(shownBy.text) }
  const claims = columnPages(given, doubts, below, { sizes }).map(
    ({ size, gap, columns: shown, doubts }): SlidePart => {
      const itemsOf = (column: TextColumn | undefined) =>
        shown[column ? given.indexOf(column) : -1]?.items ?? []
      return {
        kind: 'claim',
        size,
        gap,
        by: shownBy.text,
        evidence: itemsOf(columns[0]),
        counter: itemsOf(columns[1]),
        doubts,
      }
    },
  )
  return [
    ...told(shownBy.isWhole ? [] : [by], room, context),
    ...claims,
    ...longDoubts(doubts, room, { sizes }),
  ]
}

/** Height of the line that says whose judgement it is, with the room below it, px. */
export function byHeight(by: readonly Inline[]): number {
  return lineCount(by, TEXT_WIDTH, BY.size, 'bold') * BY.size * BY.line + BY.below
}
