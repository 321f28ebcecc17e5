import { expect, test } from 'vitest'
import { readArticle } from '../../../scripts/article/read/read.ts'
import type { Article } from '../../../scripts/article/types.ts'

const read = (file: string, text: string): Promise<Article> =>
  readArticle(file, new TextEncoder().encode(text))

const PARAGRAPH = '光绪年间，船政局的经费主要来自闽海关，数额并不稳定，造船因此时断时续，工匠也常常散去。'
const ENGLISH =
  'The office was opened in the spring of that year, and closed again when the money ran out, to the regret of all who had worked in it.'

test('a running head is no title, and says where the article was published', async () => {
  const head = '法学评论与实务    2020年第3期（总第88期）'
  const zh = await read(
    'a.txt',
    `${head}\n\n论平台的责任\n\n李晓东\n\n一、问题\n\n${PARAGRAPH}\n\n${head}\n\n二、回答\n\n${PARAGRAPH}\n\n${head}\n\n${PARAGRAPH}\n`,
  )
  expect(zh).toMatchObject({
    title: '论平台的责任',
    authors: ['李晓东'],
    container: '法学评论与实务',
    issued: '2020',
    issue: '3',
  })
  expect(zh.sections.map(({ locator, paragraphs }) => [locator, paragraphs.length])).toEqual([
    ['一', 1],
    ['二', 2],
  ])
  const line = 'Journal of Comparative Finance 12 (2009) 201-219'
  const en = await read(
    'b.txt',
    `${line}\n\nWhy the Recoveries Differed\n\nMary Ann Lee\n\n1. Two crises\n\n${ENGLISH}\n\n${line}\n\n2. Two answers\n\n${ENGLISH}\n\n${line}\n\n${ENGLISH}\n`,
  )
  expect(en).toMatchObject({
    title: 'Why the Recoveries Differed',
    authors: ['Mary Ann Lee'],
    container: 'Journal of Comparative Finance',
    volume: '12',
    issued: '2009',
    pages: '201-219',
  })
})

test.each([
  [
    '作者：郑 一帆 来源：《产业经济评论》2019年第5期',
    { authors: ['郑一帆'], container: '产业经济评论', issue: '5' },
  ],
  ['**赵启明**（某研究院经济研究室）', { authors: ['赵启明'] }],
  ['徐 明 哲 *', { authors: ['徐明哲'] }],
  ['李 晓 东1，王 敏2', { authors: ['李晓东', '王敏'] }],
])('what stands below the title: %s', async (line, facts) => {
  const article = await read('a.md', `# 去产能的地方执行\n\n${line}\n\n## 一、问题\n\n${PARAGRAPH}\n`)
  expect(article).toMatchObject({ title: '去产能的地方执行', ...facts })
})

test.each([
  ['Rhian Pritchard, Cardiff', { authors: ['Rhian Pritchard'] }],
  [
    'By Dana Whitlock and José Ferrer • Updated 9 March 2024 • 8 min read',
    { authors: ['Dana Whitlock', 'José Ferrer'] },
  ],
  [
    'Published in *Sociology of Work*, 18(4), 2011, pp. 401–420',
    { container: 'Sociology of Work', volume: '18', issue: '4', issued: '2011', pages: '401-420' },
  ],
])('what stands below the title: %s', async (line, facts) => {
  const article = await read('a.md', `# Why They Stayed\n\n${line}\n\n## The towns\n\n${ENGLISH}\n`)
  expect(article).toMatchObject({ title: 'Why They Stayed', ...facts })
  expect(article.sections.map(({ title }) => title)).toEqual(['The towns'])
})

test.each(['', '县域初中课后服务的变迁\n'])(
  'names right above where they work are the authors: %j',
  async (above) => {
    const article = await read(
      'a.txt',
      `${above}方玉兰1，谭启明2\n（1.湘江师范大学 教育科学学院，湖南 长沙 410000；2.云溪县教育局，湖南 云溪 414000）\n\n一、问题\n\n${PARAGRAPH}\n\n${PARAGRAPH}\n`,
    )
    expect(article.authors).toEqual(['方玉兰', '谭启明'])
    expect(article.sections.map(({ paragraphs }) => paragraphs.length)).toEqual([2])
  },
)

