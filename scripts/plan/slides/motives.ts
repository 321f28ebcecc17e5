import { LABEL_SIZES, lineHeight, MOTIVES, nodeTextWidth, ROOMY } from '../../diagrams/geometry.ts'
import { motivesHeight } from '../../diagrams/motives.ts'
import { parseInline, plainText } from '../../outline/inline.ts'
import { asList } from '../../outline/schema/scalars.ts'
import type { OutlinePath } from '../../outline/schema/slides.ts'
import { type Locale, say } from '../../words/index.ts'
import { around, type PlanContext } from '../context.ts'
import { Doubts } from '../items.ts'
import { type Breakable, breakable } from '../lines.ts'
import type { Room } from '../page.ts'
import type { Inline, MotiveColumn, MotiveEdge, MotiveNode, PlannedActor, PlannedItem } from '../types.ts'
import { LEGEND, legendOf } from './legend.ts'
import type { SlidePart } from './part.ts'
import { listPages } from './points.ts'

type Motives = Extract<SlidePart, { kind: 'motives' }>

/** A path as its steps through the columns. */
interface PlannedPath {
  steps: { column: MotiveColumn; label: Breakable; who: PlannedActor[] }[]
  against: boolean
}

/** The line that says whose view it is, with the room below it, px. */
const BY = 20 * 1.4 + 8
const COLUMNS: readonly MotiveColumn[] = ['because', 'wants', 'so', 'outcome']

export function planMotives(
  slide: { paths: readonly OutlinePath[]; outcome?: string | undefined; by?: string | undefined },
  room: Room,
  { locale, actors, author }: PlanContext,
): SlidePart[] {
  const paths = slide.paths.map((path): PlannedPath => {
    const who = asList(path.who).flatMap((key) => actors.get(key) ?? [])
    const outcome = path.outcome === 'none' ? undefined : (path.outcome ?? slide.outcome)
    const texts = { because: path.because, wants: path.wants, so: path.so, outcome }
    return {
      against: path.against ?? false,
      steps: COLUMNS.flatMap((column) => {
        const text = texts[column]
        if (text === undefined) return []
        return [
          { column, label: breakable(plainText(parseInline(text))), who: column === 'wants' ? who : [] },
        ]
      }),
    }
  })
  const by = around(
    say(locale, 'slide.ascribed-by', { by: '\u0000' }),
    '\u0000',
    slide.by === undefined ? author : parseInline(slide.by),
  )
  return parts(paths, by, room, locale)
}

/** All paths on one slide if they fit at some size; else as few slides as hold them. A path is never cut. */
function parts(paths: PlannedPath[], by: Inline[], room: Room, locale: Locale): SlidePart[] {
  const fits = (part: Motives): boolean => {
    const { least, most } = heightBounds(part)
    return least <= room.height && (most <= room.height || heightOf(part) <= room.height)
  }
  for (const size of LABEL_SIZES) {
    const whole = motivesPart(paths, by, size)
    if (fits(whole)) return [whole]
  }
  const drawn = paths.filter((path) => fits(motivesPart([path], by, SMALL)))
  const told = paths.filter((path) => !drawn.includes(path))
  if (told.length === 0) return drawnParts(drawn, by, fits)
  const items = [{ text: by, items: [] }, ...told.map((path) => asItem(path, locale))]
  const lists = listPages(items, new Doubts(), room)
  return [
    ...drawnParts(drawn, by, fits),
    ...lists.map(({ size, items }): SlidePart => ({ kind: 'points', size, items })),
  ]
}

function drawnParts(paths: PlannedPath[], by: Inline[], fits: (part: Motives) => boolean): Motives[] {
  const pages: PlannedPath[][] = []
  let page: PlannedPath[] = []
  for (const path of paths) {
    if (page.length > 0 && !fits(motivesPart([...page, path], by, SMALL))) {
      pages.push(page)
      page = []
    }
    page.push(path)
  }
  if (page.length > 0) pages.push(page)
  return evened(pages).map((some) => {
    const size = LABEL_SIZES.find((candidate) => fits(motivesPart(some, by, candidate)))
    return motivesPart(some, by, size ?? SMALL)
  })
}

/** A path whose texts are longer than any box: told as a list, step by step, since it is never cut. */
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

const SMALL = 18

/** As many paths on each slide as on the others, give or take one, where the order allows it. */
function evened(pages: PlannedPath[][]): PlannedPath[][] {
  const paths = pages.flat()
  const share = Math.ceil(paths.length / pages.length)
  if (pages.some((page) => page.length < share) && pages.slice(0, -1).every((page) => page.length >= share)) {
    return pages
      .map((_, index) => paths.slice(index * share, (index + 1) * share))
      .filter((page) => page.length > 0)
  }
  return pages
}

const heightOf = (part: Motives): number => motivesHeight(part) + BY + (part.actors.length > 0 ? LEGEND : 0)

/**
 * Between what heights the drawing is: mostly that tells whether it fits, without the work of ordering and aligning.
 * At least, the boxes of the fullest column; at most, these with all that can stand above, beside and between them.
 */
function heightBounds({ nodes, edges, size }: Motives): { least: number; most: number } {
  const column = new Map(nodes.map((node) => [node.id, COLUMNS.indexOf(node.column)]))
  const passing = edges.filter(({ from, to }) => (column.get(to) ?? 0) - (column.get(from) ?? 0) > 1).length
  const stacks = COLUMNS.map((name) => {
    const boxes = nodes.filter((node) => node.column === name)
    const lines = boxes.reduce((sum, { label }) => sum + label.length, 0)
    return lines * lineHeight(size) + boxes.length * (2 * MOTIVES.padding.y + MOTIVES.gap) - MOTIVES.gap
  })
  const rows = Math.max(...COLUMNS.map((name) => nodes.filter((node) => node.column === name).length))
  const { head, tab, passage, gap } = MOTIVES
  const above = lineHeight(head.size) + head.below
  const most = above + Math.max(...stacks) + rows * tab.extra + passing * (passage.named + gap)
  return { least: Math.max(...stacks), most: Math.max(most, ROOMY.height) + BY + LEGEND }
}

function motivesPart(paths: readonly PlannedPath[], by: Inline[], size: number): Motives {
  const actors = legendOf(paths.flatMap(({ steps }) => steps.flatMap(({ who }) => who)))
  const columns = COLUMNS.filter((column) =>
    paths.some(({ steps }) => steps.some((step) => step.column === column)),
  )
  const width = nodeTextWidth(columns.length)
  const nodes = new Map<string, MotiveNode>()
  const edges = new Map<string, MotiveEdge>()
  for (const [step, { steps, against }] of paths.entries()) {
    let from: MotiveNode | undefined
    for (const { column, label, who } of steps) {
      // In a column, equal texts are one node; in `wants` only with equal actors.
      const key = `${column}\n${who
        .map(({ badge }) => badge)
        .sort()
        .join('\n')}\n\n${label.text}`
      const node = nodes.get(key) ?? {
        id: `${column}${nodes.size + 1}`,
        column,
        label: label.lines(width, size),
        actors: who.map((actor) => actors.indexOf(actor)),
        step,
      }
      nodes.set(key, node)
      if (from) {
        const edge = `${from.id} ${node.id} ${against}`
        if (!edges.has(edge)) edges.set(edge, { from: from.id, to: node.id, against, step })
      }
      from = node
    }
  }
  return { kind: 'motives', by, size, nodes: [...nodes.values()], edges: [...edges.values()], actors }
}
