import { expect, test } from 'vitest'
import { changed, currentStage, EMPTY, readStage } from '../../slides/stage/stage.ts'

const HOUR = 3_600_000
const STAGE = {
  touched: 1000,
  black: { slide: 'a', clicks: 1 },
  countdowns: { a: { end: 5 }, b: { left: 7 } },
  clock: { part: 1, begun: 4, reached: 'a' },
}

test('what is kept comes back', () => {
  expect(readStage(JSON.parse(JSON.stringify(STAGE)))).toEqual(STAGE)
})

test.each([
  undefined,
  null,
  'text',
  [],
  {},
  { touched: 'now', countdowns: {} },
  { touched: Number.NaN, countdowns: {} },
  { touched: 1, countdowns: [] },
])('what is none is not taken: %j', (value) => {
  expect(readStage(value)).toBeUndefined()
})

test('of what is half wrong, the rest is taken', () => {
  const value = {
    touched: 1,
    black: true,
    countdowns: { a: 3, b: { end: 'x' }, c: { left: 2 } },
    clock: { part: 0 },
  }
  expect(readStage(value)).toEqual({ touched: 1, countdowns: { c: { left: 2 } } })
})

test('a change is later than all that was heard of, though the clock here is behind', () => {
  expect(changed(STAGE, { black: undefined }, 2000)).toEqual({ ...STAGE, black: undefined, touched: 2000 })
  expect(changed(STAGE, {}, 10).touched).toBe(1001)
})

test('nothing is left of a lecture that is over', () => {
  expect(currentStage(STAGE, 1000 + HOUR)).toBe(STAGE)
  expect(currentStage(STAGE, 1001 + HOUR)).toBe(EMPTY)
})