test('keywords on the line of the abstract, and between slashes', async () => {
  const article = await read(
    'a.md',
    `# 仰韶的发现\n\n[摘要]本文讨论仰韶遗址的发现与命名。[关键词]考古学史/安特生/殷墟\n\n## 一、发现\n\n${PARAGRAPH}\n`,
  )
  expect(article.keywords).toEqual(['考古学史', '安特生', '殷墟'])
  expect(article.sections[0]).toMatchObject({
    locator: '摘要',
    paragraphs: ['本文讨论仰韶遗址的发现与命名。'],
  })
})

test('壹、 with a blank alone numbers a heading', async () => {
  const article = await read(
    'a.md',
    `# 題\n\n## 壹　问题的提出\n\n${PARAGRAPH}\n\n## 贰　形成\n\n### 一　开端\n\n${PARAGRAPH}\n`,
  )
  expect(article.sections.map(({ locator, title }) => `${locator} ${title}`)).toEqual([
    '壹 问题的提出',
    '贰 形成',
    '贰一 开端',
  ])
})

test('what a page goes on with when the article is over is none of it', async () => {
  const page = `<html><body><article><h1>The crash</h1><h2>Before</h2><p>${ENGLISH}</p><p>${ENGLISH}</p>
<h2>Related articles</h2><ul><li><a href="/x">2008: Crash revisited</a></li></ul><h2>Comments (2)</h2><p>${ENGLISH}</p></article></body></html>`
  const { sections } = await read('a.html', page)
  expect(sections.map(({ title, paragraphs }) => [title, paragraphs.length])).toEqual([['Before', 2]])
})

test('the note on the author at the foot of a page, and citations of old books, are footnotes', async () => {
  const article = await read(
    'a.txt',
    `白鹿洞的兴废\n\n徐明哲\n\n一、兴\n\n${PARAGRAPH}\n\n* 徐明哲，某某大学法学院副教授，法学博士。\n\n① 《白鹿洞志》卷一。\n\n二、废\n\n${PARAGRAPH}\n`,
  )
  expect(article.sections.map(({ paragraphs }) => paragraphs)).toEqual([[PARAGRAPH], [PARAGRAPH]])
})

test('English names above where they work, and a journal that has its year before its volume', async () => {
  const facts = [
    'Jonas Verheyden (a) and Amara Nwosu (b)',
    '(a) Museum Boerhaave, Leiden; (b) University of Manchester',
    '',
    'Annals of Instruments and Measures, 2015, 48(4), 377-396. https://doi.org/10.9999/aim.2015.0377',
  ].join('\n')
  const article = await read('a.txt', `The Weight of a Litre\n\n${facts}\n\n1. The office\n\n${ENGLISH}\n`)
  expect(article).toMatchObject({
    authors: ['Jonas Verheyden', 'Amara Nwosu'],
    container: 'Annals of Instruments and Measures',
    issued: '2015',
    volume: '48',
    issue: '4',
    pages: '377-396',
  })
})

test('a name that is centred above where its bearer works, and a byline of reporters', async () => {
  const en = await read(
    'a.txt',
    `         WHEN VOTERS SAY NO TWICE: CONSTITUENT FAILURE IN CHILE\n\n                    Helen R. Whitcombe\n        Department of Politics, University of Leeds\n\n1  Introduction\n\n    ${ENGLISH}\n    Others doubt it.3 The office was closed for good in the end.\n`,
  )
  expect(en).toMatchObject({ authors: ['Helen R. Whitcombe'] })
  expect(en.sections.at(-1)?.paragraphs.join(' ')).toContain('Others doubt it. The office')
  const zh = await read(
    'b.md',
    `# 山梁上的图书馆\n\n本报记者 沈知夏　通讯员 罗小川\n\n${PARAGRAPH}\n\n${PARAGRAPH}\n`,
  )
  expect(zh).toMatchObject({ authors: ['沈知夏', '罗小川'] })
})
