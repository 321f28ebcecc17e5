import { cutText } from './cut.ts'
import { lineCount } from './lines.ts'
import { CANVAS, EYEBROW, PART, type Room, TEXT_WIDTH, TITLE_GAP, TITLE_LINE, TOP } from './page.ts'
import type { Inline, SlideKind } from './types.ts'

/** Sizes of a title above content, each with the most lines that it may take. */
const USUAL: readonly { size: number; lines: number }[] = [
  { size: 36, lines: 1 },
  { size: 32, lines: 2 },
  { size: 28, lines: 3 },
  { size: 24, lines: 4 },
]
/** What a title that is longer leaves above the content. */
const LAST = { size: 24, lines: 3 } as const

/** Kinds that say what they are in a small line above the title. */
const WITH_EYEBROW: ReadonlySet<SlideKind> = new Set(['claim', 'question', 'quiz', 'answer', 'quote'])
export const hasEyebrow = (kind: SlideKind): boolean => WITH_EYEBROW.has(kind)

export interface TitlePlan {
  size: number
  /** The title in as many pieces as it needs slides: nearly always one. */
  pieces: Inline[][]
  /** What is left below (the last piece of) the title. */
  room: Room
}

/** Height of a slide that titles and content share, px: without its margins and the line above the title. */
export function slideHeight(kind: SlideKind, aspect: '16/9' | '4/3', bottom: number): number {
  return CANVAS.height[aspect] - TOP - (hasEyebrow(kind) ? EYEBROW : 0) - bottom
}

/** The width of a title, px. The place of a continued slide stands beside it. */
export function titleWidth(isContinued: boolean): number {
  return TEXT_WIDTH - (isContinued ? PART : 0)
}

/**
 * The largest size at which the title takes few lines; a title that is too long for any goes on on further slides,
 * filling those before the last. `bottom`: height of the small print below, px.
 */
export function planTitle(
  title: Inline[],
  kind: SlideKind,
  aspect: '16/9' | '4/3',
  bottom: number,
  isContinued: boolean,
): TitlePlan {
  const height = slideHeight(kind, aspect, bottom)
  const chosen = USUAL.find(
    ({ size, lines }) => lineCount(title, titleWidth(isContinued), size, 'bold') <= lines,
  )
  const size = chosen?.size ?? LAST.size
  const width = titleWidth(isContinued || !chosen)
  const pieces = chosen ? [title] : titlePieces(title, width, height)
  const shown = pieces.at(-1) ?? []
  const above = lineCount(shown, width, size, 'bold') * size * TITLE_LINE + TITLE_GAP
  return { size, pieces, room: { width: TEXT_WIDTH, height: height - above } }
}

/** A title on slides of its own, but for its last lines. */
function titlePieces(title: Inline[], width: number, height: number): Inline[][] {
  const most = Math.floor((height - TITLE_GAP) / (LAST.size * TITLE_LINE))
  const pieces: Inline[][] = []
  let rest = title
  for (;;) {
    const lines = lineCount(rest, width, LAST.size, 'bold')
    if (lines <= LAST.lines) return [...pieces, rest]
    const taken = Math.min(most, Math.max(2, lines - LAST.lines))
    const [piece, following] = cutText(rest, width, LAST.size, taken, 'bold')
    pieces.push(piece)
    rest = following
  }
}
