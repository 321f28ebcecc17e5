import { parseInline, plainText } from '../outline/inline.ts'
import type { Outline, OutlineSection } from '../outline/schema/outline.ts'
import type { OutlineSlide } from '../outline/schema/slides.ts'
import { type PlanContext, planContext } from './context.ts'
import { Ids } from './ids.ts'
import { allSheets, type Origins, type Sheet } from './sheets.ts'
import { shortTitle } from './short-title.ts'
import type { SlidePart } from './slides/part.ts'
import { planTitle } from './titles.ts'
import type { DeckPlan, Inline, OutlinePath, SlideKind, SlidePlan } from './types.ts'

/** Outline → what stands on which slide. The same outline always gives the same plan. `name` is the deck's. */
export function plan(outline: Outline, name: string): DeckPlan {
  const context = planContext(outline, name)
  const sections = outline.sections.map((section) => ({
    ...section,
    slides: section.slides.filter(({ skip }) => !skip),
  }))
  const origins: Origins = new Map<OutlineSection | OutlineSlide, OutlinePath>([
    ...sections.map((section, index) => [section, ['sections', index]] as const),
    ...outline.sections.flatMap(({ slides }, section) =>
      slides.map((slide, index) => [slide, ['sections', section, 'slides', index]] as const),
    ),
  ])
  const sheets = allSheets(
    outline,
    sections.filter(({ slides }) => slides.length > 0),
    origins,
    context,
  )
  const ids = new Ids(outline.sections.flatMap(({ slides }) => slides.flatMap(({ id }) => id ?? [])))
  const slides = [
    ...sheets.filter(({ backup }) => !backup),
    ...sheets.filter(({ backup }) => backup),
  ].flatMap((sheet) => onCanvases(sheet, ids, context))
  const title = parseInline(outline.title)
  return {
    lang: outline.lang ?? 'zh-CN',
    title,
    shortTitle: shortTitle(plainText(title)),
    aspect: context.aspect,
    ...(outline.course?.minutes !== undefined && { minutes: outline.course.minutes }),
    slides,
  }
}

/** A sheet as slides: as many as its title and its parts need, each with its title and its place. */
function onCanvases(sheet: Sheet, ids: Ids, { aspect }: PlanContext): SlidePlan[] {
  const title = planTitle(parseInline(sheet.title), sheet.kind, aspect)
  const parts = sheet.parts(title.room)
  if (parts.length === 0) return []
  const last = title.pieces.at(-1) ?? []
  const overlong = title.pieces.slice(0, -1)
  const canvases: { title: Inline[]; part: SlidePart }[] = [
    ...overlong.map((piece) => ({ title: piece, part: titleOnly(sheet.kind) })),
    ...parts.map((part) => ({ title: last, part })),
  ]
  const own = sheet.named ? sheet.id : ids.take(sheet.id)
  return canvases.map(
    ({ title: shown, part }, index): SlidePlan => ({
      ...part,
      id: index === 0 ? own : ids.take(`${own}-p${index + 1}`),
      title: shown,
      titleSize: title.size,
      own: sheet.own ?? false,
      backup: sheet.backup ?? false,
      origin: sheet.origin,
      doubts: part.doubts ?? [],
      ...(canvases.length > 1 && { part: { index: index + 1, of: canvases.length } }),
      ...(sheet.source !== undefined && { source: sheet.source }),
      ...(index === 0 && sheet.notes !== undefined && { notes: sheet.notes }),
      ...(index === 0 && sheet.minutes !== undefined && { minutes: sheet.minutes }),
    }),
  )
}

/** A slide for the beginning of a title that is longer than a slide. */
function titleOnly(kind: SlideKind): SlidePart {
  return kind === 'quote' ? { kind: 'quote', size: 24 } : { kind: 'points', size: 24, items: [] }
}
