/** Part `index` of `count`, from 1. */
export interface Shard {
  index: number
  count: number
}

/** `1/4` as Playwright and Vitest have it; undefined for anything else. */
export function parseShard(text: string): Shard | undefined {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []
  const shard = { index: Number(index), count: Number(count) }
  return shard.index >= 1 && shard.index <= shard.count ? shard : undefined
}

/** That part of a list: parts are as equal as can be, and all of them together are the list in its order. */
export function inShard<Item>(items: readonly Item[], { index, count }: Shard): Item[] {
  const cut = (part: number) => Math.floor((part * items.length) / count)
  return items.slice(cut(index - 1), cut(index))
}
