import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EventDate, parseDate } from '../../scripts/outline/date.ts'
import { dateWords, gapWords } from '../../scripts/plan/date-words.ts'
import { dates } from '../outline/dates.ts'

function parsed(text: string): EventDate {
  const result = parseDate(text)
  if (!result.ok) throw new Error(`${text} is not a date: ${result.key}`)
  return result.date
}

describe('dates in words', () => {
  // The table of the outline format's description, then what follows from it.
  test.each([
    ['2014', '2014年', '2014'],
    ['2014-10', '2014年10月', 'October 2014'],
    ['2014-10-02', '2014年10月2日', '2 October 2014'],
    ['2015-05/2015-06', '2015年5月至6月', 'May to June 2015'],
    ['2014-12/2015-02', '2014年12月至2015年2月', 'December 2014 to February 2015'],
    ['2010/..', '2010年起', 'from 2010'],
    ['../2010', '至2010年', 'until 2010'],
    ['1984~', '约1984年', 'about 1984'],
    ['1984?', '1984年（?）', '1984 (?)'],
    ['1984%', '约1984年（?）', 'about 1984 (?)'],
    ['201X', '2010年代', '2010s'],
    ['20XX', '21世纪', '21st century'],
    ['2014-21', '2014年春', 'spring 2014'],
    ['-0206', '公元前207年', '207 BCE'],

    ['2014-22', '2014年夏', 'summer 2014'],
    ['2014-23', '2014年秋', 'autumn 2014'],
    ['2014-24', '2014年冬', 'winter 2014'],
    ['2014-05-01/2014-05-03', '2014年5月1日至3日', '1 to 3 May 2014'],
    ['2014-05-01/2014-06-02', '2014年5月1日至6月2日', '1 May to 2 June 2014'],
    ['2014/2016', '2014年至2016年', '2014 to 2016'],
    ['2014-05~/2014-06', '约2014年5月至2014年6月', 'about May 2014 to June 2014'],
    ['2014-05/..', '2014年5月起', 'from May 2014'],
    ['../2014-05-06', '至2014年5月6日', 'until 6 May 2014'],
    ['2014-10~', '约2014年10月', 'about October 2014'],
    ['-0206-10', '公元前207年10月', 'October 207 BCE'],
    ['-0206/-0201', '公元前207年至公元前202年', '207 BCE to 202 BCE'],
    ['-0206~', '约公元前207年', 'about 207 BCE'],
    ['0000', '公元前1年', '1 BCE'],
    ['0001', '1年', '1'],
    ['00XX', '1世纪', '1st century'],
    ['01XX', '2世纪', '2nd century'],
    ['02XX', '3世纪', '3rd century'],
    ['03XX', '4世纪', '4th century'],
    ['10XX', '11世纪', '11th century'],
    ['11XX', '12世纪', '12th century'],
    ['12XX', '13世纪', '13th century'],
    ['22XX', '23世纪', '23rd century'],
    ['-02XX', '公元前3世纪', '3rd century BCE'],
    ['-020X', '公元前200年代', '200s BCE'],
    ['2004-XX', '2004年', '2004'],
    ['2004-10-XX', '2004年10月', 'October 2004'],
    ['Y170000002', '170000002年', '170000002'],
    ['2014-10-02T10:30:00', '2014年10月2日 10:30:00', '2 October 2014 10:30:00'],
  ])('%s: %s, %s', (text, chinese, english) => {
    expect(dateWords(parsed(text), 'zh')).toBe(chinese)
    expect(dateWords(parsed(text), 'en')).toBe(english)
  })

  test('every form has words in both languages, and dates that differ differ in words', () => {
    fc.assert(
      fc.property(dates, (text) => {
        for (const locale of ['zh', 'en'] as const) {
          const words = dateWords(parsed(text), locale)
          expect(words).not.toMatch(/undefined|NaN|null|\{|\}|Infinity/)
          expect(words.trim()).toBe(words)
          expect(words).not.toBe('')
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the time between neighbours, as exact as the coarser date allows', () => {
  test.each([
    ['2003-11-01', '2003-11-05', '隔4天', '4 days later'],
    ['2003-11-01', '2003-11-02', '隔1天', '1 day later'],
    ['2003-11-30', '2003-12-01', '隔1天', '1 day later'],
    ['2003-11-05', '2004-01-06', '隔2个月1天', '2 months 1 day later'],
    ['2014-01-31', '2014-03-01', '隔1个月1天', '1 month 1 day later'],
    ['2012-02-29', '2013-02-28', '隔11个月30天', '11 months 30 days later'],
    ['1995-07', '2003-11-01', '隔8年4个月', '8 years 4 months later'],
    ['1995-07', '1996-07', '隔1年', '1 year later'],
    ['1995-07-03', '1995-08', '隔1个月', '1 month later'],
    ['1995-07-03', '2000', '隔5年', '5 years later'],
    ['1995', '2000-12-31', '隔5年', '5 years later'],
    ['2000', '2000-12', '同年', 'the same year'],
    ['2000-12', '2000-12-05', '同月', 'the same month'],
    ['2010/2012', '2015', '隔3年', '3 years later'],
    ['2010', '2015-05/2015-06', '隔5年', '5 years later'],
    ['2014-21', '2015-05', '隔1年', '1 year later'],
    ['1984~', '1990', '约隔6年', 'about 6 years later'],
    ['-0001', '0001', '隔2年', '2 years later'],
  ])('%s … %s: %s, %s', (before, after, chinese, english) => {
    expect(gapWords(parsed(before), parsed(after), 'zh')).toBe(chinese)
    // A number stays on the line of its unit.
    const kept = english.replace(/(\d) (?=year|month|day)/g, '$1\u00a0')
    expect(gapWords(parsed(before), parsed(after), 'en')).toBe(kept)
  })

  test.each([
    ['2010/2015', '2012'],
    ['2010/..', '2012'],
    ['2010', '../2012'],
    ['201X', '2025'],
    ['2010', '20XX'],
    ['2010/', '2012'],
  ])('%s … %s: none', (before, after) =>
    expect(gapWords(parsed(before), parsed(after), 'en')).toBeUndefined(),
  )

  test('never fails, is never negative', () => {
    fc.assert(
      fc.property(dates, dates, (one, other) => {
        expect(gapWords(parsed(one), parsed(other), 'en') ?? '').not.toMatch(/-|NaN|undefined|\{|\b0 /)
      }),
      { numRuns: 1000 },
    )
  })
})
