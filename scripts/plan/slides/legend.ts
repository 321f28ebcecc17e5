import { lineCount, measure, textWidth } from '../lines.ts'
import { TEXT_WIDTH } from '../page.ts'
import type { Inline, PlannedActor } from '../types.ts'

/** Above a diagram: who says so, and who is who. px; `slides/styles/shared.css` and `Legend.vue` keep to it. */
const KEY = { size: 18, line: 26, row: 4, below: 8, between: 32, entries: 20, badge: 26, padding: 4, gap: 8 }

/** The actors of a diagram, each once, in the order they appear. */
export function legendOf(actors: readonly PlannedActor[]): PlannedActor[] {
  return [...new Set(actors)]
}

/** Height, px, of what stands above a diagram, with the room below it; none where nothing does. */
export function keyHeight(actors: readonly PlannedActor[], by: readonly Inline[] = []): number {
  const words = measure(by, 'bold')
  const said = (words.total * KEY.size) / 1000
  const widths = actors.map(entryWidth)
  const legend = widths.reduce((sum, width) => sum + width + KEY.entries, -KEY.entries)
  if (said === 0 && actors.length === 0) return 0
  const saidLines = said > 0 ? lineCount(by, TEXT_WIDTH, KEY.size, 'bold') : 0
  if (actors.length === 0) return saidLines * KEY.line + KEY.below
  const rows = legendRows(actors, widths)
  if (said === 0) return rows + KEY.below
  const together = saidLines === 1 && said + KEY.between + legend <= TEXT_WIDTH - 2
  return (together ? Math.max(KEY.line, rows) : saidLines * KEY.line + KEY.row + rows) + KEY.below
}

function entryWidth({ badge, name }: PlannedActor): number {
  const sign = Math.max(KEY.badge, textWidth(badge, KEY.size, 'bold') + 2 * KEY.padding)
  return sign + KEY.gap + textWidth(name, KEY.size)
}

/** Entries side by side, in as many rows as they need; a name longer than a row is broken. */
function legendRows(actors: readonly PlannedActor[], widths: readonly number[]): number {
  let [height, x] = [0, 0]
  for (const [index, width] of widths.entries()) {
    if (x > 0 && x + KEY.entries + width <= TEXT_WIDTH - 2) x += KEY.entries + width
    else {
      const name: Inline[] = [{ type: 'text', value: actors[index]?.name ?? '' }]
      const lines = width > TEXT_WIDTH - 2 ? lineCount(name, TEXT_WIDTH - 60, KEY.size) : 1
      height += lines * KEY.line + (height > 0 ? KEY.row : 0)
      x = width
    }
  }
  return height
}
