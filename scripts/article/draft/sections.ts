import type { Subjects } from './actors.ts'
import type { Part, PartTree } from './parts.ts'
import type { Lang } from './sentences.ts'
import {
  ABSTRACT,
  eventsOf,
  HISTORY,
  motiveSlides,
  summaryOf,
  textSlides,
  timelineOf,
  titleOf,
} from './slides.ts'
import type { DraftSection, DraftSlide } from './types.ts'

/** What a draft says that the article does not. */
export interface DraftWords {
  /** The title of a timeline, by its part’s. */
  dates: (title: string) => string
  /** The question on a section, by its title. */
  discuss: (title: string) => string
  /** On what happened; on why, and on what somebody thinks. By turns, so that not every question is the same. */
  prompts: Record<'events' | 'reasons', readonly (readonly string[])[]>
}

export interface DraftOptions {
  lang: Lang
  subjects: Subjects
  words: DraftWords
  /** So many slides a section, the question aside. */
  most: number
  /** Which section it is, from 0. */
  turn: number
}

/** A section of the article as one of the lecture. */
export function draftSection(tree: PartTree, options: DraftOptions): DraftSection {
  const { lang, subjects, words, most, turn } = options
  const title = titleOf(tree)
  const head = { title, source: tree.locator }
  const parts: Part[] = [tree, ...tree.children].filter(({ paragraphs }) => paragraphs.length > 0)
  // An abstract tells in short what the text tells at length.
  if (ABSTRACT.test(title)) {
    const { kept, left } = within(
      textSlides(tree, false, lang).filter(({ kind }) => kind === 'points'),
      most,
    )
    return {
      ...head,
      summary: undefined,
      slides: kept.length > 0 ? kept : [question(head, [], words, turn)],
      left,
    }
  }
  const histories = parts.filter((part) => eventsOf([part]) >= HISTORY)
  // Parts that tell of few events tell one history together.
  const others = parts.filter((part) => !histories.includes(part))
  const isOneHistory = eventsOf(others) >= HISTORY
  const ofPart = (part: Part): DraftSlide[] => {
    const isHistory = histories.includes(part)
    const texts = textSlides(part, isHistory || isOneHistory, lang)
    const named = { title: words.dates(titleOf(part)), source: part.locator }
    return [
      ...texts.filter(({ kind }) => kind === 'points'),
      ...(isHistory ? [timelineOf([part], named, subjects)] : []),
      ...(part.locator === tree.locator && tree.children.length > 0
        ? []
        : motiveSlides(part, [], subjects, lang)),
      ...texts.filter(({ kind }) => kind === 'claim'),
    ]
  }
  const overview = isOneHistory ? [timelineOf(others, { ...head, title: words.dates(title) }, subjects)] : []
  const summary = summaryOf(tree.paragraphs[0], lang)
  const own = tree.paragraphs.length > 0 ? ofPart(tree) : []
  const below = parts.filter((part) => part.locator !== tree.locator).flatMap(ofPart)
  const reasons = tree.children.length > 0 ? motiveSlides(tree, tree.children, subjects, lang) : []
  const { kept, left } = within([...withoutEcho(own, summary), ...overview, ...reasons, ...below], most)
  return {
    ...head,
    summary,
    slides: kept.length === 1 ? kept : [...kept, question(head, kept, words, turn)],
    left: [...left, ...parts.flatMap((part) => part.left)],
  }
}

/** Without a list of the summary alone, where another slide has its paragraph. */
function withoutEcho(slides: readonly DraftSlide[], summary: string | undefined): DraftSlide[] {
  return slides.filter((slide) => {
    if (slide.kind !== 'points') return true
    const [item, second] = slide.items
    if (!item || second || item.text !== summary) return true
    return !slides.some((other) => other !== slide && other.source === item.source)
  })
}

function question(
  { title, source }: { title: string; source: string },
  slides: readonly DraftSlide[],
  { discuss, prompts }: DraftWords,
  turn: number,
): DraftSlide {
  const kinds = new Set(slides.map(({ kind }) => kind))
  const about = kinds.has('timeline') && !kinds.has('motives') ? 'events' : 'reasons'
  return {
    kind: 'question',
    title: discuss(title),
    source,
    prompts: [...(prompts[about][turn % prompts[about].length] ?? [])],
  }
}

/** What stays where there are too many: diagrams before points before claims, in the article’s order. */
const RANK = { timeline: 0, motives: 0, points: 1, question: 1, claim: 2 } as const satisfies Record<
  DraftSlide['kind'],
  number
>

function within(slides: readonly DraftSlide[], most: number): { kept: DraftSlide[]; left: string[] } {
  const chosen = new Set([...slides].sort((a, b) => RANK[a.kind] - RANK[b.kind]).slice(0, most))
  const kept = slides.filter((slide) => chosen.has(slide))
  const shown = new Set(kept.map(({ source }) => source))
  const left = slides.filter((slide) => !chosen.has(slide) && !shown.has(slide.source))
  return { kept, left: [...new Set(left.map(({ source }) => source))] }
}
