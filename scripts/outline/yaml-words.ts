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

/** More of a line than this says nothing about an error at its end. */
const NEAR = 200

/** An error of the YAML parser, in our words and at its place. `overLines`: where keys begin that go over lines. */
export function yamlWords(
  problem: YAMLError,
  text: string,
  document: Document,
  overLines: ReadonlySet<number>,
): Diagnostic {
  // The parser may name the place before the first character.
  const [from, to] = [Math.max(0, problem.pos[0]), Math.max(0, problem.pos[1])]
  const { code, message } = problem
  const mark =
    text
      .slice(from, Math.min(to, from + NEAR))
      .split('\n')[0]
      ?.trim() ?? ''
  const line = text.slice(Math.max(text.lastIndexOf('\n', from - 1) + 1, from - NEAR), from)
  const said = (key: WordKey, start = from, end = Math.max(to, start + 1)) =>
    error('syntax', [start, end], key, { mark })
  // `text: **strong** …` and `text: *x*` are read as aliases: the way out is quotes.
  if (/[:-]\s+\*\S*\s*$/.test(line) || mark.startsWith('*')) return said('yaml.star')
  const citation = openCitation(text, from)
  if (citation !== undefined) return said('yaml.citation', citation, citation + 2)
  if (message.startsWith('Anchor')) return said('yaml.anchor')
  if (message.startsWith('Block scalar header'))
    return error('syntax', [from - 1, to], 'yaml.start', { mark: text.charAt(from - 1) })
  if (code === 'UNEXPECTED_TOKEN' && /["']\s*$/.test(line)) return said('yaml.after-quote')
  if (code === 'MISSING_CHAR' && message.includes('quote')) {
    const start = openQuote(document, from)
    return said('yaml.quote', start, start + 1)
  }
  if (message.includes('directives-end')) {
    const start = Math.max(0, text.search(/^\ufeff?%/m))
    return said('yaml.directive', start, start + 1)
  }
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) {
    const start = openBracket(document, text, from)
    if (start !== undefined)
      return error('syntax', [start, start + 1], 'yaml.bracket', {
        mark: text.charAt(start) === '[' ? ']' : '}',
      })
  }
  if (isIndentation(problem, overLines)) {
    // It is the next line that is indented, where there is one.
    const next = code === 'BLOCK_AS_IMPLICIT_KEY' && mark !== '' ? text.indexOf('\n', from) : -1
    const start = next < 0 ? from : next
    const first = start + text.slice(start).search(/\S|$/)
    return said('yaml.indent', first, first + 1)
  }
  return said(WORDS[code])
}

/** Errors that come of a line which is indented too far, or not far enough. */
function isIndentation({ code, message, pos }: YAMLError, overLines: ReadonlySet<number>): boolean {
  if (message.startsWith('A block sequence') || message.startsWith('Sequence item without')) return true
  // `- points: P` and below it `    items: …`: the text goes on, and turns out to be a key.
  return code === 'BLOCK_AS_IMPLICIT_KEY' && overLines.has(pos[0])
}

/** Where the quoted text begins that is not closed at its end: that is where to look, not at the end of the file. */
function openQuote(document: Document, end: number): number {
  let start = end
  visit(document, {
    Scalar: (_, { type, range }) => {
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range && range[0] < end && range[2] >= end)
        start = range[0]
    },
  })
  return start
}

/** Where the innermost `[` or `{` stands that is not closed before `end`. */
function openBracket(document: Document, text: string, end: number): number | undefined {
  let start: number | undefined
  visit(document, {
    Collection: (_, { flow, range }) => {
      if (!flow || !range || range[0] >= end || range[1] < end) return
      start = range[0]
    },
  })
  return start !== undefined && /[[{]/.test(text.charAt(start)) ? start : undefined
}

/** Where `[@` stands on the line of a place, before it and in no quotes: YAML takes its bracket for that of a list. */
function openCitation(text: string, at: number): number | undefined {
  const start = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - NEAR)
  // The parser may stop at the bracket itself.
  const before = text.slice(start, at + 2).split('\n')[0] ?? ''
  const found = before.lastIndexOf('[@')
  return found === -1 || /["'][^"']*$/.test(before.slice(0, found)) ? undefined : start + found
}
