/** How pieces of one sort flow down a slide. All heights in px. */
export interface Flow<T> {
  height(piece: T, size: number): number
  /** What a piece puts below everything else on its slide: its footnotes. */
  below?(piece: T): number
  /** Between two pieces, at least and at most. */
  gap(size: number): number
  widest(size: number): number
  /** A piece that is higher than `room` in two, of which the first fits. */
  cut(piece: T, size: number, room: number): readonly [T, T]
}

/** The same flow, which measures each piece once at a size: pages are tried many times. */
export function remembered<T>(flow: Flow<T>): Flow<T> {
  const heights = new Map<number, Map<T, number>>()
  return {
    ...flow,
    height(piece, size) {
      const atSize = heights.get(size) ?? new Map<T, number>()
      if (atSize.size === 0) heights.set(size, atSize)
      const known = atSize.get(piece)
      if (known !== undefined) return known
      const height = flow.height(piece, size)
      atSize.set(piece, height)
      return height
    },
  }
}

/** The height of a piece with its footnotes. */
export function whole<T>(piece: T, flow: Flow<T>, size: number): number {
  return flow.height(piece, size) + (flow.below?.(piece) ?? 0)
}

/** The height of pieces below each other, without their footnotes. */
export function stacked<T>(pieces: readonly T[], flow: Flow<T>, size: number, gap = flow.gap(size)): number {
  return (
    pieces.reduce((sum, piece) => sum + flow.height(piece, size), 0) + Math.max(0, pieces.length - 1) * gap
  )
}

/** The height of the footnotes of pieces. */
export function notesOf<T>(pieces: readonly T[], flow: Flow<T>): number {
  return pieces.reduce((sum, piece) => sum + (flow.below?.(piece) ?? 0), 0)
}

/** Pieces of which none is higher than the room: one that was is cut. `evenly`: into parts of about the same height. */
export function chopped<T>(
  pieces: readonly T[],
  flow: Flow<T>,
  size: number,
  room: number,
  evenly = false,
): T[] {
  return pieces.flatMap((piece) => {
    if (whole(piece, flow, size) <= room) return [piece]
    const parts = chop(piece, flow, size, room)
    if (!evenly || parts.length > EVENED) return parts
    let best = parts
    for (let share = 0.95; share > 0.5; share -= 0.05) {
      const trial = chop(piece, flow, size, room * share)
      if (trial.length > parts.length) break
      best = trial
    }
    return best
  })
}

/** A text on more slides than this is not evened out: nobody would see it. */
const EVENED = 6

function chop<T>(piece: T, flow: Flow<T>, size: number, room: number): T[] {
  const parts: T[] = []
  let rest = piece
  for (;;) {
    const height = whole(rest, flow, size)
    if (height <= room) return [...parts, rest]
    const [first, following] = flow.cut(rest, size, room)
    // What is too high may be something else than the text that is cut: then nothing is won by cutting it.
    if (height !== Number.POSITIVE_INFINITY && whole(following, flow, size) >= height) return [...parts, rest]
    parts.push(first)
    rest = following
  }
}
