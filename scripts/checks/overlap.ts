import { sharedDepth, shrunk } from './boxes.ts'
import type { Edges, LineFact, TextFact } from './facts.ts'
import { type Finding, quoted, type SlideCheck } from './finding.ts'

/** How far two texts may reach into each other, px: their boxes are a little larger than their ink. */
const TOLERANCE = 2
/** The ink of a text, as far as a line through it would disturb, is smaller than its box by this on each side, px. */
const MARGIN = 1

/** No text stands on another, on a picture, or on a line. */
export const overlap: SlideCheck = ({ facts }) => {
  const { texts, blocks, pictures, lines, number } = facts
  const told = new Set<string>()
  const whole = ({ block, text }: TextFact): string => blocks[block] ?? text
  const found: Finding[] = []
  const tell = (
    key: 'check.overlap' | 'check.over-image' | 'check.over-line',
    text: string,
    other = '',
  ): void => {
    const id = [key, text, other].join('\n')
    if (told.has(id)) return
    told.add(id)
    const values = { text: quoted(text), other: quoted(other) }
    found.push({ rule: 'overlap', severity: 'error', slide: number, text, key, values })
  }
  for (const [index, text] of texts.entries()) {
    for (const other of texts.slice(index + 1))
      if (touch(text.lines, other.lines, TOLERANCE)) tell('check.overlap', whole(text), whole(other))
    if (crowded(text)) tell('check.overlap', whole(text), whole(text))
    for (const picture of pictures)
      if (touch(text.lines, [picture], TOLERANCE)) tell('check.over-image', whole(text), picture.source)
    if (lines.some((line) => crosses(line, text))) tell('check.over-line', whole(text))
  }
  return found
}

const touch = (some: readonly Edges[], others: readonly Edges[], tolerance: number): boolean =>
  some.some((a) => others.some((b) => sharedDepth(a, b) > tolerance))

/** Whether the lines of one text stand on each other. */
const crowded = ({ lines }: TextFact): boolean =>
  lines.some((line, index) => touch([line], lines.slice(index + 1), TOLERANCE + 1))

/** The border of the box that a text belongs to is that of another rule, and what is painted before that box is behind it. */
function crosses(line: LineFact, { frame, drawing, lines }: TextFact): boolean {
  if (frame && line.order === frame.order) return false
  if (frame && line.drawing !== undefined && line.drawing === drawing && line.order < frame.order)
    return false
  return lines.some((box) => sharedDepth(shrunk(box, MARGIN), line) > 0)
}
