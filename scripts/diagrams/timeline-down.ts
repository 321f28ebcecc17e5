import { middle } from './boxes.ts'
import { axisAt, betweenSize, eraTitleWidth, eventWidth, lineHeight, TIMELINE, WIDTH } from './geometry.ts'
import {
  type Air,
  eventHeight,
  gridOf,
  placeEvent,
  placeTitle,
  spreadOut,
  type TimelineBox,
  type TimelineLayout,
  type TimelineSketch,
  textHeight,
} from './timeline-boxes.ts'

/** From top to bottom: dates at the left of the axis, their events at its right. */
export function layoutDown(sketch: TimelineSketch): TimelineLayout {
  return spreadOut(sketch, (air) => down(sketch, air))
}

function down(sketch: TimelineSketch, air: Air): TimelineLayout {
  const { eras, size, columns } = sketch
  const grid = gridOf(sketch)
  const axis = axisAt(grid)
  const layout: TimelineLayout = { width: WIDTH, height: 0, boxes: [], lines: [], dots: [] }
  const { boxes, lines, dots } = layout
  let y = 1
  for (const [index, era] of eras.entries()) {
    if (index > 0) y += TIMELINE.era.before
    let bar: number | undefined
    if (era.title) {
      const title = textHeight(era.title.length, size) + 2 * TIMELINE.era.padding
      const height = Math.max(title, betweenHeight(era.periods[0]?.between, size))
      const box = placeTitle('era', { x: 1, y, width: WIDTH - 2, height }, era.title)
      box.text.x = WIDTH - eraTitleWidth(grid) / 2
      boxes.push(box)
      bar = middle(box)
      y += height + TIMELINE.era.after
    }
    for (const [row, period] of era.periods.entries()) {
      const heights = period.events.map((event) => eventHeight(event, grid, sketch, air.padding))
      const stack = heights.reduce((sum, height) => sum + height + TIMELINE.eventGap, -TIMELINE.eventGap)
      const height = Math.max(stack, textHeight(period.date.length, size) + 2 * air.padding)
      const before = row > 0 ? dots.at(-1)?.[1] : undefined
      const between = betweenHeight(period.between, size)
      // On the axis between two dots, on the bar of the era that begins, or above the first date.
      const onBar = row === 0 && bar !== undefined
      if (before === undefined) y += onBar ? 0 : between
      else y = Math.max(y, before + between - height / 2)
      const box = placeTitle('date', { x: 1, y, width: columns.date - 2, height }, period.date)
      const dot = middle(box)
      if (period.between) {
        const above = bar ?? y - between / 2
        const at = before === undefined ? above : (before + dot) / 2
        const text = { x: axis - TIMELINE.between.x, y: at, anchor: 'end' as const }
        box.between = { label: period.between, text, onBar }
      }
      boxes.push(box)
      dots.push([axis, dot])
      lines.push([columns.date - 1, dot, axis, dot])
      // Events that are lower than their date are stretched to it.
      const stretch = Math.max(0, height - stack) / Math.max(1, heights.length)
      let top = y
      for (const [nth, event] of period.events.entries()) {
        const x = axis + TIMELINE.axis
        const spot = { x, y: top, width: eventWidth(grid), height: (heights[nth] ?? 0) + stretch }
        boxes.push(placeEvent(spot, event, grid, sketch, air.padding))
        lines.push([axis, middle(spot), x, middle(spot)])
        top += spot.height + TIMELINE.eventGap
      }
      y += height + air.gap
    }
  }
  layout.height = Math.ceil(y - air.gap + 1)
  lines.unshift(...axisDown(axis, boxes, eras.length))
  return layout
}

/** What the time between two dates needs between their dots, px. */
function betweenHeight(label: readonly string[] | undefined, size: number): number {
  if (!label) return 0
  return label.length * lineHeight(betweenSize(size)) + 2 * TIMELINE.between.y
}

/** The axis: from the first date to the last event, behind the eras' bars. */
function axisDown(x: number, boxes: readonly TimelineBox[], eras: number): TimelineLayout['lines'] {
  const stops = boxes.filter(({ kind }) => kind !== 'era')
  const first = stops[0]
  const last = stops.at(-1)
  if (!first || !last || (stops.length < 3 && eras < 2)) return []
  const top = first.between && !first.between.onBar ? first.between.text.y - lineHeight(18) / 2 : first.y
  return [[x, top, x, last.y + last.height]]
}
