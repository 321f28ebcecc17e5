import { expect, test } from 'vitest'
import { checkedWith, indexOf, outlineWith } from '../../support/source.ts'

const index = indexOf({
  sections: { 引言: [{}], 一: [{}, {}], '一（一）': [{}], '一（二）': [{}, {}, {}], 四: [{}] },
  titles: { 四: '结语' },
})
const found = (slides: string, more = ''): string[] => checkedWith(outlineWith(slides, more), index).found

test.each(['一（二）', '一(二)', '一（二）¶3', '一(二)第3段', '引言', '"§一"', '[一, 四¶1]'])(
  'a place that the article has is fine: %s',
  (source) => {
    expect(found(`- points: 甲\n  source: ${source}\n  items: [乙]`)).toEqual([])
  },
)

test('a section that the article does not have is told at its place, with the nearest', () => {
  const slides = `
- points: 甲
  source: [一, 一（三）]
  items: [{text: 乙, source: 结语}, {text: 丙, source: 三}]
- timeline: 丁
  events: [{date: 2001, text: 戊, source: 一（二）¶4}]
- motives: 己
  paths: [{because: 庚, so: 辛, source: 九十九章}]
`
  expect(found(slides)).toEqual([
    'error source.locator-near 一（三）',
    'error source.locator-near 结语',
    'error source.locator 三',
    'error source.paragraph 一（二）¶4',
    'error source.locator 九十九章',
  ])
})

test('a message says how many paragraphs there are, and which section is meant', () => {
  const text = outlineWith(`- points: 甲\n  source: [一（二）¶9, 结语]\n  items: [乙]`)
  const { diagnostics } = checkedWith(text, index)
  expect(diagnostics.slice(-2).map(({ values }) => values)).toEqual([
    { text: '一（二）¶9', section: '一（二）', count: 3 },
    { text: '结语', near: '四' },
  ])
})

test('pages and notes cannot be checked, another source is not the article’s', () => {
  const source = '["p. 38", 第12页, 注3, "[@goh2005]"]'
  expect(found(`- points: 甲\n  source: ${source}\n  items: [乙]`)).toEqual([
    'notice source.locator-unchecked "p. 38"',
    'notice source.locator-unchecked 第12页',
    'notice source.locator-unchecked 注3',
  ])
})

test('the source of a section is looked at, that of a slide which is shown nowhere is not', () => {
  const slides = '- points: 甲\n  skip: true\n  source: 七\n  items: [乙]\n- points: 丙\n  items: [丁]'
  const text = outlineWith(slides).replace('title: 一\n', 'title: 一\n    source: 八\n')
  expect(checkedWith(text, index).found).toEqual(['error source.locator 八'])
})
