import { dateWidth, TIMELINE, WIDTH } from './geometry.ts'
import { acrossTop, place, type TimelineLayout, type TimelineSketch, textHeight } from './timeline-boxes.ts'

const { padding } = TIMELINE

/** From left to right: dates along the axis in equal columns, their events below. */
export function layoutAcross(sketch: TimelineSketch): TimelineLayout {
  const { eras, size } = sketch
  const columns = eras.reduce((sum, era) => sum + era.periods.length, 0)
  const step = dateWidth('LR', columns, size) + TIMELINE.column
  const width = dateWidth('LR', columns, size) - 2
  const layout: TimelineLayout = { width: WIDTH, height: 0, boxes: [], lines: [], dots: [] }
  const { boxes, lines, dots } = layout
  const eraLines = Math.max(0, ...eras.map(({ title }) => title?.length ?? 0))
  const eraHeight = eraLines > 0 ? textHeight(eraLines, size) + 2 * TIMELINE.era.padding : 0
  const dateTop = 1 + (eraHeight > 0 ? eraHeight + TIMELINE.era.after : 0)
  const dateLines = Math.max(1, ...eras.flatMap(({ periods }) => periods.map(({ date }) => date.length)))
  const dateHeight = textHeight(dateLines, size) + 2 * padding.y
  const axis = dateTop + dateHeight + TIMELINE.toAxis
  const top = axis + TIMELINE.fromAxis
  let bottom = axis + 2
  let x = 1
  for (const era of eras) {
    if (era.title) {
      const box = { x, y: 1, width: era.periods.length * step - TIMELINE.column - 2, height: eraHeight }
      boxes.push(place('era', box, { label: era.title, actors: [] }, sketch))
    }
    for (const period of era.periods) {
      const box = { x, y: dateTop, width, height: dateHeight }
      boxes.push(place('date', box, { label: period.date, actors: [] }, sketch))
      dots.push([x + width / 2, axis])
      let y = top
      for (const event of period.events) {
        const height =
          acrossTop(event.actors.length, size) + textHeight(event.label.length, size) + padding.y + 2
        boxes.push(place('event', { x, y, width, height }, event, sketch))
        y += height + TIMELINE.gap
      }
      lines.push([x + width / 2, dateTop + dateHeight, x + width / 2, period.events.length > 0 ? top : axis])
      bottom = Math.max(bottom, y - TIMELINE.gap)
      x += step
    }
  }
  lines.unshift([1, axis, WIDTH - 1, axis])
  layout.height = bottom + 1
  return layout
}
