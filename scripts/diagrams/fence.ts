import type { DeckPlan, PlannedActor } from '../plan/types.ts'
import { say } from '../words/index.ts'
import { localeOfDeck } from './describe.ts'
import type { TimelineColumns } from './geometry.ts'
import type { MotivesSlide } from './motives.ts'
import { COLUMNS } from './motives-layout.ts'
import type { TimelineSlide } from './timeline.ts'

/** What the drawing needs beside its code. Slidev passes it on as the attribute `diagram`. */
export interface DiagramOptions {
  kind: 'timeline' | 'motives'
  lang: DeckPlan['lang']
  /** Text of the labels, px. */
  size: number
  /** Per event or node, in the order of the code: indices into the next three. */
  actors: number[][]
  colors: string[]
  inks: string[]
  badges: string[]
  /** What the drawing may take, px. */
  height: number
  /** Timelines: its columns (TD). */
  columns?: TimelineColumns
  /** Timelines: how many of a date's lines, the last ones, are the time since the date before. */
  between?: number[]
  /** Motives: widths of the columns that occur, px. */
  widths?: number[]
  /** Motives: heads of the columns because, wants, so, outcome. */
  heads?: string[]
  /** Motives: the word on an edge that holds back. */
  name?: string
  /** Motives: when each node, then each edge, appears, in the order of the code; from 0. */
  steps?: number[]
}

/**
 * The info string of the fence. Slidev writes the braces into an attribute in double quotes, as a JavaScript
 * expression: there are only numbers, colours, our own words and `\u` escapes in it.
 */
export function fenceInfo(slide: TimelineSlide | MotivesSlide, lang: DeckPlan['lang']): string {
  return `mermaid {diagram: ${literal(diagramOptions(slide, lang))}}`
}

/** The same as a value. */
export function diagramOptions(slide: TimelineSlide | MotivesSlide, lang: DeckPlan['lang']): DiagramOptions {
  const who = (list: readonly PlannedActor[]) => ({
    colors: list.map(({ color }) => color),
    inks: list.map(({ ink }) => ink),
    badges: list.map(({ badge }) => badge),
  })
  const { kind, size, height } = slide
  if (kind === 'timeline') {
    const periods = slide.eras.flatMap((era) => era.periods)
    const actors = periods.flatMap(({ events }) => events.map((event) => event.actors))
    const between = periods.map((period) => period.between?.length ?? 0)
    const { columns } = slide
    return {
      kind,
      lang,
      size,
      height,
      columns,
      actors,
      ...who(slide.actors),
      ...(between.some((lines) => lines > 0) && { between }),
    }
  }
  const heads = COLUMNS.map((column) => say(localeOfDeck(lang), `deck.motives.${column}`))
  const steps = [...slide.nodes, ...slide.edges].map(({ step }) => step)
  const actors = slide.nodes.map((node) => node.actors)
  const { widths } = slide
  const name = say(localeOfDeck(lang), 'deck.motives.against')
  return { kind, lang, size, height, widths, actors, ...who(slide.actors), heads, name, steps }
}

type Value = string | number | Value[] | { [key: string]: Value | undefined } | TimelineColumns

function literal(value: DiagramOptions | Value): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return `'${value.replace(/[^\p{L}\p{N} #-]/gu, escapeUnits)}'`
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  const entries = Object.entries(value).flatMap(([key, each]) =>
    each === undefined ? [] : [`${key}: ${literal(each)}`],
  )
  return `{${entries.join(', ')}}`
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`
  }).join('')
}

export interface WrittenDiagram {
  code: string
  options: DiagramOptions
}

const FENCE = /^(`{3,})mermaid \{diagram: (\{.*\})\}\n(.*?)\n\1$/gms

/** The diagrams in a slide's Markdown that have options of ours, with their code as Slidev passes it on. */
export function diagramsIn(markdown: string): WrittenDiagram[] {
  return [...markdown.matchAll(FENCE)].flatMap(([, , info = '', code = '']) => {
    const options = valueIn(info)
    return options ? [{ code: code.trim(), options }] : []
  })
}

/** What `literal` wrote; undefined where somebody has written something else. */
function valueIn(written: string): DiagramOptions | undefined {
  try {
    return JSON.parse(
      written.replace(/'([^'"]*)'|(\w+):/g, (_, text, key) =>
        key === undefined ? `"${text}"` : `"${key}":`,
      ),
    )
  } catch {
    return undefined
  }
}
