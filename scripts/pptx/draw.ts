import type { Box } from '../diagrams/boxes.ts'
import type { DeckPlan, SlidePlan } from '../plan/types.ts'
import { drawMotives } from './diagrams/motives.ts'
import { drawTimeline } from './diagrams/timeline.ts'
import { drawClaim, drawCompare } from './kinds/columns.ts'
import { drawCover } from './kinds/cover.ts'
import { drawDivider } from './kinds/divider.ts'
import { drawFigure } from './kinds/figure.ts'
import { drawBreak, drawQuestion, drawQuote } from './kinds/leads.ts'
import { drawAgenda, drawObjectives, drawPoints, drawReferences } from './kinds/lists.ts'
import { drawRecap, drawTerms } from './kinds/pairs.ts'
import { drawAnswer, drawQuiz } from './kinds/quiz.ts'
import { drawTable } from './kinds/table.ts'
import type { Drawn, Stage } from './stage.ts'
import { surroundings } from './surroundings.ts'

/** A slide as shapes, with its layout: its title first, since that is what is read out first. */
export function drawSlide(slide: SlidePlan, deck: DeckPlan, stage: Stage): Drawn {
  const { room, above, below } = surroundings(slide, deck, stage)
  const { layout, shapes } = drawKind(slide, room, stage)
  return { layout, shapes: [...shapes.slice(0, 1), ...above, ...shapes.slice(1), ...below] }
}

function drawKind(slide: SlidePlan, room: Box, stage: Stage): Drawn {
  switch (slide.kind) {
    case 'cover':
      return drawCover(slide, room, stage)
    case 'objectives':
      return drawObjectives(slide, room, stage)
    case 'agenda':
      return drawAgenda(slide, room, stage)
    case 'divider':
      return drawDivider(slide, room, stage)
    case 'points':
      return drawPoints(slide, room, stage)
    case 'timeline':
      return drawTimeline(slide, room, stage)
    case 'motives':
      return drawMotives(slide, room, stage)
    case 'compare':
      return drawCompare(slide, room, stage)
    case 'claim':
      return drawClaim(slide, room, stage)
    case 'question':
      return drawQuestion(slide, room, stage)
    case 'quiz':
      return drawQuiz(slide, room, stage)
    case 'answer':
      return drawAnswer(slide, room, stage)
    case 'quote':
      return drawQuote(slide, room, stage)
    case 'figure':
      return drawFigure(slide, room, stage)
    case 'table':
      return drawTable(slide, room, stage)
    case 'terms':
      return drawTerms(slide, room, stage)
    case 'break':
      return drawBreak(slide, room, stage)
    case 'recap':
      return drawRecap(slide, room, stage)
    case 'references':
      return drawReferences(slide, room, stage)
  }
}
