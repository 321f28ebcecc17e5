import { parseInline } from '../../outline/inline.ts'
import type { PlanContext } from '../context.ts'
import { cutText } from '../cut.ts'
import { type Flow, stacked } from '../flow.ts'
import { lineCount } from '../lines.ts'
import { ITEM_GAP, LINE, type Room, TEXT_WIDTH } from '../page.ts'
import { paginate } from '../paginate.ts'
import type { Inline } from '../types.ts'
import type { SlidePart } from './part.ts'

interface Entry {
  term: Inline[]
  meaning: Inline[]
}

/** Share of the width that the terms have; between terms and meanings, in em. */
const TERM_SHARE = 0.3
const TERM_GAP = 1
/** Between two entries at most, in em: a rule stands there. */
const WIDEST_GAP = 1.6

export function planTerms(
  slide: { entries: readonly { term: string; meaning: string }[] },
  room: Room,
  { sizes }: PlanContext,
): SlidePart[] {
  const entries = slide.entries.map(({ term, meaning }) => ({
    term: parseInline(term),
    meaning: parseInline(meaning),
  }))
  const { size, gap, pages } = paginate(entries, pairFlow(room.width), room.height, { sizes })
  return pages.map((page) => ({ kind: 'terms', size, gap, entries: page }))
}

/** Height of terms with their meanings as they stand on a slide, px. */
export function pairsHeight(
  entries: readonly Entry[],
  { size, gap }: { size: number; gap?: number | undefined },
): number {
  return stacked(entries, pairFlow(TEXT_WIDTH), size, gap)
}

/** Terms at the left, meanings at the right of them. */
export function pairFlow(width: number): Flow<Entry> {
  const termWidth = width * TERM_SHARE
  const meaningWidth = (size: number): number => width - termWidth - TERM_GAP * size
  const linesOf = ({ term, meaning }: Entry, size: number): number =>
    Math.max(lineCount(term, termWidth, size, 'bold'), lineCount(meaning, meaningWidth(size), size))
  return {
    height: (entry, size) => linesOf(entry, size) * size * LINE,
    gap: (size) => ITEM_GAP * size * 1.5,
    widest: (size) => WIDEST_GAP * size,
    cut(entry, size, room) {
      const lines = Math.floor(room / (size * LINE))
      if (lineCount(entry.term, termWidth, size, 'bold') > lines) {
        const [first, rest] = cutText(entry.term, termWidth, size, lines, 'bold')
        const isShort = lineCount(entry.meaning, meaningWidth(size), size) <= lines
        const [begun, following] = isShort
          ? [entry.meaning, []]
          : cutText(entry.meaning, meaningWidth(size), size, lines)
        return [
          { term: first, meaning: begun },
          { term: rest, meaning: following },
        ]
      }
      const [first, rest] = cutText(entry.meaning, meaningWidth(size), size, lines)
      return [
        { term: entry.term, meaning: first },
        { term: entry.term, meaning: rest },
      ]
    },
  }
}
