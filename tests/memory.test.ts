import { expect, test } from 'vitest'
import { lecture } from '../scripts/lecture.ts'
import { lectureMemory } from '../scripts/memory.ts'
import { randomOutline } from './support/random-outlines.ts'

/** One outline after the other, as if somebody changed one into the next. */
function* edits(): Generator<string> {
  for (let number = 0; number < 3; number++) {
    const { text } = randomOutline(number)
    yield text
    // A slide less, another title, other actors, another language and aspect: what slides depend on beside themselves.
    yield text.replace(/^title: .*$/m, 'title: Another title')
    yield text.replace(/^lang: .*\n/m, '').replace(/^/, number % 2 ? 'lang: en\n' : '')
    yield text.replace(/^aspect: .*\n/m, '').replace(/^/, number % 2 ? 'aspect: 4/3\n' : '')
    yield text.replace(/#[0-9a-f]{6}/gi, '#123456')
  }
}

test('a lecture made from memory is the one made anew, whatever was made before it', () => {
  const memory = lectureMemory()
  let made = 0
  for (const text of edits()) {
    const anew = lecture(text, 'deck')
    const remembered = lecture(text, 'deck', { memory })
    expect(remembered.lecture?.markdown).toBe(anew.lecture?.markdown)
    expect(JSON.stringify(remembered.lecture?.plan)).toBe(JSON.stringify(anew.lecture?.plan))
    if (anew.lecture) made++
  }
  expect(made).toBeGreaterThan(8)
})

test('what two lectures in a row did not need is forgotten', () => {
  const { texts } = lectureMemory()
  let made = 0
  const recall = () => texts.recall('one', () => `${++made}`)
  expect([recall(), recall()]).toEqual(['1', '1'])
  texts.turn()
  expect(recall()).toBe('1')
  texts.turn()
  texts.turn()
  expect(recall()).toBe('2')
})
