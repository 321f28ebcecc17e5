import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { commentsAndBlocks } from './tokens.ts'

const MAYBE_HIDDEN = /(?:^|[ \t])#(?:[^\s]|[ \t]*$)/m

/**
 * Comments without a blank after `#`: most of them were meant as text (`美国 #1 伙伴`) and would be lost.
 * So would a `#` at the end of a line (`语言 C #`), where no comment follows.
 */
export function hiddenComments(text: string): Diagnostic[] {
  if (!MAYBE_HIDDEN.test(text)) return []
  return commentsAndBlocks(text)
    .comments.filter(([from, to]) => {
      const comment = text.slice(from, to)
      const before = text.slice(text.lastIndexOf('\n', from) + 1, from)
      return /^#[^\s]/.test(comment) || (comment.trim() === '#' && before.trim() !== '')
    })
    .map((span) => error('comment', span, 'yaml.comment'))
}
