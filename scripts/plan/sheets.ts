import { hash } from '../outline/hash.ts'
import { parseInline } from '../outline/inline.ts'
import { INCLUDES, type Outline, type OutlineSection } from '../outline/schema/outline.ts'
import { asList } from '../outline/schema/scalars.ts'
import type { OutlineKind, OutlineSlide } from '../outline/schema/slides.ts'
import { say, type WordKey } from '../words/index.ts'
import type { PlanContext } from './context.ts'
import type { Canvas } from './lead.ts'
import type { Room } from './page.ts'
import { planBreak } from './slides/break.ts'
import { planClaim } from './slides/claim.ts'
import { planCompare } from './slides/compare.ts'
import { planCover } from './slides/cover.ts'
import { planDivider } from './slides/divider.ts'
import { planFigure } from './slides/figure.ts'
import { planAgenda, planObjectives, planRecap } from './slides/made.ts'
import { planMotives } from './slides/motives.ts'
import type { SlidePart } from './slides/part.ts'
import { planPoints } from './slides/points.ts'
import { planQuestion, planQuestionAlone } from './slides/question.ts'
import { planQuiz } from './slides/quiz.ts'
import { planQuote } from './slides/quote.ts'
import { planReferences } from './slides/references.ts'
import { planTable } from './slides/table.ts'
import { planTerms } from './slides/terms.ts'
import { planTimeline } from './slides/timeline.ts'
import type { Inline, OutlinePath, SlideKind } from './types.ts'

/** Kinds that tell of the article, and so should say where in it. */
const NEEDS_SOURCE: ReadonlySet<OutlineKind> = new Set([
  'points',
  'timeline',
  'motives',
  'compare',
  'claim',
  'table',
])

/** A slide of the outline, or one made unasked, before it is put on canvases. */
export interface Sheet {
  kind: SlideKind
  title: string
  id: string
  /** The id is the outline's own. */
  named?: boolean
  /** What stands below the title, on as many slides as it needs … */
  parts?: (room: Room, context: PlanContext) => SlidePart[]
  /** … or all slides, where the title takes what room there is. `height`: of the slide without its margins, px. */
  canvases?: (height: number, context: PlanContext) => Canvas[]
  /** Locators, each once. */
  locators?: readonly string[]
  own?: boolean
  notes?: string
  minutes?: number
  backup?: boolean
  /** Whether it may be shown bit by bit. */
  steps?: boolean
  origin: OutlinePath
  /** The outline's slide that all of it comes from; none where it comes from more than that. */
  slide?: OutlineSlide
}

/** Where the sections and slides that are shown stand in the outline. */
export type Origins = ReadonlyMap<OutlineSection | OutlineSlide, OutlinePath>

/** Everything in the order of the lecture; slides for backup stand where they are in the outline. */
export function allSheets(
  outline: Outline,
  sections: OutlineSection[],
  origins: Origins,
  context: PlanContext,
  references: readonly Inline[][],
): Sheet[] {
  const include = new Set(outline.include ?? INCLUDES)
  // A deck has at least one slide: an outline all of whose slides are skipped shows its cover.
  if (sections.length === 0) include.add('cover')
  const shown = sections.filter(({ slides }) => slides.some(({ backup }) => !backup))
  const objectives = outline.objectives ?? []
  const made = (kind: SlideKind, key: WordKey, from: string, parts: Sheet['parts'] & {}): Sheet =>
    madeSheet(kind, say(context.locale, key), from, parts)
  const originOf = (entry: OutlineSection | OutlineSlide): OutlinePath => origins.get(entry) ?? []
  return [
    ...(include.has('cover')
      ? [
          {
            kind: 'cover' as const,
            title: outline.title,
            id: 'cover',
            canvases: (height: number, frame: PlanContext) => planCover(outline, height, frame),
            origin: ['title'],
          },
        ]
      : []),
    ...(include.has('objectives') && objectives.length > 0
      ? [
          made('objectives', 'slide.objectives', 'objectives', (room, frame) =>
            planObjectives(objectives, room, frame),
          ),
        ]
      : []),
    ...(include.has('agenda') && shown.length > 1
      ? [made('agenda', 'slide.agenda', 'sections', (room, frame) => planAgenda(shown, room, frame))]
      : []),
    ...sections.flatMap((section) => [
      ...(include.has('dividers') ? [divider(section, shown, originOf(section))] : []),
      ...section.slides.flatMap((slide) => slideSheets(slide, originOf(slide))),
    ]),
    ...(include.has('recap')
      ? [made('recap', 'slide.recap', 'sections', (room, frame) => planRecap(shown, objectives, room, frame))]
      : []),
    ...(include.has('references') ? [referencesSheet(outline, references, context)] : []),
  ]
}

