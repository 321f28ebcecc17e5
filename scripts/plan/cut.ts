import { isOverlong, lineCount, lineEnds, measure, OVERLONG } from './lines.ts'
import { splitInline } from './split.ts'
import type { Inline } from './types.ts'
import type { Face } from './widths.ts'

/**
 * A text cut behind its `lines`-th line, or one before, so that no line is left alone. The second part is never
 * empty, if the text has two characters.
 */
export function cutText(
  text: readonly Inline[],
  width: number,
  size: number,
  lines: number,
  face: Face = 'regular',
): [Inline[], Inline[]] {
  const [beginning, rest] = isOverlong(text) ? splitInline(text, OVERLONG / 2) : [text, []]
  const measured = measure(beginning, face)
  const most = Math.max(1, lines)
  const ends = lineEnds(measured, width, size, most + 2)
  const isAlone = ends.length === most + 1 && rest.length === 0 && most > 2
  const end = ends[Math.min(ends.length, isAlone ? most - 1 : most) - 1] ?? 0
  const last = rest.length > 0 ? measured.characters.length : measured.characters.length - 1
  const [head, tail] = splitInline(beginning, Math.max(1, Math.min(end, last)))
  return [head, [...tail, ...rest]]
}

/** A text of at most so many lines (at a size): what is longer ends in an ellipsis. */
export function shortened(
  text: Inline[],
  width: number,
  size: number,
  lines: number,
): { text: Inline[]; isWhole: boolean } {
  if (lineCount(text, width, size, 'bold') <= lines) return { text, isWhole: true }
  // The ellipsis needs room, too.
  const [head] = cutText(text, width - size, size, lines, 'bold')
  return { text: [...head, { type: 'text', value: '…' }], isWhole: false }
}
