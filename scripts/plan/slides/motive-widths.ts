import { lineHeight, MOTIVES, WIDTH } from '../../diagrams/geometry.ts'
import type { PathStep } from './motive-paths.ts'

/** Columns are widened by so much at a time, px. */
const STEP = 12
/** No column is narrower than this, em of text; words longer than a share of the drawing may be broken. */
const LEAST = 4.6
const LONGEST_WORD = 0.3
/** Boxes are a little wider than their texts need, where there is room, px. */
const EASE = 36

/** A column's boxes, on the way to its width. */
interface Column {
  boxes: PathStep[]
  width: number
  height: number
}

/**
 * Widths of columns, px. All start narrow; the highest is widened until it is no higher than `most` (px), then those
 * whose boxes have the most lines, as long as there is room. `columns` are the texts of each column, each box once.
 */
export function motiveWidths(columns: readonly PathStep[][], size: number, most: number): number[] {
  const room = WIDTH - (columns.length - 1) * MOTIVES.channel
  const padding = 2 * MOTIVES.padding.x
  const all = columns.map((boxes): Column => {
    const word = Math.max(0, ...boxes.map(({ em }) => Math.max(em.word, em.clause))) * size + padding + 2
    const text = Math.max(0, ...boxes.map(({ em }) => em.text)) * size + padding + 2
    const least = Math.max(LEAST * size + padding, Math.min(word, room * LONGEST_WORD))
    const width = Math.min(Math.max(LEAST * size, text), least, room / columns.length)
    return { boxes, width, height: columnHeight(boxes, width, size) }
  })
  let free = room - all.reduce((sum, { width }) => sum + width, 0)
  while (free > 0) {
    const open = all.filter(({ boxes, width }) => canBeLower(boxes, width, size))
    const highest = open.reduce<Column | undefined>(
      (found, column) => (found && need(found, size, most) >= need(column, size, most) ? found : column),
      undefined,
    )
    if (!highest) break
    const more = Math.min(STEP, free)
    highest.width += more
    highest.height = columnHeight(highest.boxes, highest.width, size)
    free -= more
  }
  const ease = Math.min(EASE, free / columns.length)
  return all.map(({ width }) => Math.floor(width + ease))
}

/** How much a column needs more width: for its height first, then for its longest text, the more the fuller it is. */
function need({ boxes, width, height }: Column, size: number, most: number): number {
  if (height > most) return 1e6 + height
  const lines = Math.max(...boxes.map(({ em }) => linesOf(em.text, width, size)))
  return lines * (1 + height / most)
}

function linesOf(em: number, width: number, size: number): number {
  return (em * size) / (width - 2 * MOTIVES.padding.x)
}

/** Estimated, since lines break where words end. */
function columnHeight(boxes: readonly PathStep[], width: number, size: number): number {
  const text = width - 2 * MOTIVES.padding.x
  return boxes.reduce((sum, { em, who }) => {
    const lines = Math.ceil((em.text * size) / text + (em.text * size > text ? 0.25 : 0))
    const tab = who.length > 0 ? MOTIVES.tab.above + MOTIVES.tab.extra : 0
    return sum + lines * lineHeight(size) + 2 * MOTIVES.padding.y + MOTIVES.gap + tab
  }, 0)
}

function canBeLower(boxes: readonly PathStep[], width: number, size: number): boolean {
  return boxes.some(({ em }) => em.text * size > width - 2 * MOTIVES.padding.x)
}
