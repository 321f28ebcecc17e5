import type { LabelBox } from '../../diagrams/boxes.ts'
import { holdsBack } from '../../diagrams/brakes.ts'
import { describeMotives } from '../../diagrams/describe.ts'
import { LABEL_SIZES, lineHeight, MOTIVES, WIDTH } from '../../diagrams/geometry.ts'
import {
  layoutMotives,
  leastHeight,
  type MotivesLayout,
  type MotivesSketch,
} from '../../diagrams/motives-layout.ts'
import type { MotiveEdge, MotiveNode } from '../../plan/types.ts'
import { say } from '../../words/index.ts'
import { airAbove } from '../fit.ts'
import { airOf } from '../kinds/lists.ts'
import { textWidth } from '../measure.ts'
import { PAINTS } from '../paint.ts'
import { type Connector, type Group, type Shape, SITE, type TextShape } from '../shapes.ts'
import type { DrawKind, SlideOf, Stage } from '../stage.ts'
import { titleAbove } from '../titles.ts'
import { actorsOutline, backing, chip } from './chips.ts'
import { brokenTo, hasRoom, labelBody, labelWidth } from './labels.ts'
import { diagramKey } from './legend.ts'

/** A motive diagram as one group of boxes and connectors, with what it shows in words. */
export const drawMotives: DrawKind<'motives'> = (slide, area, stage) => {
  const { title, room } = titleAbove(slide, area, stage)
  const key = diagramKey(slide.actors, slide.by, room, stage)
  const height = room.height - key.height
  const { sketch, layout } = layoutIn(slide, height, say(stage.locale, 'deck.motives.against'))
  const air = airAbove(height, layout.height, airOf(stage))
  const place = { ...room, y: room.y + air }
  const at = { x: room.x + (room.width - WIDTH) / 2, y: place.y + key.height }
  const drawing: Group = {
    type: 'group',
    name: say(stage.locale, 'pptx.motives'),
    alt: describeMotives(slide, stage.lang),
    children: drawLayout(layout, sketch, at, slide, stage),
  }
  return {
    layout: 'title',
    shapes: [title, ...diagramKey(slide.actors, slide.by, place, stage).shapes, drawing],
  }
}

/** The layout in PowerPoint's letters: with the plan's lines where they have room, else with others, else smaller. */
function layoutIn(
  slide: SlideOf<'motives'>,
  room: number,
  name: string,
): { sketch: MotivesSketch; layout: MotivesLayout } {
  const { nodes, edges, widths } = slide
  const badges = slide.actors.map(({ badge }) => badge)
  const planned = {
    nodes,
    edges,
    widths,
    badges,
    name,
    size: slide.size,
    height: Math.min(slide.height, room),
  }
  for (const size of LABEL_SIZES.filter((one) => one <= slide.size)) {
    const sketch = { ...planned, size }
    const layout = layoutMotives(sketch)
    const isFit = layout.boxes.every((box) => hasRoom(box.label, labelWidth(box), size, 'regular'))
    if (isFit && layout.height <= room) return { sketch, layout }
    const other: MotivesSketch = {
      ...sketch,
      nodes: nodes.map((node, index): MotiveNode => {
        const box = layout.boxes[index]
        return box ? { ...node, label: brokenTo(node.label, labelWidth(box), size, 'regular') } : node
      }),
    }
    if (leastHeight(other) <= room) return { sketch: other, layout: layoutMotives(other) }
  }
  return { sketch: planned, layout: layoutMotives(planned) }
}

/** Heads, connectors, boxes, then the names of what holds back. */
function drawLayout(
  layout: MotivesLayout,
  sketch: MotivesSketch,
  at: { x: number; y: number },
  slide: SlideOf<'motives'>,
  stage: Stage,
): Shape[] {
  const { locale } = stage
  const heads = layout.heads.map(({ column, x, y }): TextShape => {
    const height = lineHeight(MOTIVES.head.size)
    return {
      type: 'text',
      name: say(locale, 'pptx.head'),
      box: { x: at.x + x - 80, y: at.y + y - height / 2, width: 160, height },
      text: {
        anchor: 'middle',
        tight: true,
        paragraphs: [
          {
            align: 'center',
            runs: [
              {
                text: say(locale, `deck.motives.${column}`),
                size: MOTIVES.head.size,
                bold: true,
                paint: PAINTS.quiet,
              },
            ],
          },
        ],
      },
    }
  })
  const boxOf = new Map(sketch.nodes.map((node, index) => [node.id, layout.boxes[index]]))
  const connectors = sketch.edges.flatMap((edge, index): Connector[] => {
    const [from, to] = [boxOf.get(edge.from), boxOf.get(edge.to)]
    return from && to ? [connector(edge, from, to, layout.paths[index]?.points ?? [], at, stage)] : []
  })
  const boxes = sketch.nodes.flatMap((node, index) => {
    const box = layout.boxes[index]
    return box ? [drawNode(node, box, sketch.size, at, slide, stage)] : []
  })
  return [...heads, ...connectors, ...boxes, ...brakes(layout, sketch, at, stage)]
}

