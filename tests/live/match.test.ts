import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distinct, matchSlides, nearestLeft } from '../../scripts/live/match.ts'

const letters = (text: string) => [...text]

test.each([
  ['abc', 'abc', [0, 1, 2]],
  ['abc', 'axbc', [0, undefined, 1, 2]],
  ['abc', 'ac', [0, 2]],
  ['abc', 'cab', [2, 0, 1]],
  ['', 'ab', [undefined, undefined]],
  ['ab', '', []],
])('%s → %s: slides are known by their names', (before, now, expected) => {
  expect(matchSlides(letters(before), letters(now))).toEqual(expected)
})

test.each([
  ['abc', 'axc', [0, 1, 2]],
  ['abcd', 'axyd', [0, 1, 2, 3]],
  ['abcd', 'axd', [0, 1, 3]],
  ['ab', 'xy', [0, 1]],
  ['abc', 'xbyc', [0, 1, undefined, 2]],
])('%s → %s: one that is called otherwise now is the one that stood there', (before, now, expected) => {
  expect(matchSlides(letters(before), letters(now))).toEqual(expected)
})

const [POINTS, OTHER_POINTS, QUESTION] = ['s-points-0f287e60', 's-points-f9f85df2', 's-question-0f287e61']

test.each([
  [
    'one with an id that goes is none that is called otherwise',
    ['a', 'b', POINTS],
    ['a', OTHER_POINTS],
    [0, 2],
  ],
  ['a question does not become points', [QUESTION, POINTS], [OTHER_POINTS], [1]],
  ['one that is given an id is still the same', [POINTS, QUESTION], ['a', 'b'], [0, 1]],
  ['nor is one by hand any other', [QUESTION, 'slide-x'], ['slide-y'], [1]],
])('%s', (_, before, now, expected) => {
  expect(matchSlides(before, now)).toEqual(expected)
})

test('one that is called as it was called before is that one', () => {
  const formerly = (name: string) => (name === 'x' ? 3 : undefined)
  expect(matchSlides(letters('abcd'), letters('abx'), formerly)).toEqual([0, 1, 3])
  // Not where that one is there by its own name.
  expect(matchSlides(letters('abcd'), letters('xabcd'), formerly)).toEqual([undefined, 0, 1, 2, 3])
})

test('no slide is two slides, and every name that stays is found', () => {
  const names = fc.uniqueArray(fc.constantFrom(...'abcdefghij'))
  fc.assert(
    fc.property(names, names, (before, now) => {
      const matched = matchSlides(before, now)
      const found = matched.filter((position) => position !== undefined)
      expect(new Set(found).size).toBe(found.length)
      for (const [at, name] of now.entries())
        if (before.includes(name)) expect(before[matched[at] ?? -1]).toBe(name)
    }),
    { numRuns: 300 },
  )
})

test('a slide that is gone has a neighbour: the one before it rather than the one after it', () => {
  expect([...nearestLeft(5, new Set([1, 3]))]).toEqual([
    [0, 1],
    [2, 1],
    [4, 3],
  ])
  expect([...nearestLeft(2, new Set())]).toEqual([])
})

test('equal names are told apart', () => {
  expect(distinct(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a~2', 'a~3'])
})
