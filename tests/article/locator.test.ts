import { expect, test } from 'vitest'
import { nearestLocator, parseLocator, sameSection } from '../../scripts/article/locator.ts'

test.each([
  ['一（二）', { section: '一（二）' }],
  ['一(二)', { section: '一（二）' }],
  [' 一 （ 二 ） ', { section: '一（二）' }],
  ['一（二）¶1', { section: '一（二）', paragraph: 1 }],
  ['一(二)第1段', { section: '一（二）', paragraph: 1 }],
  ['一(二) 第 三 段', { section: '一（二）', paragraph: 3 }],
  ['一（二）第十二自然段', { section: '一（二）', paragraph: 12 }],
  ['二、', { section: '二' }],
  ['§2.1', { section: '2.1' }],
  ['２．１', { section: '2.1' }],
  ['2.1, para. 3', { section: '2.1', paragraph: 3 }],
  ['2.1.', { section: '2.1' }],
  ['The  Road to War ¶ 12', { section: 'The Road to War', paragraph: 12 }],
  ['摘要¶0', { section: '摘要', paragraph: 0 }],
  ['第一章第一节二¶2', { section: '第一章第一节二', paragraph: 2 }],
  ['', { section: '' }],
])('%s', (text, locator) => {
  expect(parseLocator(text)).toEqual(locator)
})

test('sections are compared however they are written', () => {
  expect(sameSection('一(二)', '一（二）')).toBe(true)
  expect(sameSection('abstract', 'Abstract')).toBe(true)
  expect(sameSection('一（二）', '一（三）')).toBe(false)
  expect(sameSection('1.1', '11')).toBe(false)
})

const sections = ['摘要', '引言', '一', '一（一）', '一（二）', '二', '二（一）']

test.each([
  ['一(二)', '一（二）'],
  ['一（二', '一（二）'],
  ['一（九）', '一（一）'],
  ['二（九）1', '二（一）'],
  ['二（一）3', '二（一）'],
  ['引', '引言'],
  ['nowhere at all', undefined],
])('the section that %s most likely means is %s', (wrong, near) => {
  expect(nearestLocator(wrong, sections)).toBe(near)
})
