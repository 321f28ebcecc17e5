import { describe, expect, test } from 'vitest'
import { labelLines, lineCount, lineEnds, measure, textWidth } from '../../scripts/plan/lines.ts'
import { measuredIn } from '../../scripts/plan/measured.ts'
import type { Inline } from '../../scripts/plan/types.ts'
import { hasGlyph } from '../../scripts/plan/widths.ts'

const plain = (value: string): Inline[] => [{ type: 'text', value }]

/** The lines of a text at 20 px in a width of so many full-width characters. */
function lines(text: string, characters: number): string[] {
  const measured = measure(plain(text))
  let from = 0
  return lineEnds(measured, characters * 20, 20).map((end) => {
    const line = measured.characters.slice(from, end).join('')
    from = end
    return line
  })
}

describe('lines', () => {
  test.each([
    ['no line begins with a sign that ends', '防务合作，深化', 4, ['防务合', '作，深化']],
    ['no line ends with a sign that begins', '双方签（草案）', 4, ['双方签', '（草案）']],
    ['dashes and ellipses stay whole', '合作深——化', 4, ['合作深', '——化']],
    ['words stay whole', 'cooperation deepens', 6, ['cooperation ', 'deepens']],
    ['words may end at hyphens', 'Asia-Pacific', 5, ['Asia-', 'Pacific']],
    ['a word longer than a line is broken anywhere', 'WWWWWW', 2, ['WW', 'WW', 'WW']],
    ['numbers keep their signs', '合计3.5%左右', 4, ['合计', '3.5%左', '右']],
    ['a no-break blank holds', 'a\u00a0b 中文', 2, ['a\u00a0b ', '中文']],
    ['a family is one', '👨‍👩‍👧👨‍👩‍👧', 5, ['👨‍👩‍👧', '👨‍👩‍👧']],
  ])('%s', (_, text, characters, expected) => {
    expect(lines(text, characters)).toEqual(expected)
  })

  test('code counts its frame and its own font', () => {
    const code: Inline[] = [{ type: 'code', value: 'iiiiiiiiii' }]
    // 10 × 0.6 em of 18 px, 0.2 em and 1.5 px at either end.
    expect(lineCount(code, 119, 20)).toBe(1)
    expect(lineCount(code, 118, 20)).toBe(2)
  })

  test('English quotation marks are narrow in an English deck', () => {
    expect(measuredIn('en', () => textWidth('’', 100))).toBeLessThan(40)
    expect(textWidth('’', 100)).toBe(100)
  })
})

describe('labels', () => {
  test('the lines are about equally long, and none holds a single character', () => {
    expect(labelLines('中国的影响力上升了', 160, 20)).toEqual(['中国的影响', '力上升了'])
    expect(labelLines('one two three four', 150, 20)).toEqual(['one two', 'three four'])
  })

  test('of nearly equal ways, lines end behind signs', () => {
    expect(labelLines('Suspends, then withdraws', 190, 20)).toEqual(['Suspends,', 'then withdraws'])
    expect(labelLines('绕开关卡、降低运费', 110, 20)).toEqual(['绕开关卡、', '降低运费'])
  })

  test.each([
    ['a day and its month', 'decision, 12 December 1979', 130, ['decision,', '12 December', '1979']],
    [
      'and their year, where a line holds it',
      'Treaty of 8 December 1987',
      180,
      ['Treaty of', '8 December 1987'],
    ],
    ['days of one month', '5 to 6 January 1979', 150, ['5 to 6 January', '1979']],
    ['a number and its unit', 'ranges over 500 km', 130, ['ranges over', '500 km']],
    ['from and to', 'ranges of 500–5,500', 100, ['ranges of', '500–5,500']],
    ['what no line holds is parted at words first', '12 December', 100, ['12', 'December']],
  ])('together stay %s', (_, text, width, expected) => {
    expect(labelLines(text, width, 20)).toEqual(expected)
  })

  test('a number keeps its unit', () => {
    for (const line of labelLines('2012年6月至2013年', 90, 20)) expect(line).not.toMatch(/^[年月]/)
  })
})

test('the fonts have what Chinese and English need, and not everything', () => {
  for (const character of '中国，“A1é…—℃αβμσΔ±≤√') expect(hasGlyph(character.codePointAt(0) ?? 0)).toBe(true)
  for (const character of '👍𠮷ไ') expect(hasGlyph(character.codePointAt(0) ?? 0)).toBe(false)
})
