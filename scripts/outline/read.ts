import {
  type Alias,
  type Document,
  type ErrorCode,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { hiddenComments } from './comments.ts'
import { type Located, locate, type Span } from './locate.ts'
import { fullWidthBlocks } from './punctuation.ts'
import { yamlWords } from './yaml-words.ts'

/** An outline as a tree of texts, lists and mappings with places; no tree where the YAML is broken. */
export interface OutlineDocument {
  text: string
  root: Located | undefined
  diagnostics: Diagnostic[]
}

/** Anchors, aliases, tags, merge keys and complex keys begin with one of these. */
const MAYBE_OUTSIDE_FORMAT = /(?:^|[\s[{,:?-])[&*!?]\S?|<<|[{[]\s*[{[]|[}\]]\s*:/m

/** Errors after which the tree is still what was meant, so that everything else can be checked too. */
const HARMLESS: ReadonlySet<ErrorCode> = new Set([
  'BAD_DQ_ESCAPE',
  'BAD_SCALAR_START',
  'DUPLICATE_KEY',
  'TAB_AS_INDENT',
  'TAG_RESOLVE_FAILED',
])

/** Text → document. Reports what is wrong as YAML, and what YAML has but the outline format has not. */
export function readOutline(source: string): OutlineDocument {
  // Line ends of the old Mac: the parser takes CR alone for a character of the text.
  const text = source.includes('\n') ? source : source.replaceAll('\r', '\n')
  const lineCounter = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    lineCounter,
    logLevel: 'error',
  })
  const overLines = new Set(
    document.errors.filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY').map(({ pos }) => pos[0]),
  )
  const syntax = [
    ...withoutEchoes(document.errors).map((problem) => yamlWords(problem, text, document, overLines)),
    ...(MAYBE_OUTSIDE_FORMAT.test(text) ? outsideFormat(document, text) : []),
  ]
  // A bracket that a comment swallowed, and what comes of a bracket that is never closed, is told by its cause.
  const comments = hiddenComments(text)
  const hidden = new Set(comments.map(({ from }) => lineCounter.linePos(from).line))
  const open = syntax.find(({ key }) => key === 'yaml.bracket')
  const causes = syntax.filter(
    (found) =>
      !hidden.has(lineCounter.linePos(found.from).line) &&
      (!open || found === open || (found.key !== open.key && found.from < open.from)),
  )
  const diagnostics = firstOfEachLine([...causes, ...comments, ...fullWidthBlocks(text)], lineCounter)
  if (document.contents === null && diagnostics.length === 0) {
    diagnostics.push(error('missing', [0, 0], 'outline.empty'))
  }
  const sound = document.contents !== null && document.errors.every(({ code }) => HARMLESS.has(code))
  return { text, root: sound ? locate(document.contents) : undefined, diagnostics }
}

/** An error of a bracket that is not closed; after the first of them, all others follow from it. */
const isOpenBracket = ({ code, message }: YAMLError): boolean =>
  code === 'BAD_INDENT' && message.startsWith('Flow')

/** Once the parser is lost, it tells of every word that is left. */
const isLost = ({ message }: YAMLError): boolean => message.includes('token in YAML stream')

/**
 * The parser tells twice of a key that turns out to go over several lines, of every bracket around an open one, and of
 * all that follows where it is lost.
 */
function withoutEchoes(errors: readonly YAMLError[]): YAMLError[] {
  const nested = new Set(
    errors.filter(({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY').map(({ pos }) => pos[0]),
  )
  const open = errors.find(isOpenBracket)
  return errors.filter(
    (error, index) =>
      (index === 0 || !isLost(error)) &&
      (error.code !== 'MULTILINE_IMPLICIT_KEY' || !nested.has(error.pos[0])) &&
      (error === open || !isOpenBracket(error)),
  )
}

/** Of several errors that one slip causes on one line, the first. */
function firstOfEachLine(diagnostics: Diagnostic[], lineCounter: LineCounter): Diagnostic[] {
  const seen = new Set<number>()
  return diagnostics
    .sort((a, b) => a.from - b.from)
    .filter(({ from }) => {
      const { line } = lineCounter.linePos(from)
      return !seen.has(line) && seen.add(line)
    })
}

function outsideFormat(document: Document, text: string): Diagnostic[] {
  const out: Diagnostic[] = []
  // A node's range begins behind its anchor and tag.
  const propertyOf = (range: readonly number[] | null | undefined, mark: string): readonly number[] => {
    const end = range?.[0] ?? 0
    let start = Math.max(0, text.lastIndexOf(mark, end - 1))
    // `!!str`
    while (mark === '!' && text[start - 1] === '!') start--
    return [start, start + (/^\S+/.exec(text.slice(start, end))?.[0].length ?? 1)]
  }
  const report = (
    range: readonly number[] | null | undefined,
    key: 'yaml.anchor' | 'yaml.star' | 'yaml.tag' | 'yaml.key',
  ) => {
    const span: Span = [range?.[0] ?? 0, range?.[1] ?? 0]
    if (!out.some(({ from }) => from === span[0])) out.push(error('syntax', span, key))
  }
  visit(document, {
    Pair: (_, { key }) => {
      const node = key as { value?: unknown; range?: readonly number[] | null } | null
      if (node?.value === '<<') report(node.range, 'yaml.anchor')
      else if (typeof node?.value !== 'string') report(node?.range, 'yaml.key')
    },
    Alias: (_, { range }: Alias) => report(range, 'yaml.star'),
    Value: (_, node) => {
      if (node.anchor) report(propertyOf(node.range, `&${node.anchor}`), 'yaml.anchor')
      if (node.tag !== undefined) report(propertyOf(node.range, '!'), 'yaml.tag')
    },
  })
  return out
}
