import { INCLUDES, type Outline } from '../outline/schema/outline.ts'
import { sheetCanvases } from './canvases.ts'
import type { PlanContext } from './context.ts'
import { Ids } from './ids.ts'
import { referencesSheet } from './sheets.ts'
import { planReferenceItems } from './slides/references.ts'
import { words } from './texts.ts'
import type { Inline } from './types.ts'

/** Which slides show the references, by their ids; none where none is made. */
export interface ReferencePlaces {
  /** The slide that shows the article. */
  article?: string | undefined
  /** The slide that shows an entry, or begins to. */
  slideOf(entry: number): string | undefined
}

/** Where the references will stand: known before anything that cites them is planned. */
export function referencePlaces(
  outline: Outline,
  entries: readonly Inline[][],
  context: PlanContext,
): ReferencePlaces {
  const items = planReferenceItems(outline, entries, context)
  if (!(outline.include ?? INCLUDES).includes('references') || items.length === 0)
    return { slideOf: () => undefined }
  const canvases = sheetCanvases(referencesSheet(outline, entries, context), [], context)
  const ids = new Ids(namedIds(outline))
  const own = ids.take('references')
  const slides = canvases.map((_, index) => (index === 0 ? own : ids.take(`${own}-p${index + 1}`)))
  // An entry that is longer than a slide goes on on the next one.
  const places: (string | undefined)[] = []
  let read = 0
  for (const [index, { part }] of canvases.entries()) {
    for (const { text } of part.kind === 'references' ? part.entries : []) {
      const at = places.length - (read > 0 ? 1 : 0)
      if (read === 0) places.push(slides[index])
      read += letters(text)
      if (read >= letters(items[at]?.text ?? [])) read = 0
    }
  }
  const before = items.length - entries.length
  return { article: before > 0 ? places[0] : undefined, slideOf: (entry) => places[before + entry] }
}

/** Ids that the outline gives to slides itself. */
export const namedIds = ({ sections }: Outline): string[] =>
  sections.flatMap(({ slides }) => slides.flatMap(({ id }) => id ?? []))

const letters = (text: readonly Inline[]): number => words(text).replace(/\s+/g, '').length
