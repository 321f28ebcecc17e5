import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readArticle } from '../../scripts/article/read/read.ts'
import { articleFixtures } from '../support/article-fixtures.ts'
import { scoreDates } from '../support/date-score.ts'
import { realArticle } from '../support/real-article.ts'

const gold = z.array(
  z.strictObject({ section: z.string(), paragraph: z.number(), date: z.string(), text: z.string() }),
)
const GOLD = new URL('../fixtures/article-dates/us-vietnam.json', import.meta.url)

test.skipIf(realArticle === undefined)(
  'the article of data/us-vietnam.yaml: at least 95 % of its dates, and no more than 5 % wrong',
  async () => {
    const article = await readArticle('article.md', readFileSync(realArticle ?? ''))
    const score = scoreDates(article, gold.parse(JSON.parse(readFileSync(GOLD, 'utf8'))))
    expect(score.right / score.wanted, score.missed.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(score.wrong.length / score.found, score.wrong.join('\n')).toBeLessThanOrEqual(0.05)
  },
)

test('the articles of the tests: precision and recall of at least 0.95', async () => {
  const scores = await Promise.all(
    articleFixtures().map(async ({ name, file, bytes, expected }) => {
      const { missed, wrong, ...score } = scoreDates(await readArticle(file, bytes()), expected.dates)
      return {
        ...score,
        missed: missed.map((one) => `${name}: ${one}`),
        wrong: wrong.map((one) => `${name}: ${one}`),
      }
    }),
  )
  const sum = (key: 'wanted' | 'found' | 'right'): number =>
    scores.reduce((total, score) => total + score[key], 0)
  const list = (key: 'missed' | 'wrong'): string => scores.flatMap((score) => score[key]).join('\n')
  expect(sum('right') / sum('wanted'), list('missed')).toBeGreaterThanOrEqual(0.95)
  expect(sum('right') / sum('found'), list('wrong')).toBeGreaterThanOrEqual(0.95)
})
