import { cutText } from './cut.ts'
import { lineCount } from './lines.ts'
import { TEXT_WIDTH } from './page.ts'
import type { SlidePart } from './slides/part.ts'
import type { Inline } from './types.ts'
import type { Face } from './widths.ts'

/** What stands on one slide, with its title. */
export interface Canvas {
  title: Inline[]
  /** px */
  titleSize: number
  part: SlidePart
}

/** How a title that leads its slide is set: its sizes, largest first, with the most lines at each. */
export interface LeadStyle {
  sizes: readonly { size: number; lines: number }[]
  /** Height of a line, in em. */
  line: number
  face: Face
}

/** At the last size a title may take whatever room there is. */
const ANY = Number.POSITIVE_INFINITY

/** Cover and divider. */
export const COVER_TITLE: LeadStyle = {
  sizes: [
    { size: 52, lines: 2 },
    { size: 44, lines: 3 },
    { size: 36, lines: 4 },
    { size: 28, lines: 6 },
    { size: 24, lines: ANY },
  ],
  line: 1.25,
  face: 'bold',
}
export const BREAK_TITLE: LeadStyle = {
  sizes: [{ size: 60, lines: 2 }, ...COVER_TITLE.sizes.slice(1)],
  line: 1.25,
  face: 'bold',
}
/** A question without prompts speaks louder than one with. */
export const QUESTION_TITLE: LeadStyle = {
  sizes: [
    { size: 44, lines: 3 },
    { size: 40, lines: 4 },
    { size: 36, lines: 5 },
    { size: 32, lines: 7 },
    { size: 28, lines: 9 },
    { size: 24, lines: ANY },
  ],
  line: 1.3,
  face: 'bold',
}

/** The largest size at which a title stands above what takes `below` px at that size; none where nothing fits. */
export function leadSize(
  title: readonly Inline[],
  style: LeadStyle,
  height: number,
  below: (size: number) => number,
  width: number,
): number | undefined {
  return style.sizes.find(({ size, lines }) => {
    const taken = lineCount(title, width, size, style.face)
    return taken <= lines && taken * size * style.line + below(size) <= height
  })?.size
}

/** A title in pieces of at most `height` px each, the last of at most `last` px, at one size. */
export function leadPieces(
  title: Inline[],
  style: LeadStyle,
  size: number,
  heights: { height: number; last: number },
  width = TEXT_WIDTH,
): Inline[][] {
  const linesIn = (height: number): number => Math.max(2, Math.floor(height / (size * style.line)))
  const pieces: Inline[][] = []
  let rest = title
  for (;;) {
    const lines = lineCount(rest, width, size, style.face)
    if (lines <= linesIn(heights.last)) return [...pieces, rest]
    const count = Math.ceil((lines - linesIn(heights.last)) / linesIn(heights.height)) + 1
    // As many lines on each, as far as that is known before the end of an endless text.
    const share = Number.isFinite(count) ? Math.ceil(lines / count) : ANY
    const taken = Math.min(linesIn(heights.height), share)
    const [piece, following] = cutText(rest, width, size, taken, style.face)
    pieces.push(piece)
    rest = following
  }
}
