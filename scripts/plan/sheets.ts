import { hash } from '../outline/hash.ts'
import { INCLUDES, type Outline, type OutlineSection } from '../outline/schema/outline.ts'
import { asList } from '../outline/schema/scalars.ts'
import type { OutlineKind, OutlineSlide } from '../outline/schema/slides.ts'
import { say, type WordKey } from '../words/index.ts'
import { locatorLine, type PlanContext } from './context.ts'
import type { Room } from './page.ts'
import { planClaim } from './slides/claim.ts'
import { planCompare } from './slides/compare.ts'
import { planFigure } from './slides/figure.ts'
import {
  planAgenda,
  planCover,
  planDivider,
  planObjectives,
  planRecap,
  planReferences,
} from './slides/made.ts'
import { planMotives } from './slides/motives.ts'
import type { SlidePart } from './slides/part.ts'
import { planPoints } from './slides/points.ts'
import { planQuestion } from './slides/question.ts'
import { planQuiz } from './slides/quiz.ts'
import { planQuote } from './slides/quote.ts'
import { planTable } from './slides/table.ts'
import { planTerms } from './slides/terms.ts'
import { planTimeline } from './slides/timeline.ts'
import type { OutlinePath, SlideKind } from './types.ts'

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
  parts: (room: Room) => SlidePart[]
  source?: string
  own?: boolean
  notes?: string
  minutes?: number
  backup?: boolean
  origin: OutlinePath
}

/** Where the sections and slides that are shown stand in the outline. */
export type Origins = ReadonlyMap<OutlineSection | OutlineSlide, OutlinePath>

/** Everything in the order of the lecture; slides for backup stand where they are in the outline. */
export function allSheets(
  outline: Outline,
  sections: OutlineSection[],
  origins: Origins,
  context: PlanContext,
): Sheet[] {
  const include = new Set(outline.include ?? INCLUDES)
  // A deck has at least one slide: an outline all of whose slides are skipped shows its cover.
  if (sections.length === 0) include.add('cover')
  const shown = sections.filter(({ slides }) => slides.some(({ backup }) => !backup))
  const objectives = outline.objectives ?? []
  const made = (kind: SlideKind, key: WordKey, from: string, parts: Sheet['parts']): Sheet => ({
    kind,
    title: say(context.locale, key),
    id: kind,
    parts,
    origin: [from],
  })
  const originOf = (entry: OutlineSection | OutlineSlide): OutlinePath => origins.get(entry) ?? []
  return [
    ...(include.has('cover')
      ? [
          {
            kind: 'cover' as const,
            title: outline.title,
            id: 'cover',
            parts: () => planCover(outline, context),
            origin: ['title'],
          },
        ]
      : []),
    ...(include.has('objectives') && objectives.length > 0
      ? [made('objectives', 'slide.objectives', 'objectives', (room) => planObjectives(objectives, room))]
      : []),
    ...(include.has('agenda') && shown.length > 1
      ? [made('agenda', 'slide.agenda', 'sections', (room) => planAgenda(shown, room))]
      : []),
    ...sections.flatMap((section) => [
      ...(include.has('dividers') ? [divider(section, shown, originOf(section), context)] : []),
      ...section.slides.flatMap((slide) => slideSheets(slide, originOf(slide), context)),
    ]),
    ...(include.has('recap')
      ? [made('recap', 'slide.recap', 'sections', (room) => planRecap(shown, objectives, room))]
      : []),
    ...(include.has('references')
      ? [made('references', 'slide.references', 'source', (room) => planReferences(outline, room, context))]
      : []),
  ]
}

function divider(
  section: OutlineSection,
  shown: readonly OutlineSection[],
  origin: OutlinePath,
  { locale }: PlanContext,
): Sheet {
  const index = shown.indexOf(section) + 1
  const source = locatorLine(asList(section.source), locale)
  return {
    kind: 'divider',
    title: section.title,
    id: `divider-${hash(section.title)}`,
    parts: () => planDivider(section, Math.max(1, index), Math.max(1, shown.length)),
    ...(source !== undefined && { source }),
    backup: index === 0,
    origin,
  }
}

function slideSheets(slide: OutlineSlide, origin: OutlinePath, context: PlanContext): Sheet[] {
  const source = locatorLine([...asList(slide.source), ...innerLocators(slide)], context.locale)
  const sheet: Omit<Sheet, 'parts'> = {
    kind: slide.kind,
    title: slide.title,
    id: slide.id ?? `${slide.kind}-${hash(slide.title)}`,
    named: slide.id !== undefined,
    own: NEEDS_SOURCE.has(slide.kind) && slide.source === undefined,
    backup: slide.backup ?? false,
    origin,
    ...(source !== undefined && { source }),
    ...(slide.notes !== undefined && { notes: slide.notes }),
    ...(slide.minutes !== undefined && { minutes: slide.minutes }),
  }
  if (slide.kind !== 'quiz') return [{ ...sheet, parts: (room) => slideParts(slide, room, context) }]
  // Notes and minutes are those of question and answer together: told once, with the question.
  const { notes: _notes, minutes: _minutes, ...answer } = sheet
  return [
    { ...sheet, parts: (room) => planQuiz(slide, room).quiz },
    {
      ...answer,
      kind: 'answer',
      named: false,
      id: `${sheet.id}-answer`,
      parts: (room) => planQuiz(slide, room).answer,
    },
  ]
}

function slideParts(
  slide: Exclude<OutlineSlide, { kind: 'quiz' }>,
  room: Room,
  context: PlanContext,
): SlidePart[] {
  switch (slide.kind) {
    case 'points':
      return planPoints(slide, room, context)
    case 'timeline':
      return planTimeline(slide, room, context)
    case 'motives':
      return planMotives(slide, room, context)
    case 'compare':
      return planCompare(slide, room, context)
    case 'claim':
      return planClaim(slide, room, context)
    case 'question':
      return planQuestion(slide, room)
    case 'quote':
      return planQuote(slide, context)
    case 'figure':
      return planFigure(slide, context)
    case 'table':
      return planTable(slide, room)
    case 'terms':
      return planTerms(slide, room)
    case 'break':
      return [{ kind: 'break', size: 24, ...(slide.minutes !== undefined && { countdown: slide.minutes }) }]
  }
}

/** Diagrams have no room for locators at each event or path: the source line has them. */
function innerLocators(slide: OutlineSlide): string[] {
  if (slide.kind === 'timeline') return slide.events.flatMap(({ source }) => asList(source))
  if (slide.kind === 'motives') return slide.paths.flatMap(({ source }) => asList(source))
  return []
}
