import { expect, test } from 'vitest'
import { breaksAtPhrases } from '../../scripts/plan/title-breaks.ts'
import type { Inline } from '../../scripts/plan/types.ts'
import { deck } from './outlines.ts'

/** In a width of so many full-width characters. */
const atPhrases = (value: string, characters: number): boolean => {
  const title: Inline[] = [{ type: 'text', value }]
  return breaksAtPhrases(title, characters * 20, 20)
}

test('a title of several lines is broken beside punctuation where that takes no more lines', () => {
  expect(atPhrases('几个环节，以及更有效的办法', 9)).toBe(true)
  expect(atPhrases('更有效 的办法', 5)).toBe(true)
  // On one line anyway.
  expect(atPhrases('几个环节，以及更有效的办法', 20)).toBe(false)
  // A third line.
  expect(atPhrases('环节，以及更有效的办法，还有', 8)).toBe(false)
  // A phrase that is wider than the title.
  expect(atPhrases('以及更有效的办法还有许多', 8)).toBe(false)
  expect(atPhrases('环节，以及更有效的办法还有许多', 9)).toBe(false)
  // Nothing that could be torn.
  expect(atPhrases('one two three four', 5)).toBe(false)
})

test('a slide says so', () => {
  const titled = (title: string): string | undefined =>
    deck(`- {points: ${title}, source: 一, items: [甲]}`).slides.find(({ kind }) => kind === 'points')
      ?.titleBreaks
  expect(titled('翻转课堂的定义在不同研究之间差别很大，这直接影响到哪些研究可以被纳入分析')).toBe('phrases')
  expect(titled('翻转课堂的定义')).toBeUndefined()
})
