import { describe, expect, test } from 'vitest'
import { type Clock, clockAfter, clockPressed } from '../../slides/stage/clock.ts'
import { lectureOf } from './lecture.ts'

const MINUTE = 60_000
const LECTURE = lectureOf(
  'cover, points 5, points 5, points 5, break 10, points 5, points 5, recap, points 3 backup',
)
const [COVER, FIRST, SECOND, THIRD, BREAK, AFTER, LAST, BACKUP] = [0, 1, 2, 3, 4, 5, 6, 8]

/** The clock after moves `[to, minute]`, the window being on the cover from minute 0 on. */
function moved(moves: readonly (readonly [number, number])[], lecture = LECTURE, from = COVER) {
  let clock: Clock | undefined
  let [at, since] = [from, 0]
  for (const [to, minute] of moves) {
    clock = clockAfter(clock, lecture, { from: at, to, since: since * MINUTE, now: minute * MINUTE })
    ;[at, since] = [to, minute]
  }
  return clock && { ...clock, begun: clock.begun / MINUTE }
}

describe('it begins by itself', () => {
  test('when the cover is left', () => {
    expect(moved([[FIRST, 2]])).toEqual({ part: 0, begun: 2, reached: 's2' })
    expect(moved([[THIRD, 2]])).toMatchObject({ part: 0, begun: 2 })
  })

  test('anew when the cover is left again, after whoever looked through the deck', () => {
    const lookedThrough = [
      [FIRST, 1],
      [SECOND, 1],
      [LAST, 2],
      [COVER, 3],
    ] as const
    expect(moved([...lookedThrough, [FIRST, 10]])).toEqual({ part: 0, begun: 10, reached: 's2' })
  })

  test('not anew after a glance at the cover', () => {
    expect(
      moved([
        [FIRST, 1],
        [SECOND, 3],
        [COVER, 6],
        [FIRST, 6.5],
      ]),
    ).toMatchObject({ begun: 1, reached: 's3' })
  })

  test('in the second part when the break is left, not when it is come to', () => {
    const first = [
      [FIRST, 1],
      [SECOND, 10],
      [THIRD, 20],
      [BREAK, 45],
    ] as const
    expect(moved(first)).toMatchObject({ part: 0, begun: 1 })
    expect(moved([...first, [AFTER, 55]])).toEqual({ part: 1, begun: 55, reached: 's6' })
    expect(moved([...first, [LAST, 55]])).toMatchObject({ part: 1, begun: 55 })
  })

  test('with any move forwards where none is running', () => {
    expect(moved([[SECOND, 5]], LECTURE, FIRST)).toMatchObject({ part: 0, begun: 5 })
    expect(moved([[LAST, 5]], LECTURE, AFTER)).toMatchObject({ part: 1, begun: 5 })
    expect(moved([[COVER, 5]], LECTURE, FIRST)).toBeUndefined()
    expect(moved([[BREAK, 5]], LECTURE, THIRD)).toBeUndefined()
  })
})

describe('it goes on', () => {
  const running = [
    [FIRST, 1],
    [SECOND, 2],
    [THIRD, 3],
  ] as const

  test('whatever is gone back to', () => {
    expect(moved([...running, [FIRST, 20], [SECOND, 21]])).toEqual({ part: 0, begun: 1, reached: 's4' })
  })

  test('over slides in reserve', () => {
    expect(moved([...running, [BACKUP, 20], [THIRD, 22]])).toEqual({ part: 0, begun: 1, reached: 's4' })
  })

  test('over a look at what comes later', () => {
    expect(
      moved([
        [FIRST, 1],
        [THIRD, 2],
        [FIRST, 3],
      ]),
    ).toMatchObject({ begun: 1, reached: 's2' })
    expect(
      moved([
        [FIRST, 1],
        [LAST, 2],
        [FIRST, 3],
      ]),
    ).toMatchObject({ part: 0, begun: 1, reached: 's2' })
  })

  test('over a look back at the first part and at the break', () => {
    const second = [...running, [BREAK, 45], [AFTER, 55]] as const
    expect(moved([...second, [BREAK, 57], [AFTER, 58]])).toMatchObject({ part: 1, begun: 55 })
    expect(moved([...second, [SECOND, 57], [THIRD, 58], [AFTER, 60]])).toMatchObject({ part: 1, begun: 55 })
  })
})

test('a step forwards is how far the part has come', () => {
  expect(
    moved([
      [FIRST, 1],
      [SECOND, 5],
    ]),
  ).toMatchObject({ reached: 's3' })
})

test('what the deck has lost is no place: the next step is', () => {
  const clock = { part: 0, begun: 0, reached: 'gone' }
  const move = { from: FIRST, to: SECOND, since: 0, now: MINUTE }
  expect(clockAfter(clock, LECTURE, move)).toEqual({ ...clock, reached: 's3' })
})

test('its button sets a running one back, and starts it at any slide', () => {
  const clock = { part: 0, begun: 0, reached: 's3' }
  expect(clockPressed(clock, LECTURE, SECOND, 7)).toBeUndefined()
  expect(clockPressed(undefined, LECTURE, SECOND, 7)).toEqual({ part: 0, begun: 7, reached: 's3' })
  expect(clockPressed(undefined, LECTURE, LAST, 7)).toEqual({ part: 1, begun: 7, reached: 's7' })
  expect(clockPressed(undefined, LECTURE, BACKUP, 7)).toMatchObject({ part: 1 })
})
