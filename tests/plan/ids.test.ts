import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lecture } from '../../scripts/lecture.ts'

interface Sample {
  title: string
  id: string | undefined
  kind: 'points' | 'quiz' | 'quote'
}

const sample = fc.record<Sample>({
  title: fc.constantFrom('甲', '乙', '丙', 'cover', 'a b'),
  id: fc.constantFrom(
    undefined,
    undefined,
    'x',
    'cover',
    'y-2',
    'quiz-answer',
    'divider',
    'x-p2',
    'x-answer',
  ),
  kind: fc.constantFrom('points', 'quiz', 'quote'),
})
const samples = fc.array(sample, { minLength: 1, maxLength: 8 }).map((list) => {
  const seen = new Set<string>()
  return list.map((one) => {
    if (one.id === undefined || seen.has(one.id)) return { ...one, id: undefined }
    seen.add(one.id)
    return one
  })
})

const KEYS = { points: 'items: [a]', quiz: 'options: [a, {text: b, correct: true}]', quote: 'by: c' }

function slides(list: readonly Sample[]) {
  const text = list.map(
    ({ title, id, kind }) =>
      `      - {${kind}: ${title}, ${KEYS[kind]}${id === undefined ? '' : `, id: ${id}`}}`,
  )
  const { lecture: made, diagnostics } = lecture(
    `title: T\nsections:\n  - title: S\n    slides:\n${text.join('\n')}\n`,
    'x',
  )
  expect(diagnostics).toEqual([])
  return made?.plan.slides ?? []
}

const ids = (list: readonly Sample[]) => slides(list).map(({ id }) => id)

test('ids are unique, of letters, digits and hyphens, and an id of the outline is its slide’s', () => {
  fc.assert(
    fc.property(samples, (list) => {
      const all = ids(list)
      expect(new Set(all).size).toBe(all.length)
      for (const id of all) expect(id).toMatch(/^[A-Za-z0-9-]+$/)
      for (const { id, title } of list) {
        if (id === undefined) continue
        const [slide] = slides(list).filter((one) => one.id === id)
        expect(slide?.title).toEqual([{ type: 'text', value: title }])
      }
    }),
    { numRuns: 80 },
  )
})

test('an edit elsewhere leaves them as they are', () => {
  const other: Sample = { title: '别的', id: undefined, kind: 'points' }
  fc.assert(
    fc.property(samples, fc.nat(8), (list, at) => {
      const place = Math.min(at, list.length)
      const longer = [...list.slice(0, place), other, ...list.slice(place)]
      const before = ids(list)
      expect(ids(longer).filter((id) => before.includes(id))).toEqual(before)
    }),
    { numRuns: 80 },
  )
})
