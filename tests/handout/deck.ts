import type { HandoutSlide } from '../../scripts/handout/arrange.ts'
import { lecture } from '../../scripts/lecture.ts'
import { noteParagraphs } from '../../scripts/plan/note-paragraphs.ts'
import { plannedBlocks, words } from '../../scripts/plan/texts.ts'
import type { DeckPlan } from '../../scripts/plan/types.ts'

/** The slides of an outline as they are printed where nobody has changed them. */
export function deck(outline: string): { plan: DeckPlan; slides: HandoutSlide[] } {
  const { lecture: made, diagnostics } = lecture(outline, 'deck')
  if (!made) throw new Error(JSON.stringify(diagnostics))
  const { plan } = made
  const slides = plan.slides.map((slide, index) => ({
    number: index + 1,
    plan: slide,
    changed: false,
    printed: {
      ...{ number: index + 1, click: 0, failed: false, pictures: [], diagrams: [] },
      heading: words(slide.title),
      blocks: plannedBlocks(slide, plan.lang),
    },
    notes: noteParagraphs(slide.notes ?? ''),
  }))
  return { plan, slides }
}
