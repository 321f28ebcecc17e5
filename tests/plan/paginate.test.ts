import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Flow } from '../../scripts/plan/flow.ts'
import { paginate } from '../../scripts/plan/paginate.ts'
import { sideBySide } from '../../scripts/plan/side-by-side.ts'

/** Pieces of so many lines; cut, they keep their number. */
interface Piece {
  number: number
  lines: number
}

const flow: Flow<Piece> = {
  height: ({ lines }, size) => lines * size * 1.5,
  gap: (size) => size * 0.4,
  widest: (size) => size * 1.3,
  cut({ number, lines }, size, room) {
    const first = Math.max(1, Math.min(lines - 1, Math.floor(room / (size * 1.5))))
    return [
      { number, lines: first },
      { number, lines: lines - first },
    ]
  },
}

const ROOM = 380
const lists = (longest: number) =>
  fc
    .array(fc.integer({ min: 1, max: longest }), { minLength: 1, maxLength: 40 })
    .map((all) => all.map((lines, number): Piece => ({ number, lines })))

const heightOf = (page: readonly Piece[], size: number): number =>
  page.reduce((sum, piece) => sum + flow.height(piece, size), 0) +
  Math.max(0, page.length - 1) * flow.gap(size)

test('nothing is lost, nothing overflows, nothing is smaller than 18 px, and no slide is empty', () => {
  fc.assert(
    fc.property(lists(30), (pieces) => {
      const { size, pages } = paginate(pieces, flow, ROOM)
      expect(size).toBeGreaterThanOrEqual(18)
      for (const page of pages) {
        expect(page.length).toBeGreaterThan(0)
        expect(heightOf(page, size)).toBeLessThanOrEqual(ROOM + 1e-6)
      }
      const shown = new Map<number, number>()
      for (const { number, lines } of pages.flat()) shown.set(number, (shown.get(number) ?? 0) + lines)
      expect([...shown]).toEqual(pieces.map(({ number, lines }) => [number, lines]))
    }),
  )
})

test('a piece is cut only where it is longer than a slide', () => {
  fc.assert(
    fc.property(lists(8), (pieces) => {
      expect(paginate(pieces, flow, ROOM).pages.flat()).toEqual(pieces)
    }),
  )
})

test('lists side by side: the same', () => {
  fc.assert(
    fc.property(fc.array(lists(8), { minLength: 1, maxLength: 4 }), (all) => {
      const { size, pages } = sideBySide(all, flow, () => ROOM)
      for (const page of pages) {
        expect(page).toHaveLength(all.length)
        for (const column of page) expect(heightOf(column, size)).toBeLessThanOrEqual(ROOM + 1e-6)
      }
      expect(all.map((_, index) => pages.flatMap((page) => page[index] ?? []))).toEqual(all)
    }),
  )
})

test('lists side by side: where it is all one, the first slide is the fuller one', () => {
  const list = [0, 1, 2].map((number): Piece => ({ number, lines: 5 }))
  const { pages } = sideBySide([list, list], flow, () => ROOM)
  expect(pages.map((page) => page.map(({ length }) => length))).toEqual([
    [2, 2],
    [1, 1],
  ])
})
