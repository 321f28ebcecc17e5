import type { Block } from './block.ts'

/** A line of nothing but a stroke. */
const RULE = /^[ \u3000]*[-_—─━=]{4,}[ \u3000]*$/
/**
 * `[3]`, `③`, `*甲`: what begins a note wherever it stands, but not the `* ` of a list or `**a heading**`; `3.` begins one
 * under a stroke.
 */
const MARK = /^[ \u3000]*(?:[[［〔【]\s?\d{1,3}\s?[\]］〕】]|[①-⑳]|[*＊†‡]{1,3}(?=[^\s*]|\u3000)(?!.*\*\s*$))/
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

/** Where a foot begins, and its first note. Blank lines may part its notes; a mark within a paragraph begins none. */
export function footAbove(
  lines: readonly string[],
  end: number,
): { from: number; notes: number } | undefined {
  const isOpen = (at: number): boolean =>
    at < 0 || (lines[at] ?? '').trim() === '' || RULE.test(lines[at] ?? '')
  const top = Math.max(0, end - MOST)
  let found: { from: number; notes: number } | undefined
  for (let at = end; at > top; ) {
    let last = at - 1
    while (last > top && (lines[last] ?? '').trim() === '') last--
    let first = last
    while (first > top && !isOpen(first - 1) && !MARK.test(lines[first] ?? '')) first--
    const line = lines[first] ?? ''
    const isMarked = MARK.test(line)
    if (!isMarked && !NUMBER.test(line)) break
    if (RULE.test(lines[first - 1] ?? '')) return { from: first - 1, notes: first }
    if (isMarked && isOpen(first - 1)) found = { from: first, notes: first }
    at = first
  }
  return found
}
