import { describe, expect, test } from 'vitest'
import { articleDates } from '../../../scripts/article/dates.ts'
import { readArticle } from '../../../scripts/article/read/read.ts'
import type { Article } from '../../../scripts/article/types.ts'

const PARAGRAPH = '去年完工的电梯比前年增长两成，剩下的都是难啃的骨头，一楼的邻居不签字，图纸放到都发黄了。'

const page = (head: string, info = ''): Promise<Article> =>
  readArticle(
    'a.html',
    new TextEncoder().encode(
      `<html><head><meta charset="utf-8"><title>加装电梯为何最难 - 数字报</title>${head}</head><body><div><h1>加装电梯为何最难</h1>${info}<div>${`<p>${PARAGRAPH}</p>`.repeat(12)}</div><div>2011-01-01 来源：别处晚报</div></div></body></html>`,
    ),
  )
const linked = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`

const HEADLINE = { headline: '加装电梯为何最难', datePublished: '2024-03-22T06:10:00+08:00' }
const PAPER = { '@type': 'Organization', name: '江城日报' }
const FACTS = { title: '加装电梯为何最难', authors: ['韩雪'], container: '江城日报', issued: '2024-03-22' }

describe('JSON-LD', () => {
  test.each<[string, unknown]>([
    ['an author', { '@type': 'NewsArticle', author: { '@type': 'Person', name: '韩雪' }, publisher: PAPER }],
    ['a text', { '@type': ['Article'], author: '韩雪', publisher: '江城日报' }],
    [
      'a list, the paper in it',
      { '@type': 'ScholarlyArticle', author: [{ name: '韩雪' }, PAPER], publisher: PAPER },
    ],
  ])('%s', async (_, article) => {
    expect(await page(linked({ ...HEADLINE, ...(article as object) }))).toMatchObject(FACTS)
  })

  test('a graph whose nodes name each other', async () => {
    const author = { '@id': '#a', '@type': 'Person', name: '韩雪' }
    const article = {
      '@type': 'NewsArticle',
      ...HEADLINE,
      author: { '@id': '#a' },
      publisher: { '@id': '#p' },
    }
    const graph = { '@graph': [{ '@type': 'WebPage' }, article, author, { '@id': '#p', ...PAPER }] }
    expect(await page(linked(graph))).toMatchObject(FACTS)
  })

  test('去年 is the year before it was published', async () => {
    const article = await page(linked({ '@type': 'NewsArticle', ...HEADLINE }))
    expect(articleDates(article)[0]?.[0]?.[0]).toMatchObject({ date: '2023', text: '去年' })
  })

  test('tags go first', async () => {
    const meta =
      '<meta name="citation_author" content="杜鹏"><meta name="citation_date" content="2023-05-01">'
    const article = { '@type': 'NewsArticle', ...HEADLINE, author: '韩雪' }
    expect(await page(meta + linked(article))).toMatchObject({ authors: ['杜鹏'], issued: '2023-05-01' })
  })

  test.each([
    '{"@type":"NewsArticle","author":"韩雪"',
    '[null,[],1]',
    `${'['.repeat(100_000)}`,
    '{"@graph":1}',
  ])('what is broken or something else says nothing: %.40s', async (script) => {
    const article = await page(`<script type="application/ld+json">${script}</script>`)
    expect(article).toMatchObject({ title: '加装电梯为何最难', authors: [] })
    expect(article.issued).toBeUndefined()
  })
})

describe('the line below the title', () => {
  test.each([
    '<div><span>2024-03-22 06:10</span> <span>来源：江城日报</span> <span>记者 韩雪 通讯员 杜鹏</span> <span>字号：<a>大</a></span></div>',
    '<p>发布时间：2024年3月22日　来源：江城日报　作者：韩雪</p>',
    '<p>作者：韩雪 来源：江城日报 时间：2024-03-22</p>',
    '<p>来源：江城日报 | 2024/03/22 | 记者：韩雪</p>',
  ])('%s', async (info) => {
    const article = await page('', info)
    expect(article).toMatchObject(FACTS)
    expect(article.sections.map(({ paragraphs }) => paragraphs.length)).toEqual([12])
  })

  test('a journal has published it on another day than that of the page', async () => {
    const article = await page('', '<p>2024-03-22 来源：《江淮史学》 作者：韩雪</p>')
    expect(article).toMatchObject({ authors: ['韩雪'], container: '江淮史学' })
    expect(article.issued).toBeUndefined()
  })

  test.each(['<p>2024-03-22 来源：本站原创</p>', '<p>资料来源：统计局 2024-03-22</p>', '<p>2024-03-22</p>'])(
    'nothing of where it comes from: %s',
    async (info) => {
      expect((await page('', info)).container).toBeUndefined()
    },
  )
})

test('an English byline below a summary gives the authors, and the time beside them the day', async () => {
  const article = await readArticle(
    'a.html',
    new TextEncoder().encode(`<title>The Town That Sold Its Water | Herald</title><article>
      <header><h1>The Town That Sold Its Water</h1>
      <p class="standfirst">A leased waterworks, a lost laboratory and a nurse who in the end became the mayor.</p>
      <p class="byline">By Marianne Oduya and Pete Lindqvist</p><time datetime="2025-02-20T06:00">20 February</time></header>
      <p>The town sold its water last year, and nobody in it knew. ${'It was a lease, and a long one. '.repeat(9)}</p>
      </article>`),
  )
  expect(article).toMatchObject({ authors: ['Marianne Oduya', 'Pete Lindqvist'], issued: '2025-02-20' })
  expect(article.sections.flatMap(({ paragraphs }) => paragraphs).join(' ')).not.toContain('Oduya')
  expect(articleDates(article).flat(2)).toMatchObject([{ date: '2024', text: 'last year' }])
})
