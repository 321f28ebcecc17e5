import { measuredIn } from './measured.ts'
import { TEXT_WIDTH } from './page.ts'
import { quizHeight } from './slides/answer.ts'
import { breakHeight } from './slides/break.ts'
import { byHeight } from './slides/claim.ts'
import { columnsHeight } from './slides/columns.ts'
import { coverHeight } from './slides/cover.ts'
import { dividerHeight } from './slides/divider.ts'
import { creditHeight } from './slides/figure.ts'
import { AGENDA_INDENT, HEADING } from './slides/made.ts'
import { listHeight, notesHeight } from './slides/points.ts'
import { countdownHeight } from './slides/question.ts'
import { quoteHeight } from './slides/quote.ts'
import { tableHeight } from './slides/table.ts'
import { pairsHeight } from './slides/terms.ts'
import { twoColumnsHeight } from './slides/two-columns.ts'
import type { DeckPlan, SlidePlan } from './types.ts'

/**
 * Height of what a slide shows beside its title, px, counted with what planning counts with; the footnotes do not
 * belong to it, nor does the picture of a figure, which takes what is left. None for diagrams: their geometry is their own.
 */
export function contentHeight(slide: SlidePlan, lang: DeckPlan['lang']): number | undefined {
  return measuredIn(lang, () => heightOf(slide))
}

/** Height of the footnotes of a slide with the room above them, px. */
export function footnotesHeight({ doubts }: SlidePlan, lang: DeckPlan['lang']): number {
  return measuredIn(lang, () => notesHeight(doubts))
}

function heightOf(slide: SlidePlan): number | undefined {
  switch (slide.kind) {
    case 'cover':
      return coverHeight(slide)
    case 'divider':
      return dividerHeight(slide)
    case 'points':
      if (slide.rows !== undefined) return twoColumnsHeight(slide.items, slide)
      return listHeight(slide.items, slide)
    case 'objectives':
      return listHeight(slide.items, slide)
    case 'agenda':
      return listHeight(slide.items, slide, AGENDA_INDENT)
    case 'references':
      return listHeight(slide.entries, slide)
    case 'compare':
      return columnsHeight(slide.columns, slide)
    case 'claim':
      return byHeight(slide.by) + claimHeight(slide)
    case 'question':
      return listHeight(slide.prompts, slide) + countdownHeight(slide.countdown)
    case 'quiz':
    case 'answer':
      return quizHeight(slide)
    case 'quote':
      return quoteHeight(slide.by)
    case 'figure':
      return creditHeight(slide.credit, TEXT_WIDTH)
    case 'table':
      return tableHeight(slide, TEXT_WIDTH)
    case 'terms':
      return pairsHeight(slide.entries, slide)
    case 'break':
      return breakHeight(slide.countdown)
    case 'recap':
      return slide.sections.length > 0
        ? pairsHeight(
            slide.sections.map(({ title, summary = [] }) => ({ term: title, meaning: summary })),
            slide,
          )
        : HEADING + listHeight(slide.objectives, slide)
    case 'timeline':
    case 'motives':
      return undefined
  }
}

/** The headings are one line: their words are the deck's own. */
function claimHeight(slide: Extract<SlidePlan, { kind: 'claim' }>): number {
  const columns = [slide.evidence, slide.counter].filter((items) => items.length > 0)
  return columnsHeight(
    columns.map((items) => ({ title: [{ type: 'text', value: '…' }], items })),
    slide,
  )
}
