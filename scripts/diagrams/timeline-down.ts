import { middle } from './boxes.ts'
import { dateWidth, ROOMY, TIMELINE, WIDTH } from './geometry.ts'
import {
  place,
  type TimelineBox,
  type TimelineLayout,
  type TimelineSketch,
  textHeight,
} from './timeline-boxes.ts'

const { padding } = TIMELINE

/** From top to bottom: dates at the left of the axis, their events at its right. */
export function layoutDown(sketch: TimelineSketch): TimelineLayout {
  const natural = down(sketch, TIMELINE.gap)
  const rows = sketch.eras.reduce((sum, era) => sum + era.periods.length, 0)
  if (rows < 2 || natural.height >= ROOMY.height) return natural
  const spread = Math.min(ROOMY.spread, Math.floor((ROOMY.height - natural.height) / (rows - 1)))
  return down(sketch, TIMELINE.gap + spread)
}

function down(sketch: TimelineSketch, gap: number): TimelineLayout {
  const { eras, size } = sketch
  const date = dateWidth('TD', 1, size)
  const axis = date + TIMELINE.axis / 2
  const layout: TimelineLayout = { width: WIDTH, height: 0, boxes: [], lines: [], dots: [] }
  const { boxes, lines, dots } = layout
  let y = 1
  for (const [index, era] of eras.entries()) {
    if (index > 0) y += TIMELINE.era.before
    if (era.title) {
      const height = textHeight(era.title.length, size) + 2 * TIMELINE.era.padding
      boxes.push(
        place('era', { x: 1, y, width: WIDTH - 2, height }, { label: era.title, actors: [] }, sketch),
      )
      y += height + TIMELINE.era.after
    }
    for (const period of era.periods) {
      const heights = period.events.map(({ label }) => textHeight(label.length, size) + 2 * padding.y)
      const stack = heights.reduce((sum, height) => sum + height + TIMELINE.eventGap, -TIMELINE.eventGap)
      const height = Math.max(stack, textHeight(period.date.length, size) + 2 * padding.y)
      const box = { x: 1, y, width: date - 2, height }
      boxes.push(place('date', box, { label: period.date, actors: [] }, sketch))
      dots.push([axis, middle(box)])
      lines.push([date - 1, middle(box), axis, middle(box)])
      // Events that are lower than their date are stretched to it.
      const stretch = Math.max(0, height - stack) / Math.max(1, heights.length)
      let top = y
      for (const [nth, event] of period.events.entries()) {
        const x = date + TIMELINE.axis
        const spot = { x, y: top, width: WIDTH - 1 - x, height: (heights[nth] ?? 0) + stretch }
        boxes.push(place('event', spot, event, sketch))
        lines.push([axis, middle(spot), x, middle(spot)])
        top += spot.height + TIMELINE.eventGap
      }
      y += height + gap
    }
  }
  layout.height = y - gap + 1
  lines.unshift(...axisDown(axis, boxes, eras.length))
  return layout
}

/** The axis: from the first date to the last event, behind the eras' bars. */
function axisDown(x: number, boxes: readonly TimelineBox[], eras: number): TimelineLayout['lines'] {
  const stops = boxes.filter(({ kind }) => kind !== 'era')
  const first = stops[0]
  const last = stops.at(-1)
  if (!first || !last || (stops.length < 3 && eras < 2)) return []
  return [[x, first.y, x, last.y + last.height]]
}
