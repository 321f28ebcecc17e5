import type { MotiveColumn, MotiveEdge, MotiveNode } from '../plan/types.ts'
import { type Box, type LabelBox, middle } from './boxes.ts'
import { holdsBack } from './brakes.ts'
import { lineHeight, MOTIVES, WIDTH } from './geometry.ts'
import { fewestCrossings, type Layer, type Slot, stackHeight } from './layers.ts'
import { aboveBox, columnsOf, nodeHeight, placeNode } from './motives-boxes.ts'

export const COLUMNS: readonly MotiveColumn[] = ['because', 'wants', 'so', 'outcome']

/** What is to be drawn. `badges` are those of the slide's actors; `size` is that of the text in px. */
export interface MotivesSketch {
  nodes: readonly MotiveNode[]
  edges: readonly MotiveEdge[]
  badges: readonly string[]
  size: number
  /** Widths of the columns that occur, left to right, px. */
  widths: readonly number[]
  /** What the drawing may take, px: one that is lower is spread out. */
  height: number
  /** The word on an edge that holds back: boxes that it stands on leave it room. */
  name: string
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

/** The columns with what is stacked in them, before it is put in order. */
interface Stacks {
  columns: MotiveColumn[]
  columnOf: Map<string, number>
  layers: Layer[]
  /** Per edge: where it passes columns. */
  passages: { slot: Slot; column: number }[][]
  /** Nodes that bear the name of an edge that holds back. */
  named: Set<string>
}

function stacked(sketch: MotivesSketch): Stacks {
  const { nodes, edges } = sketch
  const columns = COLUMNS.filter((column) => nodes.some((node) => node.column === column))
  const columnOf = new Map(nodes.map((node) => [node.id, columns.indexOf(node.column)]))
  const named = new Set(
    edges.filter((edge) => holdsBack(edge, edges) && tabbed(edge, columnOf)).map(({ from }) => from),
  )
  const layers: Layer[] = columns.map(() => [])
  for (const node of nodes) {
    const column = columnOf.get(node.id) ?? 0
    const height = nodeHeight(node, sketch, sketch.widths[column] ?? 0, named.has(node.id))
    layers[column]?.push({ id: node.id, height, before: [], y: 0, growing: true })
  }
  const passages = edges.map((edge, index) =>
    passagesOf(edge, index, holdsBack(edge, edges), columnOf, layers),
  )
  return { columns, columnOf, layers, passages, named }
}

/** Above the columns: their heads. Below: half a border. */
const TOP = lineHeight(MOTIVES.head.size) + MOTIVES.head.below
const BOTTOM = 2

/** The least height that the drawing takes, px: where things stand in a column does not change it. */
export function leastHeight(sketch: MotivesSketch): number {
  const { layers } = stacked(sketch)
  return Math.ceil(TOP + Math.max(...layers.map((layer) => stackHeight(layer, MOTIVES.gap))) + BOTTOM)
}

/** Where everything stands. Its height is what the drawing takes: the least, or up to what it may take. */
export function layoutMotives(sketch: MotivesSketch): MotivesLayout {
  const { nodes, edges } = sketch
  const { columns, columnOf, layers, passages, named } = stacked(sketch)
  const grid = columnsOf(sketch.widths)
  const left = (column: number) => grid[column]?.x ?? 0
  const widthOf = (column: number) => grid[column]?.width ?? 0
  const room = sketch.height - TOP - BOTTOM
  fewestCrossings(layers, spreadOut(layers, sketch, room), room)

  const slots = new Map(layers.flat().map((slot) => [slot.id, slot]))
  const boxes = nodes.map((node) => {
    const slot = slots.get(node.id) ?? { y: 0, height: 0 }
    const column = columnOf.get(node.id) ?? 0
    const above = aboveBox(node, named.has(node.id))
    const [y, height] = [TOP + slot.y + above, slot.height - above]
    return placeNode(node, { x: left(column), y, width: widthOf(column), height }, sketch, named.has(node.id))
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
      width: widthOf(column),
      y: TOP + slot.y + slot.height / 2,
    }))
    const level = alone.from && alone.to ? near((middle(from) + middle(to)) / 2, to) : undefined
    const start = alone.from ? near(passed[0]?.y ?? level ?? middle(from), from) : middle(from)
    const end = alone.to ? near(passed.at(-1)?.y ?? (alone.from ? start : middle(to)), to) : middle(to)
    const points: [number, number][] = [
      [from.x + from.width, start],
      ...passed.flatMap(({ x, y, width }): [number, number][] => [
        [x, y],
        [x + width, y],
      ]),
      [to.x, end],
    ]
    if (!holdsBack(edge, edges)) return { points }
    const via = points[1]
    const name =
      points.length > 2 && via
        ? { x: via[0] + (passed[0]?.width ?? 0) / 2, y: via[1], tab: false }
        : { x: from.x + from.width - 8, y: from.y, tab: true }
    return { points, name }
  })
  const bottom = Math.max(
    ...boxes.map((each) => each.y + each.height),
    ...layers.flat().map((slot) => TOP + slot.y + slot.height),
  )
  return {
    width: WIDTH,
    height: Math.ceil(bottom + BOTTOM),
    heads: columns.map((column, index) => ({ column, x: left(index) + widthOf(index) / 2, y: 12 })),
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
    const slot = { id: `${index} ${column}`, height, before: [before], y: 0, growing: false }
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

/** Makes boxes higher, and says how far apart they stand, so that the drawing takes the height that there is, px. */
function spreadOut(layers: readonly Layer[], { size }: MotivesSketch, room: number): number {
  const { gap, spread } = MOTIVES
  const highest = (padding: number, between: number): number =>
    Math.max(
      ...layers.map((layer) => {
        const boxes = layer.filter(({ growing }) => growing).length
        return stackHeight(layer, between) + 2 * padding * boxes
      }),
    )
  const tight = highest(0, gap)
  const free = room - tight
  if (free <= 0) return gap
  const most = { padding: spread.padding * size, gap: spread.gap * size }
  const share = Math.min(1, free / (highest(most.padding, gap + most.gap) - tight))
  const padding = Math.floor(share * most.padding)
  for (const slot of layers.flat()) if (slot.growing) slot.height += 2 * padding
  return gap + Math.floor(share * most.gap)
}
