import type { Box } from '../../diagrams/boxes.ts'
import { describeTimeline } from '../../diagrams/describe.ts'
import { betweenSize, chipSize, LABEL_SIZES, lineHeight, TIMELINE, WIDTH } from '../../diagrams/geometry.ts'
import type { TimelineBox, TimelineLayout, TimelineSketch } from '../../diagrams/timeline-boxes.ts'
import { layoutTimeline } from '../../diagrams/timeline-layout.ts'
import type { TimelineEra } from '../../plan/types.ts'
import { say } from '../../words/index.ts'
import { airAbove } from '../fit.ts'
import { airOf } from '../kinds/lists.ts'
import { PAINTS } from '../paint.ts'
import type { Connector, Group, Shape, TextShape } from '../shapes.ts'
import { ROUND_SITE, SITE } from '../shapes.ts'
import type { DrawKind, SlideOf, Stage } from '../stage.ts'
import { titleAbove } from '../titles.ts'
import { chip, stripe } from './chips.ts'
import { brokenTo, hasRoom, labelBody, labelRuns, labelWidth } from './labels.ts'
import { diagramKey } from './legend.ts'

const LOOK = {
  era: { fill: PAINTS.quiet, ink: PAINTS.paper, face: 'bold' },
  date: { fill: PAINTS.tint, ink: PAINTS.ink, face: 'bold' },
  event: { fill: PAINTS.paper, ink: PAINTS.ink, face: 'regular' },
} as const

const LINE = { paint: PAINTS.line, width: 2 } as const
const BORDER = { paint: PAINTS.line, width: 1.5 } as const
const DOT = 6

/** A timeline as one group of shapes and connectors, with what it shows in words. */
export const drawTimeline: DrawKind<'timeline'> = (slide, area, stage) => {
  const { title, room } = titleAbove(slide, area, stage)
  const key = diagramKey(slide.actors, [], room, stage)
  const height = room.height - key.height
  const { sketch, layout } = layoutIn(slide, height)
  const air = airAbove(height, layout.height, airOf(stage))
  const keyShapes =
    air > 0 ? diagramKey(slide.actors, [], { ...room, y: room.y + air }, stage).shapes : key.shapes
  const at = { x: room.x + (room.width - WIDTH) / 2, y: room.y + key.height + air }
  const drawing: Group = {
    type: 'group',
    name: say(stage.locale, 'pptx.timeline'),
    alt: describeTimeline(slide, stage.lang),
    children: drawLayout(moved(layout, at), sketch, slide, stage),
  }
  return { layout: 'title', shapes: [title, ...keyShapes, drawing] }
}

/** The layout in PowerPoint's letters: with the plan's lines where they have room, else with others, else smaller. */
function layoutIn(
  slide: SlideOf<'timeline'>,
  room: number,
): { sketch: TimelineSketch; layout: TimelineLayout } {
  const badges = slide.actors.map(({ badge }) => badge)
  const { direction, columns } = slide
  const planned: TimelineSketch = {
    direction,
    columns,
    eras: slide.eras,
    badges,
    size: slide.size,
    height: Math.min(slide.height, room),
  }
  for (const size of LABEL_SIZES.filter((one) => one <= slide.size)) {
    const sketch = { ...planned, size }
    const layout = layoutTimeline(sketch)
    const isFit = layout.boxes.every((box) => hasRoom(box.label, labelWidth(box), size, LOOK[box.kind].face))
    if (isFit && layout.height <= room) return { sketch, layout }
    const other = { ...sketch, eras: relabelled(slide.eras, layout.boxes, size) }
    const again = layoutTimeline(other)
    if (again.height <= room) return { sketch: other, layout: again }
  }
  return { sketch: planned, layout: layoutTimeline(planned) }
}

/** Eras whose labels are broken to the boxes that they have. */
function relabelled(
  eras: readonly TimelineEra[],
  boxes: readonly TimelineBox[],
  size: number,
): TimelineEra[] {
  const rest = boxes.slice()
  const next = (): TimelineBox['label'] => {
    const box = rest.shift()
    return box ? brokenTo(box.label, labelWidth(box), size, LOOK[box.kind].face) : []
  }
  return eras.map((era) => {
    const title = era.title ? next() : undefined
    const periods = era.periods.map((period) => {
      const date = next()
      return { ...period, date, events: period.events.map((event) => ({ ...event, label: next() })) }
    })
    return { ...(title && { title }), periods }
  })
}

