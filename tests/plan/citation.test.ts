import { expect, test } from 'vitest'
import { plainText } from '../../scripts/outline/inline.ts'
import { citation } from '../../scripts/plan/citation.ts'
import type { Locale } from '../../scripts/words/index.ts'

const cited = (
  source: { type?: string; title: string; edition?: string; container?: string },
  locale: Locale,
): string => plainText(citation(source, locale))

test('titles stand in the marks of their own script, whatever the language of the deck', () => {
  expect(cited({ title: '元分析', container: '教育研究' }, 'zh')).toBe('《元分析》，《教育研究》')
  expect(cited({ title: 'Flipped', container: 'Analysis' }, 'zh')).toBe('“Flipped”，Analysis')
  expect(cited({ title: 'Flipped', container: 'Analysis' }, 'en')).toBe('“Flipped”. Analysis')
  expect(cited({ title: '元分析', container: '教育研究' }, 'en')).toBe('《元分析》. 《教育研究》')
  expect(cited({ title: '1984' }, 'zh')).toBe('《1984》')
})

test('an edition is told in the language of the deck; what is no number stays as it is written', () => {
  const book = (edition: string) => ({ type: 'book', title: 'Cholera', edition })
  expect(cited(book('2'), 'en')).toBe('Cholera. 2nd ed.')
  expect(cited(book('11'), 'en')).toBe('Cholera. 11th ed.')
  expect(cited(book('4'), 'zh')).toBe('“Cholera”，第4版')
  expect(cited(book('revised'), 'en')).toBe('Cholera. revised')
})

test('marks are not nested in the same marks', () => {
  expect(cited({ title: 'Did “Peace” End?' }, 'en')).toBe('‘Did “Peace” End?’')
  expect(cited({ title: '读《论语》' }, 'zh')).toBe('“读《论语》”')
})

test('an English list emphasises the title of a book, a report or a thesis, and quotes that of what stands in one', () => {
  for (const type of ['book', 'report', 'thesis']) {
    expect(citation({ type, title: 'Cholera' }, 'en')).toEqual([
      { type: 'emphasis', children: [{ type: 'text', value: 'Cholera' }] },
    ])
    expect(cited({ type, title: '读《论语》' }, 'en')).toBe('“读《论语》”')
    expect(cited({ type, title: 'Cholera' }, 'zh')).toBe('“Cholera”')
  }
  expect(cited({ type: 'chapter', title: 'Cholera', container: 'Epidemics' }, 'en')).toBe(
    '“Cholera”. Epidemics',
  )
  expect(cited({ title: 'Cholera' }, 'en')).toBe('“Cholera”')
})
