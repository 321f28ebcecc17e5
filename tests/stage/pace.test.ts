import { describe, expect, test } from 'vitest'
import { elapsedTime, paceAt, paceWords } from '../../slides/stage/pace.ts'
import { lectureOf } from './lecture.ts'

const MINUTE = 60_000
const TWO =
  'cover, agenda, points 5, quiz 4, answer, divider, points 6, break 10, points 20, points 10, recap, points 3 backup'
const [AGENDA, POINTS, QUIZ, ANSWER, DIVIDER, LAST, BREAK, SECOND, RECAP, BACKUP] = [
  1, 2, 3, 4, 5, 6, 7, 8, 10, 11,
]

/** What the presenter reads at a slide, so many minutes after the part began. */
function read(
  at: number,
  minutes: number,
  {
    deck = TWO,
    lectern,
    part = 0,
    reached = 's1',
  }: { deck?: string; lectern?: unknown; part?: number; reached?: string } = {},
) {
  const clock = { part, begun: MINUTE, reached }
  const pace = paceAt(clock, lectureOf(deck, lectern), at, MINUTE + minutes * MINUTE)
  return { en: line(paceWords(pace, 'en')), zh: line(paceWords(pace, 'zh')) }
}

const line = ({ part, time, status }: ReturnType<typeof paceWords>) =>
  [part, time, status].filter((word) => word !== undefined).join(' · ')

describe('a slide within its minutes is on time', () => {
  test.each([
    [POINTS, 0.5, 'Part 1 · 0:30 / 15 min · on time'],
    [POINTS, 4.99, 'Part 1 · 4:59 / 15 min · on time'],
    [POINTS, 5.9, 'Part 1 · 5:54 / 15 min · on time'],
    [POINTS, 7.5, 'Part 1 · 7:30 / 15 min · 2 min behind'],
    [QUIZ, 4.5, 'Part 1 · 4:30 / 15 min · on time'],
    [QUIZ, 2.5, 'Part 1 · 2:30 / 15 min · 2 min ahead'],
    [LAST, 9, 'Part 1 · 9:00 / 15 min · on time'],
    [LAST, 17, 'Part 1 · 17:00 / 15 min · 2 min behind'],
  ])('%s after %s minutes: %s', (at, minutes, words) => {
    expect(read(at, minutes).en).toBe(words)
  })

  test('an answer and a divider share the minutes of what they follow, an agenda those of what it leads to', () => {
    for (const at of [QUIZ, ANSWER, DIVIDER]) {
      expect(read(at, 5.5).en).toContain('on time')
      expect(read(at, 10.5).en).toContain('1 min behind')
    }
    expect(read(AGENDA, 4.5).en).toContain('on time')
  })
})

test('it is said in the language of the deck', () => {
  expect(read(POINTS, 7.5).zh).toBe('第1段 · 7:30 / 15 分 · 慢 2 分')
  expect(read(QUIZ, 2.5).zh).toBe('第1段 · 2:30 / 15 分 · 快 2 分')
  expect(read(QUIZ, 6).zh).toBe('第1段 · 6:00 / 15 分 · 准时')
})

test('the second part has its own time, also over its recap and slides in reserve', () => {
  const second = { part: 1, reached: 's10' }
  expect(read(SECOND, 19, { part: 1, reached: 's9' }).en).toBe('Part 2 · 19:00 / 30 min · on time')
  expect(read(RECAP, 29, second).en).toBe('Part 2 · 29:00 / 30 min · on time')
  expect(read(BACKUP, 29, second).en).toBe('Part 2 · 29:00 / 30 min · on time')
})

test('looking back, one is as far as the part has come', () => {
  expect(read(POINTS, 10, { reached: 's7' }).en).toContain('on time')
  expect(read(AGENDA, 10, { part: 1, reached: 's9' }).en).toBe('Part 2 · 10:00 / 30 min · on time')
})

test('a break says what comes after it; the last one of all does not', () => {
  expect(read(BREAK, 20)).toEqual({
    en: 'Break · part 2 starts when you move on',
    zh: '课间 · 翻页时第2段开始',
  })
  expect(read(2, 20, { deck: 'cover, points 15, break 10' }).en).toBe('20:00 / 15 min · 5 min behind')
})

test('before it begins: nothing has passed, and what it waits for', () => {
  const pace = paceAt(undefined, lectureOf(TWO), 0, MINUTE)
  expect(line(paceWords(pace, 'zh'))).toBe('第1段 · 0:00 / 15 分 · 翻页时开始')
  const later = paceAt(undefined, lectureOf(TWO), SECOND, MINUTE)
  expect(line(paceWords(later, 'en'))).toBe('Part 2 · 0:00 / 30 min · starts when you move on')
})

describe('without a plan of the time', () => {
  const none = { deck: 'cover, points, points, question 3, points, points' }

  test('what has passed, and what there is', () => {
    expect(read(2, 20, none).en).toBe('20:00')
    expect(read(2, 20, { ...none, lectern: { minutes: 45 } }).en).toBe('20:00 / 45 min')
    expect(read(2, 20, { deck: 'cover, points', lectern: { minutes: [45] } }).en).toBe('20:00 / 45 min')
  })

  test('minutes for the whole say nothing of one part', () => {
    const halves = { deck: 'cover, points, break, points' }
    expect(read(1, 20, { ...halves, lectern: { minutes: 90 } }).en).toBe('Part 1 · 20:00')
    expect(read(3, 20, { ...halves, part: 1, lectern: { minutes: [45, 40] } }).en).toBe(
      'Part 2 · 20:00 / 40 min',
    )
  })

  test('a few slides without minutes do no harm, nor do those that go on', () => {
    expect(read(1, 2.5, { deck: 'cover, points 3, points part, points part, points 3, default' }).en).toBe(
      '2:30 / 6 min · on time',
    )
  })
})

test('a lecture without slides that teach, or whose part is gone', () => {
  expect(line(paceWords(paceAt(undefined, lectureOf('cover'), 0, 0), 'en'))).toBe(
    '0:00 · starts when you move on',
  )
  expect(read(0, 5, { deck: 'cover', part: 3 }).en).toBe('0:00 · starts when you move on')
})

test('minutes go on after an hour', () => {
  expect(elapsedTime(75 * MINUTE + 8_900)).toBe('75:08')
})