function moved(layout: TimelineLayout, { x, y }: { x: number; y: number }): TimelineLayout {
  const by = <Place extends { x: number; y: number }>(place: Place): Place => ({
    ...place,
    x: place.x + x,
    y: place.y + y,
  })
  return {
    ...layout,
    boxes: layout.boxes.map((box) => ({
      ...by(box),
      text: by(box.text),
      chips: box.chips.map(by),
      ...(box.between && { between: { ...box.between, text: by(box.between.text) } }),
    })),
    lines: layout.lines.map(([x1, y1, x2, y2]) => [x1 + x, y1 + y, x2 + x, y2 + y]),
    dots: layout.dots.map(([cx, cy]) => [cx + x, cy + y]),
  }
}

/** Axis and connectors, then the dots on them, then the boxes. */
function drawLayout(
  layout: TimelineLayout,
  sketch: TimelineSketch,
  slide: SlideOf<'timeline'>,
  stage: Stage,
): Shape[] {
  const dates = datesOf(layout)
  const connectors = dates.flatMap((date) => connectorsOf(date, sketch.direction, stage))
  const dots = dates.map(
    ({ key, dot: [cx, cy] }): TextShape => ({
      type: 'text',
      name: say(stage.locale, 'pptx.dot'),
      key: `dot-${key}`,
      box: { x: cx - DOT, y: cy - DOT, width: 2 * DOT, height: 2 * DOT },
      geometry: 'ellipse',
      fill: PAINTS.paper,
      line: { paint: PAINTS.line, width: 3 },
    }),
  )
  const boxes = layout.boxes.flatMap((box, index) => drawBox(box, String(index), sketch, slide, stage))
  return [...axis(layout, sketch.direction, stage), ...connectors, ...dots, ...boxes]
}

interface DateOf {
  key: string
  date: Box
  dot: readonly [number, number]
  events: { key: string; box: Box }[]
}

/** Each date with its dot and its events. */
function datesOf({ boxes, dots }: TimelineLayout): DateOf[] {
  const dates: DateOf[] = []
  for (const [index, box] of boxes.entries()) {
    const dot = dots[dates.length]
    if (box.kind === 'date' && dot) dates.push({ key: String(index), date: box, dot, events: [] })
    if (box.kind === 'event') dates.at(-1)?.events.push({ key: String(index), box })
  }
  return dates
}

/** The axis, where the layout has one before the lines from dates to their events. */
function axis(
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
function connectorsOf(
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

/** A box; that of an event in one group with the colours and the signs of those who act in it. */
function drawBox(
  box: TimelineBox,
  key: string,
  { size, direction }: TimelineSketch,
  { actors }: SlideOf<'timeline'>,
  stage: Stage,
): Shape[] {
  const { fill, ink, face } = LOOK[box.kind]
  const name = say(stage.locale, `pptx.${box.kind}`)
  const shape: TextShape = {
    type: 'text',
    name,
    key: `box-${key}`,
    box: { x: box.x, y: box.y, width: box.width, height: box.height },
    geometry: 'roundRect',
    radius: 4,
    fill,
    ...(box.kind !== 'era' && { line: BORDER }),
    text: labelBody(box, box.label, { size, paint: ink, ...(face === 'bold' && { bold: true }) }),
  }
  const stripes = box.actors.flatMap((index, place) => {
    const actor = actors[index]
    return actor ? [stripe(actor, stripeBox(box, place, direction), stage)] : []
  })
  const chips = box.chips.flatMap(({ actor: index, ...at }) => {
    const actor = actors[index]
    return actor ? [chip(actor, at, chipSize(size), stage)] : []
  })
  const parts = [...stripes, ...chips]
  const drawn: Shape = parts.length > 0 ? { type: 'group', name, children: [shape, ...parts] } : shape
  return [drawn, ...between(box, size, stage)]
}

/** The coloured border: at the left from top to bottom, at the top from left to right. */
function stripeBox(box: TimelineBox, place: number, direction: 'LR' | 'TD'): Box {
  const count = box.actors.length
  if (direction === 'TD') {
    const height = box.height / count
    return { x: box.x, y: box.y + place * height, width: TIMELINE.bar, height }
  }
  const width = box.width / count
  return { x: box.x + place * width, y: box.y, width, height: TIMELINE.bar }
}

/** The time since the date before, on the axis. */
function between(box: TimelineBox, size: number, { locale }: Stage): TextShape[] {
  if (!box.between) return []
  const { label, text, onBar } = box.between
  const letters = betweenSize(size)
  const height = label.length * lineHeight(letters)
  const width = 200
  const x = text.anchor === 'end' ? text.x - width : text.x - width / 2
  return [
    {
      type: 'text',
      name: say(locale, 'pptx.between'),
      box: { x, y: text.y - height / 2, width, height },
      text: {
        anchor: 'middle',
        unwrapped: true,
        tight: true,
        paragraphs: [
          {
            align: text.anchor === 'end' ? 'right' : 'center',
            runs: labelRuns(label, { size: letters, paint: onBar ? PAINTS.paper : PAINTS.quiet }),
          },
        ],
      },
    },
  ]
}
