import type { Values, WordKey } from '../words/index.ts'

export type Severity = 'error' | 'warning' | 'notice'

/** What kind of thing is wrong: the last word of a message, and what `--json` tells programs. */
export type Rule =
  | 'syntax'
  | 'punctuation'
  | 'comment'
  | 'encoding'
  | 'file'
  | 'key'
  | 'missing'
  | 'type'
  | 'text'
  | 'number'
  | 'color'
  | 'date'
  | 'order'
  | 'actor'
  | 'link'
  | 'id'
  | 'kind'
  | 'path'
  | 'quiz'
  | 'table'
  | 'picture'
  | 'references'
  | 'citation'
  | 'deck'
  | 'merge'
  // What is seen of a deck in a browser: `lectern check`.
  | 'outside'
  | 'cut'
  | 'overlap'
  | 'size'
  | 'contrast'
  | 'diagram'
  | 'slide'
  | 'image'
  | 'alternative'
  | 'lost'
  | 'glyph'
  | 'request'
  | 'minutes'
  // What is found when a deck is compared with its article: `lectern check`.
  | 'source'
  | 'locator'
  | 'event-date'
  | 'name'
  | 'figure-number'
  | 'document'
  | 'quote'
  | 'copied'
  | 'changed'
  | 'coverage'
  | 'ignore'
  // What is found when an export is read back: `lectern export`.
  | 'pages'
  | 'font'

/** One problem of an outline, at its place. The words are chosen by key and said in the user's language at the edge. */
export interface Diagnostic {
  rule: Rule
  severity: Severity
  /** Where it begins and ends, in UTF-16 units from the start of the text. */
  from: number
  to: number
  key: WordKey
  values: Values
}

/** A diagnostic of severity notice: nothing is wrong, but something is open. */
export function notice(
  rule: Rule,
  [from, to]: readonly [number, number],
  key: WordKey,
  values: Values = {},
): Diagnostic {
  return { rule, severity: 'notice', from, to, key, values }
}

/** A diagnostic of severity error. */
export function error(
  rule: Rule,
  [from, to]: readonly [number, number],
  key: WordKey,
  values: Values = {},
): Diagnostic {
  return { rule, severity: 'error', from, to, key, values }
}
