import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ToldPlace } from '../../scripts/live/protocol.ts'
import { type Place, type Together, together } from '../../slides/live/together.ts'

/** A window, and what is on its way between it and the server, in order. */
interface Window {
  others: Together
  at: Place
  presents: boolean
  toServer: ToldPlace[]
  fromServer: ToldPlace[]
}

const SLIDES = ['a', 'b', 'c']
/** Clicks that each of them has. */
const LAST_CLICK = 2

interface Lecture {
  windows: Window[]
  /** By the server, in its order. */
  told: ToldPlace[]
}

function lecture(count: number): Lecture {
  const windows = Array.from({ length: count }, (_, index) => open(index === 0))
  return { windows, told: [] }
}

function open(presents: boolean, slides: readonly string[] = SLIDES): Window {
  const window: Window = {
    at: { slide: 'a', clicks: 0 },
    presents,
    toServer: [],
    fromServer: [],
    others: together({
      id: String(Math.random()),
      here: () => window.at,
      isSame: (one, other) =>
        one.slide === other.slide && Math.min(one.clicks, LAST_CLICK) === Math.min(other.clicks, LAST_CLICK),
      knows: (slide) => slides.includes(slide),
      send: (told) => window.toServer.push(told),
    }),
  }
  window.others.tell(presents)
  return window
}

function go(window: Window, slide: string, clicks = 0): void {
  window.at = { slide, clicks }
  window.others.tell(window.presents)
}

/** The server passes on what a window told first; a window hears what the server passed on first. */
function pass({ windows, told }: Lecture, from: Window): void {
  const next = from.toServer.shift()
  if (!next) return
  told.push(next)
  for (const window of windows) window.fromServer.push(next)
}

function hear(window: Window): void {
  const next = window.fromServer.shift()
  const news = next && window.others.hear(next)
  if (news && news.presents !== window.presents && window.others.follows(news))
    go(window, news.slide, news.clicks)
}

function settle(lecture: Lecture): void {
  while (lecture.windows.some(({ toServer, fromServer }) => toServer.length + fromServer.length > 0)) {
    for (const window of lecture.windows) {
      pass(lecture, window)
      hear(window)
    }
  }
}

test('a window that is opened tells nothing', () => {
  expect(open(true).toServer).toEqual([])
})

test('one that follows another has nothing to tell, also when its last click is an earlier one', () => {
  const both = lecture(2)
  const [presenter, audience] = both.windows as [Window, Window]
  go(presenter, 'b', 99)
  settle(both)
  expect(audience.at).toEqual({ slide: 'b', clicks: 99 })
  go(audience, 'b', LAST_CLICK)
  expect(audience.toServer).toEqual([])
  go(audience, 'b', 1)
  expect(audience.toServer).toHaveLength(1)
})

test('whoever moves when, and however late windows hear of it: all end where the last one told', () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('go' as const),
      window: fc.nat(1),
      slide: fc.constantFrom(...SLIDES),
      clicks: fc.nat(3),
    }),
    fc.record({ kind: fc.constantFrom('pass' as const, 'hear' as const), window: fc.nat(1) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const both = lecture(2)
      for (const one of steps) {
        const window = both.windows[one.window] as Window
        if (one.kind === 'go') go(window, one.slide, one.clicks)
        else if (one.kind === 'pass') pass(both, window)
        else hear(window)
      }
      settle(both)
      const { slide, clicks } = both.told.at(-1) ?? { slide: 'a', clicks: 0 }
      const end = { slide, clicks: Math.min(clicks, LAST_CLICK) }
      for (const { at } of both.windows)
        expect({ ...at, clicks: Math.min(at.clicks, LAST_CLICK) }).toEqual(end)
      // What has been told has been told by a hand, each time: nobody has echoed.
      expect(both.told.length).toBeLessThanOrEqual(steps.filter(({ kind }) => kind === 'go').length)
    }),
  )
})

test('a slide that the window has not got yet is gone to later, and that is not told', () => {
  const slides = ['a']
  const window = open(false, slides)
  const told = { slide: 'new', clicks: 1, window: 'other', presents: true }
  expect(window.others.follows(told)).toBe(false)
  expect(window.others.missed()).toBeUndefined()
  slides.push('new')
  expect(window.others.missed()).toEqual({ slide: 'new', clicks: 1 })
  go(window, 'new', 1)
  expect(window.toServer).toEqual([])
  expect(window.others.missed()).toBeUndefined()
})

test('a window that moves itself meanwhile does not go there any more', () => {
  const slides = ['a', 'b']
  const window = open(false, slides)
  window.others.follows({ slide: 'new', clicks: 0, window: 'other', presents: true })
  go(window, 'b')
  slides.push('new')
  expect(window.others.missed()).toBeUndefined()
})

test('what was under way when the connection was lost is not waited for', () => {
  const window = open(true)
  go(window, 'b')
  const told = { slide: 'c', clicks: 0, window: 'other', presents: false }
  expect(window.others.hear(told)).toBeUndefined()
  window.others.lost()
  expect(window.others.hear(told)).toBe(told)
})
