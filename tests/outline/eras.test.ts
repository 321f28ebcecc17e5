import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lecture } from '../../scripts/lecture.ts'

const events = fc.array(
  fc.record({
    year: fc.integer({ min: 2000, max: 2015 }),
    era: fc.constantFrom('甲', '乙', '丙', undefined),
  }),
  { minLength: 1, maxLength: 8 },
)

test('eras that interleave in time are an error, and only those', () => {
  fc.assert(
    fc.property(events, (list) => {
      const lines = list.map(({ year, era }, index) => {
        const name = era === undefined ? '' : `, era: ${era}`
        return `          - {date: ${year}, text: 事${index}${name}}`
      })
      const text = `title: T\nsections:\n  - title: S\n    slides:\n      - timeline: x\n        events:\n${lines.join('\n')}\n`
      const order = list.toSorted((a, b) => a.year - b.year).map(({ era }) => era)
      const stretches = order.filter((era, index) => index === 0 || era !== order[index - 1])
      const named = stretches.filter((era) => era !== undefined)
      const interleave = new Set(named).size < named.length
      const { lecture: made, diagnostics } = lecture(text, 'x')
      expect(diagnostics.map(({ rule }) => rule)).toEqual(diagnostics.map(() => 'order'))
      expect(diagnostics.length > 0).toBe(interleave)
      for (const { values } of diagnostics) {
        expect([values.event, values.other]).toEqual([
          expect.stringMatching(/^事/),
          expect.stringMatching(/^事/),
        ])
        expect(values.event).not.toBe(values.other)
      }
      if (!made) return
      const shown = made.plan.slides
        .flatMap((slide) => (slide.kind === 'timeline' ? slide.eras : []))
        .map(({ title }) => title?.join(''))
        // A stretch may go on on the next slide.
        .filter((era, index, all) => index === 0 || era !== all[index - 1])
      expect(shown).toEqual(stretches)
    }),
    { numRuns: 300 },
  )
})

test('marks make no other era', () => {
  const event = (date: number, era: string) => `          - {date: ${date}, text: x, era: "${era}"}\n`
  const text = `title: T\nsections:\n  - title: S\n    slides:\n      - timeline: x\n        events:\n`
  expect(
    lecture(text + event(2000, '甲') + event(2001, '**甲**') + event(2002, '乙'), 'x').diagnostics,
  ).toEqual([])
  const broken = lecture(
    text + event(2000, '甲') + event(2001, '乙') + event(2002, '**甲**'),
    'x',
  ).diagnostics
  expect(broken).toMatchObject([{ rule: 'order' }])
})
