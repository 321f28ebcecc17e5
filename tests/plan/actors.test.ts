import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planActors } from '../../scripts/plan/actors.ts'
import { contrast } from '../../scripts/plan/contrast.ts'

const hex = fc
  .tuple(
    fc.constantFrom(3, 4, 6, 8),
    fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF'), minLength: 8, maxLength: 8 }),
  )
  .map(([length, digits]) => `#${digits.slice(0, length)}`)
const actor = fc.oneof(
  fc.string({ minLength: 1, maxLength: 6 }),
  fc.record({
    name: fc.constantFrom('美国', '美洲', 'United States', 'U.S.', '🇺🇸', '（）'),
    color: fc.option(hex, { nil: undefined }),
  }),
)

test('every actor has a colour that can be written on, and a badge of its own', () => {
  fc.assert(
    fc.property(fc.array(actor, { maxLength: 30 }), (list) => {
      const table = planActors(Object.fromEntries(list.map((one, index) => [`a${index}`, one])))
      const planned = [...table.values()]
      expect(planned).toHaveLength(list.length)
      expect(new Set(planned.map(({ badge }) => badge)).size).toBe(planned.length)
      for (const { badge, color, ink } of planned) {
        expect(badge).toMatch(/^\S+$/)
        expect(Array.from(badge).length).toBeLessThanOrEqual(3)
        expect(color).toMatch(/^#[0-9a-f]{6}$/)
        expect(contrast(color, ink)).toBeGreaterThanOrEqual(7)
      }
    }),
  )
})

test('a badge has the initials of what tells: small words within a name are left out', () => {
  const badges = (...names: string[]) =>
    [...planActors(Object.fromEntries(names.map((name, index) => [`k${index}`, name]))).values()].map(
      ({ badge }) => badge,
    )
  expect(badges('Board of Health', 'Others at IBM', 'The United States')).toEqual(['BH', 'OI', 'TUS'])
  expect(badges('of the')).toEqual(['OT'])
})

test('a colour on which something can be read is left as it is; without one, actors have different ones', () => {
  const table = planActors({
    a: { name: '甲', color: '#FFcc00' },
    b: '乙',
    c: '丙',
    d: { name: '丁', color: '#0b4f8a' },
  })
  expect(table.get('a')).toMatchObject({ color: '#ffcc00', ink: '#000000' })
  expect(table.get('d')?.color).toBe('#0b4f8a')
  expect(new Set([...table.values()].map(({ color }) => color)).size).toBe(4)
})

test('a badge is a character that tells something: no stroke that looks like a dash, no number', () => {
  const table = planActors({ a: '一线教师', b: '三星', c: '2班学生', d: '一', e: '第一师' })
  expect([...table.values()].map(({ badge }) => badge)).toEqual(['线', '星', '班', '一', '师'])
})

test('sixteen actors have colours of their own', () => {
  const names = Object.fromEntries(Array.from({ length: 16 }, (_, at) => [`a${at}`, `国${at}`]))
  expect(new Set([...planActors(names).values()].map(({ color }) => color)).size).toBe(16)
})
