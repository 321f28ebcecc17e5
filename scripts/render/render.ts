import type { LectureMemory } from '../memory.ts'
import { noteParagraphs } from '../plan/note-paragraphs.ts'
import type { DeckPlan, SlidePlan } from '../plan/types.ts'
import { slideBody } from './body.ts'
import { frontMatter } from './front-matter.ts'
import { bodyMarkdown } from './markdown.ts'
import { notesComment } from './notes.ts'

/** Plan → Slidev Markdown, slide by slide. The same plan always gives the same texts. */
export function render(deck: DeckPlan, memory?: LectureMemory): string[] {
  const { slides, ...whole } = deck
  const lecture = JSON.stringify(whole)
  return slides.map((slide, index) => {
    const make = () => renderSlide(slide, deck, index === 0)
    if (!memory) return make()
    // Where in the outline a slide comes from is not written.
    const { origin: _, ...written } = slide
    return memory.texts.recall(`${index === 0} ${lecture} ${JSON.stringify(written)}`, make)
  })
}

function renderSlide(slide: SlidePlan, deck: DeckPlan, isFirst: boolean): string {
  const notes = slide.notes === undefined ? '' : `\n${notesComment(noteParagraphs(slide.notes))}`
  return `${frontMatter(slide, deck, isFirst)}\n${bodyMarkdown(slideBody(slide, deck))}${notes}`
}