/** An arrow between the middles of two boxes, level at both; it passes the columns between where the layout has room. */
function connector(
  edge: MotiveEdge,
  from: LabelBox,
  to: LabelBox,
  points: readonly [number, number][],
  at: { x: number; y: number },
  { locale }: Stage,
): Connector {
  const start = { x: at.x + from.x + from.width, y: at.y + from.y + from.height / 2 }
  const end = { x: at.x + to.x, y: at.y + to.y + to.height / 2 }
  const passed = points.slice(1, -1)
  const [first, last] = [passed[0], passed.at(-1)]
  const via =
    first && last
      ? {
          left: (start.x + at.x + first[0]) / 2,
          right: (at.x + last[0] + end.x) / 2,
          y: at.y + passed.reduce((sum, [, y]) => sum + y, 0) / passed.length,
        }
      : undefined
  return {
    type: 'connector',
    route: via ? 'detour' : Math.abs(start.y - end.y) < 1 ? 'straight' : 'curve',
    name: say(locale, edge.against ? 'pptx.brake' : 'pptx.connector'),
    from: { ...start, glue: { key: edge.from, site: SITE.right } },
    to: { ...end, glue: { key: edge.to, site: SITE.left } },
    ...(via && { via }),
    line: {
      paint: edge.against ? PAINTS.ink : PAINTS.line,
      width: 2.5,
      ...(edge.against && { dash: 'dash' as const }),
    },
    arrow: true,
  }
}

function drawNode(
  { id, actors: who }: MotiveNode,
  box: LabelBox,
  size: number,
  at: { x: number; y: number },
  { actors }: SlideOf<'motives'>,
  stage: Stage,
): Shape {
  const name = say(stage.locale, 'pptx.motive')
  const own = who.flatMap((index) => actors[index] ?? [])
  const border = backing(own)
  const outer = { x: at.x + box.x, y: at.y + box.y, width: box.width, height: box.height }
  const shape: TextShape = {
    type: 'text',
    name,
    key: id,
    box: outer,
    geometry: 'roundRect',
    radius: 6,
    fill: PAINTS.paper,
    line: actorsOutline(own, stage),
    text: labelBody(box, box.label, { size, paint: PAINTS.ink }),
  }
  const chips = box.chips.flatMap(({ actor: index, ...place }) => {
    const actor = actors[index]
    const moved = { ...place, x: at.x + place.x, y: at.y + place.y }
    return actor ? [chip(actor, moved, MOTIVES.tab.text, stage)] : []
  })
  const behind: TextShape[] = border
    ? [
        {
          type: 'text',
          name: say(stage.locale, 'pptx.mark'),
          box: outer,
          geometry: 'roundRect',
          radius: 6,
          line: border,
        },
      ]
    : []
  return chips.length > 0 ? { type: 'group', name, children: [...behind, shape, ...chips] } : shape
}

/** The word on what holds back: on its line where it passes a column, else on the box that it leaves, once. */
function brakes(
  { paths }: MotivesLayout,
  { edges, name }: MotivesSketch,
  at: { x: number; y: number },
  { locale }: Stage,
): TextShape[] {
  const { size } = MOTIVES.head
  const width = textWidth(name, size) * 1.05 + 12
  const height = MOTIVES.tab.height
  const seen = new Set<string>()
  return edges.flatMap((edge, index): TextShape[] => {
    const place = paths[index]?.name
    if (!place || !holdsBack(edge, edges)) return []
    const { x, y, tab } = place
    const key = `${x} ${y}`
    if (seen.has(key)) return []
    seen.add(key)
    return [
      {
        type: 'text',
        name: say(locale, 'pptx.brake'),
        box: {
          x: at.x + (tab ? x - width : x - width / 2),
          y: at.y + (tab ? y - MOTIVES.tab.out : y - height / 2),
          width,
          height,
        },
        geometry: 'roundRect',
        radius: 4,
        fill: PAINTS.paper,
        line: { paint: PAINTS.ink, width: 1.5, dash: 'sysDash' },
        text: {
          anchor: 'middle',
          unwrapped: true,
          tight: true,
          paragraphs: [{ align: 'center', runs: [{ text: name, size, paint: PAINTS.ink }] }],
        },
      },
    ]
  })
}
