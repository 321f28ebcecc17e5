/**
 * Measures of the diagrams, in px on the canvas (980 wide). The plan breaks lines with them and counts
 * heights without a browser; the browser draws by the same numbers, at scale 1.
 */

/** Width of every drawing: the canvas without its margins. */
export const WIDTH = 868

/** Sizes of label text, largest first: the plan takes the largest that fits. Never below 18. */
export const LABEL_SIZES = [26, 24, 22, 20, 18] as const

/** Drawings lower than this are spread out to it, at most: `spread` px more between two rows. */
export const ROOMY = { height: 300, spread: 16 } as const

/** Height of one line of label text. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.3)
}

/** The sign of an actor: a rounded square with a letter or two. */
export const CHIP = { gap: 4, padding: 5 } as const

/** Its text: never below 18. */
export function chipSize(size: number): number {
  return Math.max(18, size - 2)
}

const WIDE = /[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]|\p{Extended_Pictographic}/u

/** Width of a chip: square, unless its badge needs more (bold letters take about 0.72 of their size). */
export function chipWidth(badge: string, size: number): number {
  const em = [...badge].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : 0.72), 0)
  return Math.max(lineHeight(size), Math.round(em * chipSize(size) + 2 * CHIP.padding))
}

/** Width that chips take beside a text, the gap after them included. */
function chipsWidth(badges: readonly string[], size: number): number {
  return badges.reduce((sum, badge) => sum + chipWidth(badge, size) + CHIP.gap, 0) + (badges.length ? 4 : 0)
}

export type Direction = 'LR' | 'TD'

/** Timelines. `bar` is the actors' coloured border: left in TD, at the top in LR. */
export const TIMELINE = {
  padding: { x: 12, y: 5 },
  bar: 8,
  /** TD: between the date boxes and the event boxes; the axis runs in the middle. */
  axis: 40,
  /** Between dates, and between events of one date. */
  gap: 8,
  eventGap: 4,
  era: { padding: 4, before: 8, after: 8 },
  /** LR: between columns; from the date boxes to the axis; from the axis to the events. */
  column: 12,
  toAxis: 12,
  fromAxis: 16,
} as const

/** Width of a date box. TD: 10.8 em, for `21 September 1922` on one line; LR: an equal share. `columns` is the number of dates on the slide. */
export function dateWidth(direction: Direction, columns: number, size: number): number {
  if (direction === 'TD') return Math.round(10.8 * size)
  return (WIDTH - (columns - 1) * TIMELINE.column) / columns
}

/** Width of an event box. */
function eventWidth(direction: Direction, columns: number, size: number): number {
  if (direction === 'LR') return dateWidth(direction, columns, size)
  return WIDTH - dateWidth(direction, columns, size) - TIMELINE.axis
}

/** Width for a line of text in a date box. */
export function dateTextWidth(direction: Direction, columns: number, size: number): number {
  return Math.floor(dateWidth(direction, columns, size) - 2 * TIMELINE.padding.x)
}

/** Width for a line of text of an event, beside (TD) or under (LR) the chips of its actors. */
export function eventTextWidth(
  direction: Direction,
  columns: number,
  badges: readonly string[],
  size: number,
): number {
  const width = eventWidth(direction, columns, size) - 2 * TIMELINE.padding.x
  if (direction === 'LR' || badges.length === 0) return Math.floor(width)
  return Math.floor(width - TIMELINE.bar + 4 - chipsWidth(badges, size))
}

/** Width for a line of an era's title. `span` is the number of dates in the era. */
export function eraTextWidth(direction: Direction, columns: number, span: number, size: number): number {
  const width = dateWidth(direction, columns, size)
  const bar = direction === 'TD' ? WIDTH : span * width + (span - 1) * TIMELINE.column
  return Math.floor(bar - 2 * TIMELINE.padding.x)
}

/** Motive diagrams. A tab is a chip or a tag that sits on the upper border of a box. */
export const MOTIVES = {
  padding: { x: 10, y: 8 },
  /** Between columns: room for the arrows. */
  channel: 48,
  /** Between rows; a tab stands out into it. */
  gap: 20,
  tab: { height: 25, out: 15, extra: 8 },
  /** Column heads: text and the room below it. */
  head: { size: 18, below: 20 },
  /** What an edge takes in a column that it passes, without and with a name on it. */
  passage: { plain: 8, named: 28 },
  /** A box is not wider than this, however few the columns are. */
  maxWidth: 400,
} as const

/** Width of every box. `columns` is the number of columns that occur (2 to 4). */
export function nodeWidth(columns: number): number {
  return Math.min(MOTIVES.maxWidth, (WIDTH - (columns - 1) * MOTIVES.channel) / columns)
}

/** Width for a line of text in a box. */
export function nodeTextWidth(columns: number): number {
  return Math.floor(nodeWidth(columns) - 2 * MOTIVES.padding.x)
}
