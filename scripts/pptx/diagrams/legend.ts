import type { Box } from '../../diagrams/boxes.ts'
import type { Inline, PlannedActor } from '../../plan/types.ts'
import { say } from '../../words/index.ts'
import { lineCount, textWidth } from '../measure.ts'
import type { Group, Shape } from '../shapes.ts'
import type { Stage } from '../stage.ts'
import { runsOf } from '../text.ts'
import { chip } from './chips.ts'

/** Measures of the line above a diagram, px: as `scripts/plan/slides/legend.ts` has them. */
const KEY = { size: 18, line: 26, row: 4, below: 8, between: 32, entries: 20, gap: 8 } as const

/** Above a diagram: who says so, and who is who. */
export function diagramKey(
  actors: readonly PlannedActor[],
  by: readonly Inline[],
  room: Box,
  stage: Stage,
): { shapes: Shape[]; height: number } {
  const said = by.length > 0 ? lineCount(by, room.width, KEY.size, 'bold') : 0
  const entries = actors.map((actor) => ({ actor, ...widthsOf(actor) }))
  const total = entries.reduce(
    (sum, { chip, name }) => sum + chip + KEY.gap + name + KEY.entries,
    -KEY.entries,
  )
  const byWidth = said === 1 ? textWidth(words(by), KEY.size, 'bold') : room.width
  const isTogether = said === 0 || (said === 1 && byWidth + KEY.between + total <= room.width)
  const shapes: Shape[] = []
  if (said > 0) {
    const width = isTogether && actors.length > 0 ? room.width - total - KEY.between : room.width
    shapes.push({
      type: 'text',
      name: say(stage.locale, 'pptx.by'),
      box: { x: room.x, y: room.y, width, height: said * KEY.line },
      text: {
        anchor: 'middle',
        tight: true,
        paragraphs: [{ runs: runsOf(by, stage.lang, { size: KEY.size, bold: true }) }],
      },
    })
  }
  let height = said * KEY.line
  if (actors.length > 0) {
    const y = room.y + (isTogether ? 0 : height + KEY.row)
    const start = said > 0 && isTogether ? room.x + room.width - total : room.x
    const legend = legendGroup(entries, { ...room, x: start, y, width: room.x + room.width - start }, stage)
    shapes.push(legend.group)
    height = Math.max(height, y - room.y + legend.height)
  }
  return { shapes, height: height > 0 ? height + KEY.below : 0 }
}

function words(inline: readonly Inline[]): string {
  return inline
    .map((piece) => ('value' in piece ? piece.value : piece.type === 'break' ? ' ' : words(piece.children)))
    .join('')
}

function widthsOf({ badge, name }: PlannedActor): { chip: number; name: number } {
  return {
    chip: Math.max(KEY.line, textWidth(badge, KEY.size, 'bold') + 8),
    name: textWidth(name, KEY.size) * 1.05 + 2,
  }
}

/** Entries side by side, in as many rows as they need. */
function legendGroup(
  entries: readonly { actor: PlannedActor; chip: number; name: number }[],
  room: Box,
  stage: Stage,
): { group: Group; height: number } {
  let [x, y] = [room.x, room.y]
  const children = entries.flatMap(({ actor, chip: chipWidth, name }): Shape[] => {
    const most = room.width - chipWidth - KEY.gap
    const width = Math.min(name, most)
    if (x > room.x && x + chipWidth + KEY.gap + width > room.x + room.width + 1) {
      x = room.x
      y += KEY.line + KEY.row
    }
    const rows = lineCount([{ type: 'text', value: actor.name }], width + 2, KEY.size)
    const sign = chip(actor, { x, y, width: chipWidth, height: KEY.line }, KEY.size, stage)
    const shapes: Shape[] = [
      sign,
      {
        type: 'text',
        name: actor.name,
        box: { x: x + chipWidth + KEY.gap, y, width, height: rows * KEY.line },
        text: {
          anchor: 'middle',
          tight: true,
          unwrapped: rows === 1,
          paragraphs: [{ runs: [{ text: actor.name, size: KEY.size }] }],
        },
      },
    ]
    x += chipWidth + KEY.gap + width + KEY.entries
    if (rows > 1) y += (rows - 1) * KEY.line
    return shapes
  })
  return {
    group: { type: 'group', name: say(stage.locale, 'pptx.legend'), children },
    height: y + KEY.line - room.y,
  }
}
