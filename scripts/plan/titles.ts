import { cutText } from './items.ts'
import { lineCount } from './lines.ts'
import { BOTTOM, CANVAS, EYEBROW, type Room, TEXT_WIDTH, TITLE_GAP, TITLE_LINE, TOP } from './page.ts'
import type { Inline, SlideKind } from './types.ts'

/** A size of a title, and the most lines that it may take. */
interface TitleSize {
  size: number
  lines: number
}

const USUAL: readonly TitleSize[] = [
  { size: 32, lines: 2 },
  { size: 28, lines: 3 },
  { size: 24, lines: 4 },
]
/** Where the title is most of the slide. */
const LARGE: readonly TitleSize[] = [
  { size: 44, lines: 2 },
  { size: 36, lines: 3 },
  { size: 28, lines: 5 },
  { size: 24, lines: 6 },
]
const QUOTE: readonly TitleSize[] = [
  { size: 34, lines: 5 },
  { size: 28, lines: 7 },
  { size: 24, lines: 9 },
]

function sizesOf(kind: SlideKind): readonly TitleSize[] {
  if (kind === 'cover' || kind === 'divider' || kind === 'break') return LARGE
  return kind === 'quote' ? QUOTE : USUAL
}

/** Kinds that say what they are in a small line above the title. */
const WITH_EYEBROW: ReadonlySet<SlideKind> = new Set(['claim', 'question', 'quiz', 'answer', 'quote'])
export const hasEyebrow = (kind: SlideKind): boolean => WITH_EYEBROW.has(kind)

/** What is put beside a title that goes on on a further slide takes room too, px. */
const PART = 110

export interface TitlePlan {
  size: number
  /** The title in as many pieces as it needs slides: nearly always one. */
  pieces: Inline[][]
  /** What is left below (the last piece of) the title. */
  room: Room
}

/** The largest size at which the title takes few lines; a title that is too long for any goes on on further slides. */
export function planTitle(title: Inline[], kind: SlideKind, aspect: '16/9' | '4/3'): TitlePlan {
  const sizes = sizesOf(kind)
  const width = TEXT_WIDTH - (kind === 'quote' ? 60 : PART)
  const chosen = sizes.find(({ size, lines }) => lineCount(title, width, size, 'bold') <= lines)
  const { size, lines } = chosen ?? (sizes.at(-1) as TitleSize)
  const pieces: Inline[][] = []
  let rest = title
  while (!chosen && lineCount(rest, width, size, 'bold') > lines) {
    const [piece, following] = cutText(rest, width, size, lines)
    pieces.push(piece)
    rest = following
  }
  pieces.push(rest)
  const above =
    TOP +
    (hasEyebrow(kind) ? EYEBROW : 0) +
    lineCount(rest, width, size, 'bold') * size * TITLE_LINE +
    TITLE_GAP
  return { size, pieces, room: { width: TEXT_WIDTH, height: CANVAS.height[aspect] - above - BOTTOM } }
}
