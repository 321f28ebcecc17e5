import { plainText } from '../outline/inline.ts'
import type { DeckPlan, MotiveEdge, PlannedActor, SlidePlan } from '../plan/types.ts'
import { say } from '../words/index.ts'
import { withBadges } from './badges.ts'
import { holdsBack } from './brakes.ts'
import { describeMotives, localeOfDeck } from './describe.ts'
import { escapeLabel, escapeLine } from './escape.ts'
import { COLUMNS, leastHeight } from './motives-layout.ts'

/** The part of a motive diagram's slide that is drawn. */
export type MotivesSlide = Pick<
  Extract<SlidePlan, { kind: 'motives' }>,
  'kind' | 'title' | 'size' | 'nodes' | 'edges' | 'actors' | 'widths' | 'height' | 'overview'
>

/** Mermaid code of a motive diagram; ends without a line break. */
export function motivesCode(slide: MotivesSlide, lang: DeckPlan['lang']): string {
  const { nodes, edges, actors } = slide
  const used = COLUMNS.filter((column) => nodes.some((node) => node.column === column))
  return [
    'flowchart LR',
    `  accTitle: ${escapeLine(plainText(slide.title))}`,
    `  accDescr: ${escapeLine(describeMotives(slide, lang))}`,
    ...nodes.map(
      ({ id, column, label, actors: who }) =>
        `  ${id}["${escapeLabel(withBadges(label, who, actors))}"]:::${column}`,
    ),
    ...edges.map((edge) => `  ${edge.from} ${arrow(edge, edges, lang)} ${edge.to}`),
    ...used.map(
      (column) => `  classDef ${column} fill:#ffffff,stroke:#5b6470,stroke-width:2px,color:#1b1f24`,
    ),
    ...actors.flatMap((actor, index) => actorClass(actor, index, slide)),
  ].join('\n')
}

function arrow(edge: MotiveEdge, edges: readonly MotiveEdge[], lang: DeckPlan['lang']): string {
  if (!edge.against) return '-->'
  if (!holdsBack(edge, edges)) return '-.->'
  return `-.->|"${escapeLine(say(localeOfDeck(lang), 'deck.motives.against'))}"|`
}

/** An actor's colour, and the nodes that have it (of several actors, the first). */
function actorClass({ color }: PlannedActor, index: number, { nodes }: MotivesSlide): string[] {
  const own = nodes.filter(({ actors }) => actors[0] === index).map(({ id }) => id)
  if (own.length === 0) return []
  return [
    `  classDef actor${index} stroke:${color},stroke-width:4px`,
    `  class ${own.join(',')} actor${index}`,
  ]
}

/** The least height of the drawing, px. `lang` is that of the words on it. */
export function motivesHeight(
  slide: Pick<MotivesSlide, 'nodes' | 'edges' | 'actors' | 'size' | 'widths'>,
  lang: DeckPlan['lang'],
): number {
  const name = say(localeOfDeck(lang), 'deck.motives.against')
  const badges = slide.actors.map(({ badge }) => badge)
  return leastHeight({ ...slide, badges, name, height: 0 })
}
