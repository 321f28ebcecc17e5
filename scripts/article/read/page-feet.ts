import type { Block } from './block.ts'

/** A line of nothing but a stroke. */
const RULE = /^[ \u3000]*[-_—─━=]{4,}[ \u3000]*$/
/** `[3]`, `③`, `*`: what begins a note wherever it stands; `3.` begins one under a stroke. */
const MARK = /^[ \u3000]*(?:[[［〔【]\s?\d{1,3}\s?[\]］〕】]|[①-⑳]|[*＊†‡]{1,3}\s?(?=\S))/
const NUMBER = /^[ \u3000]*\d{1,3}[.．、]?\s/
/** No foot has more lines. */
const MOST = 60

/**
 * The notes at the feet of a text's pages: what stands above the end of a page (one of `ends`), below a stroke or a blank
 * line, and begins with a note's mark. The lines that they take, with the stroke, and the notes.
 */
export function pageFeet(
  lines: readonly string[],
  ends: ReadonlySet<number>,
): { gone: Set<number>; notes: Block[] } {
  const gone = new Set<number>()
  const notes: Block[] = []
  for (const end of [...ends].sort((a, b) => a - b)) {
    if (ends.has(end - 1) || gone.has(end - 1)) continue
    const foot = footAbove(lines, end)
    if (!foot) continue
    for (let at = foot.from; at < end; at++) gone.add(at)
    notes.push(noteOf(lines.slice(foot.notes, end)))
  }
  return { gone, notes }
}

export const noteOf = (lines: readonly string[]): Block => ({ text: lines.join('\n'), role: 'note' })

/** Where a foot begins, and its first note. Blank lines may part its notes. */
export function footAbove(
  lines: readonly string[],
  end: number,
): { from: number; notes: number } | undefined {
  const isOpen = (at: number): boolean =>
    at < 0 || (lines[at] ?? '').trim() === '' || RULE.test(lines[at] ?? '')
  let found: { from: number; notes: number } | undefined
  for (let at = end; at > 0 && end - at < MOST; ) {
    let last = at - 1
    while (last >= 0 && (lines[last] ?? '').trim() === '') last--
    let first = last
    while (!isOpen(first - 1) && !MARK.test(lines[first] ?? '')) first--
    const line = lines[first] ?? ''
    const isUnderRule = RULE.test(lines[first - 1] ?? '')
    if (MARK.test(line)) found = { from: first, notes: first }
    else if (!NUMBER.test(line)) break
    if (isUnderRule) return { from: first - 1, notes: first }
    at = first
  }
  return found
}
