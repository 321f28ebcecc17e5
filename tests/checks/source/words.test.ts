import { expect, test } from 'vitest'
import { indexArticle } from '../../../scripts/article/index-article.ts'
import type { Article } from '../../../scripts/article/types.ts'
import { articleOf, checkedWith, outlineWith } from '../../support/source.ts'

const ARTICLE = articleOf({
  一: [
    '甲国与乙国的往来由来已久，双方在河边设立市场，商人们每逢初五便带着货物前来交易。有人说：“河水不记仇，记仇的是两岸的人。”',
    '后来市场关闭了。《甲乙两国通商航海条约及其附属议定书》由丙国际关系与区域经济研究院整理出版。',
  ],
  二: ['市场虽然关闭，歌谣仍在流传。'],
})
const ENGLISH = articleOf(
  {
    '1': [
      'The market by the river closed in the winter of that year, and nobody has opened it again since. The Ministry of Foreign Affairs of the Republic of Exampleland kept quiet.',
    ],
  },
  'en',
)

const indexed = (article: Article) => indexArticle(article, { file: 'a.md', hash: '0'.repeat(64) })
const found = (slides: string, article = ARTICLE, isAtHand = false): string[] =>
  checkedWith(outlineWith(slides), indexed(article), isAtHand ? article : undefined).found

const quote = (text: string, source = '  source: 一\n') =>
  `- quote: ${JSON.stringify(text)}\n${source}  by: 甲`

test.each([false, true])(
  'a quotation is the article’s word for word; the article at hand: %s',
  (isAtHand) => {
    expect(found(quote('双方在河边设立市场，商人们每逢初五便带着货物前来交易'), ARTICLE, isAtHand)).toEqual(
      [],
    )
    expect(found(quote('双方在河边设立市场……商人们每逢初五便带着货物前来交易'), ARTICLE, true)).toEqual([])
    const changed = '双方在河边设立市场，商人们每逢初六便带着货物前来交易'
    expect(found(quote(changed), ARTICLE, isAtHand)).toEqual([`error source.quote "${changed}"`])
    expect(found(quote(changed, ''), ARTICLE, isAtHand)).toEqual([`notice source.quote-own "${changed}"`])
  },
)

test('what is shorter than a fingerprint cannot be told without the article', () => {
  expect(found(quote('河水不记仇'))).toEqual(['notice source.quote-short "河水不记仇"'])
  expect(found(quote('河水不记仇'), ARTICLE, true)).toEqual([])
  expect(found(quote('河水不记恩'), ARTICLE, true)).toEqual(['error source.quote "河水不记恩"'])
})

test('a quotation from another place of the article says which', () => {
  expect(found(quote('歌谣仍在流传'), ARTICLE, true)).toEqual([
    'notice source.quote-elsewhere "歌谣仍在流传"',
  ])
  expect(found(quote('歌谣仍在流传', '  source: "[@rand]"\n'), ARTICLE, true)).toEqual([])
})

test('what is in quotation marks within a text is looked at when it is more than a word', () => {
  const item = (text: string) => `- points: 甲\n  source: 一\n  items:\n    - ${text}`
  expect(found(item('“河水不记仇，记仇的是两岸的人。”'), ARTICLE, true)).toEqual([])
  expect(found(item('“河水”'), ARTICLE, true)).toEqual([])
  const wrong = '作者写道“河水不记仇，记仇的是对岸的那些人家”'
  expect(found(item(wrong))).toEqual([`error source.quote-in ${wrong}`])
})

const COPY = '双方在河边设立市场，商人们每逢初五'

test('sixteen characters in a row are a copy, on a slide an error; blanks and signs do not matter', () => {
  expect(found(`- points: 甲\n  items: [${COPY}]`)).toEqual([`error source.copied ${COPY}`])
  expect(found(`- points: 甲\n  items: [双方在河边 设立市场——商人们每逢初五]`)).toHaveLength(1)
  expect(found('- points: 甲\n  items: [双方在河边设立市场，商人们每逢]')).toEqual([])
  expect(found(`- quiz: 甲\n  options: [${COPY}, {text: 乙, correct: true}]`)).toHaveLength(1)
})

