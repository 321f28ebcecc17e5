import { isDeepStrictEqual } from 'node:util'
import type { Piece } from './lines.ts'
import { mergeOrder } from './order.ts'
import type { Entry } from './parts.ts'
import { isSize } from './slide.ts'

/** Merges front matter key by key; values are compared, not how they are written. `line`: where that of `ours` begins. */
export function mergeKeys(
  base: readonly Entry[],
  ours: readonly Entry[],
  theirs: readonly Entry[],
  line = 0,
): Piece[] {
  const [was, here, there] = [byKey(base), byKey(ours), byKey(theirs)]
  const keys = mergeOrder([...was.keys()], [...here.keys()], [...there.keys()])
  return keys.flatMap((key) => {
    const [before, mine, new_] = [was.get(key), here.get(key), there.get(key)]
    // Where nothing but the layout of the text differs, that of the hand stays.
    if (isEqual(mine, new_) || isEqual(new_, before)) return mine?.text ?? []
    if (isEqual(mine, before)) return new_?.text ?? []
    if (isSize(key)) return mine?.text ?? []
    const at = mine?.line ?? lineAfter(key, keys, here)
    return { ours: mine?.text ?? '', theirs: new_?.text ?? '', line: line + at, part: key }
  })
}

const byKey = (entries: readonly Entry[]): Map<string, Entry> =>
  new Map(entries.map((entry) => [entry.key, entry]))

const isEqual = (one: Entry | undefined, other: Entry | undefined): boolean =>
  one === undefined || other === undefined ? one === other : isDeepStrictEqual(one.value, other.value)

/** The line of the next key that there is: where one that is missing would stand. */
function lineAfter(key: string, keys: readonly string[], here: ReadonlyMap<string, Entry>): number {
  const next = keys.slice(keys.indexOf(key)).find((one) => here.has(one))
  return (next === undefined ? undefined : here.get(next)?.line) ?? 0
}
