import type { Diagnostic } from './diagnostics/diagnostic.ts'
import type { LectureMemory } from './memory.ts'
import { deckText } from './merge/mark.ts'
import type { Located } from './outline/locate.ts'
import { type Picture, picturesOf } from './outline/pictures.ts'
import { readOutline } from './outline/read.ts'
import { type Validated, validate } from './outline/validate.ts'
import { plan } from './plan/plan.ts'
import type { DeckPlan } from './plan/types.ts'
import { bibliographyOf } from './references/bibliography.ts'
import { checkCitations } from './references/check.ts'
import type { Library } from './references/library.ts'
import { withLocatedTexts } from './references/outline-texts.ts'
import { render } from './render/render.ts'

export interface Lecture {
  plan: DeckPlan
  /** The tree that the origins of the plan's slides lead through: where their texts stand in the outline. */
  tree: Located
  /** The same tree with its citations as they are written. */
  written: Located
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

/** An outline that was read, be it right or wrong: from it is seen which files beside it are to be read. */
export interface ReadLecture extends Validated {
  text: string
}

/** Text of an outline → what it says. */
export function readLecture(text: string): ReadLecture {
  return { text, ...validate(readOutline(text)) }
}

export interface LectureOptions {
  /** Of earlier lectures: only what has changed is made anew; the result is the same. */
  memory?: LectureMemory | undefined
  /** The file of references that the outline names, read. */
  library?: Library | undefined
}

/** Outline → lecture, or what is wrong with it. `name` is the deck's name. */
export function lecture(
  source: string | ReadLecture,
  name: string,
  { memory, library }: LectureOptions = {},
): LectureResult {
  memory?.canvases.turn()
  memory?.texts.turn()
  const { text, outline, root, diagnostics } = typeof source === 'string' ? readLecture(source) : source
  const pictures = root ? picturesOf(root) : []
  const cited = root ? checkCitations(root, text, library) : []
  const found = [...diagnostics, ...cited].sort((a, b) => a.from - b.from)
  if (!outline || !root || found.length > 0) return { diagnostics: found, pictures }
  const bibliography = bibliographyOf(outline, library)
  const planned = plan(outline, name, { memory, bibliography })
  const slides = render(planned, memory)
  const markdown = deckText(slides)
  const tree = bibliography
    ? withLocatedTexts(root, (words) => bibliography.cited(words, () => undefined))
    : root
  return { lecture: { plan: planned, tree, written: root, slides, markdown }, diagnostics: [], pictures }
}
