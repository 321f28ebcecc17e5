import { beforeEach, expect, test, vi } from 'vitest'
import { type SharedPlace, type Together, together } from '../../slides/live/together.ts'

/** Windows that hear of each other as late as the test says. */
interface Window {
  others: Together
  at: { slide: number; clicks: number }
  /** What it has told and others have not heard. */
  told: SharedPlace[]
}

const known = new Set([1, 2, 3])
let time = 0

function open(slide: number): Window {
  const at = { slide, clicks: 0 }
  const tell = () => {
    if (window.others.tells(at.slide, at.clicks)) window.told.push({ ...at, lastUpdate: { time } })
  }
  const window: Window = {
    at,
    told: [],
    others: together(
      (key) => known.has(key),
      () => tell(),
    ),
  }
  tell()
  return window
}

function go({ others, at, told }: Window, slide: number): void {
  at.slide = slide
  if (others.tells(slide, at.clicks)) told.push({ ...at, lastUpdate: { time } })
}

function hear(window: Window, place: SharedPlace | undefined): void {
  if (place && window.others.follows(place)) go(window, place.slide ?? 0)
}

beforeEach(() => {
  time = 1000
  vi.spyOn(Date, 'now').mockImplementation(() => time)
})

test('a window that is opened tells nothing', () => {
  expect(open(2).told).toEqual([])
})

test('what was told before it was opened moves it nowhere, what is told afterwards does', () => {
  const heard = { slide: 3, clicks: 0, lastUpdate: { time } }
  const others = together((key) => known.has(key), vi.fn(), heard)
  others.tells(2, 0)
  expect(others.follows(heard)).toBe(false)
  expect(others.follows({ ...heard, lastUpdate: { time: time + 1 } })).toBe(true)
})

test('one that follows another has nothing to tell', () => {
  const [one, other] = [open(1), open(1)]
  go(one, 2)
  hear(other, one.told.pop())
  expect(other.at.slide).toBe(2)
  expect(other.told).toEqual([])
})

test.each(['earlier first', 'later first'])('of two that cross, both follow the later one: %s', (order) => {
  const [one, other] = [open(1), open(1)]
  go(one, 2)
  time += 40
  go(other, 3)
  time += 40
  const messages: [Window, SharedPlace | undefined][] = [
    [other, one.told.pop()],
    [one, other.told.pop()],
  ]
  for (const [window, place] of order === 'earlier first' ? messages : messages.reverse()) hear(window, place)
  // What is told once more since it was told later.
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const)
    hear(to, from.told.pop())
  expect([one.at.slide, other.at.slide]).toEqual([3, 3])
  expect([one.told, other.told]).toEqual([[], []])
})

test('what is long past crosses with nothing, whatever another machine’s clock says', () => {
  const window = open(1)
  go(window, 2)
  time += 10_000
  hear(window, { slide: 3, clicks: 0, lastUpdate: { time: 5 } })
  expect(window.at.slide).toBe(3)
})

test('a slide that the window has not got yet is gone to later, once', () => {
  const window = open(1)
  hear(window, { slide: 4, clicks: 0, lastUpdate: { time } })
  expect(window.at.slide).toBe(1)
  expect(window.others.missed()).toMatchObject({ slide: 4 })
  expect(window.others.missed()).toBeUndefined()
})

test('what one window has told earlier and is heard later takes nobody back', () => {
  const other = open(1)
  const tells = (slide: number, at: number, id = 'a'): SharedPlace => ({
    ...{ slide, clicks: 0 },
    lastUpdate: { id, time: at },
  })
  hear(other, tells(3, 1200))
  hear(other, tells(2, 1100))
  expect(other.at.slide).toBe(3)
  // Another window's clock may be behind.
  hear(other, tells(2, 900, 'b'))
  expect(other.at.slide).toBe(2)
})

test('one that follows is asked before it has moved, and while it has not all clicks yet: it has nothing to tell', () => {
  const { others } = open(1)
  expect(others.follows({ slide: 2, clicks: 3, lastUpdate: { id: 'a', time: 1100 } })).toBe(true)
  expect([others.tells(1, 0), others.tells(2, 0), others.tells(2, 3)]).toEqual([false, false, false])
  // What is clicked then is told.
  expect(others.tells(2, 4)).toBe(true)
})
