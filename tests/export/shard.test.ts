import { expect, test } from 'vitest'
import { inShard, parseShard } from '../../scripts/export/shard.ts'

test.each(['', '1', '0/2', '3/2', '1/0', '1/2/3', '-1/2', '1.5/2', 'a/b', '1 / 2'])(
  '"%s" is no part',
  (text) => {
    expect(parseShard(text)).toBeUndefined()
  },
)

test.each([
  [10, 3],
  [2, 4],
  [0, 2],
  [7, 1],
])('all parts of %d things in %d are those things, in parts as equal as can be', (things, count) => {
  const all = Array.from({ length: things }, (_, index) => index)
  const parts = Array.from({ length: count }, (_, index) => {
    const shard = parseShard(`${index + 1}/${count}`)
    return shard ? inShard(all, shard) : []
  })
  expect(parts.flat()).toEqual(all)
  const lengths = parts.map(({ length }) => length)
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1)
})
