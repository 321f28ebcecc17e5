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
  | 'deck'

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

/** A diagnostic of severity error. */
export function error(
  rule: Rule,
  [from, to]: readonly [number, number],
  key: WordKey,
  values: Values = {},
): Diagnostic {
  return { rule, severity: 'error', from, to, key, values }
}
