import { expect, test } from 'vitest'
import { lecture } from '../../scripts/lecture.ts'
import { PALETTE, planActors } from '../../scripts/plan/actors.ts'
import { contrast } from '../../scripts/plan/contrast.ts'
import { difference, seen, VISIONS } from '../support/vision.ts'
import { SCHEMES } from './tokens.ts'

/** Told apart at a glance, side by side or not: some seven times what is just noticeable (ΔE*ab 2.3). */
const APART = 15

/** The least difference between any two of the first colours of the palette. */
function least(count: number, vision: (typeof VISIONS)[number]): number {
  const colors = PALETTE.slice(0, count).map((color) => seen(color, vision))
  return Math.min(
    ...colors.flatMap((one, index) => colors.slice(0, index).map((other) => difference(one, other))),
  )
}

test.each(VISIONS)('the first four actors are told apart by their colours: %s', (vision) => {
  expect(least(4, vision)).toBeGreaterThanOrEqual(APART)
})

test.each(VISIONS.filter((vision) => vision !== 'grey'))(
  'the first six actors are told apart by their colours: %s',
  (vision) => {
    expect(least(6, vision)).toBeGreaterThanOrEqual(APART)
  },
)

test.each(VISIONS)('texts keep their contrast: %s', (vision) => {
  for (const scheme of Object.values(SCHEMES)) {
    for (const [text, ground] of [
      ['ink', 'paper'],
      ['quiet', 'paper'],
      ['accent', 'paper'],
      ['ink', 'tint'],
      ['on-bar', 'bar'],
    ] as const) {
      // Divider slides have no diagrams.
      if (scheme.paper !== SCHEMES.light.paper && scheme.paper !== SCHEMES.dark.paper && ground !== 'paper')
        continue
      expect(contrast(seen(scheme[text] ?? '', vision), seen(scheme[ground] ?? '', vision))).toBeGreaterThan(
        4.5,
      )
    }
  }
  for (const { color, ink } of planActors(
    Object.fromEntries(PALETTE.map((_, n) => [`a${n}`, `A${n}`])),
  ).values()) {
    expect(contrast(seen(color, vision), seen(ink, vision))).toBeGreaterThan(4.5)
  }
})

// What is told by colour is told by a sign as well. That the signs are drawn is tested in tests/browser.
test('as many actors as one likes have letters of their own, in the diagram and in its legend', () => {
  const keys = Array.from({ length: 12 }, (_, index) => `k${index}`)
  const { lecture: made } = lecture(
    JSON.stringify({
      title: 'Many',
      lang: 'en',
      actors: Object.fromEntries(keys.map((key) => [key, `Party ${key}`])),
      sections: [
        {
          title: 'One',
          slides: [
            {
              timeline: 'All',
              events: keys.map((who, index) => ({ date: String(2000 + index), text: 'came', who })),
            },
          ],
        },
      ],
    }),
    'many',
  )
  const slides = made?.plan.slides.flatMap((slide) => (slide.kind === 'timeline' ? [slide] : [])) ?? []
  const badges = slides.flatMap(({ eras, actors }) =>
    eras.flatMap(({ periods }) =>
      periods.flatMap(({ events }) =>
        events.flatMap((event) => event.actors.map((actor) => actors[actor]?.badge)),
      ),
    ),
  )
  expect(new Set(badges).size).toBe(keys.length)
})

test('a right answer has a tick, and its letter stands above the title', () => {
  const { lecture: made } = lecture(
    JSON.stringify({
      title: 'Quiz',
      lang: 'en',
      sections: [
        { title: 'One', slides: [{ quiz: 'Which?', options: ['one', { text: 'two', correct: 'true' }] }] },
      ],
    }),
    'quiz',
  )
  expect(made?.markdown).toMatch(
    /^2\. <span class="correct"><span class="mark" role="img" aria-label="correct">✓<\/span> two/m,
  )
  expect(made?.markdown).toContain('eyebrow: "Answer: B"')
})
