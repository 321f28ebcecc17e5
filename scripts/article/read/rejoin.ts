import { isLabel } from './labels.ts'
import { widthOf } from './normalise.ts'
import { hasNoteMark } from './notes.ts'
import { isHeadingLine, isIndented } from './split.ts'

const ENDED = /[。．.！!？?…：:][”’"』」）)\]]*\s*$/
/** No heading is so wide, in half-width columns. */
const WIDE = 90
/** No page has more lines. */
const PAGE = 80

/** The lines without some of them. A paragraph that these have torn is one again. */
export function withoutLines(lines: readonly string[], gone: ReadonlySet<number>): string[] {
  if (gone.size === 0) return [...lines]
  const widths = lines.filter(isFilled).map((line) => widthOf(line.trim()))
  widths.sort((one, other) => one - other)
  const full = Math.min((widths[Math.floor(widths.length * 0.9)] ?? 0) * 0.85, WIDE)
  const kept: string[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!gone.has(at)) {
      kept.push(lines[at] ?? '')
      continue
    }
    const from = at
    while (at + 1 < lines.length && (gone.has(at + 1) || !isFilled(lines[at + 1] ?? ''))) at++
    const isParted =
      from === 0 || !isFilled(lines[from - 1] ?? '') || !lines.slice(from, at + 1).every(isFilled)
    while (kept.length > 0 && !isFilled(kept.at(-1) ?? '')) kept.pop()
    if (isParted && !goesOn(kept, lines[at + 1] ?? '', full)) kept.push('')
  }
  return kept
}

const isFilled = (line: string): boolean => line.trim() !== ''

/** Whether a line goes on with the paragraph of the last: that fills its line, and has not ended. */
function goesOn(before: readonly string[], line: string, full: number): boolean {
  const last = before.at(-1) ?? ''
  if (ENDED.test(last) || widthOf(last.trim()) < full || isHeadingLine(last, undefined)) return false
  const text = line.trim()
  if (text === '' || isIndented(line) || isLabel(text) || hasNoteMark(text) || isHeadingLine(text, undefined))
    return false
  const page = before.slice(-PAGE)
  const paragraph = page.slice(page.findLastIndex((one) => !isFilled(one)) + 1)
  return !paragraph.some((one) => hasNoteMark(one.trim()))
}
