import type { Span } from '../../outline/locate.ts'
import { commentsAndBlocks } from '../../outline/tokens.ts'

/** Whether a text stands on lines of which one ends with `# draft`: it waits to be put in the lecturer's own words. */
export function draftLines(text: string): (span: Span) => boolean {
  if (!/#[ \t]+draft\b/.test(text)) return () => false
  const marks = commentsAndBlocks(text)
    .comments.filter(([from, to]) => /^#[ \t]+draft\b/.test(text.slice(from, to)))
    .map(([from]) => from)
  return ([from, to]) => {
    // A block (`|`, `>`) has the end of its last line.
    const last = text.charAt(to - 1) === '\n' ? to - 1 : to
    const next = text.indexOf('\n', last)
    const end = next === -1 ? text.length : next
    return marks.some((mark) => from <= mark && mark < end)
  }
}
