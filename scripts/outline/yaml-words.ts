import { type Document, type ErrorCode, visit, type YAMLError } from 'yaml'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { WordKey } from '../words/index.ts'

/** What each of YAML's errors means to somebody who writes an outline. */
const WORDS: Record<ErrorCode, WordKey> = {
  ALIAS_PROPS: 'yaml.anchor',
  BAD_ALIAS: 'yaml.star',
  BAD_COLLECTION_TYPE: 'yaml.tag',
  BAD_DIRECTIVE: 'yaml.directive',
  BAD_DQ_ESCAPE: 'yaml.escape',
  BAD_INDENT: 'yaml.indent',
  BAD_PROP_ORDER: 'yaml.anchor',
  BAD_SCALAR_START: 'yaml.start',
  BLOCK_AS_IMPLICIT_KEY: 'yaml.colon',
  BLOCK_IN_FLOW: 'yaml.flow',
  DUPLICATE_KEY: 'yaml.duplicate',
  IMPOSSIBLE: 'yaml.unexpected',
  KEY_OVER_1024_CHARS: 'yaml.long-key',
  MISSING_CHAR: 'yaml.missing',
  MULTILINE_IMPLICIT_KEY: 'yaml.multiline-key',
  MULTIPLE_ANCHORS: 'yaml.anchor',
  MULTIPLE_DOCS: 'yaml.documents',
  MULTIPLE_TAGS: 'yaml.tag',
  NON_STRING_KEY: 'yaml.tag',
  RESOURCE_EXHAUSTION: 'yaml.nested',
  TAB_AS_INDENT: 'yaml.tab',
  TAG_RESOLVE_FAILED: 'yaml.tag',
  UNEXPECTED_TOKEN: 'yaml.unexpected',
}

/** An error of the YAML parser, in our words and at its place. */
export function yamlWords(problem: YAMLError, text: string, document: Document): Diagnostic {
  const [from, to] = problem.pos
  const span = [from, Math.max(to, from + 1)] as const
  const mark = text.slice(from, to).split('\n')[0]?.trim() ?? ''
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from)
  // `text: **strong** …` and `text: *x*` are read as aliases: the way out is quotes.
  if (/[:-]\s+\*\S*\s*$/.test(line) || mark.startsWith('*')) return error('syntax', span, 'yaml.star')
  if (problem.code === 'UNEXPECTED_TOKEN' && /["']\s*$/.test(line)) return error('syntax', span, 'yaml.after-quote')
  if (problem.code === 'MISSING_CHAR' && problem.message.includes('quote')) {
    const start = openQuote(document, from)
    return error('syntax', [start, start + 1], 'yaml.quote')
  }
  return error('syntax', span, WORDS[problem.code], { mark })
}

/** Where the quoted text begins that is not closed at its end: that is where to look, not at the end of the file. */
function openQuote(document: Document, end: number): number {
  let start = end
  visit(document, {
    Scalar: (_, { type, range }) => {
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range && range[0] < end && range[2] >= end) start = range[0]
    },
  })
  return start
}
