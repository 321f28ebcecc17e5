import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from '../../scripts/diagrams/boxes.ts'
import { eventTextWidth, LABEL_SIZES, nodeTextWidth, WIDTH } from '../../scripts/diagrams/geometry.ts'
import { layoutMotives } from '../../scripts/diagrams/motives-layout.ts'
import { layoutTimeline } from '../../scripts/diagrams/timeline-layout.ts'
import { motives, timelines } from './slides.ts'

const oneLine = (count: number) => ({
  direction: 'TD' as const,
  badges: ['美'],
  size: 20,
  eras: [
    {
      periods: Array.from({ length: count }, () => ({
        date: ['2000年'],
        events: [{ label: ['访越'], actors: [0] }],
      })),
    },
  ],
})

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

function expectApart(boxes: readonly Box[], height: number): void {
  for (const [index, box] of boxes.entries()) {
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.y).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(WIDTH)
    expect(box.y + box.height).toBeLessThanOrEqual(height)
    for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false)
  }
}

test('eight events of one line each fit below a legend', () => {
  expect(layoutTimeline(oneLine(8)).height).toBeLessThanOrEqual(366)
})

test('few events are spread, but not over the whole slide', () => {
  const [two, five] = [layoutTimeline(oneLine(2)), layoutTimeline(oneLine(5))]
  expect(two.height).toBe(2 * 36 + 24 + 2)
  expect(five.height).toBeLessThanOrEqual(300)
})

test('the boxes of a timeline stand apart and on the canvas', () => {
  fc.assert(
    fc.property(timelines, (slide) => {
      const badges = slide.actors.map(({ badge }) => badge)
      const { boxes, height } = layoutTimeline({ ...slide, badges })
      expectApart(boxes, height)
    }),
  )
})

test('the boxes of a motive diagram stand apart and on the canvas', () => {
  fc.assert(
    fc.property(motives, (slide) => {
      const badges = slide.actors.map(({ badge }) => badge)
      const { boxes, height } = layoutMotives({ ...slide, badges })
      expectApart(boxes, height)
    }),
  )
})

test('every column has room for a word of Chinese at every size', () => {
  for (const size of LABEL_SIZES) {
    expect(nodeTextWidth(4) / size).toBeGreaterThanOrEqual(6)
    expect(eventTextWidth('LR', 5, ['美'], size) / size).toBeGreaterThanOrEqual(5)
    expect(eventTextWidth('TD', 1, ['USA', 'VNM'], size) / size).toBeGreaterThanOrEqual(14)
  }
})

test('paths that cross are put in another order', () => {
  const node = (id: string, column: 'because' | 'so') => ({ id, column, label: [id], actors: [], step: 0 })
  const { boxes } = layoutMotives({
    nodes: [node('a', 'because'), node('b', 'because'), node('c', 'so'), node('d', 'so')],
    edges: [
      { from: 'a', to: 'd', against: false, step: 0 },
      { from: 'b', to: 'c', against: false, step: 0 },
    ],
    badges: [],
    size: 20,
  })
  const [a, b, c, d] = boxes.map(({ y }) => y)
  expect([a, b]).toEqual([d, c])
})

test('an edge that passes a column has room of its own there', () => {
  const { boxes, paths } = layoutMotives({
    nodes: [
      { id: 'a', column: 'because', label: ['a'], actors: [], step: 0 },
      { id: 'b', column: 'wants', label: ['b'], actors: [0], step: 0 },
      { id: 'c', column: 'so', label: ['c'], actors: [], step: 0 },
    ],
    edges: [
      { from: 'a', to: 'b', against: false, step: 0 },
      { from: 'b', to: 'c', against: false, step: 0 },
      { from: 'a', to: 'c', against: true, step: 0 },
    ],
    badges: ['美'],
    size: 20,
  })
  const wants = boxes[1]
  const passage = paths[2]
  expect(passage?.points).toHaveLength(4)
  expect(passage?.name).toMatchObject({ tab: false })
  const y = passage?.points[1]?.[1] ?? 0
  expect(wants && (y < wants.y || y > wants.y + wants.height)).toBe(true)
})
