import { EMERGENCY } from './breaks.ts'
import { measureText } from './measured.ts'
import type { Face } from './widths.ts'

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)'
const DAY = `(?:\\d{1,2} to )?\\d{1,2} ${MONTH}|${MONTH} \\d{1,2}(?!\\d),?`
const UNIT =
  '(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|hundred|thousand|million|billion|trillion|per ?cent|tons?|tonnes?|miles?|(?:km/h|[kcm]?m|[km]?g|[kMG]?W|px)\\b|[%‰°℃€])'
const NUMBER = `\\d ${UNIT}|[$€£¥] \\d|\\d[–‑-]\\d`

/** What stands on one line of a label where it can: a day and its month, a number and its unit, from–to. */
const PARTS = new RegExp(`${DAY}|${NUMBER}`, 'gu')
/** The year too. */
const WHOLE = new RegExp(`(?:${DAY}|${MONTH}) \\d{1,4}(?!\\d)(?: BCE)?|${DAY}|${NUMBER}`, 'gu')

/** How much of a text stays together, from most to nothing. */
export type Together = 'whole' | 'parts' | 'words'

/** Takes the places to break from within what stays together; whether there were any. */
export function keepTogether(text: string, breaks: Uint8Array, together: Together): boolean {
  if (together === 'words' || !/\d/u.test(text)) return false
  let found = false
  for (const match of text.matchAll(together === 'whole' ? WHOLE : PARTS)) {
    const from = [...text.slice(0, match.index)].length
    for (let inside = from + 1; inside < from + [...match[0]].length; inside++) {
      breaks[inside] = Math.min(EMERGENCY, breaks[inside] ?? 0)
      found = true
    }
  }
  return found
}

/** Width of the longest part of a label that is not to be broken, em; of Chinese, none. */
export function longestPart(text: string, face: Face = 'regular'): number {
  const kept = text.replace(PARTS, (part) => part.replaceAll(' ', '\u00a0'))
  const words = kept.match(/[^ \t\n\u2e80-\uffff]+/gu) ?? []
  return Math.max(0, ...words.map((word) => measureText(word, face).total / 1000))
}
