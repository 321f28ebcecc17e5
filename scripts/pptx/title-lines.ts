import { breaksOf } from '../plan/breaks.ts'
import { lineEnds } from '../plan/line-ends.ts'
import { splitInline } from '../plan/split.ts'
import { phraseBreaks } from '../plan/title-breaks.ts'
import type { Inline } from '../plan/types.ts'
import { inOffice } from './measure.ts'
import { POINT, points } from './units.ts'

/**
 * A title with its lines about as long as each other, as the browser balances them, at phrases where the plan
 * says so: PowerPoint would fill the first and leave a word or a character alone on the last.
 */
export function balanced(
  title: readonly Inline[],
  /** px */
  width: number,
  /** px */
  size: number,
  atPhrases: boolean,
): readonly Inline[] {
  const measured = inOffice(title, 'bold')
  if (measured.hasBreak) return title
  const endsWith = (breaks: Uint8Array, room: number): number[] =>
    lineEnds(measured, room, points(size) * POINT, undefined, breaks)
  const anywhere = breaksOf(measured.points)
  const { length } = endsWith(anywhere, width)
  const phrases = atPhrases ? phraseBreaks(measured).breaks : anywhere
  const breaks = endsWith(phrases, width).length > length ? anywhere : phrases
  const endsAt = (room: number): number[] => endsWith(breaks, room)
  if (length < 2 || length > MOST) return title
  let [least, most] = [width / length, width]
  for (let step = 0; step < STEPS; step++) {
    const middle = (least + most) / 2
    if (endsAt(middle).length > length) least = middle
    else most = middle
  }
  const ends = endsAt(most).slice(0, -1)
  let [rest, start]: [readonly Inline[], number] = [title, 0]
  const lines: Inline[] = []
  for (const end of ends) {
    const [line, following] = splitInline(rest, end - start)
    lines.push(...line, { type: 'break' })
    rest = following
    start = end
  }
  return [...lines, ...rest]
}

/** A title of more lines is running text. */
const MOST = 4
/** Halvings of the width: to less than a px. */
const STEPS = 10
