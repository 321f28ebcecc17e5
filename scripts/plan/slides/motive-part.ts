import { lineHeight, MOTIVES, nodeTextWidth } from '../../diagrams/geometry.ts'
import { motivesHeight } from '../../diagrams/motives.ts'
import type { PlanContext } from '../context.ts'
import type { Room } from '../page.ts'
import type { Inline, MotiveEdge, MotiveNode } from '../types.ts'
import { keyHeight, legendOf } from './legend.ts'
import { COLUMNS, type PathStep, type PlannedPath } from './motive-paths.ts'
import { motiveWidths } from './motive-widths.ts'
import type { SlidePart } from './part.ts'

export type Motives = Extract<SlidePart, { kind: 'motives' }>

/** Text above this size is for boxes of few lines and whole words: large letters in narrow columns read badly. */
const LARGE = { size: 22, lines: 3 }

export interface MotivesDraft {
  part: Motives
  fits: boolean
  /** How much of the slide's height it takes: 1 is all of it. */
  fill: number
}

/** What a diagram takes above its columns, px. */
const HEAD = lineHeight(MOTIVES.head.size) + MOTIVES.head.below

/** Makes slides of paths. */
export class MotiveParts {
  readonly #by: Inline[]
  readonly #room: Room
  readonly #lang: 'zh-CN' | 'en'

  constructor(by: Inline[], room: Room, { locale }: PlanContext) {
    this.#by = by
    this.#room = room
    this.#lang = locale === 'en' ? 'en' : 'zh-CN'
  }

  /** A slide of these paths, and whether it holds them. */
  draft(paths: readonly PlannedPath[], size: number): MotivesDraft {
    const { part, whole } = this.#part(paths, size)
    const key = keyHeight(part.actors, part.by)
    const least = motivesHeight(part, this.#lang)
    const height = Math.max(0, Math.floor(this.#room.height - key))
    const easy = size <= LARGE.size || (whole && part.nodes.every(({ label }) => label.length <= LARGE.lines))
    return {
      part: { ...part, height },
      fits: easy && least <= height,
      fill: (least + key) / this.#room.height,
    }
  }

  #part(paths: readonly PlannedPath[], size: number): { part: Motives; whole: boolean } {
    const actors = legendOf(paths.flatMap(({ steps }) => steps.flatMap(({ who }) => who)))
    const boxes = new Map<string, { step: PathStep; first: number }>()
    for (const [index, { steps }] of paths.entries()) {
      for (const step of steps) if (!boxes.has(step.key)) boxes.set(step.key, { step, first: index })
    }
    const columns = COLUMNS.map((column) => [...boxes.values()].filter(({ step }) => step.column === column))
    const used = columns.filter((column) => column.length > 0)
    const widths = motiveWidths(
      used.map((column) => column.map(({ step }) => step)),
      size,
      this.#room.height - keyHeight(actors, this.#by) - HEAD,
    )
    const widthOf = new Map(used.map(([box], index) => [box?.step.column, nodeTextWidth(widths[index] ?? 0)]))
    const nodes = new Map<string, MotiveNode>()
    let whole = true
    for (const [key, { step, first }] of boxes) {
      const { column, label, who, em } = step
      const width = widthOf.get(column) ?? 0
      if (em.word * size > width) whole = false
      nodes.set(key, {
        id: `${column}${nodes.size + 1}`,
        column,
        label: label.lines(width, size),
        actors: who.map((actor) => actors.indexOf(actor)),
        step: first,
      })
    }
    const edges = edgesOf(paths, nodes)
    const by = this.#by
    const part: Motives = {
      kind: 'motives',
      by,
      size,
      nodes: [...nodes.values()],
      edges,
      actors,
      widths,
      height: 0,
    }
    return { part, whole }
  }
}

function edgesOf(paths: readonly PlannedPath[], nodes: ReadonlyMap<string, MotiveNode>): MotiveEdge[] {
  const edges = new Map<string, MotiveEdge>()
  for (const [index, { steps, against, open }] of paths.entries()) {
    for (const [nth, { key }] of steps.entries()) {
      const from = nodes.get(steps[nth - 1]?.key ?? '')
      const to = nodes.get(key)
      if (!from || !to) continue
      const joined = `${from.id} ${to.id} ${against}`
      const edge = { from: from.id, to: to.id, against, ...(open && against && { open }), step: index }
      if (!edges.has(joined)) edges.set(joined, edge)
    }
  }
  return [...edges.values()]
}
