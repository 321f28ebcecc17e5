import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../scripts/article/read/read.ts'
import type { Article } from '../../../scripts/article/types.ts'

const read = (lines: readonly string[]): Promise<Article> =>
  readArticle('a.txt', new TextEncoder().encode(lines.join('\n')))
const paragraphsOf = ({ sections }: Article): string[][] => sections.map(({ paragraphs }) => paragraphs)

const FRONT = [
  '芜湖米市的兴起与衰落：以米商组织为中心',
  '周叔远',
  '（江淮大学 经济史研究所，安徽 合肥 230000）',
  '',
  '[摘　要] 芜湖在开埠后的半个世纪里由一个普通口岸成长为长江流域最大的米市。',
  '既有研究强调交通与税制，本文认为米商的组织同样重要：商帮为厘金而来，也因',
  '洋米和铁路而去。',
  '[关键词] 芜湖；米市；厘金；口岸贸易',
  '[收稿日期] 2015-09-12',
  '',
  '一、米市东来',
]
const FIRST = [
  '　　芜湖的大米出口始终占全国土米贸易的三成以上，后来更达到近五百万担。同年',
  '秋，巡抚以本省米价腾贵为由下令禁运，米商停市十七日，道台不得不出面调停。',
]
const SECOND = [
  '　　米市的运转离不开厘金。为了避免各卡重复抽收，米业公所向皖南道呈请将出口',
  '米厘由每石一角二分减为一角，五月间获准。到当年年底，公所的会员增至68家。',
]
const WHOLE = [FIRST, SECOND].map((lines) => lines.join('').trim())
const [ONE = '', TWO = ''] = FIRST
const [THREE = '', FOUR = ''] = SECOND

describe.each<[string, string[], string[]]>([
  [
    'a number, then a heading',
    ['·46·', '', '江淮史学　2016年第3期'],
    ['·47·', '', '周叔远：芜湖米市的兴起与衰落'],
  ],
  [
    'a heading, then a number',
    ['江淮史学2016年第3期', '46'],
    ['芜湖米市的兴起与衰落：以米商组织为中心', '47'],
  ],
  ['both on a line', ['46　江淮史学　2016年第3期'], ['第3期　　周叔远：芜湖米市的兴起与衰落　　47']],
  ['a heading that comes again', ['- 46 -', '', '米市史料与研究'], ['- 47 -', '', '米市史料与研究']],
  ['no number', ['江淮史学　2016年第3期'], ['周叔远：芜湖米市的兴起与衰落']],
])('heads of pages: %s', (_, left, right) => {
  test.each([
    ['between blank lines', ['']],
    ['without', []],
  ])('%s', async (_, blank) => {
    const article = await read([
      ...FRONT,
      ...[ONE, ...blank, ...left, ...blank, TWO],
      ...[THREE, ...blank, ...right, ...blank, FOUR],
    ])
    expect(paragraphsOf(article).slice(1)).toEqual([WHOLE])
    expect(article).toMatchObject({ authors: ['周叔远'], keywords: ['芜湖', '米市', '厘金', '口岸贸易'] })
  })
})

test('the head of a page says where the article was published', async () => {
  const article = await read([...FRONT, ONE, '', '·46·', '', '江淮史学　2016年第3期', '', TWO, ...SECOND])
  expect(article).toMatchObject({ container: '江淮史学', issued: '2016', issue: '3' })
})

test('a heading below a page’s number stays, and what has ended or is indented is no part of what precedes', async () => {
  const article = await read([
    ...[...FRONT, ...FIRST, '', '·46·', '', '江淮史学　2016年第3期', '', '二、米商与厘金', ...SECOND],
    ...['', '·47·', '', '结　语', '', ...FIRST, '', '·48·', '', ...SECOND],
  ])
  expect(article.sections.map(({ title }) => title)).toEqual(['摘要', '米市东来', '米商与厘金', '结语'])
  expect(paragraphsOf(article).slice(1)).toEqual([[WHOLE[0]], [WHOLE[1]], WHOLE])
})

