import { LABEL_SIZES } from '../../diagrams/geometry.ts'
import { parseInline } from '../../outline/inline.ts'
import type { OutlinePath } from '../../outline/schema/slides.ts'
import { type Locale, say } from '../../words/index.ts'
import { around, type PlanContext } from '../context.ts'
import { Doubts } from '../items.ts'
import type { Room } from '../page.ts'
import type { Inline, PlannedItem } from '../types.ts'
import { divided } from './motive-orders.ts'
import { overview } from './motive-overview.ts'
import { MotiveParts, type Motives } from './motive-part.ts'
import { motivePaths, type PlannedPath } from './motive-paths.ts'
import type { SlidePart } from './part.ts'
import { listPages } from './points.ts'

/** Continued slides may be this many times the fewest that could hold the paths at the smallest size. */
const SPARING = 1.3
/** px */
const LARGER = 4
/** From so many slides on there is an overview before them. */
const OVERVIEW_FROM = 3

/** Motives: all paths on one slide if they fit at some size; else as few slides as hold them. A text is never cut. */
export function planMotives(
  slide: { paths: readonly OutlinePath[]; outcome?: string | undefined; by?: string | undefined },
  room: Room,
  context: PlanContext,
): SlidePart[] {
  const paths = motivePaths(slide, context.actors)
  const by = around(
    say(context.locale, 'slide.ascribed-by', { by: '\u0000' }),
    '\u0000',
    slide.by === undefined ? context.author : parseInline(slide.by),
  )
  const parts = new MotiveParts(by, room, context)
  const sizes = context.sizes?.filter((size) => size <= LABEL_SIZES[0]) ?? LABEL_SIZES
  for (const size of sizes) {
    const { part, fits } = parts.draft(paths, size)
    if (fits) return [part]
  }
  const smallest = sizes.at(-1) ?? 18
  const pieces = paths.map((path) => chained(path, (piece) => parts.draft([piece], smallest).fits))
  const drawn = drawnParts(
    pieces.flatMap((piece) => piece ?? []),
    parts,
    sizes,
  )
  const told = paths.filter((_, index) => pieces[index] === undefined)
  const first = drawn.length >= OVERVIEW_FROM ? overview(paths, parts, sizes) : undefined
  return [...(first ? [first] : []), ...drawn, ...listed(told, by, room, context.locale)]
}

/** At the largest size that takes few more slides than the smallest. */
function drawnParts(paths: readonly PlannedPath[], parts: MotiveParts, sizes: readonly number[]): Motives[] {
  const smallest = sizes.at(-1)
  if (smallest === undefined || paths.length === 0) return []
  const fewest = divided(paths, (some) => parts.draft(some, smallest))
  for (const size of sizes) {
    if (!paths.every((path) => parts.draft([path], size).fits)) continue
    const { paths: order, runs } = divided(fewest.paths, (some) => parts.draft(some, size))
    if (runs.length > Math.floor(fewest.runs.length * SPARING)) continue
    // A slide with little on it may be somewhat larger than the others.
    const own = (some: PlannedPath[]): number =>
      sizes.find((each) => each <= size + LARGER && parts.draft(some, each).fits) ?? size
    return runs.map(({ from, to }) => order.slice(from, to)).map((some) => parts.draft(some, own(some)).part)
  }
  return fewest.runs.map(({ from, to }) => parts.draft(fewest.paths.slice(from, to), smallest).part)
}

/**
 * A path in as few pieces as fit on a slide each: the box where it goes on stands on both. None where there is a text
 * that is too long for a box.
 */
function chained(path: PlannedPath, fits: (path: PlannedPath) => boolean): PlannedPath[] | undefined {
  const pieces: PlannedPath[] = []
  const last = path.steps.length - 1
  for (let from = 0; from < last || pieces.length === 0; ) {
    let to = last
    const piece = (): PlannedPath => ({ ...path, steps: path.steps.slice(from, to + 1), open: to < last })
    while (to > from + 1 && !fits(piece())) to--
    if (!fits(piece())) return undefined
    pieces.push(piece())
    from = to
  }
  return pieces
}

/** Paths whose texts are longer than any box: told as a list, step by step. */
function listed(paths: readonly PlannedPath[], by: Inline[], room: Room, locale: Locale): SlidePart[] {
  if (paths.length === 0) return []
  const items = [{ text: by, items: [] }, ...paths.map((path) => asItem(path, locale))]
  return listPages(items, new Doubts(), room).map(({ size, items: shown }): SlidePart => {
    return { kind: 'points', size, items: shown }
  })
}

function asItem({ steps, against }: PlannedPath, locale: Locale): PlannedItem {
  const items = steps.map(({ column, label, who }) => {
    const head = [say(locale, `deck.motives.${column}`), ...who.map(({ name }) => name)].join(' ')
    return {
      text: [
        { type: 'strong' as const, children: [{ type: 'text' as const, value: head }] },
        { type: 'text' as const, value: ` ${label.text}` },
      ],
      items: [],
    }
  })
  return { text: [{ type: 'text', value: against ? say(locale, 'deck.motives.against') : '→' }], items }
}
