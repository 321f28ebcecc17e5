import type { TimelineEra } from '../plan/types.ts'
import { type Box, type LabelBox, middle } from './boxes.ts'
import { CHIP, chipWidth, type Direction, lineHeight, TIMELINE } from './geometry.ts'

/** What is to be drawn. `badges` are those of the slide's actors; `size` is that of the text in px. */
export interface TimelineSketch {
  direction: Direction
  eras: readonly TimelineEra[]
  badges: readonly string[]
  size: number
}

export interface TimelineBox extends LabelBox {
  kind: 'era' | 'date' | 'event'
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

const { padding, bar } = TIMELINE

/** Height of some lines, px. */
export function textHeight(lines: number, size: number): number {
  return lines * lineHeight(size)
}

/** A box whose lines stand in its middle, with bar and chips left of them or above them. */
export function place(
  kind: TimelineBox['kind'],
  box: Box,
  content: Pick<TimelineBox, 'label' | 'actors'>,
  { direction, badges, size }: TimelineSketch,
): TimelineBox {
  const { label, actors } = content
  if (kind !== 'event') {
    return {
      kind,
      ...box,
      label,
      actors,
      chips: [],
      text: { x: box.x + box.width / 2, y: middle(box), anchor: 'middle' },
    }
  }
  const down = direction === 'TD'
  const height = lineHeight(size)
  let x = box.x + (actors.length > 0 && down ? bar + CHIP.gap : padding.x)
  const y = down ? middle(box) - height / 2 : box.y + bar + padding.y
  const chips = actors.map((actor) => {
    const chip = { actor, x, y, width: chipWidth(badges[actor] ?? '', size), height }
    x += chip.width + CHIP.gap
    return chip
  })
  if (down) {
    const text = { x: x + (chips.length > 0 ? 4 : 0), y: middle(box), anchor: 'start' as const }
    return { kind, ...box, label, actors, chips, text }
  }
  const top = box.y + acrossTop(actors.length, size)
  const text = { x: box.x + padding.x, y: top + textHeight(label.length, size) / 2, anchor: 'start' as const }
  return { kind, ...box, label, actors, chips, text }
}

/** Where the text of an event starts in LR, from the top of its box. */
export function acrossTop(actors: number, size: number): number {
  return actors > 0 ? bar + 2 * padding.y + lineHeight(size) : padding.y + 2
}
