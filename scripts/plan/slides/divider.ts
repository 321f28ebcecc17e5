import { parseInline } from '../../outline/inline.ts'
import type { OutlineSection } from '../../outline/schema/outline.ts'
import type { PlanContext } from '../context.ts'
import { type Canvas, COVER_TITLE, leadPieces, leadSize } from '../lead.ts'
import { lineCount } from '../lines.ts'
import { LINE, PART, TEXT_WIDTH } from '../page.ts'
import type { Inline } from '../types.ts'
import { toldOn } from './told.ts'

/** The section's number with the room below it, the bar at the foot, the room above the summary; px. */
const ORDINAL = 108
const PROGRESS = 30
const ABOVE = 14

const summarySize = (titleSize: number): number => Math.max(20, Math.min(28, Math.round(titleSize * 0.6)))

/** A section’s number, title, summary and place in the whole; a summary without room is told on a further slide. */
export function planDivider(
  section: OutlineSection,
  place: { index: number; of: number },
  height: number,
  context: PlanContext,
): Canvas[] {
  const title = parseInline(section.title)
  const summary = section.summary === undefined ? undefined : parseInline(section.summary)
  const room = height - ORDINAL - PROGRESS
  const below = (text: Inline[] | undefined) => (size: number) =>
    text === undefined ? 0 : summaryHeight(text, summarySize(size))
  const whole = leadSize(title, COVER_TITLE, room, below(summary), TEXT_WIDTH)
  if (whole !== undefined) {
    const part = { kind: 'divider' as const, size: summarySize(whole), place, ...(summary && { summary }) }
    return [{ title, titleSize: whole, part }]
  }
  const width = TEXT_WIDTH - PART
  const size = leadSize(title, COVER_TITLE, room, below(undefined), width) ?? 24
  const pieces = leadPieces(title, COVER_TITLE, size, { height: room, last: room }, width)
  return [
    ...pieces.map((piece) => ({
      title: piece,
      titleSize: size,
      part: { kind: 'divider' as const, size: summarySize(size), place },
    })),
    ...toldOn(pieces.at(-1) ?? [], summary ? [summary] : [], context),
  ]
}

function summaryHeight(summary: readonly Inline[], size: number): number {
  return lineCount(summary, TEXT_WIDTH, size) * size * LINE + ABOVE
}

/** Height of what a divider shows beside its title, px. */
export function dividerHeight({ summary, size }: { summary?: Inline[]; size: number }): number {
  return ORDINAL + PROGRESS + (summary ? summaryHeight(summary, size) : 0)
}
