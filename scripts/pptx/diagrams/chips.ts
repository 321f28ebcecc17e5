import type { Box } from '../../diagrams/boxes.ts'
import { contrast } from '../../plan/contrast.ts'
import type { PlannedActor } from '../../plan/types.ts'
import { say } from '../../words/index.ts'
import { PAINTS, type Paint } from '../paint.ts'
import type { Outline, TextShape } from '../shapes.ts'
import type { Stage } from '../stage.ts'

/** What a colour needs on the paper to be seen (WCAG 2.2, 1.4.11). */
const VISIBLE = 3
const isPale = ({ color }: PlannedActor): boolean => contrast(color, '#ffffff') < VISIBLE

/** The sign of an actor: a rounded square in its colour, with an outline where that would vanish. */
export function chip(actor: PlannedActor, box: Box, size: number, { locale, palette }: Stage): TextShape {
  const ink: Paint = actor.ink === '#ffffff' ? PAINTS.paper : { hex: '000000' }
  return {
    type: 'text',
    name: say(locale, 'pptx.actor', { actor: actor.name }),
    box,
    geometry: 'roundRect',
    radius: 4,
    fill: palette.paintOf(actor),
    ...edgeOf(actor),
    text: {
      anchor: 'middle',
      unwrapped: true,
      tight: true,
      paragraphs: [{ align: 'center', runs: [{ text: actor.badge, size, bold: true, paint: ink }] }],
    },
  }
}

/** A stripe in the colour of an actor. */
export function stripe(actor: PlannedActor, box: Box, { locale, palette }: Stage): TextShape {
  return {
    type: 'text',
    name: say(locale, 'pptx.actor-bar', { actor: actor.name }),
    box,
    fill: palette.paintOf(actor),
    ...edgeOf(actor),
  }
}

const edgeOf = (actor: PlannedActor): { line?: Outline } =>
  isPale(actor) ? { line: { paint: PAINTS.ink, width: 1.5 } } : {}

/** A dark border that shows on both sides of that of a box, where its own would vanish on the paper. */
export function backing(actors: readonly PlannedActor[]): Outline | undefined {
  return actors.some(isPale) ? { paint: PAINTS.ink, width: 7 } : undefined
}

/** The border of a box in the colours of those who want what is in it. */
export function actorsOutline(actors: readonly PlannedActor[], { palette }: Stage): Outline {
  const [first] = actors
  if (!first) return { paint: PAINTS.line, width: 2 }
  const paints = actors.map((actor) => palette.paintOf(actor))
  return { paint: palette.paintOf(first), width: 4, ...(paints.length > 1 && { parts: paints }) }
}