test('of a draft it is a notice, and of what the lecturer alone sees', () => {
  expect(found(`- points: 甲\n  items:\n    - ${COPY} # draft`)).toEqual([
    `notice source.copied-draft ${COPY}`,
  ])
  expect(found(`- points: 甲\n  items:\n    - {text: ${COPY}, source: 一} # draft: 改写`)).toEqual([
    `notice source.copied-draft ${COPY}`,
  ])
  expect(found(`- points: 甲\n  notes: ${COPY}\n  items: [乙]`)).toEqual([`notice source.copied ${COPY}`])
  const block = `- points: 甲\n  notes: | # draft\n    ${COPY}\n  items: [乙]`
  expect(found(block).map((one) => one.split(' ').slice(0, 2))).toEqual([['notice', 'source.copied-draft']])
  expect(found(`- points: 甲\n  items:\n    - ${COPY}\n    - 乙 # draft`)).toEqual([
    `error source.copied ${COPY}`,
  ])
})

test('quotations, titles, names and headings are no copies', () => {
  const heading = { ...ARTICLE, sections: ARTICLE.sections.map((one) => ({ ...one, title: COPY })) }
  expect(found(`- points: ${COPY}\n  items: [乙]`, heading)).toEqual([])
  expect(found(`- points: 甲\n  items: [作者说“${COPY}”]`)).toEqual([])
  expect(found(quote('商人们每逢初五便带着货物前来交易'))).toEqual([])
  expect(found('- points: 甲\n  items: [见《甲乙两国通商航海条约及其附属议定书》]')).toEqual([])
})

test('of English, six words in a row are a copy', () => {
  const item = (text: string) => `- points: 甲\n  items: [${text}]`
  expect(found(item('Nobody has opened it again since'), ENGLISH)).toHaveLength(1)
  expect(found(item('It closed in the winter of 1990'), ENGLISH)).toEqual([])
  expect(found(item('The Ministry of Foreign Affairs of the Republic of Exampleland'), ENGLISH)).toEqual([])
})

test('titles and summaries of sections and objectives are looked at as well', () => {
  const text = outlineWith('- points: 甲\n  items: [乙]', `objectives: [${COPY}]\n`)
  expect(checkedWith(text, indexed(ARTICLE)).found).toEqual([`error source.copied ${COPY}`])
})

test('an outline in another language than the article translates: what it quotes, names and titles are not compared', () => {
  const slides = `
- quote: The river bears no grudge, it is the people on both banks who do.
  source: 一
- points: The Case of the United Kingdom and its rivals
  source: 一
  items: ["The Treaty of Commerce, as *A Long Treaty* has it", '“nobody would have thought of this at the time”']
`
  expect(found(slides, ARTICLE, true)).toEqual([])
})

// Where the time grew with the square of the text, it would be many minutes.
test('long texts full of marks are read', { timeout: 120_000 }, () => {
  const long = (mark: string) =>
    `- points: 甲\n  source: 一\n  items: [${JSON.stringify(mark.repeat(30_000))}]`
  for (const mark of ['[@', '“', '…', '1 - ', '《', '·', '" ']) {
    expect(found(long(mark)).filter((one) => one.startsWith('error'))).toEqual([])
  }
})

test('a sum of money and a newspaper’s day are what the article has', () => {
  const article: Article = {
    ...articleOf({ '1': ['A ferry was bought for £1.2m. The exhibition is open until 31 October.'] }, 'en'),
    issued: '2019-09-14',
  }
  const item = (text: string) => `- points: A\n  source: "1"\n  items:\n    - ${text}`
  expect(found(item('The ship cost £1.2m, and one may see it until 31 October'), article)).toEqual([])
  expect(found(item('The ship cost £1.3m'), article)).toEqual(['error source.number The ship cost £1.3m'])
})
