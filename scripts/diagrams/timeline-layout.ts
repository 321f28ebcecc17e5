import { layoutAcross } from './timeline-across.ts'
import type { TimelineLayout, TimelineSketch } from './timeline-boxes.ts'
import { layoutDown } from './timeline-down.ts'

/** Where everything stands. Its height is what the drawing takes. */
export function layoutTimeline(sketch: TimelineSketch): TimelineLayout {
  return sketch.direction === 'TD' ? layoutDown(sketch) : layoutAcross(sketch)
}
