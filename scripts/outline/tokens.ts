import { Lexer } from 'yaml'
import type { Span } from './locate.ts'

/** Where an outline has comments, and where texts written as blocks (`|`, `>`): what a line means depends on it. */
export function commentsAndBlocks(text: string): { comments: Span[]; blocks: Span[] } {
  const comments: Span[] = []
  const blocks: Span[] = []
  let offset = 0
  let afterHeader = false
  let isScalar = false
  for (const token of new Lexer().lex(text)) {
    // The lexer puts one control character before a scalar (0x1F) and at the ends of documents and flows.
    if (token.length === 1 && token.charCodeAt(0) < 0x20 && !/[\t\n\r]/.test(token)) {
      isScalar = token === '\u001f'
      continue
    }
    const span: Span = [offset, offset + token.length]
    if (!isScalar && token.startsWith('#')) comments.push(span)
    if (isScalar && afterHeader) blocks.push(span)
    if (isScalar) afterHeader = false
    else if (/^[|>]/.test(token)) afterHeader = true
    isScalar = false
    offset += token.length
  }
  return { comments, blocks }
}
