import type { z } from 'zod'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { linesOf, placeOf } from '../diagnostics/frame.ts'
import type { WordKey } from '../words/index.ts'
import { crossCheck } from './cross-check.ts'
import { entryOf, type Located, locatedAt, plainValue } from './locate.ts'
import { nearest } from './nearest.ts'
import { normalise } from './normalise.ts'
import { fullWidthPunctuation } from './punctuation.ts'
import type { OutlineDocument } from './read.ts'
import { keysAt } from './schema/keys.ts'
import { type Outline, outline } from './schema/outline.ts'
import type { Finding } from './schema/scalars.ts'

export interface Validated {
  /** None where there are errors. */
  outline: Outline | undefined
  /** The tree that the outline's paths lead through: where its values stand in the text. */
  root: Located | undefined
  diagnostics: Diagnostic[]
}

/** Document → outline, or everything that is wrong with it. */
export function validate(document: OutlineDocument): Validated {
  if (!document.root) {
    return { outline: undefined, root: undefined, diagnostics: inOrder(document, document.diagnostics) }
  }
  const { root, diagnostics } = normalise(document.root)
  const parsed = outline.safeParse(plainValue(root))
  const found = [
    ...diagnostics,
    ...(parsed.success ? [] : fromIssues(root, parsed.error.issues, [])),
    ...crossCheck(root),
  ]
  if (parsed.success && found.length === 0 && document.diagnostics.length === 0) {
    return { outline: parsed.data, root, diagnostics: [] }
  }
  return { outline: undefined, root, diagnostics: inOrder(document, found) }
}

/**
 * Everything in the order of the text. Full-width punctuation explains what else is wrong on its line and the next,
 * and what is wrong as YAML explains what is wrong on its line.
 */
function inOrder(document: OutlineDocument, found: readonly Diagnostic[]): Diagnostic[] {
  const lines = linesOf(document.text)
  const line = ({ from }: Diagnostic): number => placeOf(lines, from).line
  const problemLines = new Set([...document.diagnostics, ...found].map(line))
  const punctuation = fullWidthPunctuation(lines, problemLines)
  const explained = new Set(punctuation.flatMap((diagnostic) => [line(diagnostic), line(diagnostic) + 1]))
  const yaml = document.diagnostics.filter(
    (diagnostic) => !explained.has(line(diagnostic)) && !explained.has(line(diagnostic) - 1),
  )
  for (const diagnostic of yaml) explained.add(line(diagnostic))
  const rest = found.filter((diagnostic) => !yaml.includes(diagnostic) && !explained.has(line(diagnostic)))
  return [...punctuation, ...yaml, ...rest].sort((a, b) => a.from - b.from)
}

type Issue = z.core.$ZodIssue

/** Of a value that is of the wrong type, its length is no matter. */
function fromIssues(root: Located, issues: readonly Issue[], prefix: readonly PropertyKey[]): Diagnostic[] {
  const wrong = new Set(
    issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('\n')),
  )
  return issues
    .filter(({ code, path }) => code !== 'too_small' || !wrong.has(path.join('\n')))
    .flatMap((issue) => fromIssue(root, issue, prefix))
}

function fromIssue(root: Located, issue: Issue, prefix: readonly PropertyKey[]): Diagnostic[] {
  const path = [...prefix, ...issue.path]
  const at = locatedAt(root, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(root, at, key, path))
    case 'invalid_type':
      return [wrongType(root, path, issue.expected)]
    case 'too_small':
      if (isNothing(at) && at.keySpan) return [error('missing', at.keySpan, 'missing.value')]
      return [
        error('missing', at.span, SMALL[issue.origin] ?? 'missing.list', { minimum: Number(issue.minimum) }),
      ]
    case 'too_big':
      return [error('type', at.span, 'type.many', { maximum: Number(issue.maximum) })]
    case 'invalid_union': {
      const options = issue.errors.filter((issues) => !issues.some(isOtherType))
      const [chosen] = options.length > 0 ? options : []
      if (chosen) return fromIssues(root, chosen, path)
      // A slide without a known kind: reported where the kinds are read.
      return issue.errors.length === 0 ? [] : [error('type', at.span, `type.no-${at.content.type}`)]
    }
    case 'custom': {
      if (isNothing(at) && at.keySpan) return [error('missing', at.keySpan, 'missing.value')]
      const { rule, key, values } = issue.params as Finding | { rule: never; key: never; values: never }
      return [error(rule, at.span, key, values)]
    }
    default:
      throw new Error(`no words for ${issue.code}`)
  }
}

const SMALL: Record<string, WordKey> = { string: 'missing.text', array: 'missing.list' }

const isOtherType = (issue: Issue): boolean => issue.code === 'invalid_type' && issue.path.length === 0

function wrongType(root: Located, path: readonly PropertyKey[], expected: string): Diagnostic {
  const key = path.at(-1)
  const holder = locatedAt(root, path.slice(0, -1))
  if (typeof key === 'string' && holder.content.type === 'mapping' && !entryOf(holder, key)) {
    return error('missing', holder.span, 'missing.key', { key })
  }
  const at = locatedAt(root, path)
  const wanted = expected === 'string' ? 'type.text' : expected === 'array' ? 'type.list' : 'type.mapping'
  if (isNothing(at) && at.keySpan) return error('missing', at.keySpan, 'missing.value')
  const isList = wanted === 'type.text' && at.content.type === 'list'
  return error('type', at.span, isList ? 'type.one' : wanted)
}

/** A key with nothing behind it reads as an empty text. */
const isNothing = ({ content, span }: Located): boolean =>
  content.type === 'text' && content.text === '' && span[0] === span[1]

function unknownKey(root: Located, at: Located, key: string, path: readonly PropertyKey[]): Diagnostic {
  const value = entryOf(at, key)
  const known = keysAt(root, path)
  const suggestion = nearest(key, known)
  const span = value?.keySpan ?? at.span
  if (suggestion) return error('key', span, 'key.near', { key, suggestion })
  if (value && hasNoColon(value)) return error('key', span, 'key.comma', { key })
  return error('key', span, 'key.unknown', { key, known: known.join(', ') })
}

/** What stands between two commas in braces, such as the rest of a text that has a comma itself. */
const hasNoColon = (value: Located): boolean => isNothing(value) && value.span[0] === value.keySpan?.[1]
