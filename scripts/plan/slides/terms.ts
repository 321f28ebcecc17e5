import { parseInline } from '../../outline/inline.ts'
import { cutText } from '../items.ts'
import { lineCount } from '../lines.ts'
import { ITEM_GAP, LINE, type Room } from '../page.ts'
import { type Flow, paginate } from '../paginate.ts'
import type { Inline } from '../types.ts'
import type { SlidePart } from './part.ts'

interface Entry {
  term: Inline[]
  meaning: Inline[]
}

/** Share of the width that the terms have; between terms and meanings, in em. */
const TERM_SHARE = 0.3
const TERM_GAP = 1

export function planTerms(
  slide: { entries: readonly { term: string; meaning: string }[] },
  room: Room,
): SlidePart[] {
  const entries = slide.entries.map(({ term, meaning }) => ({
    term: parseInline(term),
    meaning: parseInline(meaning),
  }))
  const { size, pages } = paginate(entries, pairFlow(room.width), room.height)
  return pages.map((page) => ({ kind: 'terms', size, entries: page }))
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
    cut(entry, size, room) {
      const lines = Math.max(1, Math.floor(room / (size * LINE)))
      if (lineCount(entry.term, termWidth, size, 'bold') > lines) {
        const [first, rest] = cutText(entry.term, termWidth, size, lines)
        return [
          { term: first, meaning: [] },
          { term: rest, meaning: entry.meaning },
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
