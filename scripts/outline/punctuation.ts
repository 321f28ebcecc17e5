import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { Span } from './locate.ts'
import { commentsAndBlocks } from './tokens.ts'

const KEY = String.raw`[\w"'-]+`
/** `title：…`, `- date：…`: a full-width colon after a key. */
const COLON = new RegExp(String.raw`^[ \t\u3000]*(?:-[ \u3000]+)*(?:${KEY})(：)|[{,，][ \u3000]*(?:[a-z]\w*)(：)`, 'gmd')
/** `{who: us， because: …}`: a full-width comma before a key. */
const COMMA = /(，)[ \u3000]*[a-z]\w*[ ]*[:：]/gd
/** A full-width blank where the line is indented. */
const INDENT = /^[ \t]*(\u3000+)[ \t]*(?=-|[\w"']+[ ]*[:：])/gmd
/** `－ item`, `— item`: another dash where a list needs `-`. */
const DASH = /^[ \t]*([－–—])[ \u3000]*\S/gmd

/**
 * Full-width punctuation where YAML needs half-width. Looked for only in an outline that has errors:
 * in a text the same characters are what they are.
 */
export function fullWidthPunctuation(text: string): Diagnostic[] {
  const { comments, blocks } = commentsAndBlocks(text)
  const inText = ([from]: Span): boolean => [...comments, ...blocks].some(([start, end]) => from >= start && from < end)
  const found: Diagnostic[] = []
  const look = (pattern: RegExp, key: 'punctuation.colon' | 'punctuation.comma' | 'punctuation.indent' | 'punctuation.dash') => {
    for (const match of text.matchAll(pattern)) {
      const span = match.indices?.slice(1).find((group) => group !== undefined)
      if (span && !inText(span)) found.push(error('punctuation', span, key))
    }
  }
  look(COLON, 'punctuation.colon')
  look(COMMA, 'punctuation.comma')
  look(INDENT, 'punctuation.indent')
  look(DASH, 'punctuation.dash')
  return found.sort((a, b) => a.from - b.from)
}
