import type { LectureMemory } from '../memory.ts'
import { parseInline, plainText } from '../outline/inline.ts'
import type { Outline, OutlineSection } from '../outline/schema/outline.ts'
import type { OutlineSlide } from '../outline/schema/slides.ts'
import { type Bibliography, bibliographyOf } from '../references/bibliography.ts'
import { withTexts } from '../references/outline-texts.ts'
import { say } from '../words/index.ts'
import { sheetCanvases } from './canvases.ts'
import { clicksOf } from './clicks.ts'
import { type PlanContext, planContext } from './context.ts'
import { Ids } from './ids.ts'
import type { Canvas } from './lead.ts'
import { measuredIn } from './measured.ts'
import { BOTTOM, SIZES } from './page.ts'
import { sourceLine } from './print.ts'
import { namedIds, referencePlaces } from './reference-places.ts'
import { allSheets, type Origins, type Sheet } from './sheets.ts'
import { shortTitle } from './short-title.ts'
import { COVER_MARGIN } from './slides/cover.ts'
import { withSourceLinks } from './source-links.ts'
import { breaksAtPhrases } from './title-breaks.ts'
import { titleWidth } from './titles.ts'
import type { DeckPlan, Inline, OutlinePath, SlideKind, SlidePlan } from './types.ts'

/**
 * Outline → what stands on which slide. The same outline always gives the same plan. `name` is the deck's.
 * `sizes`: the sizes of body text that may be used, px, largest first; one alone tells how many slides it would take.
 */
export function plan(
  outline: Outline,
  name: string,
  { sizes = SIZES, memory, bibliography = bibliographyOf(outline) }: PlanOptions = {},
): DeckPlan {
  return measuredIn(outline.lang ?? 'zh-CN', () => planDeck(outline, name, { sizes, memory, bibliography }))
}

interface PlanOptions {
  sizes?: readonly number[]
  memory?: LectureMemory | undefined
  /** Of a file of references; that of ready-made ones is in the outline. */
  bibliography?: Bibliography | undefined
}

function planDeck(
  written: Outline,
  name: string,
  { sizes, memory, bibliography }: PlanOptions & { sizes: readonly number[] },
): DeckPlan {
  const places = referencePlaces(written, bibliography?.entries ?? [], {
    ...planContext(written, name),
    sizes,
  })
  const outline = bibliography?.isCited
    ? withTexts(written, (text, key) =>
        bibliography.cited(text, key === 'notes' ? () => undefined : places.slideOf),
      )
    : written
  const title = parseInline(outline.title)
  const lecture = shortTitle(plainText(title))
  const context = { ...planContext(outline, name), sizes }
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
    bibliography?.entries ?? [],
  )
  const frame = JSON.stringify([{ ...context, actors: [...context.actors] }, outline.lang])
  /** What stands on the slides of a sheet, which for an outline's own slide depends on that and the frame alone. */
  const canvasesOf: CanvasesOf = (sheet, left, bottom) => {
    const make = () => sheetCanvases(sheet, left, { ...context, bottom })
    if (!memory || !sheet.slide) return make()
    const { notes: _, ...slide } = sheet.slide
    return memory.canvases.recall(JSON.stringify([sheet.kind, slide, left, bottom, frame]), make)
  }
  const ids = new Ids(namedIds(outline))
  const slides = [
    ...sheets.filter(({ backup }) => !backup),
    ...sheets.filter(({ backup }) => backup),
  ].flatMap((sheet) => sheetSlides(sheet, ids, { lecture, article: places.article, canvasesOf }, context))
  return {
    lang: outline.lang ?? 'zh-CN',
    title,
    shortTitle: lecture,
    aspect: context.aspect,
    sections: outline.sections.map(({ title: own }) => parseInline(own)),
    ...(outline.course?.minutes !== undefined && { minutes: outline.course.minutes }),
    slides,
  }
}

type CanvasesOf = (sheet: Sheet, left: readonly string[], bottom: number) => Canvas[]

/** A sheet as slides: as many as its title and its parts need, each with its title and its place. */
function sheetSlides(
  sheet: Sheet,
  ids: Ids,
  { lecture, article, canvasesOf }: { lecture: string; article: string | undefined; canvasesOf: CanvasesOf },
  context: PlanContext,
): SlidePlan[] {
  const { locale } = context
  const badges = [
    ...(sheet.own ? [say(locale, 'slide.own')] : []),
    ...(sheet.backup ? [say(locale, 'slide.backup')] : []),
  ]
  const { text: source, rows, extra, left } = sourceLine(sheet.locators ?? [], badges, lecture, locale)
  const canvases = canvasesOf(sheet, left, BOTTOM + extra)
  const own = sheet.named ? sheet.id : ids.take(sheet.id)
  return canvases.map(
    ({ title, titleSize, part }, index): SlidePlan => ({
      ...withSourceLinks(part, article),
      id: index === 0 ? own : ids.take(`${own}-p${index + 1}`),
      title,
      titleSize,
      ...(isAtPhrases(part.kind, title, titleSize, canvases.length > 1) && { titleBreaks: 'phrases' }),
      own: sheet.own ?? false,
      backup: sheet.backup ?? false,
      origin: sheet.origin,
      doubts: part.doubts ?? [],
      ...(sheet.steps && clicksOf(part) > 0 && { clicks: clicksOf(part) }),
      ...(canvases.length > 1 && { part: { index: index + 1, of: canvases.length } }),
      ...(source !== undefined && { source }),
      ...(source !== undefined && article !== undefined && { sourceLink: article }),
      ...(rows > 0 && { sourceRows: rows }),
      // On each: whoever has gone on still sees what to say.
      ...(sheet.notes !== undefined && { notes: sheet.notes }),
      ...(index === 0 && sheet.minutes !== undefined && { minutes: sheet.minutes }),
    }),
  )
}

/** A quotation is running text. */
function isAtPhrases(kind: SlideKind, title: Inline[], size: number, isContinued: boolean): boolean {
  const width = titleWidth(isContinued) - (kind === 'cover' ? COVER_MARGIN : 0)
  return kind !== 'quote' && breaksAtPhrases(title, width, size)
}
