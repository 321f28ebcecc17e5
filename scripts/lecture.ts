import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { type Picture, picturesOf } from './outline/pictures.ts'
import { readOutline } from './outline/read.ts'
import { validate } from './outline/validate.ts'
import { plan } from './plan/plan.ts'
import type { DeckPlan } from './plan/types.ts'
import { render } from './render/render.ts'

export interface Lecture {
  plan: DeckPlan
  /** Slidev Markdown. */
  markdown: string
  /** Files beside the outline that the deck shows. */
  pictures: Picture[]
}

/** Outline → lecture, or what is wrong with it. `name` is the deck's name. */
export function lecture(text: string, name: string): { lecture?: Lecture; diagnostics: Diagnostic[] } {
  const document = readOutline(text)
  const { outline, root, diagnostics } = validate(document)
  if (!outline || !root) return { diagnostics }
  const planned = plan(outline, name)
  return { lecture: { plan: planned, markdown: render(planned), pictures: picturesOf(outline, root) }, diagnostics }
}
