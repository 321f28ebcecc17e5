import { expect, test } from 'vitest'
import { indexArticle } from '../../scripts/article/index-article.ts'
import { formatIndex, parseIndex } from '../../scripts/article/index-file.ts'
import type { Article } from '../../scripts/article/types.ts'
import { Problem } from '../../scripts/diagnostics/problem.ts'

const article: Article = {
  lang: 'zh-CN',
  title: '丝路',
  authors: ['李明'],
  keywords: ['贸易'],
  sections: [
    {
      locator: '引言',
      title: '引言',
      level: 1,
      paragraphs: ['2013年7月，两国签署《联合声明》。同年11月再次会谈。'],
    },
    { locator: '一', title: '空的一节', level: 1, paragraphs: [] },
  ],
  footnotes: [],
}
const index = indexArticle(article, { file: 'article.md', hash: 'a'.repeat(64) })

test('what was written is read again', () => {
  const text = formatIndex(index)
  expect(text.endsWith('\n')).toBe(true)
  expect(parseIndex(text)).toEqual(index)
  expect(formatIndex(parseIndex(text))).toBe(text)
  expect(index.sections[0]?.paragraphs[0]).toMatchObject({
    dates: [
      { date: '2013-07', text: '2013年7月' },
      { date: '2013-11', text: '同年11月' },
    ],
    documents: ['联合声明'],
    numbers: ['2'],
  })
})

const written = formatIndex(index)

test.each([
  ['no JSON', '{"version": 1,', 'index.json', {}],
  ['nothing', '', 'index.json', {}],
  ['another version', written.replace('"version": 1', '"version": 2'), 'index.version', { version: '2' }],
  ['a list', '[]', 'index.damaged', { place: '{}' }],
  ['null', 'null', 'index.damaged', { place: '{}' }],
  [
    'a wrong date',
    written.replace('"2013-07"', '"2013-7"'),
    'index.damaged',
    { place: 'sections[0].paragraphs[0].dates[0].date' },
  ],
  [
    'shortened shingles',
    JSON.stringify({ ...index, shingles: index.shingles.slice(0, -4) }),
    'index.damaged',
    { place: 'shingles' },
  ],
  ['no sections', JSON.stringify({ ...index, sections: undefined }), 'index.damaged', { place: 'sections' }],
])('%s is told', (_, text, key, values) => {
  try {
    parseIndex(text)
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    expect(problem).toMatchObject({ status: 1, key, values })
    return
  }
  expect.unreachable()
})
