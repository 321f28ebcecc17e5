import type { MotiveNode } from '../plan/types.ts'
import type { Box, LabelBox } from './boxes.ts'
import { type ChipBlock, lineHeight, MOTIVES, nameWidth, nodeChips, WIDTH } from './geometry.ts'
import type { MotivesSketch } from './motives-layout.ts'

/** What a tab takes above its box. `named`: an edge that leaves the box has its name on it. */
export function aboveBox({ actors }: MotiveNode, named: boolean): number {
  return actors.length > 0 || named ? MOTIVES.tab.above : 0
}

/** Height of a box with its tabs and what they take above it. `width` is its own, px. */
export function nodeHeight(node: MotiveNode, sketch: MotivesSketch, width: number, named: boolean): number {
  const lines = node.label.length * lineHeight(sketch.size) + 2 * MOTIVES.padding.y
  return aboveBox(node, named) + lines + tabHeight(chipsOf(node, sketch, width, named), named)
}

/** What tabs take inside of a box: the first row stands on its border, and needs little. */
function tabHeight({ height }: ChipBlock, named: boolean): number {
  if (height === 0 && !named) return 0
  return MOTIVES.tab.extra + Math.max(0, height - MOTIVES.tab.height)
}

function chipsOf(
  { actors }: MotiveNode,
  { badges, name }: MotivesSketch,
  width: number,
  named: boolean,
): ChipBlock {
  const own = actors.map((actor) => badges[actor] ?? '')
  return nodeChips(own, width, named ? nameWidth([name]) : 0)
}

/** A box with its lines in the middle and its actors' chips on the upper border. */
export function placeNode(node: MotiveNode, box: Box, sketch: MotivesSketch, named: boolean): LabelBox {
  const { label, actors } = node
  const block = chipsOf(node, sketch, box.width, named)
  const chips = block.spots.map(({ x, y, width }, index) => ({
    actor: actors[index] ?? 0,
    x: box.x + MOTIVES.padding.x + x,
    y: box.y - MOTIVES.tab.out + y,
    width,
    height: MOTIVES.tab.height,
  }))
  const top = box.y + tabHeight(block, named)
  const text = { x: box.x + box.width / 2, y: (top + box.y + box.height) / 2, anchor: 'middle' as const }
  return { ...box, label, actors, chips, text }
}

/** Where columns of these widths stand: in the middle, with wider channels where there is room. */
export function columnsOf(widths: readonly number[]): { x: number; width: number }[] {
  const boxes = widths.reduce((sum, width) => sum + width, 0)
  const free = (WIDTH - boxes) / Math.max(1, widths.length - 1)
  const channel = Math.max(MOTIVES.channel, Math.min(MOTIVES.widest, free))
  let x = (WIDTH - boxes - channel * (widths.length - 1)) / 2
  return widths.map((width) => {
    const column = { x, width }
    x += width + channel
    return column
  })
}
