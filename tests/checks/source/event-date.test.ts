import { expect, test } from 'vitest'
import { dateFit } from '../../../scripts/checks/source/date-fit.ts'
import { type EventDate, parseDate } from '../../../scripts/outline/date.ts'
import { checkedWith, indexOf, outlineWith } from '../../support/source.ts'

function date(text: string): EventDate {
  const parsed = parseDate(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.date
}

test.each([
  // The same, or coarser than the article says.
  ['2013-07', '2013-07', 'yes'],
  ['2013', '2013-07', 'yes'],
  ['201X', '2013-07', 'yes'],
  ['2014-21', '2014-04', 'yes'],
  ['2010', '2010-03/2010-05', 'yes'],
  // About and uncertain.
  ['1984~', '1984', 'yes'],
  ['1984?', '1984', 'yes'],
  ['1984', '1984%', 'yes'],
  // An interval and its ends.
  ['2015-05/2015-06', '2015-05/2015-06', 'yes'],
  ['2015-05', '2015-05/2015-06', 'yes'],
  ['2015-05/2015-06', '2015-05 2015-06', 'yes'],
  ['2010/2016', '2010-03 2016-05', 'yes'],
  ['2010/..', '2010', 'yes'],
  ['2010', '2010/..', 'yes'],
  // More exact than the article.
  ['2013-07-25', '2013-07', 'finer'],
  ['1995', '199X', 'finer'],
  // Another date.
  ['2013-08', '2013-07', 'no'],
  ['2014', '2013 2015', 'no'],
  ['2015', '2010/2020', 'no'],
  ['2010/2016', '2010', 'no'],
  ['2012', '2010/..', 'no'],
  ['2010/..', '2012', 'no'],
  ['2013', '', 'no'],
])('%s beside %s: %s', (event, mentioned, fit) => {
  expect(dateFit(date(event), mentioned.split(' ').filter(Boolean).map(date))).toBe(fit)
})

const index = indexOf({
  sections: {
    一: [{ dates: ['1995-07'] }],
    '一（二）': [{ dates: ['2003-11', '2006-06'] }, { dates: ['2015-05/2015-06'] }],
    二: [{}],
  },
})
const found = (events: string, source = '一（二）'): string[] =>
  checkedWith(outlineWith(`- timeline: 甲\n  source: ${source}\n  events:\n    - ${events}`), index).found

test('an event is told from its own source, else from that of its slide', () => {
  expect(found('2006-06: 乙')).toEqual([])
  expect(found('1995-07: 乙')).toEqual(['error source.date-elsewhere 1995-07'])
  expect(found('{date: 1995-07, text: 乙, source: 一}')).toEqual([])
  expect(found('{date: 1995-07, text: 乙, source: [一（二）, 一¶1]}')).toEqual([])
  expect(found('{date: 2003-11, text: 乙, source: 一}')).toEqual([])
})

test('a paragraph is narrower than its section', () => {
  expect(found('{date: 2003-11, text: 乙, source: 一（二）¶1}')).toEqual([])
  expect(found('{date: 2003-11, text: 乙, source: 一（二）¶2}')).toEqual([
    'error source.date-elsewhere 2003-11',
  ])
})

test('a date that the article does not have is told with those that it has there', () => {
  const text = outlineWith('- timeline: 甲\n  source: 一（二）\n  events: [{date: 2004-11, text: 乙}]')
  const { diagnostics } = checkedWith(text, index)
  expect(diagnostics.find(({ rule }) => rule === 'event-date')).toMatchObject({
    key: 'source.date',
    values: { date: '2004-11', place: '一（二）', dates: '2003-11, 2006-06, 2015-05/2015-06' },
  })
  expect(found('2004: 乙', '二')).toEqual(['error source.date-none 2004'])
  expect(found('2003-11-05: 乙')).toEqual(['error source.date-finer 2003-11-05'])
})

test('a doubt answers it; without a source it is the lecturer’s own', () => {
  expect(found('{date: 2004-11, text: 乙, doubt: 疑为2003年}')).toEqual([])
  const own = '- timeline: 甲\n  events: [{date: 2004-11, text: 乙}]'
  expect(checkedWith(outlineWith(own), index).found).toEqual([])
})

test('where a locator leads to nothing, that alone is told', () => {
  expect(found('2004: 乙', '九')).toEqual(['error source.locator 九'])
  expect(found('2004: 乙', '["[@rand]", 一]')).toEqual([])
})

test('dates in texts, too; what a text says less exactly is no other date', () => {
  const told = (item: string, source = '一（二）'): string[] =>
    checkedWith(outlineWith(`- points: 甲\n  source: ${source}\n  items: [${item}]`), index).found
  for (const item of [
    '2003年11月访问',
    '2003年访问',
    '2015年5月至6月访问',
    '许多年前',
    '同年访问',
    '2003年比2006年早',
  ])
    expect(told(item)).toEqual([])
  expect(told('2004年访问')).toEqual(['error source.date 2004年访问'])
  expect(told('2003年11月5日访问')).toEqual([])
  expect(told('1995年7月建交')).toEqual(['notice source.date-text-elsewhere 1995年7月建交'])
  expect(told('{text: 2004年访问, doubt: 疑为2003年}')).toEqual([])
  expect(told('2004年访问', '二')).toEqual(['error source.date-none 2004年访问'])
  const slip = '- timeline: 甲\n  source: 一\n  events: [{date: 1997-07-03, text: 乙}]'
  const days = indexOf({ sections: { 一: [{ dates: ['199X', '1997-07-02'] }] } })
  expect(checkedWith(outlineWith(slip), days).found).toEqual(['error source.date 1997-07-03'])
  const cell = '- table: 甲\n  source: 一（二）\n  columns: [年, 事]\n  rows: [["2004年", 乙], ["2003", 丙]]'
  expect(checkedWith(outlineWith(cell), index).found).toEqual(['error source.date "2004年"'])
})
