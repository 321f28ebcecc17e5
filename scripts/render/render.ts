import { noteParagraphs } from '../plan/note-paragraphs.ts'
import type { DeckPlan, SlidePlan } from '../plan/types.ts'
import { slideBody } from './body.ts'
import { frontMatter } from './front-matter.ts'
import { bodyMarkdown } from './markdown.ts'
import { notesComment } from './notes.ts'

/** Plan → Slidev Markdown, slide by slide. The same plan always gives the same texts. */
export function render(deck: DeckPlan): string[] {
  return deck.slides.map((slide, index) => renderSlide(slide, deck, index === 0))
}

function renderSlide(slide: SlidePlan, deck: DeckPlan, isFirst: boolean): string {
  const notes = slide.notes === undefined ? '' : `\n${notesComment(noteParagraphs(slide.notes))}`
  return `${frontMatter(slide, deck, isFirst)}\n${bodyMarkdown(slideBody(slide, deck))}${notes}`
}
