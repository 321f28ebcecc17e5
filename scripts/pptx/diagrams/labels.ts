import type { LabelBox } from '../../diagrams/boxes.ts'
import { oneLine } from '../../diagrams/one-line.ts'
import type { Label } from '../../plan/types.ts'
import { textLines, textWidth } from '../measure.ts'
import type { Run, RunStyle, TextBody } from '../text.ts'

/** Room that is left beside a label at either end, px: less than in the browser, since the letters are wider. */
const SIDE = 4

type Face = 'regular' | 'bold'

/** Whether each line of a label has room. */
export function hasRoom(label: Label, width: number, size: number, face: Face): boolean {
  return label.every((line) => textWidth(line, size, face) <= width)
}

/** The label with other line breaks, where it has no room as it is. */
export function brokenTo(label: Label, width: number, size: number, face: Face): Label {
  return hasRoom(label, width, size, face) ? label : textLines(oneLine(label), width, size, face)
}

/** What a box has for its text, px: as far as it stands from either side. */
export function labelWidth({ x, width, text }: LabelBox): number {
  if (text.anchor === 'start') return x + width - text.x - SIDE
  return 2 * Math.min(text.x - x, x + width - text.x) - 2 * SIDE
}

/**
 * The lines of a label in its box, around the place that the layout has for them. Lines that have no room stand out a
 * little rather than take another line: what could be done for them has been tried.
 */
export function labelBody(box: LabelBox, label: Label, style: RunStyle & { size: number }): TextBody {
  const { x, y, width, height, text } = box
  const half = Math.max(0, Math.min(text.y - y, y + height - text.y))
  const vertical = [text.y - half - y, y + height - text.y - half] as const
  const isStart = text.anchor === 'start'
  const room = labelWidth(box)
  const left = isStart ? text.x - x : text.x - room / 2 - x
  const right = isStart ? SIDE : x + width - text.x - room / 2
  return {
    anchor: 'middle',
    tight: true,
    unwrapped: !hasRoom(label, room, style.size, style.bold ? 'bold' : 'regular'),
    insets: [vertical[0], Math.max(0, right), vertical[1], Math.max(0, left)],
    paragraphs: [{ ...(isStart ? {} : { align: 'center' as const }), runs: labelRuns(label, style) }],
  }
}

/** Lines, with the breaks between them. */
export function labelRuns(label: Label, style: RunStyle): Run[] {
  return label.flatMap((line, index): Run[] => [
    ...(index > 0 ? [{ ...style, break: true as const }] : []),
    ...(line === '' ? [] : [{ ...style, text: line }]),
  ])
}
