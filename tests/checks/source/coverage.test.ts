import { expect, test } from 'vitest'
import { coverageTable } from '../../../scripts/checks/source/coverage-table.ts'
import { checkedWith, indexOf, outlineWith } from '../../support/source.ts'

const index = indexOf({
  sections: {
    摘要: [{ dates: ['1990'] }],
    一: [{ dates: ['1995-07', '2000-03', '2000-03'] }, {}],
    '一（一）': [{ dates: ['2003-11'] }],
    '一（二）': [{ dates: ['2010'] }, { dates: ['2012'] }],
    二: [],
    '二（一）': [{}],
  },
  titles: { 一: '往来', '一（二）': '一个很长很长很长很长很长很长的标题' },
})

const coverage = (slides: string) => checkedWith(outlineWith(slides), index).coverage
const shares = (slides: string) => {
  const { sections, paragraphs, events } = coverage(slides)
  return [sections, paragraphs, events].map(({ covered, all }) => `${covered}/${all}`).join(' ')
}
const notices = (slides: string) =>
  checkedWith(outlineWith(slides), index)
    .diagnostics.filter(({ rule }) => rule === 'coverage')
    .map(({ severity, key, values }) => `${severity} ${key} ${values.count} ${values.places}`)

const points = (source: string, item = '子') => `- points: 甲\n  source: ${source}\n  items: [${item}]\n`

test('a locator without a paragraph covers what stands right under its heading, and no section in it', () => {
  expect(shares(points('九'))).toBe('0/5 0/6 0/5')
  expect(shares(points('一'))).toBe('1/5 2/6 0/5')
  expect(shares(points('一¶2'))).toBe('1/5 1/6 0/5')
})

test('a section is covered by one of the sections in it', () => {
  expect(shares(points('二（一）'))).toBe('2/5 1/6 0/5')
  expect(shares(points('一（二）¶1'))).toBe('2/5 1/6 0/5')
})

test('a dated event is covered by a slide that refers to its place and has its date', () => {
  expect(shares(points('一', '1995年7月建交'))).toBe('1/5 2/6 1/5')
  const timeline = (event: string) => `- timeline: 甲\n  source: 一\n  events: [${event}]\n`
  expect(shares(timeline('{date: 2000-03, text: 子}'))).toBe('1/5 2/6 1/5')
  expect(shares(timeline('{date: 2003-11, text: 子}'))).toBe('1/5 2/6 1/5')
  expect(shares(timeline('{date: 2010, text: 子, source: 一（二）¶1}'))).toBe('2/5 3/6 1/5')
  expect(shares(timeline('{date: 2010, text: 子, source: 一（二）¶2}'))).toBe('2/5 3/6 0/5')
  expect(shares(timeline('{date: 2010-08, text: 子, source: 一（二）¶1}'))).toBe('2/5 3/6 1/5')
  expect(shares(timeline('{date: 2010-08, text: 子, source: 一（二）¶2}'))).toBe('2/5 3/6 0/5')
  expect(shares(`${points('一')}  notes: 1995年7月建交\n`)).toBe('1/5 2/6 0/5')
})

test('what is shown nowhere covers nothing; a backup slide does', () => {
  expect(shares(`${points('一')}  skip: true\n`)).toBe('0/5 0/6 0/5')
  expect(shares(`${points('一')}  backup: true\n`)).toBe('1/5 2/6 0/5')
})

test('what is missing is told in at most three notices, each thing once; nobody asks for the abstract', () => {
  expect(notices(points('[一¶1, 一（二）¶1]'))).toEqual([
    'notice source.uncovered-sections 3 一（一）, 二, 二（一）',
    'notice source.uncovered-paragraphs 2 一¶2, 一（二）¶2',
    'notice source.uncovered-events 3 一 1995-07, 一 2000-03, 一（二） 2010',
  ])
  expect(
    notices(points('[一, 一（一）, 一（二）, 二（一）]', '1995年7月、2000年3月、2003年11月、2010年与2012年')),
  ).toEqual([])
})

test('as a table its columns stand below each other, for Chinese too', () => {
  const table = coverageTable(coverage(points('[一, 一（二）¶1]', '1995年7月')), 'data/甲.yaml', 'zh')
  expect(table.split('\n')).toEqual([
    'data/甲.yaml  论文在幻灯片上的覆盖情况',
    '  章节                           段落  有日期的事件  尚无幻灯片',
    '  一  往来                        2/2           1/2  2000-03',
    '    一（一）                      0/1           0/1  一（一）',
    '    一（二）  一个很长很长很长…   1/2           0/2  ¶2, 2010',
    '  二                                –             –  二',
    '    二（一）                      0/1             –  二（一）',
    '  章节          2/5  40%',
    '  段落          3/6  50%',
    '  有日期的事件  1/5  20%',
  ])
})

test('of many sections those are shown that lack something', () => {
  const sections = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`${at + 1}`, [{}]]))
  const locators = Array.from({ length: 49 }, (_, at) => at + 1).join(', ')
  const { coverage: found } = checkedWith(outlineWith(points(`[${locators}]`)), indexOf({ sections }))
  expect(coverageTable(found, 'x', 'en').split('\n')).toEqual([
    'x  what of the article is on slides',
    '  section  paragraphs  dated events  on no slide',
    '  50           0 of 1             –  50',
    '  … and 49 sections that are covered',
    '  sections      49 of 50  98 %',
    '  paragraphs    49 of 50  98 %',
    '  dated events         –',
  ])
})
