import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'

/** From and to, in UTF-16 units from the start of the text. */
export type Span = readonly [number, number]

/** A value of an outline with its place: the value's own, and that of the key it stands under. */
export interface Located {
  span: Span
  /** Of the key that it stands under, if any. */
  keySpan: Span | undefined
  content:
    | { type: 'text'; text: string }
    | { type: 'list'; items: Located[] }
    | { type: 'mapping'; entries: Map<string, Located> }
}

export type LocatedMapping = Located & { content: { type: 'mapping' } }

export function isMapping(value: Located | undefined): value is LocatedMapping {
  return value?.content.type === 'mapping'
}

/** The items of a list; none of anything else. */
export function itemsOf(value: Located | undefined): Located[] {
  return value?.content.type === 'list' ? value.content.items : []
}

/** The value under a key of a mapping. */
export function entryOf(value: Located | undefined, key: string): Located | undefined {
  return isMapping(value) ? value.content.entries.get(key) : undefined
}

/** The text of a scalar. */
export function textOf(value: Located | undefined): string | undefined {
  return value?.content.type === 'text' ? value.content.text : undefined
}

/** Whether a flag is set. */
export const isTrue = (value: Located | undefined): boolean => /^true$/i.test(textOf(value) ?? '')

/** A YAML node as text, list or mapping. Scalars are what is written, never numbers or booleans. */
export function locate(node: unknown, keySpan?: Span, fallback: Span = [0, 0]): Located {
  if (isMap(node)) {
    const entries = new Map<string, Located>()
    for (const pair of node.items as Pair[]) {
      const key = pair.key as Node | null
      const at = spanOf(key) ?? fallback
      entries.set(isScalar(key) ? String(key.value) : '', locate(pair.value, at, [at[1], at[1]]))
    }
    return { span: spanOf(node) ?? fallback, keySpan, content: { type: 'mapping', entries } }
  }
  if (isSeq(node)) {
    const span = spanOf(node) ?? fallback
    return {
      span,
      keySpan,
      content: { type: 'list', items: node.items.map((item) => locate(item, undefined, span)) },
    }
  }
  const text = isScalar(node) ? String(node.value ?? '') : ''
  // The line end that closes a block (`|`, `>`) is no part of the text.
  const isBlock = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
  return {
    span: spanOf(node) ?? fallback,
    keySpan,
    content: { type: 'text', text: isBlock ? text.replace(/\n+$/, '') : text },
  }
}

function spanOf(node: unknown): Span | undefined {
  const range = (node as Node | null)?.range
  return range ? [range[0], range[1]] : undefined
}

/** The plain value: strings, arrays and objects, for the schema to look at. */
export function plainValue(located: Located): unknown {
  switch (located.content.type) {
    case 'text':
      return located.content.text
    case 'list':
      return located.content.items.map(plainValue)
    case 'mapping': {
      const object: Record<string, unknown> = Object.create(null)
      for (const [key, value] of located.content.entries) object[key] = plainValue(value)
      return object
    }
  }
}

/** The value at a path of keys and indices, or the nearest one around it that there is. */
export function locatedAt(root: Located, path: readonly PropertyKey[]): Located {
  let at = root
  for (const step of path) {
    const next = typeof step === 'number' ? itemsOf(at)[step] : entryOf(at, String(step))
    if (!next) return at
    at = next
  }
  return at
}
