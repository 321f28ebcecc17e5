import { parseInline } from '../../outline/inline.ts'
import type { PlanContext } from '../context.ts'
import { cutText } from '../cut.ts'
import { type Flow, stacked } from '../flow.ts'
import { isOverlong, lineCount, measure, OVERLONG } from '../lines.ts'
import { ITEM_GAP, LINE, type Room, TEXT_WIDTH } from '../page.ts'
import { paginate } from '../paginate.ts'
import type { Inline } from '../types.ts'
import type { SlidePart } from './part.ts'

interface Entry {
  term: Inline[]
  meaning: Inline[]
}

/** Shares of the width that the terms have, at least and at most; between terms and meanings, in em. */
const TERM_SHARE = { least: 0.12, most: 0.3 } as const
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
  const { size, gap, pages } = paginate(entries, pairFlow(room.width, entries), room.height, { sizes })
  const termWidth = termWidthAt(entries, room.width)(size)
  return pages.map((page) => ({ kind: 'terms', size, gap, termWidth, entries: page }))
}

/** The width of the terms at a size, px: of the longest of them on one line, within bounds. */
export function termWidthAt(entries: readonly Entry[], width: number): (size: number) => number {
  const longest = entries.reduce(
    (most, { term }) => (isOverlong(term) ? OVERLONG * 1000 : Math.max(most, measure(term, 'bold').total)),
    0,
  )
  // A px more, since browsers round.
  return (size) =>
    Math.ceil(
      Math.min(TERM_SHARE.most * width, Math.max(TERM_SHARE.least * width, (longest * size) / 1000 + 1)),
    )
}

/** Height of terms with their meanings as they stand on a slide, px. */
export function pairsHeight(
  entries: readonly Entry[],
  { size, gap, termWidth }: { size: number; gap?: number | undefined; termWidth: number },
): number {
  return stacked(
    entries,
    flowBeside(TEXT_WIDTH, () => termWidth),
    size,
    gap,
  )
}

/** Terms at the left, meanings at the right of them; `entries`: those of all slides of the sheet. */
export function pairFlow(width: number, entries: readonly Entry[]): Flow<Entry> {
  return flowBeside(width, termWidthAt(entries, width))
}

function flowBeside(width: number, termWidth: (size: number) => number): Flow<Entry> {
  const meaningWidth = (size: number): number => width - termWidth(size) - TERM_GAP * size
  const linesOf = ({ term, meaning }: Entry, size: number): number =>
    Math.max(lineCount(term, termWidth(size), size, 'bold'), lineCount(meaning, meaningWidth(size), size))
  return {
    height: (entry, size) => linesOf(entry, size) * size * LINE,
    gap: (size) => ITEM_GAP * size * 1.5,
    widest: (size) => WIDEST_GAP * size,
    cut(entry, size, room) {
      const lines = Math.floor(room / (size * LINE))
      if (lineCount(entry.term, termWidth(size), size, 'bold') > lines) {
        const [first, rest] = cutText(entry.term, termWidth(size), size, lines, 'bold')
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
