import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { commentsAndBlocks } from './tokens.ts'

const MAYBE_HIDDEN = /(?:^|[ \t])#[^\s]/m

/** Comments without a blank after `#`: most of them were meant as text (`美国 #1 伙伴`) and would be lost. */
export function hiddenComments(text: string): Diagnostic[] {
  if (!MAYBE_HIDDEN.test(text)) return []
  return commentsAndBlocks(text)
    .comments.filter(([from, to]) => /^#[^\s]/.test(text.slice(from, to)))
    .map((span) => error('comment', span, 'yaml.comment'))
}
