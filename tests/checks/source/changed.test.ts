import { expect, test } from 'vitest'
import { indexArticle } from '../../../scripts/article/index-article.ts'
import { articleOf, checkedWith, outlineWith } from '../../support/source.ts'

const BEFORE = { 一: ['第一段。', '第二段。'], '一（一）': ['第三段。'], 二: ['第四段。'] }
const index = indexArticle(articleOf(BEFORE), { file: 'a.md', hash: '0'.repeat(64) })
const TEXT = outlineWith(`
- points: 甲
  source: 一¶1
  items: [子]
- points: 乙
  source: 一¶2
  items: [子]
- points: 丙
  source: 二
  items: [子]
- points: 丁
  source: [一（一）]
  items: [子]
`)
const changed = (after: Record<string, string[]>, hash = '1'.repeat(64)) => {
  const { diagnostics } = checkedWith(TEXT, index, articleOf(after), hash)
  return diagnostics
    .filter(({ rule }) => rule === 'changed')
    .map(({ severity, values }) => ({ severity, ...values }))
}

test('an article that is what it was, or says what it said, has not changed', () => {
  expect(changed(BEFORE, index.article.hash)).toEqual([])
  expect(changed({ ...BEFORE, 一: ['第一段', '第二段！'] })).toEqual([])
})

test('a paragraph that changed is told with the slides that refer to it', () => {
  expect(changed({ ...BEFORE, 一: ['第一段。', '第二段改了。'] })).toEqual([
    { severity: 'notice', places: '一¶2', slides: '"乙"' },
  ])
  expect(changed({ ...BEFORE, '一（一）': ['第三段改了。'] })).toEqual([
    { severity: 'notice', places: '一（一）', slides: '"丁"' },
  ])
})

test('a new paragraph moves those behind it, and their locators lead elsewhere', () => {
  expect(changed({ ...BEFORE, 一: ['新的一段。', '第一段。', '第二段。'] })).toEqual([
    { severity: 'notice', places: '一', slides: '"甲", "乙"' },
  ])
})

test('a section that is gone, and one that is new', () => {
  expect(changed({ 一: BEFORE.一, '一（一）': ['第三段。'], 三: ['新的一节。'] })).toEqual([
    { severity: 'notice', places: '二, 三', slides: '"丙"' },
  ])
  expect(changed({ ...BEFORE, 三: ['新的一节。'] })).toEqual([{ severity: 'notice', places: '三' }])
})
