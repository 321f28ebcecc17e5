/**
 * Measures of the diagrams, in px on the canvas (980 wide). The plan breaks lines with them and counts
 * heights without a browser; the browser draws by the same numbers, at scale 1.
 */

/** Width of every drawing: the canvas without its margins. */
export const WIDTH = 868

/** Sizes of label text, largest first: the plan takes the largest that fits. Never below 18. */
export const LABEL_SIZES = [32, 30, 28, 26, 24, 22, 20, 18] as const

/** Height of one line of label text. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.3)
}

/** The sign of an actor: a rounded square with a letter or two. */
const CHIP = { gap: 4, padding: 5 } as const

/** Its text: never below 18. */
export function chipSize(size: number): number {
  return Math.max(18, size - 2)
}

const WIDE = /[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]|\p{Extended_Pictographic}/u

/** Width of a chip: square, unless its badge needs more (bold letters take about 0.72 of their size). */
function chipWidth(badge: string, size: number): number {
  const em = [...badge].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : 0.72), 0)
  return Math.max(lineHeight(size), Math.round(em * chipSize(size) + 2 * CHIP.padding))
}

/** Signs in rows: where each stands, from the upper left corner of them all. */
export interface ChipBlock {
  spots: { x: number; y: number; width: number }[]
  width: number
  height: number
}

/** The signs of several actors, in as many rows of `height` px as the width (px) needs. */
export function chipBlock(
  badges: readonly string[],
  size: number,
  most: number,
  height = lineHeight(size),
): ChipBlock {
  const block: ChipBlock = { spots: [], width: 0, height: badges.length > 0 ? height : 0 }
  let x = 0
  let y = 0
  for (const badge of badges) {
    const width = chipWidth(badge, size)
    if (x > 0 && x + width > most) {
      x = 0
      y += height + CHIP.gap
    }
    block.spots.push({ x, y, width })
    x += width + CHIP.gap
    block.width = Math.max(block.width, x - CHIP.gap)
    block.height = y + height
  }
  return block
}

export type Direction = 'LR' | 'TD'

/** Timelines. `bar` is the actors' coloured border: left in TD, at the top in LR. */
export const TIMELINE = {
  padding: { x: 12, y: 3 },
  bar: 8,
  /** TD: between what stands left of the axis, or the event boxes, and the axis. */
  axis: 20,
  /** Between dates, and between events of one date. */
  gap: 4,
  /** What is to be added to boxes above and below their text, and between two, before a timeline takes one slide less. */
  ease: { padding: 1, gap: 2 },
  eventGap: 4,
  era: { padding: 4, before: 8, after: 8 },
  /** LR: between columns; from the date boxes to the axis; from the axis to the events. */
  column: 12,
  toAxis: 12,
  fromAxis: 16,
  /** Around the time between two dates, which is written on the axis: beside it, above and below it. */
  between: { x: 10, y: 4 },
  /** The most that is added where there is room, in em: inside a box above and below its text, and between two. */
  spread: { padding: 0.8, gap: 0.8 },
} as const

/** Text size of the time between two dates. */
export function betweenSize(size: number): number {
  return Math.max(18, Math.round(size * 0.75))
}

/** What the columns of a timeline are made from. */
export interface TimelineGrid {
  direction: Direction
  /** Number of dates on the slide: the columns of LR. */
  dates: number
  columns: TimelineColumns
}

/** TD: widths of the date boxes and of what is written between them, px. */
export interface TimelineColumns {
  date: number
  between: number
  /** The room for signs left of every event's text; none where each has as much as its own signs need. */
  signs?: number
}

/** Width of a date box: in LR, an equal share. */
export function dateWidth({ direction, dates, columns }: TimelineGrid): number {
  if (direction === 'TD') return columns.date
  return (WIDTH - (dates - 1) * TIMELINE.column) / dates
}

/** Where the axis of TD runs, px from the left. */
export function axisAt({ columns }: TimelineGrid): number {
  return columns.date + Math.max(columns.between, TIMELINE.axis)
}

/** Width of an event box. */
export function eventWidth(grid: TimelineGrid): number {
  if (grid.direction === 'LR') return dateWidth(grid) - 2
  return WIDTH - 1 - axisAt(grid) - TIMELINE.axis
}

/** Width for a line of text in a date box. */
export function dateTextWidth(grid: TimelineGrid): number {
  return Math.floor(dateWidth(grid) - 2 * TIMELINE.padding.x)
}

