import type { Label, TimelineEra } from '../plan/types.ts'
import { type Box, type LabelBox, middle } from './boxes.ts'
import {
  type Direction,
  eventChips,
  eventIndent,
  lineHeight,
  TIMELINE,
  type TimelineColumns,
  type TimelineGrid,
} from './geometry.ts'

/** What is to be drawn. `badges` are those of the slide's actors; `size` is that of the text in px. */
export interface TimelineSketch {
  direction: Direction
  eras: readonly TimelineEra[]
  badges: readonly string[]
  size: number
  columns: TimelineColumns
  /** What the drawing may take, px: one that is lower is spread out. */
  height: number
  /** Whether its height is to be that of a drawing with some air. */
  eased?: boolean
}

export interface TimelineBox extends LabelBox {
  kind: 'era' | 'date' | 'event'
  /** Of a date: the time since the one before, and where it stands. */
  between?: { label: Label; text: LabelBox['text']; onBar: boolean }
}

/** `boxes` stand in reading order, which is Mermaid's own: era, date, its events, next date. */
export interface TimelineLayout {
  width: number
  height: number
  boxes: TimelineBox[]
  /** Straight lines [x1, y1, x2, y2]: the axis first, then from dates to their events. */
  lines: [number, number, number, number][]
  /** Where dates meet the axis. */
  dots: [number, number][]
}

/** Room inside boxes above and below their text, and between two, px. */
export interface Air {
  padding: number
  gap: number
}

const { padding, bar, spread } = TIMELINE

/** The columns of a sketch. */
export function gridOf({ direction, eras, columns }: TimelineSketch): TimelineGrid {
  return { direction, columns, dates: eras.reduce((sum, { periods }) => sum + periods.length, 0) }
}

/**
 * A layout with as much air as the sketch's height allows. Height grows with the air, and never faster than in
 * proportion (it is made of sums and maxima), so that what is between two known heights fits.
 */
export function spreadOut(sketch: TimelineSketch, layout: (air: Air) => TimelineLayout): TimelineLayout {
  const { ease } = TIMELINE
  const least: Air = sketch.eased
    ? { padding: padding.y + ease.padding, gap: TIMELINE.gap + ease.gap }
    : { padding: padding.y, gap: TIMELINE.gap }
  const tight = layout(least)
  const free = sketch.height - tight.height
  if (free <= 0) return tight
  const most: Air = {
    padding: least.padding + spread.padding * sketch.size,
    gap: least.gap + spread.gap * sketch.size,
  }
  const loose = layout(most)
  const share = free / (loose.height - tight.height)
  if (share >= 1) return loose
  return layout({
    padding: Math.floor(least.padding + share * (most.padding - least.padding)),
    gap: Math.floor(least.gap + share * (most.gap - least.gap)),
  })
}

/** Height of some lines, px. */
export function textHeight(lines: number, size: number): number {
  return lines * lineHeight(size)
}

/** A box of an era or a date: its lines stand in its middle. */
export function placeTitle(kind: 'era' | 'date', box: Box, label: Label): TimelineBox {
  const text = { x: box.x + box.width / 2, y: middle(box), anchor: 'middle' as const }
  return { kind, ...box, label, actors: [], chips: [], text }
}

/** Height of an event's box. */
export function eventHeight(
  { label, actors }: Pick<TimelineBox, 'label' | 'actors'>,
  grid: TimelineGrid,
  { badges, size }: TimelineSketch,
  air: number,
): number {
  const chips = eventChips(grid, badgesOf(actors, badges), size)
  const lines = textHeight(label.length, size)
  if (grid.direction === 'TD') return Math.max(lines, chips.height) + 2 * air
  return lines + 2 * air + (actors.length > 0 ? bar + chips.height + padding.y : 0)
}

/** A box of an event with its chips left of its lines (TD) or above them (LR). */
export function placeEvent(
  box: Box,
  { label, actors }: Pick<TimelineBox, 'label' | 'actors'>,
  grid: TimelineGrid,
  { badges, size }: TimelineSketch,
  air: number,
): TimelineBox {
  const block = eventChips(grid, badgesOf(actors, badges), size)
  const down = grid.direction === 'TD'
  const left = box.x + (down ? bar + 4 : padding.x)
  const top = down ? middle(box) - block.height / 2 : box.y + bar + air
  const height = lineHeight(size)
  const chips = block.spots.map(({ x, y, width }, index) => ({
    actor: actors[index] ?? 0,
    x: left + x,
    y: top + y,
    width,
    height,
  }))
  const lines = textHeight(label.length, size)
  const text = down
    ? { x: box.x + eventIndent(grid, block), y: middle(box), anchor: 'start' as const }
    : { x: box.x + padding.x, y: box.y + box.height - air - lines / 2, anchor: 'start' as const }
  return { kind: 'event', ...box, label, actors, chips, text }
}

function badgesOf(actors: readonly number[], badges: readonly string[]): string[] {
  return actors.map((actor) => badges[actor] ?? '')
}
