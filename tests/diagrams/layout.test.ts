import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from '../../scripts/diagrams/boxes.ts'
import { chipBlock, WIDTH } from '../../scripts/diagrams/geometry.ts'
import { motivesHeight } from '../../scripts/diagrams/motives.ts'
import { layoutMotives, type MotivesSketch } from '../../scripts/diagrams/motives-layout.ts'
import { timelineHeight } from '../../scripts/diagrams/timeline.ts'
import type { TimelineSketch } from '../../scripts/diagrams/timeline-boxes.ts'
import { layoutTimeline } from '../../scripts/diagrams/timeline-layout.ts'
import type { MotiveColumn, MotiveNode } from '../../scripts/plan/types.ts'
import { motives, timelines } from './slides.ts'

const rows = (count: number, more: Partial<TimelineSketch> = {}, between?: string[]): TimelineSketch => ({
  direction: 'TD',
  badges: ['美'],
  size: 20,
  columns: { date: 200, between: between ? 120 : 0 },
  height: 0,
  eras: [
    {
      periods: Array.from({ length: count }, (_, index) => ({
        date: ['2000年'],
        ...(between && index > 0 && { between }),
        events: [{ label: ['访越'], actors: [0] }],
      })),
    },
  ],
  ...more,
})

const node = (id: string, column: MotiveColumn, actors: number[] = []): MotiveNode => {
  return { id, column, label: [id], actors, step: 0 }
}
const edge = (from: string, to: string, against = false) => ({ from, to, against, step: 0 })
const sketch = (parts: Pick<MotivesSketch, 'nodes' | 'edges' | 'widths'> & Partial<MotivesSketch>) =>
  layoutMotives({ badges: ['美', '越', '东盟'], size: 20, height: 0, name: '制约', ...parts })

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

test('nine events of one line each fit below a legend', () => {
  expect(layoutTimeline(rows(9)).height).toBeLessThanOrEqual(366)
})

test('a timeline takes the height that there is, but few events are not torn apart', () => {
  for (const direction of ['TD', 'LR'] as const) {
    const tight = layoutTimeline(rows(3, { direction })).height
    expect(layoutTimeline(rows(3, { direction, height: tight - 20 })).height).toBe(tight)
    const spread = layoutTimeline(rows(3, { direction, height: tight + 40 })).height
    expect(spread).toBeGreaterThan(tight + 20)
    expect(spread).toBeLessThanOrEqual(tight + 40)
    expect(layoutTimeline(rows(3, { direction, height: 5000 })).height).toBeLessThan(3 * tight)
  }
})

test('the time between two dates stands between their dots, and takes no row of its own', () => {
  const with_ = layoutTimeline(rows(4, {}, ['隔3年']))
  expect(with_.height).toBe(layoutTimeline(rows(4)).height)
  const at = with_.boxes.flatMap(({ between }) => between?.text.y ?? [])
  const dots = with_.dots.map(([, y]) => y)
  expect(at).toEqual([1, 2, 3].map((index) => ((dots[index - 1] ?? 0) + (dots[index] ?? 0)) / 2))
  // Two lines need more than there is between two rows.
  expect(layoutTimeline(rows(4, {}, ['3 years', '2 months later'])).height).toBeGreaterThan(with_.height)
})

test('the boxes of a timeline stand apart and on the canvas, within their height', () => {
  fc.assert(
    fc.property(timelines, (slide) => {
      const badges = slide.actors.map(({ badge }) => badge)
      const { boxes, height } = layoutTimeline({ ...slide, badges })
      expectApart(boxes, height)
      expect(height).toBeLessThanOrEqual(Math.max(slide.height, timelineHeight({ ...slide, height: 0 })))
    }),
  )
})

test('the boxes of a motive diagram stand apart and on the canvas, within their height', () => {
  fc.assert(
    fc.property(motives, (slide) => {
      const badges = slide.actors.map(({ badge }) => badge)
      const { boxes, height } = layoutMotives({ ...slide, badges, name: '制约' })
      expectApart(boxes, height)
      expect(height).toBeLessThanOrEqual(Math.max(slide.height, motivesHeight(slide, 'zh-CN')))
    }),
  )
})

test('signs that do not fit beside each other stand in rows', () => {
  const badges = ['US', 'VN', 'CN', 'RU']
  const { spots, height, width } = chipBlock(badges, 20, 90)
  expect(width).toBeLessThanOrEqual(90)
  expect(new Set(spots.map(({ y }) => y)).size).toBe(2)
  expect(Math.max(...spots.map(({ y }) => y))).toBeLessThan(height)
})

test('paths that cross are put in another order', () => {
  const { boxes } = sketch({
    nodes: [node('a', 'because'), node('b', 'because'), node('c', 'so'), node('d', 'so')],
    edges: [edge('a', 'd'), edge('b', 'c')],
    widths: [200, 200],
  })
  const [a, b, c, d] = boxes.map(({ y }) => y)
  expect([a, b]).toEqual([d, c])
})

test('where no order is better, that of the outline stays', () => {
  const { boxes } = sketch({
    nodes: ['a', 'b', 'c'].flatMap((id) => [node(id, 'because'), node(`${id}2`, 'so')]),
    edges: ['a', 'b', 'c'].map((id) => edge(id, `${id}2`)),
    widths: [200, 200],
  })
  const drivers = [0, 2, 4].map((index) => boxes[index]?.y ?? 0)
  expect(drivers).toEqual([...drivers].sort((a, b) => a - b))
})

test('an edge that passes a column has room of its own there', () => {
  const { boxes, paths } = sketch({
    nodes: [node('a', 'because'), node('b', 'wants', [0]), node('c', 'so')],
    edges: [edge('a', 'b'), edge('b', 'c'), edge('a', 'c', true)],
    widths: [200, 240, 200],
  })
  const wants = boxes[1]
  const passage = paths[2]
  expect(passage?.points).toHaveLength(4)
  expect(passage?.name).toMatchObject({ tab: false })
  const y = passage?.points[1]?.[1] ?? 0
  expect(wants && (y < wants.y || y > wants.y + wants.height)).toBe(true)
})

test('the signs on a box leave room for the name of an edge that leaves it', () => {
  const { boxes, paths } = sketch({
    nodes: [node('a', 'wants', [0, 1, 2]), node('b', 'so')],
    edges: [edge('a', 'b', true)],
    widths: [160, 200],
  })
  const name = paths[0]?.name
  expect(name?.tab).toBe(true)
  for (const chip of boxes[0]?.chips ?? []) {
    const beside = chip.x + chip.width <= (name?.x ?? 0) - 2 * 18
    const below = chip.y >= (name?.y ?? 0) + 10
    expect(beside || below).toBe(true)
  }
})

test('the name of a brake is not on a path that goes on on the next slide', () => {
  const { paths } = sketch({
    nodes: [node('a', 'because'), node('b', 'so')],
    edges: [{ ...edge('a', 'b', true), open: true }],
    widths: [200, 200],
  })
  expect(paths[0]?.name).toBeUndefined()
})
