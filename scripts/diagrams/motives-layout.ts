import type { MotiveColumn, MotiveEdge, MotiveNode } from '../plan/types.ts'
import { type Box, type LabelBox, middle } from './boxes.ts'
import { holdsBack } from './brakes.ts'
import { CHIP, chipWidth, lineHeight, MOTIVES, nodeWidth, ROOMY, WIDTH } from './geometry.ts'
import { fewestCrossings, type Layer, type Slot } from './layers.ts'

export const COLUMNS: readonly MotiveColumn[] = ['because', 'wants', 'so', 'outcome']

/** What is to be drawn. `badges` are those of the slide's actors; `size` is that of the text in px. */
export interface MotivesSketch {
  nodes: readonly MotiveNode[]
  edges: readonly MotiveEdge[]
  badges: readonly string[]
  size: number
}

export interface MotivesLayout {
  width: number
  height: number
  heads: { column: MotiveColumn; x: number; y: number }[]
  /** In the order of `nodes`. */
  boxes: LabelBox[]
  /** In the order of `edges`: the points where the curve is level, left to right in pairs. */
  paths: { points: [number, number][]; name?: { x: number; y: number; tab: boolean } }[]
}

/** Where everything stands. Its height is what the drawing takes. */
export function layoutMotives(sketch: MotivesSketch): MotivesLayout {
  const { nodes, edges, size } = sketch
  const columns = COLUMNS.filter((column) => nodes.some((node) => node.column === column))
  const width = nodeWidth(columns.length)
  const total = columns.length * width + (columns.length - 1) * MOTIVES.channel
  const left = (column: number) => (WIDTH - total) / 2 + column * (width + MOTIVES.channel)
  const columnOf = new Map(nodes.map((node) => [node.id, columns.indexOf(node.column)]))
  const named = new Set(
    edges.filter((edge) => holdsBack(edge, edges) && tabbed(edge, columnOf)).map(({ from }) => from),
  )

  const layers: Layer[] = columns.map(() => [])
  for (const node of nodes) {
    const tab = node.actors.length > 0 || named.has(node.id) ? MOTIVES.tab.extra : 0
    const height = node.label.length * lineHeight(size) + 2 * MOTIVES.padding.y + tab
    layers[columns.indexOf(node.column)]?.push({ id: node.id, height, before: [], y: 0 })
  }
  const passages = edges.map((edge, index) =>
    passagesOf(edge, index, holdsBack(edge, edges), columnOf, layers),
  )
  const top = headHeight(nodes, named)
  fewestCrossings(layers, MOTIVES.gap, ROOMY.height - top)

  const slots = new Map(layers.flat().map((slot) => [slot.id, slot]))
  const boxes = nodes.map((node) => {
    const slot = slots.get(node.id) ?? { y: 0, height: 0 }
    const x = left(columnOf.get(node.id) ?? 0)
    return place(node, { x, y: top + slot.y, width, height: slot.height }, sketch)
  })
  const boxOf = new Map(nodes.map((node, index) => [node.id, boxes[index]]))
  const paths = edges.map((edge, index) => {
    const from = boxOf.get(edge.from)
    const to = boxOf.get(edge.to)
    if (!from || !to) return { points: [] }
    const alone = {
      from: edges.filter((each) => each.from === edge.from).length === 1,
      to: edges.filter((each) => each.to === edge.to).length === 1,
    }
    const passed = (passages[index] ?? []).map(({ slot, column }) => ({
      x: left(column),
      y: top + slot.y + slot.height / 2,
    }))
    const level = alone.from && alone.to ? near((middle(from) + middle(to)) / 2, to) : undefined
    const start = alone.from ? near(passed[0]?.y ?? level ?? middle(from), from) : middle(from)
    const end = alone.to ? near(passed.at(-1)?.y ?? (alone.from ? start : middle(to)), to) : middle(to)
    const points: [number, number][] = [
      [from.x + from.width, start],
      ...passed.flatMap(({ x, y }): [number, number][] => [
        [x, y],
        [x + width, y],
      ]),
      [to.x, end],
    ]
    if (!holdsBack(edge, edges)) return { points }
    const via = points[1]
    const name =
      points.length > 2 && via
        ? { x: via[0] + width / 2, y: via[1], tab: false }
        : { x: from.x + from.width - 8, y: from.y, tab: true }
    return { points, name }
  })
  const bottom = Math.max(
    ...boxes.map((each) => each.y + each.height),
    ...layers.flat().map((s) => top + s.y + s.height),
  )
  return {
    width: WIDTH,
    height: Math.ceil(bottom + 2),
    heads: columns.map((column, index) => ({ column, x: left(index) + width / 2, y: 12 })),
    boxes,
    paths,
  }
}

/** An edge that passes no column has no room for its name: it stands on the box it leaves. */
function tabbed(edge: MotiveEdge, columnOf: ReadonlyMap<string, number>): boolean {
  return (columnOf.get(edge.to) ?? 0) - (columnOf.get(edge.from) ?? 0) < 2
}

/** Adds a slot to every column that the edge passes, and links the slots it connects. */
function passagesOf(
  edge: MotiveEdge,
  index: number,
  named: boolean,
  columnOf: ReadonlyMap<string, number>,
  layers: readonly Layer[],
): { slot: Slot; column: number }[] {
  const start = columnOf.get(edge.from) ?? 0
  const end = columnOf.get(edge.to) ?? 0
  const passed: { slot: Slot; column: number }[] = []
  let before = edge.from
  for (let column = start + 1; column < end; column++) {
    const height = named && column === start + 1 ? MOTIVES.passage.named : MOTIVES.passage.plain
    const slot = { id: `${index} ${column}`, height, before: [before], y: 0 }
    layers[column]?.push(slot)
    passed.push({ slot, column })
    before = slot.id
  }
  layers[end]?.find(({ id }) => id === edge.to)?.before.push(before)
  return passed
}

/** Where an edge that is alone on a side of a box meets it: as near to that height as the corners allow. */
function near(y: number, { y: top, height }: Box): number {
  const corner = 14
  return Math.min(Math.max(y, top + corner), top + height - corner)
}

/** Room for the columns' heads; a tab in the first row stands out upwards. */
function headHeight(nodes: readonly MotiveNode[], named: ReadonlySet<string>): number {
  const tabs = nodes.some(({ id, actors }) => actors.length > 0 || named.has(id))
  return lineHeight(MOTIVES.head.size) + (tabs ? MOTIVES.head.below : MOTIVES.head.below / 2)
}

/** A box with its lines in the middle and its actors' chips on the upper border. */
function place({ label, actors }: MotiveNode, box: Box, { badges, size }: MotivesSketch): LabelBox {
  let x = box.x + MOTIVES.padding.x
  const chips = actors.map((actor) => {
    const width = chipWidth(badges[actor] ?? '', size)
    const chip = { actor, x, y: box.y - MOTIVES.tab.out, width, height: MOTIVES.tab.height }
    x += width + CHIP.gap
    return chip
  })
  const extra = box.height - label.length * lineHeight(size) - 2 * MOTIVES.padding.y
  const text = { x: box.x + box.width / 2, y: box.y + (box.height + extra) / 2, anchor: 'middle' as const }
  return { ...box, label, actors, chips, text }
}
