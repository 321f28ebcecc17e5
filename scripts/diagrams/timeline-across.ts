import { betweenSize, dateWidth, lineHeight, TIMELINE, WIDTH } from './geometry.ts'
import {
  type Air,
  eventHeight,
  gridOf,
  placeEvent,
  placeTitle,
  spreadOut,
  type TimelineLayout,
  type TimelineSketch,
  textHeight,
} from './timeline-boxes.ts'

/** From left to right: dates along the axis in equal columns, their events below. */
export function layoutAcross(sketch: TimelineSketch): TimelineLayout {
  return spreadOut(sketch, (air) => across(sketch, air))
}

function across(sketch: TimelineSketch, air: Air): TimelineLayout {
  const { eras, size } = sketch
  const grid = gridOf(sketch)
  const step = dateWidth(grid) + TIMELINE.column
  const width = dateWidth(grid) - 2
  const layout: TimelineLayout = { width: WIDTH, height: 0, boxes: [], lines: [], dots: [] }
  const { boxes, lines, dots } = layout
  const periods = eras.flatMap((era) => era.periods)
  const eraLines = Math.max(0, ...eras.map(({ title }) => title?.length ?? 0))
  const eraHeight = eraLines > 0 ? textHeight(eraLines, size) + 2 * TIMELINE.era.padding : 0
  const dateTop = 1 + (eraHeight > 0 ? eraHeight + TIMELINE.era.after : 0)
  const dateLines = Math.max(1, ...periods.map(({ date }) => date.length))
  const dateHeight = textHeight(dateLines, size) + 2 * air.padding
  // The time between two dates stands on the axis between their dots.
  const betweenLines = Math.max(0, ...periods.map(({ between }) => between?.length ?? 0))
  const betweenHeight = betweenLines * lineHeight(betweenSize(size))
  const axis = dateTop + dateHeight + TIMELINE.toAxis + (air.gap - TIMELINE.gap) / 2 + betweenHeight
  const top = axis + TIMELINE.fromAxis + (air.gap - TIMELINE.gap) / 2
  let bottom = axis + 2
  let x = 1
  for (const era of eras) {
    if (era.title) {
      const box = { x, y: 1, width: era.periods.length * step - TIMELINE.column - 2, height: eraHeight }
      boxes.push(placeTitle('era', box, era.title))
    }
    for (const period of era.periods) {
      const box = placeTitle('date', { x, y: dateTop, width, height: dateHeight }, period.date)
      if (period.between) {
        const text = {
          x: x - TIMELINE.column / 2 - 1,
          y: axis - TIMELINE.between.y - betweenHeight / 2,
          anchor: 'middle' as const,
        }
        box.between = { label: period.between, text, onBar: false }
      }
      boxes.push(box)
      dots.push([x + width / 2, axis])
      let y = top
      for (const event of period.events) {
        const height = eventHeight(event, grid, sketch, air.padding)
        boxes.push(placeEvent({ x, y, width, height }, event, grid, sketch, air.padding))
        y += height + TIMELINE.gap
      }
      lines.push([x + width / 2, dateTop + dateHeight, x + width / 2, period.events.length > 0 ? top : axis])
      bottom = Math.max(bottom, y - TIMELINE.gap)
      x += step
    }
  }
  lines.unshift([1, axis, WIDTH - 1, axis])
  layout.height = Math.ceil(bottom + 1)
  return layout
}
