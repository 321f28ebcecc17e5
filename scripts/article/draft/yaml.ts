import { Document, isPair, isScalar, type Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { parseInline, plainText } from '../../outline/inline.ts'
import { lettersOf } from '../letters.ts'
import { SHINGLE } from '../shingles.ts'
import { oneLine } from './tidy.ts'

/** What the checks take for the article’s words, to be put in the lecturer’s own. */
const DRAFT = ' draft'

/** A text as an outline has it, shown letter for letter. */
export function plain(text: string): Scalar {
  return new Scalar(literal(oneLine(text)))
}

/** A text in the article’s words: marked as such where it is long enough to be a copy, or `always`. */
export function copied(text: string, always = false): Scalar {
  const scalar = plain(text)
  if (always || lettersOf(text).codes.length >= SHINGLE) scalar.comment = DRAFT
  return scalar
}

/** What would be a mark or a link in an outline is escaped. */
function literal(text: string): string {
  const pieces = parseInline(text)
  if (pieces.every(({ type }) => type === 'text') && plainText(pieces) === text) return text
  return text.replace(/[*`[\]]/g, '\\$&')
}

/** A name, locator or file name: no marks, so nothing to escape. */
export const bare = (text: string): Scalar => new Scalar(oneLine(text))

/** A mapping; keys without a value are left out. */
export function mapping(
  entries: readonly (readonly [string, Scalar | YAMLMap | YAMLSeq | undefined])[],
): YAMLMap {
  const map = new YAMLMap()
  for (const [key, value] of entries) if (value !== undefined) map.set(new Scalar(key), value)
  return map
}

export function sequence(items: readonly (Scalar | YAMLMap)[], flow = false): YAMLSeq {
  const list = new YAMLSeq()
  list.items.push(...items)
  list.flow = flow
  return list
}

/** Puts comment lines above a mapping’s key, or above an item of a list. */
export function commented<T extends YAMLMap | Scalar>(node: T, lines: readonly string[], key?: string): T {
  const text = lines.map((line) => ` ${oneLine(line)}`).join('\n')
  if (text === '') return node
  if (key === undefined || isScalar(node)) node.commentBefore = text
  else {
    const pair = node.items.find((item: Pair) => isPair(item) && isScalar(item.key) && item.key.value === key)
    if (pair && isScalar(pair.key)) pair.key.commentBefore = text
  }
  return node
}

/** The outline’s text. */
export function yamlText(root: YAMLMap, head: readonly string[]): string {
  const document = new Document(root, { schema: 'failsafe' })
  document.commentBefore = head.map((line) => ` ${oneLine(line)}`).join('\n')
  return document.toString({ lineWidth: 0, indentSeq: true, flowCollectionPadding: false })
}
