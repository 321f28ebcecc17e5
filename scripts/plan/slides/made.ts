import { parseDate } from '../../outline/date.ts'
import { parseInline } from '../../outline/inline.ts'
import { pictureUrl } from '../../outline/pictures.ts'
import type { Outline, OutlineSection } from '../../outline/schema/outline.ts'
import { asList } from '../../outline/schema/scalars.ts'

import { citation } from '../citation.ts'
import type { PlanContext } from '../context.ts'
import { dateWords } from '../date-words.ts'
import { Doubts } from '../items.ts'
import type { Room } from '../page.ts'
import { paginate } from '../paginate.ts'
import type { Inline, PlannedItem } from '../types.ts'
import type { SlidePart } from './part.ts'
import { listPages } from './points.ts'
import { pairFlow } from './terms.ts'

/** The slides that are made unasked. */

export function planCover(outline: Outline, { locale, name }: PlanContext): SlidePart[] {
  const { course } = outline
  const date = course?.date === undefined ? undefined : parseDate(course.date)
  const shownDate = date?.ok ? dateWords(date.date, locale) : course?.date
  const lines = [course?.name, course?.lecturer, course?.institution, shownDate].filter(
    (line) => line !== undefined,
  )
  const article = citation(outline.source, locale)
  return [
    {
      kind: 'cover',
      size: 24,
      course: lines.map((line) => parseInline(line)),
      ...(outline.subtitle !== undefined && { subtitle: parseInline(outline.subtitle) }),
      ...(course?.logo !== undefined && { logo: pictureUrl(name, course.logo) }),
      ...(article.length > 0 && { article }),
    },
  ]
}

/** The heading above the checklist with the room below it at the largest size, px. */
const HEADING = 30 * 1.5 + 8

const plainItems = (texts: readonly string[]): PlannedItem[] =>
  texts.map((text) => ({ text: parseInline(text), items: [] }))

export function planObjectives(objectives: readonly string[], room: Room): SlidePart[] {
  return listPages(plainItems(objectives), new Doubts(), room).map(({ size, items }) => ({
    kind: 'objectives',
    size,
    items,
  }))
}

export function planAgenda(sections: readonly OutlineSection[], room: Room): SlidePart[] {
  let start = 1
  return listPages(plainItems(sections.map(({ title }) => title)), new Doubts(), room).map(
    ({ size, items }) => {
      const page: SlidePart = { kind: 'agenda', size, items, start }
      start += items.length
      return page
    },
  )
}

export function planDivider(section: OutlineSection, index: number, of: number): SlidePart[] {
  const summary = section.summary === undefined ? undefined : parseInline(section.summary)
  return [{ kind: 'divider', size: 24, place: { index, of }, ...(summary && { summary }) }]
}

/** The sections with their summaries, then the objectives to check oneself by. */
export function planRecap(
  sections: readonly OutlineSection[],
  objectives: readonly string[],
  room: Room,
): SlidePart[] {
  const entries = sections
    .filter(({ summary }) => summary !== undefined)
    .map(({ title, summary }) => ({ term: parseInline(title), meaning: parseInline(summary ?? '') }))
  const { size, pages } = paginate(entries, pairFlow(room.width), room.height)
  const told: SlidePart[] = pages
    .filter((page) => page.length > 0)
    .map((page) => ({
      kind: 'recap',
      size,
      sections: page.map(({ term, meaning }) => ({ title: term, summary: meaning })),
      objectives: [],
    }))
  const below = { ...room, height: room.height - HEADING }
  const checked = listPages(plainItems(objectives), new Doubts(), below)
    .filter(({ items }) => items.length > 0)
    .map(({ size, items }): SlidePart => ({ kind: 'recap', size, sections: [], objectives: items }))
  return [...told, ...checked]
}

/** The article’s citation, and the references of the outline, where they are ready-made texts. */
export function planReferences(outline: Outline, room: Room, { locale }: PlanContext): SlidePart[] {
  const article: Inline[] = citation(outline.source, locale)
  const others = typeof outline.references === 'string' ? [] : asList(outline.references)
  const entries = [...(article.length > 0 ? [{ text: article, items: [] }] : []), ...plainItems(others)]
  if (entries.length === 0) return []
  return listPages(entries, new Doubts(), room).map(({ size, items }) => ({
    kind: 'references',
    size: Math.min(size, 24),
    entries: items,
  }))
}