/** The signs of those who act in an event: left of its text in TD, above it in LR. */
export function eventChips(grid: TimelineGrid, badges: readonly string[], size: number): ChipBlock {
  const width = eventWidth(grid) - 2 * TIMELINE.padding.x
  return chipBlock(badges, size, grid.direction === 'LR' ? width : width * 0.4)
}

/** The texts of a slide may start at one place where no event has more signs in a row than this. */
const ALIGNED = 2

/** The room for signs that the events of a slide from top to bottom share, px; `badges` are those of each event. */
export function commonSigns(
  grid: TimelineGrid,
  badges: readonly string[][],
  size: number,
): number | undefined {
  let widest = 0
  for (const own of badges) {
    const { spots, width } = eventChips(grid, own, size)
    if (spots.filter(({ y }) => y === 0).length > ALIGNED) return undefined
    widest = Math.max(widest, width)
  }
  return widest
}

/** Where the text of an event in TD starts, from the left of its box. */
export function eventIndent({ columns }: TimelineGrid, chips: ChipBlock): number {
  const width = columns.signs ?? chips.width
  return width > 0 ? TIMELINE.bar + CHIP.gap + width + 2 * CHIP.gap : TIMELINE.padding.x
}

/** Width for a line of text of an event, beside (TD) or under (LR) the chips of its actors. */
export function eventTextWidth(grid: TimelineGrid, badges: readonly string[], size: number): number {
  const width = eventWidth(grid) - TIMELINE.padding.x
  if (grid.direction === 'LR') return Math.floor(width - TIMELINE.padding.x)
  return Math.floor(width - eventIndent(grid, eventChips(grid, badges, size)))
}

/** What an era's title has of its bar in TD: where times between dates are written, the part beside these. */
export function eraTitleWidth(grid: TimelineGrid): number {
  return grid.columns.between > 0 ? WIDTH - axisAt(grid) : WIDTH
}

/** Width for a line of an era's title. `span` is the number of dates in the era. */
export function eraTextWidth(grid: TimelineGrid, span: number): number {
  const bar =
    grid.direction === 'TD' ? eraTitleWidth(grid) : span * dateWidth(grid) + (span - 1) * TIMELINE.column
  return Math.floor(bar - 2 * TIMELINE.padding.x)
}

/** Motive diagrams. A tab is a chip or a tag that sits on the upper border of a box. */
export const MOTIVES = {
  padding: { x: 10, y: 8 },
  /** Between columns: room for the arrows; more where there is room. */
  channel: 48,
  widest: 84,
  /** Between rows. */
  gap: 10,
  /** A tab stands out above its box, where it has room of its own, and into it. */
  tab: { height: 25, out: 15, above: 12, extra: 8, text: 18 },
  /** Column heads: text and the room below it. */
  head: { size: 18, below: 8 },
  /** What an edge takes in a column that it passes, without and with a name on it. */
  passage: { plain: 8, named: 28 },
  /** The most that is added where there is room, in em: inside a box above and below its text, and between two. */
  spread: { padding: 0.7, gap: 1.2 },
} as const

/** Width of the tag with the name of an edge that holds back. */
export function nameWidth(lines: readonly string[]): number {
  const em = lines.map((line) => [...line].reduce((sum, each) => sum + (each > '\u2e80' ? 1 : 0.56), 0))
  return 12 + Math.max(0, ...em) * MOTIVES.head.size
}

/**
 * The signs of those who want something, on the upper border of its box; those that it is too narrow for below. All are
 * below where a name (`name` px wide, 0 without one) leaves no room for any.
 */
export function nodeChips(badges: readonly string[], width: number, name: number): ChipBlock {
  const { text, height } = MOTIVES.tab
  const room = width - 2 * MOTIVES.padding.x
  const beside = name > 0 ? room - name - 8 : room
  const block = chipBlock(badges, text, beside, height)
  if (name === 0 || block.width <= beside) return block
  const { spots, ...below } = chipBlock(badges, text, room, height)
  const down = height + CHIP.gap
  return {
    ...below,
    spots: spots.map((spot) => ({ ...spot, y: spot.y + down })),
    height: below.height + down,
  }
}

/** Width for a line of text in a box. */
export function nodeTextWidth(width: number): number {
  return Math.floor(width - 2 * MOTIVES.padding.x)
}
