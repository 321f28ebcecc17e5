import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { Article } from '../../../scripts/article/types.ts'
import { articleOf, drafted } from './drafted.ts'

/** A pattern that goes back over what it has read would take hours; each of these takes a second at most, ms. */
const MOST = 15_000
const LONG = 20_000
const CHINESE = [
  '在中',
  '在一中就',
  '早在于时',
  '在2001年',
  '还也就',
  '与其',
  '不在，而在，',
  '2001年通过的',
  '（',
  '为',
]
const ENGLISH = [
  'between ',
  'that ',
  'in 1901 and ',
  'was ',
  'and was founded ',
  'Between c. 1200 and ',
  'each year ',
  'feast of x ',
  '12 May 1283/4 ',
  'Michaelmas term and ',
]

/** The runner cannot stop what never waits; this stops a pattern in the midst of its work. */
const slidesInTime = (article: Article): number =>
  runInNewContext('work()', { work: () => drafted(article).slides }, { timeout: MOST })

test.each(CHINESE)('%s without end is drafted', (piece) => {
  for (const end of ['。', '认为一切都好，没有什么可以改变的。']) {
    const text = `1901年开办。1902年关闭。${piece.repeat(LONG / piece.length)}${end}`
    expect(slidesInTime(articleOf('zh-CN', { 经过: [text] }))).toBeGreaterThan(0)
  }
})

test.each(ENGLISH)('%s without end is drafted', (piece) => {
  for (const end of ['.', ' argues that all is well and that nothing can be done.']) {
    const text = `It opened in 1901. It closed in 1902. ${piece.repeat(LONG / piece.length)}${end}`
    expect(slidesInTime(articleOf('en', { Events: [text] }))).toBeGreaterThan(0)
  }
})
