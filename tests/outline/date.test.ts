import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daySpan, type EventDate, parseDate } from '../../scripts/outline/date.ts'
import { chronological } from '../../scripts/outline/order.ts'
import { dateWords } from '../../scripts/plan/date-words.ts'
import { dates, points } from './dates.ts'

function parsed(text: string): EventDate {
  const result = parseDate(text)
  if (!result.ok) throw new Error(`${text} is not a date: ${result.key}`)
  return result.date
}

test('every form of EDTF level 1 is a date, and its first possible day is not after its last', () => {
  fc.assert(
    fc.property(dates, (text) => {
      const [first, last] = daySpan(parsed(text))
      expect(first).toBeLessThanOrEqual(last)
    }),
    { numRuns: 1000 },
  )
})

test('an interval that ends before it begins is none', () => {
  fc.assert(
    fc.property(points, points, (one, other) => {
      const result = parseDate(`${one}/${other}`)
      const backwards = daySpan(parsed(other))[1] < daySpan(parsed(one))[0]
      if (backwards) expect(result).toMatchObject({ ok: false, key: 'date.order' })
      else expect(result.ok).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('anything else is told, never thrown', () => {
  const letters = fc.constantFrom(...'0123456789-/.~?%XYTZ:年月日约前至到 –—公元s{}*０１七'.split(''))
  const texts = fc.oneof(
    fc.string({ unit: letters, maxLength: 14 }),
    fc.string(),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const result = parseDate(text)
      if (result.ok) return
      expect(result.key).toMatch(/^date\./)
      if (result.key === 'date.write') expect(parseDate(result.values.suggestion ?? '').ok).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

describe('a wrong spelling is told with the right one', () => {
  test.each([
    ['2013年7月', '2013-07'],
    ['2013年7月5日', '2013-07-05'],
    ['2013年', '2013'],
    ['2013.7', '2013-07'],
    ['2013-7', '2013-07'],
    ['2013-7-5', '2013-07-05'],
    ['2013/7', '2013-07'],
    ['2013/07/05', '2013-07-05'],
    ['20130705', '2013-07-05'],
    ['２０１３', '2013'],
    ['July 2013', '2013-07'],
    ['5 July 2013', '2013-07-05'],
    ['July 5, 2013', '2013-07-05'],
    ['公元前207年', '-0206'],
    ['约1984年', '1984~'],
    ['1990s', '199X'],
    ['1990年代', '199X'],
    ['20世纪90年代', '199X'],
    ['2015年5月至2015年6月', '2015-05/2015-06'],
    ['2013–2014', '2013/2014'],
    ['2013-2014', '2013/2014'],
    ['2014/15', '2014/2015'],
    ['2014-5/2014-6', '2014-05/2014-06'],
    ['2014.5-2014.6', '2014-05/2014-06'],
    ['2014-05/06', '2014-05/2014-06'],
    ['2015年5月1日至3日', '2015-05-01/2015-05-03'],
    ['2014年上半年', '2014-01/2014-06'],
    ['201405', '2014-05'],
    ['201x', '201X'],
    ['201X~', '201X'],
    ['-206', '-0206'],
    ['~1984', '1984~'],
    ['2010/...', '2010/..'],
    ['自1991年以来', '1991/..'],
  ])('%s → %s', (text, suggestion) => {
    expect(parseDate(text)).toEqual({ ok: false, key: 'date.write', values: { text, suggestion } })
  })

  test.each([
    ['2013年2月30日', 'date.day'],
    ['14-05-01', 'date.form'],
    ['12345', 'date.form'],
    ['2003-13', 'date.month'],
    ['2003-00', 'date.month'],
    ['2003-25', 'date.month'],
    ['2003-02-29', 'date.day'],
    ['1900-02-29', 'date.day'],
    ['2003-04-31', 'date.day'],
    ['2003-04-00', 'date.day'],
    ['2015-06/2015-05', 'date.order'],
    ['2015/2014-12', 'date.order'],
    ['../..', 'date.form'],
    ['/', 'date.form'],
    ['..', 'date.form'],
    ['', 'date.form'],
    ['1XXX', 'date.form'],
    ['2004-06-~01', 'date.form'],
    ['yesterday', 'date.form'],
  ])('%s is %s', (text, key) => expect(parseDate(text)).toMatchObject({ ok: false, key }))

  test.each(['2004-02-29', '2000-02-29', '-0004-02-29', '0000'])('%s is one', (text) =>
    expect(parseDate(text).ok).toBe(true),
  )
})

describe('what a deck shows of a date is told with how it is written', () => {
  const forms =
    '2014 2014-10 2014-10-02 2015-05/2015-06 2014-12/2015-02 2014-10-02/2014-10-05 2010/.. ../2010 1984~ 1984? 1984% 201X 20XX 2014-21 2014-24 -0206'.split(
      ' ',
    )
  test.each(forms)('%s', (text) => {
    for (const locale of ['zh', 'en'] as const) {
      const shown = dateWords(parsed(text), locale)
      const result = parseDate(shown)
      if (shown !== text) expect(result).toMatchObject({ key: 'date.write', values: { suggestion: text } })
    }
  })
})

describe('order: earliest possible day, then latest possible day, then as in the outline', () => {
  const sorted = (...texts: string[]) =>
    chronological(
      texts.map((text) => ({ text })),
      ({ text }) => parsed(text),
    ).map(({ text }) => text)

  test.each([
    [
      ['2014', '2014-01', '2014-01-01'],
      ['2014-01-01', '2014-01', '2014'],
    ],
    [
      ['2010/..', '2010', '2010/2012'],
      ['2010', '2010/2012', '2010/..'],
    ],
    [
      ['2010', '../2012', '/2011'],
      ['/2011', '../2012', '2010'],
    ],
    [
      ['201X', '2010', '20XX', '2009-12-31'],
      ['20XX', '2009-12-31', '2010', '201X'],
    ],
    [
      ['2014-21', '2014-03', '2014-24', '2014-12'],
      ['2014-03', '2014-21', '2014-12', '2014-24'],
    ],
    [
      ['-0206', '-0207', '0001', '0000'],
      ['-0207', '-0206', '0000', '0001'],
    ],
    [
      ['1984~', '1984', '1984?'],
      ['1984~', '1984', '1984?'],
    ],
  ])('%j → %j', (texts, expected) => expect(sorted(...texts)).toEqual(expected))

  test('is total: the order of the outline decides only among equals', () => {
    fc.assert(
      fc.property(fc.array(dates, { maxLength: 12 }), (texts) => {
        const spans = sorted(...texts).map((text) => daySpan(parsed(text)))
        for (const [index, [first, last]] of spans.entries()) {
          const before = spans[index - 1]
          if (!before) continue
          expect(before[0]).toBeLessThanOrEqual(first)
          if (before[0] === first) expect(before[1]).toBeLessThanOrEqual(last)
        }
        const reversed = sorted(...texts.toReversed()).map((text) => daySpan(parsed(text)))
        expect(reversed).toEqual(spans)
      }),
    )
  })
})
