import { type Diagnostic, error, notice, type Rule } from '../diagnostics/diagnostic.ts'
import type { Located, Span } from '../outline/locate.ts'
import { nearest } from '../outline/nearest.ts'
import { commentsAndBlocks } from '../outline/tokens.ts'
import { blockAt, blockOfComment, type SlideBlock, slideBlocks } from './blocks.ts'

/** What is found when a deck is compared with its article. */
export const SOURCE_RULES = [
  'locator',
  'event-date',
  'name',
  'figure-number',
  'document',
  'quote',
  'copied',
  'changed',
  'coverage',
] as const satisfies readonly Rule[]
/** What is seen of a deck in a browser, and its time. */
export const VIEW_RULES = [
  'outside',
  'cut',
  'overlap',
  'size',
  'contrast',
  'diagram',
  'image',
  'alternative',
  'lost',
  'glyph',
  'minutes',
] as const satisfies readonly Rule[]
const ANSWERABLE: readonly Rule[] = [...SOURCE_RULES, ...VIEW_RULES]

/** `# lectern-ignore rule: reason`: on a slide it answers the rule for that slide, elsewhere for what is on none. */
export interface Answer {
  rule: Rule
  /** Of the rule's name in the comment. */
  span: Span
  block: SlideBlock | undefined
}

export interface Answers {
  blocks: SlideBlock[]
  answers: Answer[]
  /** Those that answer nothing because of how they are written. */
  diagnostics: Diagnostic[]
}

const COMMENT = /^#\s+lectern-ignore\b/

/** The answers of an outline to what is found in it. */
export function answersIn(tree: Located, text: string): Answers {
  const blocks = slideBlocks(tree, text)
  const found: Answers = { blocks, answers: [], diagnostics: [] }
  if (!text.includes('lectern-ignore')) return found
  for (const span of commentsAndBlocks(text).comments) {
    const comment = text.slice(...span)
    if (!COMMENT.test(comment)) continue
    const written = comment.replace(COMMENT, '')
    const colon = written.search(/[:：]/)
    const [rules, reason] = colon === -1 ? [written, ''] : [written.slice(0, colon), written.slice(colon)]
    const names = rules.split(/[\s,，、]+/).filter((name) => name !== '')
    if (names.length === 0) found.diagnostics.push(error('ignore', span, 'ignore.form'))
    else if (!/[\p{L}\p{N}]/u.test(reason))
      found.diagnostics.push(error('ignore', span, 'ignore.reason', { rule: names.join(', ') }))
    else {
      const block = blockOfComment(blocks, text, span)
      for (const name of names) addAnswer(found, name, spanOfName(text, span, name), block)
    }
  }
  return found
}

function spanOfName(text: string, [from, to]: Span, name: string): Span {
  const rules = from + '# lectern-ignore'.length
  const at = text.slice(0, to).indexOf(name, rules)
  return [at, at + name.length]
}

function addAnswer(found: Answers, name: string, span: Span, block: SlideBlock | undefined): void {
  const rule = ANSWERABLE.find((one) => one === name)
  const near = nearest(name, ANSWERABLE)
  if (rule) found.answers.push({ rule, span, block })
  else if (near) found.diagnostics.push(error('ignore', span, 'ignore.unknown-near', { rule: name, near }))
  else
    found.diagnostics.push(
      error('ignore', span, 'ignore.unknown', { rule: name, known: ANSWERABLE.join(', ') }),
    )
}

/** What is left of some diagnostics when those that are answered are taken away; `used` gets the answers. */
export function unanswered(
  diagnostics: readonly Diagnostic[],
  { blocks, answers }: Answers,
  used: Set<Answer>,
): Diagnostic[] {
  if (answers.length === 0) return [...diagnostics]
  return diagnostics.filter(({ rule, from }) => {
    const block = blockAt(blocks, from)
    const ours = answers.filter((answer) => answer.rule === rule && answer.block === block)
    for (const answer of ours) used.add(answer)
    return ours.length === 0
  })
}

/** Answers to rules that were looked at, and that answer nothing. Of what is shown nowhere nothing is asked. */
export function unused(
  { answers }: Answers,
  used: ReadonlySet<Answer>,
  looked: readonly Rule[],
): Diagnostic[] {
  return answers
    .filter((answer) => looked.includes(answer.rule) && !used.has(answer) && !answer.block?.isSkipped)
    .map(({ rule, span }) => notice('ignore', span, 'ignore.unused', { rule }))
}