const madeSheet = (kind: SlideKind, title: string, from: string, parts: Sheet['parts'] & {}): Sheet => ({
  kind,
  title,
  id: kind,
  parts,
  origin: [from],
})

/** `entries`: what is shown after the article. */
export function referencesSheet(
  outline: Outline,
  entries: readonly Inline[][],
  { locale }: PlanContext,
): Sheet {
  return madeSheet('references', say(locale, 'slide.references'), 'source', (room, frame) =>
    planReferences(outline, entries, room, frame),
  )
}

function divider(section: OutlineSection, shown: readonly OutlineSection[], origin: OutlinePath): Sheet {
  const index = shown.indexOf(section) + 1
  const place = { index: Math.max(1, index), of: Math.max(1, shown.length) }
  return {
    kind: 'divider',
    title: section.title,
    id: `divider-${hash(section.title)}`,
    canvases: (height, context) => planDivider(section, place, height, context),
    locators: unique(asList(section.source)),
    backup: index === 0,
    origin,
  }
}

const unique = (locators: readonly string[]): string[] => [...new Set(locators)]

function slideSheets(slide: OutlineSlide, origin: OutlinePath): Sheet[] {
  const sheet: Omit<Sheet, 'parts'> = {
    kind: slide.kind,
    title: slide.title,
    id: slide.id ?? `${slide.kind}-${hash(slide.title)}`,
    named: slide.id !== undefined,
    own: NEEDS_SOURCE.has(slide.kind) && slide.source === undefined,
    backup: slide.backup ?? false,
    steps: !('steps' in slide) || slide.steps !== false,
    origin,
    slide,
    locators: unique([...asList(slide.source), ...innerLocators(slide)]),
    ...(slide.notes !== undefined && { notes: slide.notes }),
    ...(slide.minutes !== undefined && { minutes: slide.minutes }),
  }
  if (slide.kind !== 'quiz') return [{ ...sheet, ...slidePlanner(slide) }]
  // The minutes are those of question and answer together: told once, with the question. The notes are seen with both.
  const { minutes: _minutes, ...answer } = sheet
  return [
    { ...sheet, parts: (room, context) => planQuiz(slide, room, context).quiz },
    {
      ...answer,
      kind: 'answer',
      named: false,
      id: `${sheet.id}-answer`,
      parts: (room, context) => planQuiz(slide, room, context).answer,
    },
  ]
}

/** How the slides of a kind are planned. */
function slidePlanner(slide: Exclude<OutlineSlide, { kind: 'quiz' }>): Pick<Sheet, 'parts' | 'canvases'> {
  switch (slide.kind) {
    case 'points':
      return { parts: (room, context) => planPoints(slide, room, context) }
    case 'timeline':
      return { parts: (room, context) => planTimeline(slide, room, context) }
    case 'motives':
      return { parts: (room, context) => planMotives(slide, room, context) }
    case 'compare':
      return { parts: (room, context) => planCompare(slide, room, context) }
    case 'claim':
      return { parts: (room, context) => planClaim(slide, room, context) }
    case 'question': {
      const { prompts, minutes } = slide
      if (prompts) return { parts: (room, context) => planQuestion({ prompts, minutes }, room, context) }
      return { canvases: (height) => planQuestionAlone(parseInline(slide.title), minutes, height) }
    }
    case 'quote':
      return { canvases: (height, context) => planQuote(slide, height, context) }
    case 'figure':
      return { parts: (room, context) => planFigure(slide, room, context) }
    case 'table':
      return { parts: (room, context) => planTable(slide, room, context) }
    case 'terms':
      return { parts: (room, context) => planTerms(slide, room, context) }
    case 'break':
      return { canvases: (height) => planBreak(parseInline(slide.title), slide.minutes, height) }
  }
}

/** Diagrams have no room for locators at each event or path: the source line has them. */
function innerLocators(slide: OutlineSlide): string[] {
  if (slide.kind === 'timeline') return slide.events.flatMap(({ source }) => asList(source))
  if (slide.kind === 'motives') return slide.paths.flatMap(({ source }) => asList(source))
  return []
}
