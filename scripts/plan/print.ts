import { type Locale, say } from '../words/index.ts'
import { lineCount, textWidth } from './lines.ts'
import { SMALL_PRINT, TEXT_WIDTH } from './page.ts'

/** The small print: height of a line, room around a row of sources, between two things, frame of a badge; px. */
const LINE = 16
const ROW = 4
const GAP = 16
const BADGE = 16
/** The page's number takes at least; so much is kept for it. */
const PAGE = 60
/** The lecture's title takes at most; see `short-title.ts`. */
const LECTURE = 327
/** Lines beside the lecture's title, and above it. */
const BESIDE = 2
const ABOVE = 4

/** How the source line of a slide stands. */
export interface SourceLine {
  /** What is shown, without the word for it. */
  text?: string
  /** Rows of its own above the rest of the small print; 0 where it stands beside it. */
  rows: number
  /** Height that the small print takes more than usual, px. */
  extra: number
  /** Locators for which there is no room: they are told on a slide of their own. */
  left: readonly string[]
}

/**
 * Beside the lecture's title, if two lines there hold it; else in rows of its own. More locators than these hold are
 * counted, and told at the end.
 */
export function sourceLine(
  locators: readonly string[],
  badges: readonly string[],
  lecture: string,
  locale: Locale,
): SourceLine {
  if (locators.length === 0) return { rows: 0, extra: 0, left: [] }
  const between = say(locale, 'slide.list')
  const lines = (source: string, width: number): number =>
    lineCount([{ type: 'text', value: say(locale, 'slide.source', { source }) }], width, SMALL_PRINT)
  const all = locators.join(between)
  const beside =
    TEXT_WIDTH -
    PAGE -
    GAP -
    Math.min(LECTURE, textWidth(lecture, SMALL_PRINT) + 1) -
    GAP -
    badges.reduce((sum, badge) => sum + textWidth(badge, SMALL_PRINT, 'bold') + BADGE + GAP, 0)
  if (lines(all, beside) <= BESIDE) return { text: all, rows: 0, extra: 0, left: [] }
  const rows = lines(all, TEXT_WIDTH)
  if (rows <= ABOVE) return { text: all, rows, extra: rows * LINE + ROW, left: [] }
  const some = (count: number): string =>
    say(locale, 'slide.source-some', {
      source: locators.slice(0, count).join(between),
      more: locators.length - count,
    })
  let count = 0
  while (count + 1 < locators.length && lines(some(count + 1), TEXT_WIDTH) <= ABOVE) count++
  const text = count > 0 ? some(count) : say(locale, 'slide.source-later', { more: locators.length })
  const taken = lines(text, TEXT_WIDTH)
  return { text, rows: taken, extra: taken * LINE + ROW, left: locators.slice(count) }
}
