import type { Diagnostic } from './diagnostics/diagnostic.ts'
import type { LectureMemory } from './memory.ts'
import { deckText } from './merge/mark.ts'
import type { Located } from './outline/locate.ts'
import { type Picture, picturesOf } from './outline/pictures.ts'
import { readOutline } from './outline/read.ts'
import { validate } from './outline/validate.ts'
import { plan } from './plan/plan.ts'
import type { DeckPlan } from './plan/types.ts'
import { render } from './render/render.ts'

export interface Lecture {
  plan: DeckPlan
  /** The tree that the origins of the plan's slides lead through: where their texts stand in the outline. */
  tree: Located
  /** Slidev Markdown: each slide for itself, and all of them as a deck, in which they have their marks. */
  slides: string[]
  markdown: string
}

export interface LectureResult {
  /** None where there are errors. */
  lecture?: Lecture
  diagnostics: Diagnostic[]
  /** Files beside the outline that it names. */
  pictures: Picture[]
}

/**
 * Outline → lecture, or what is wrong with it. `name` is the deck's name. With the memory of earlier lectures only what
 * has changed is made anew; the result is the same.
 */
export function lecture(text: string, name: string, memory?: LectureMemory): LectureResult {
  memory?.canvases.turn()
  memory?.texts.turn()
  const document = readOutline(text)
  const { outline, root, diagnostics } = validate(document)
  const pictures = root ? picturesOf(root) : []
  if (!outline || !root) return { diagnostics, pictures }
  const planned = plan(outline, name, { memory })
  const slides = render(planned, memory)
  const markdown = deckText(slides)
  return { lecture: { plan: planned, tree: root, slides, markdown }, diagnostics, pictures }
}
