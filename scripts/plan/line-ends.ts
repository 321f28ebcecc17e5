import { BREAK, breaksOf, EMERGENCY } from './breaks.ts'
import { type Measured, widthsAt } from './measured.ts'

/** For sums of thousandths that fill a line exactly, which Chinese often does. */
const ROUNDING = 1e-6

/**
 * Where the lines of a text end when it is set to a width, as indices into its characters. Breaks as the browser
 * does with `line-break: strict` and `overflow-wrap: anywhere`, or where `breaks` has it (see breaks.ts). At most `most`
 * lines. Never fewer lines than Chromium makes: that sets two signs in a row closer, and a sign at a line's end.
 */
export function lineEnds(
  measured: Measured,
  /** px */
  width: number,
  /** px */
  size: number,
  most = Number.POSITIVE_INFINITY,
  breaks?: Uint8Array,
): number[] {
  const room = (width * 1000) / size + ROUNDING
  const { points, joins } = measured
  if (measured.total <= room && !measured.hasBreak) return [points.length]
  measured.breaks ??= breaksOf(points)
  const allowed = breaks ?? measured.breaks
  const widths = widthsAt(measured, size)
  const ends: number[] = []
  let start = 0
  let used = 0
  /** The last place where the line may end, and the last where it may if there is none. */
  let candidate = -1
  let emergency = -1
  for (let at = 0; at < points.length && ends.length < most; at++) {
    const point = points[at]
    if (at > start) {
      const kind = allowed[at]
      if (kind === BREAK) candidate = at
      else if (kind === EMERGENCY) emergency = at
      used += joins[at] ?? 0
    }
    used += widths[at] ?? 0
    // Blanks hang.
    const isFull = used > room && point !== 0x20
    const end = point === 0x0a ? at + 1 : !isFull ? -1 : candidate < 0 ? emergency : candidate
    if (end < 0) continue
    ends.push(end)
    start = end
    used = 0
    candidate = -1
    emergency = -1
    // What does not fit any more is set anew, from the beginning of the next line.
    at = end - 1
  }
  if (ends.length < most && (start < points.length || ends.length === 0)) ends.push(points.length)
  return ends
}
