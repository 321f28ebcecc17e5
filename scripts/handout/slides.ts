import type { DeckText } from '../checks/diagnose.ts'
import type { DeckSide } from '../export/compare.ts'
import type { PrintedSlide } from '../export/facts.ts'
import type { Lecture } from '../lecture.ts'
import { noteText, partsOf } from '../merge/parts.ts'
import { noteParagraphs } from '../plan/note-paragraphs.ts'
import type { HandoutSlide } from './arrange.ts'

/** The slides of a deck's file with what was planned for them, what is seen of them, and their notes. */
export function handoutSlides(
  { plan, slides }: Lecture,
  { text, slides: sources }: DeckText,
  printed: readonly PrintedSlide[],
  sides: readonly DeckSide[],
): HandoutSlide[] {
  const generated = new Map(
    plan.slides.map(({ id }, index) => [id, noteText(partsOf(slides[index] ?? '').note)]),
  )
  const lines = text.split(/\r\n|\n|\r/)
  return printed
    .filter(({ click }) => click === 0)
    .map((slide) => {
      const source = sources[slide.number - 1]
      const side = sides[slide.number - 1]
      const own = source ? lines.slice(source.from - 1, source.to).join('\n') : ''
      const note = noteText(partsOf(own).note)
      const asPlanned = side?.plan && note === generated.get(side.plan.id)
      return {
        number: slide.number,
        plan: side?.plan,
        changed: side?.changed ?? true,
        printed: slide,
        notes: noteParagraphs(asPlanned ? (side.plan?.notes ?? '') : note),
      }
    })
}
