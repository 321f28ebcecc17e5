import { BREAK, breaksOf, EMERGENCY } from './breaks.ts'
import { CLASS } from './fonts/shape.ts'
import { lineEnds } from './line-ends.ts'
import { lineText } from './line-text.ts'
import { isOverlong, measure } from './lines.ts'
import type { Measured } from './measured.ts'
import type { Inline } from './types.ts'

/**
 * Whether a title can be broken at blanks and beside punctuation alone, so that no Chinese word is torn, on as many
 * lines as it takes anyway and none wider than `width` (px). Not so where that changes nothing.
 */
export function breaksAtPhrases(title: readonly Inline[], width: number, size: number): boolean {
  if (isOverlong(title)) return false
  const measured = measure(title, 'bold')
  const free = lineEnds(measured, width, size).length
  if (free < 2) return false
  const { breaks, hasFewer } = phraseBreaks(measured)
  if (!hasFewer) return false
  const ends = lineEnds(measured, width, size, free + 1, breaks)
  return ends.length === free && ends.slice(0, -1).every((end) => breaks[end] === BREAK)
}

const LETTER = /[\p{L}\p{N}]/u
const MARK = /\p{M}/u

/** The breaks that Chromium leaves with `word-break: keep-all`: none between two letters or digits. */
export function phraseBreaks({ points, characters }: Measured): { breaks: Uint8Array; hasFewer: boolean } {
  const breaks = breaksOf(points)
  const { given } = lineText(points)
  let hasFewer = false
  for (const [at, kind] of breaks.entries()) {
    if (kind !== BREAK) continue
    const before = MARK.test(characters[at - 1] ?? '') ? at - 2 : at - 1
    // What is written without blanks (Thai, Khmer …) is broken at its words all the same.
    const isLetter = (index: number): boolean =>
      LETTER.test(characters[index] ?? '') && given[index] !== CLASS.SA
    if (!isLetter(before) || !isLetter(at)) continue
    breaks[at] = EMERGENCY
    hasFewer = true
  }
  return { breaks, hasFewer }
}
