import { expect, test } from 'vitest'
import { clockTime, countdownAt, pressed, stepped } from '../../slides/stage/countdown.ts'

const FULL = 120_000

test('it runs by the clock, and is over for good', () => {
  const started = pressed(undefined, FULL, 1000)
  expect(countdownAt(undefined, FULL, 1000)).toEqual({ state: 'ready', left: FULL })
  expect(countdownAt(started, FULL, 31_000)).toEqual({ state: 'running', left: 90_000 })
  expect(countdownAt(started, FULL, 121_000)).toEqual({ state: 'over', left: 0 })
  expect(countdownAt(started, FULL, 999_000)).toEqual({ state: 'over', left: 0 })
})

test('a click pauses it, the next one goes on, and one after the end sets it back', () => {
  const paused = pressed(pressed(undefined, FULL, 0), FULL, 30_000)
  expect(countdownAt(paused, FULL, 500_000)).toEqual({ state: 'paused', left: 90_000 })
  const again = pressed(paused, FULL, 500_000)
  expect(countdownAt(again, FULL, 560_000)).toEqual({ state: 'running', left: 30_000 })
  expect(pressed(again, FULL, 600_000)).toBeUndefined()
})

test('the step of the lecture starts it, but none that is running', () => {
  const started = stepped(undefined, FULL, 0)
  expect(countdownAt(started, FULL, 0)).toEqual({ state: 'running', left: FULL })
  expect(stepped(started, FULL, 30_000)).toEqual(started)
  expect(countdownAt(stepped({ left: 5000 }, FULL, 0), FULL, 0).left).toBe(5000)
  expect(countdownAt(stepped(started, FULL, 500_000), FULL, 500_000).left).toBe(FULL)
})

test('a machine whose clock is behind shows no more than there is', () => {
  expect(countdownAt({ end: 130_000 }, FULL, 0).left).toBe(FULL)
})

test.each([
  [600_000, '10:00'],
  [59_001, '1:00'],
  [59_000, '0:59'],
  [1, '0:01'],
  [0, '0:00'],
])('%s ms are %s', (milliseconds, time) => {
  expect(clockTime(milliseconds)).toBe(time)
})
