import type { MotiveColumn } from '../types.ts'
import type { MotiveParts, Motives } from './motive-part.ts'
import type { PlannedPath } from './motive-paths.ts'

/** What an overview shows of every path: as much as can be read. */
const VIEWS: readonly MotiveColumn[][] = [
  ['because', 'wants', 'so'],
  ['because', 'wants', 'outcome'],
  ['because', 'wants'],
  ['because', 'so'],
  ['wants', 'so'],
  ['because', 'outcome'],
  ['wants', 'outcome'],
  ['so', 'outcome'],
]
/** At least so many of the paths are seen to lead somewhere. */
const LEADING = 2 / 3

/** All paths on one slide, in some of their columns; none where they could not be read. */
export function overview(
  paths: readonly PlannedPath[],
  parts: MotiveParts,
  sizes: readonly number[],
): Motives | undefined {
  for (const view of VIEWS) {
    const seen = paths.map((path) => ({
      ...path,
      steps: path.steps.filter(({ column }) => view.includes(column)),
      open: !view.includes(path.steps.at(-1)?.column ?? 'outcome'),
    }))
    if (seen.some(({ steps }) => steps.length === 0)) continue
    if (seen.filter(({ steps }) => steps.length > 1).length < LEADING * paths.length) continue
    for (const size of sizes) {
      const { part, fits } = parts.draft(seen, size)
      if (fits) return { ...part, overview: true }
    }
  }
  return undefined
}