test.each([
  ['above a number', ['', '·46·', '']],
  ['above a form feed', ['·46·', '\f江淮史学　2016年第3期']],
  ['above the title that comes again', ['·46·', '\f芜湖米市的兴起与衰落：以米商组织为中心']],
])(
  'the notes at a page’s foot are taken out of the paragraph that goes on behind them: %s',
  async (_, end) => {
    const notes = [
      '①参见汤某：《皖江米业史料》，合肥：江淮书社1987年版，第112页；又见同书所附',
      '②同上，1988年5月3日。',
    ]
    const article = await read([...FRONT, ONE, '', ...notes, ...end, TWO, ...SECOND])
    expect(paragraphsOf(article).slice(1)).toEqual([WHOLE])
    expect(article.footnotes).toEqual(expect.arrayContaining(notes))
  },
)

test('notes under a stroke may have bare numbers; a list at a page’s end is none', async () => {
  const list = ['1. The first boat carried the letters of the commune.', '2. The second carried nothing.']
  const page = [
    ENGLISH_LINE,
    ENGLISH_LINE,
    'in the summer the communes met and resolved again to seek their reunion with the',
  ]
  const { sections, footnotes } = await read([
    ...['THE ISLANDS AND THE KINGDOM', '', 'I. The petition', '', ...page],
    ...[
      '',
      '    ----------------',
      '    1. Act of June 28, 2019, ch. 2019-162.',
      '    2. Id. at 8.',
      '',
      '411',
      '',
    ],
    ...[
      'kingdom, and waited.',
      '',
      ...list,
      '',
      '412',
      '',
      'II. The answer',
      '',
      ...page,
      'crown.',
      '',
      '413',
    ],
  ])
  expect(sections[0]?.paragraphs[0]).toMatch(/their reunion with the kingdom, and waited\.$/)
  expect(sections[0]?.paragraphs.join(' ')).toContain('The second carried nothing.')
  expect(footnotes.join('\n')).toContain('ch. 2019-162')
})

const ENGLISH_LINE = 'The islands had been in the province of the mainland for six hundred years, and in'

test('a heading of English pages without a number: the author, the title’s beginning, the journal', async () => {
  const head = 'ALDOUS: A QUIET ARCHIPELAGO                    Northern Dipl. Rev.'
  const { authors, sections } = await read([
    'A QUIET ARCHIPELAGO: THE DISPUTE OF THE ISLANDS',
    '',
    'Helen M. Aldous',
    '',
    'I. The petition',
    '',
    ...Array.from({ length: 6 }, () => ENGLISH_LINE),
    'In the summer the communes met and resolved to seek reunion with the kingdom, and',
    'the resolution was carried across the sea by two fishermen, who had never before',
    '',
    head,
    '',
    'been in a capital. The king received them with courtesy and promised nothing.',
  ])
  expect(authors).toEqual(['Helen M. Aldous'])
  expect(sections.map(({ paragraphs }) => paragraphs.length)).toEqual([1])
  expect(sections[0]?.paragraphs[0]).toContain('who had never before been in a capital')
})

test.each([
  ['a call of a note that begins a line', ['[2]问题在于，米商的组织是否同样重要。']],
  ['a list', ['', '* 第一条是厘金与各卡的重复抽收', '* 第二条是洋米与铁路']],
  ['a heading in bold', ['', '**米市的余波**']],
])('at a page’s end %s is no foot', async (_, lines) => {
  const article = await read([...FRONT, ...FIRST, ...lines, '·46·', '', ...SECOND, '', '·47·'])
  const text = JSON.stringify(article.sections)
  const [last = ''] = lines.at(-1)?.match(/\p{Script=Han}+/u) ?? []
  expect(text).toContain(last)
})
