import type { Box } from '../../diagrams/boxes.ts'
import type { TimelineLayout } from '../../diagrams/timeline-boxes.ts'
import { say } from '../../words/index.ts'
import { PAINTS } from '../paint.ts'
import { type Connector, ROUND_SITE, SITE } from '../shapes.ts'
import type { Stage } from '../stage.ts'

const LINE = { paint: PAINTS.line, width: 2 } as const
/** Radius of the dots on the axis, px. */
export const DOT = 6

export interface DateOf {
  key: string
  date: Box
  dot: readonly [number, number]
  events: { key: string; box: Box }[]
}

/** Each date with its dot and its events. */
export function datesOf({ boxes, dots }: TimelineLayout): DateOf[] {
  const dates: DateOf[] = []
  for (const [index, box] of boxes.entries()) {
    const dot = dots[dates.length]
    if (box.kind === 'date' && dot) dates.push({ key: String(index), date: box, dot, events: [] })
    if (box.kind === 'event') dates.at(-1)?.events.push({ key: String(index), box })
  }
  return dates
}

/** The axis, where the layout has one before the lines from dates to their events. */
export function axis(
  { lines, boxes, dots }: TimelineLayout,
  direction: 'LR' | 'TD',
  { locale }: Stage,
): Connector[] {
  const events = boxes.filter(({ kind }) => kind === 'event').length
  const isAlong = lines.length > dots.length + (direction === 'TD' ? events : 0)
  const [first] = lines
  if (!first || !isAlong) return []
  const [x1, y1, x2, y2] = first
  return [
    {
      type: 'connector',
      route: 'straight',
      name: say(locale, 'pptx.axis'),
      from: { x: x1, y: y1 },
      to: { x: x2, y: y2 },
      line: LINE,
    },
  ]
}

/** From a date to its events: down through the dot, or from it to the right. */
export function connectorsOf(
  { key, date, dot, events }: DateOf,
  direction: 'LR' | 'TD',
  { locale }: Stage,
): Connector[] {
  const connector = (from: Connector['from'], to: Connector['to']): Connector => ({
    type: 'connector',
    route: Math.abs(to.y - from.y) > 1 && Math.abs(to.x - from.x) > 1 ? 'elbow' : 'straight',
    name: say(locale, 'pptx.connector'),
    from,
    to,
    line: LINE,
  })
  const [cx, cy] = dot
  if (direction === 'LR') {
    const start = { x: cx, y: date.y + date.height, glue: { key: `box-${key}`, site: SITE.bottom } }
    const [first] = events
    return [
      connector(start, { x: cx, y: cy - DOT, glue: { key: `dot-${key}`, site: ROUND_SITE.top } }),
      ...(first
        ? [
            connector(
              { x: cx, y: cy + DOT, glue: { key: `dot-${key}`, site: ROUND_SITE.bottom } },
              { x: cx, y: first.box.y, glue: { key: `box-${first.key}`, site: SITE.top } },
            ),
          ]
        : []),
    ]
  }
  return [
    connector(
      { x: date.x + date.width, y: cy, glue: { key: `box-${key}`, site: SITE.right } },
      { x: cx - DOT, y: cy, glue: { key: `dot-${key}`, site: ROUND_SITE.left } },
    ),
    ...events.map(({ key: event, box }) =>
      connector(
        { x: cx + DOT, y: cy, glue: { key: `dot-${key}`, site: ROUND_SITE.right } },
        { x: box.x, y: box.y + box.height / 2, glue: { key: `box-${event}`, site: SITE.left } },
      ),
    ),
  ]
}
