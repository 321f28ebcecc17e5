import type { PdfPage, Piece } from './pages.ts'

/** A line of one column. */
export interface Line extends Piece {
  page: number
  /** Counted through the article: a column's lines, in the order in which it is read. */
  column: number
  /** Where that column's lines begin and end at their widest. */
  from: number
  to: number
}

/** A gap as wide as so much of a letter's size parts two columns, or two cells of a table. */
const GAP = 1.1
/** Raised by so much of the line's size, and smaller than so much of it: a call of a footnote. */
const RAISED = 0.12
const SMALLER = 0.8

/** A page's lines in reading order: what goes across two columns parts what is above from what is below. */
export function linesOf(page: PdfPage, number: number, firstColumn: number): Line[] {
  const runs = runsOf(page.pieces)
  const gutter = gutterOf(runs, page.width)
  if (gutter === undefined) return columnOf(runs, number, firstColumn)
  const lines: Line[] = []
  let column = firstColumn
  let open: Piece[] = []
  let isAcross = false
  const settle = (): void => {
    const sides = isAcross
      ? [open]
      : [open.filter(({ right }) => right <= gutter + 2), open.filter(({ right }) => right > gutter + 2)]
    for (const side of sides) if (side.length > 0) lines.push(...columnOf(side, number, column++))
    open = []
  }
  for (const run of [...runs].sort((one, other) => one.base - other.base || one.left - other.left)) {
    const crosses = run.left < gutter - 2 && run.right > gutter + 2
    if (crosses !== isAcross) settle()
    isAcross = crosses
    open.push(run)
  }
  settle()
  return lines
}

/** Runs of one column → its lines, from the top. */
function columnOf(runs: readonly Piece[], page: number, column: number): Line[] {
  const lines: Line[] = []
  for (const run of [...runs].sort((one, other) => one.base - other.base || one.left - other.left)) {
    const last = lines.at(-1)
    if (
      last &&
      Math.abs(run.base - last.base) < Math.min(run.size, last.size) * 0.4 &&
      run.left >= last.right - 1
    ) {
      last.text = `${last.text} ${run.text}`
      last.right = run.right
      last.size = Math.max(last.size, run.size)
    } else lines.push({ ...run, page, column, from: 0, to: 0 })
  }
  const from = Math.min(...lines.map(({ left }) => left))
  const to = Math.max(...lines.map(({ right }) => right))
  return lines.map((line) => ({ ...line, from, to }))
}

/** A column of few lines, all of them indented, begins where others like it do. */
export function alignColumns(lines: readonly Line[]): Line[] {
  const counts = new Map<number, number>()
  for (const { from } of lines) counts.set(from, (counts.get(from) ?? 0) + 1)
  const known = [...counts].sort((one, other) => other[1] - one[1])
  return lines.map((line) => {
    const own = counts.get(line.from) ?? 0
    const wider = known.find(
      ([from, count]) => count > own * 1.5 && from < line.from - 1 && line.from - from < line.size * 3,
    )
    return own <= 10 && wider ? { ...line, from: wider[0] } : line
  })
}

/** Pieces that stand beside each other as one, without the gaps that part columns. */
function runsOf(pieces: readonly Piece[]): Piece[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((one, other) => one.base - other.base)) {
    const row = rows.findLast((one, index) => index >= rows.length - 3 && belongs(piece, one))
    if (row) row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap((row) => rowRuns(row))
}

/** On the row's line, or raised above it. */
function belongs(piece: Piece, row: readonly Piece[]): boolean {
  return row.some(
    ({ base, size }) =>
      Math.abs(base - piece.base) < Math.max(size, piece.size) * 0.45 &&
      Math.max(size, piece.size) < Math.min(size, piece.size) * 2.6,
  )
}

function rowRuns(row: Piece[]): Piece[] {
  const runs: Piece[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const piece of row.sort((one, other) => one.left - other.left)) {
    const last = runs.at(-1)
    const gap = piece.left - end
    if (
      !last ||
      gap >= Math.max(last.size, piece.size) * GAP ||
      Math.abs(last.base - piece.base) > Math.max(last.size, piece.size) * 0.45
    ) {
      runs.push({ ...piece })
    } else if (!isCall(piece, last)) {
      last.text += joinGap(last.text, piece.text, gap, Math.max(last.size, piece.size))
      last.right = piece.right
      if (piece.size > last.size) Object.assign(last, { size: piece.size, base: piece.base })
    }
    end = piece.right
  }
  return runs.map((run) => ({ ...run, text: run.text.trim() })).filter(({ text }) => text !== '')
}

/** A small raised number after text calls a footnote. */
const isCall = (piece: Piece, { size, base }: Piece): boolean =>
  piece.size < size * SMALLER &&
  base - piece.base > size * RAISED &&
  /^[\s\d[\]［］〔〕(),，、*†‡①-⑳–-]+$/.test(piece.text)

/** A blank is often only a gap. */
function joinGap(before: string, text: string, gap: number, size: number): string {
  if (/\s$/.test(before) || /^\s/.test(text)) return text
  if (gap > size * 0.6) return ` ${text}`
  return gap > size * 0.15 && !/[\u2e80-\uffef]$/.test(before) && !/^[\u2e80-\uffef]/.test(text)
    ? ` ${text}`
    : text
}

/** The middle of the empty strip between two columns, where most of the page's text keeps clear of it. */
function gutterOf(runs: readonly Piece[], width: number): number | undefined {
  const weight = ({ text }: Piece): number => text.length
  const all = runs.reduce((sum, run) => sum + weight(run), 0)
  let best: { at: number; crossing: number } | undefined
  for (let at = width * 0.35; at <= width * 0.65; at += 2) {
    let crossing = 0
    let left = 0
    let right = 0
    for (const run of runs) {
      if (run.right <= at) left += weight(run)
      else if (run.left >= at) right += weight(run)
      else crossing += weight(run)
    }
    if (Math.min(left, right) < all * 0.12 || crossing > all * 0.6) continue
    if (
      !best ||
      crossing < best.crossing ||
      (crossing === best.crossing && Math.abs(at - width / 2) < Math.abs(best.at - width / 2))
    )
      best = { at, crossing }
  }
  if (!best) return undefined
  // Two columns are lines side by side, not a centred name beside nothing.
  const { at } = best
  const lefts = runs.filter(({ left, right }) => right <= at && right - left > width * 0.2)
  const rights = runs.filter(({ left, right }) => left >= at && right - left > width * 0.2)
  return lefts.length >= 4 && rights.length >= 4 ? at : undefined
}
