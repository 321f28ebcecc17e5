import type { Box } from '../../../scripts/diagrams/boxes.ts'
import type { TimelineLayout } from '../../../scripts/diagrams/timeline-boxes.ts'

/**
 * Lets something appear at a click, counted from 0. The layout around the drawing says how far the slide is in
 * `--lectern-step`, which reaches through the shadow root; where nobody says, all is there. It keeps its place.
 */
export function appearAt(target: SVGElement, step: number): void {
  // Above 1 is 1, below 0 is 0.
  if (step > 0) target.style.opacity = `calc(var(--lectern-step, 9999) - ${step - 1})`
}

/** When each box of a timeline appears: an event at its turn, a date or an era with the first event after it. */
export function boxSteps(boxes: TimelineLayout['boxes']): number[] {
  const last = boxes.filter(({ kind }) => kind === 'event').length - 1
  let events = 0
  return boxes.map(({ kind }) => Math.max(0, kind === 'event' ? events++ : Math.min(events, last)))
}

/** When a line appears: with the last of the boxes that it joins; the axis, which joins none, is there at once. */
export function lineStep(
  [x1, y1, x2, y2]: TimelineLayout['lines'][number],
  boxes: TimelineLayout['boxes'],
  steps: readonly number[],
): number {
  const joined = boxes.flatMap((box, index) =>
    box.kind !== 'era' && (touches(box, x1, y1) || touches(box, x2, y2)) ? [steps[index] ?? 0] : [],
  )
  return Math.max(0, ...joined)
}

/** Lines end at a box's border, or a hair from it. */
const NEAR = 3

function touches({ x, y, width, height }: Box, px: number, py: number): boolean {
  return px >= x - NEAR && px <= x + width + NEAR && py >= y - NEAR && py <= y + height + NEAR
}
