import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { indexArticle } from '../../scripts/article/index-article.ts'
import { formatIndex, parseIndex } from '../../scripts/article/index-file.ts'
import { readArticle } from '../../scripts/article/read/read.ts'
import { realArticle } from '../support/real-article.ts'

const written = readFileSync(new URL('../../data/us-vietnam.source.json', import.meta.url), 'utf8')

test('data/us-vietnam.source.json is as it is written, and small', () => {
  expect(formatIndex(parseIndex(written))).toBe(written)
  expect(written.length).toBeLessThan(80_000)
})

test.skipIf(realArticle === undefined)('data/us-vietnam.source.json is what its article gives', async () => {
  const bytes = readFileSync(realArticle ?? '')
  const index = indexArticle(await readArticle('article.md', bytes), {
    file: parseIndex(written).article.file,
    hash: createHash('sha256').update(bytes).digest('hex'),
  })
  expect(index).toEqual(parseIndex(written))
})
