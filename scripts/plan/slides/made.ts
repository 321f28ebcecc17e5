import { parseInline } from '../../outline/inline.ts'
import type { OutlineSection } from '../../outline/schema/outline.ts'
import type { PlanContext } from '../context.ts'
import { Doubts } from '../items.ts'
import type { Room } from '../page.ts'
import { paginate } from '../paginate.ts'
import type { PlannedItem } from '../types.ts'
import type { SlidePart } from './part.ts'
import { listPages } from './points.ts'
import { pairFlow, termWidthAt } from './terms.ts'

/** The slides that are made unasked, but for the cover and the dividers. */

/** The heading above the checklist with the room below it, px. */
export const HEADING = 24 * 1.5 + 8

const plainItems = (texts: readonly string[]): PlannedItem[] =>
  texts.map((text) => ({ text: parseInline(text), items: [] }))

export function planObjectives(
  objectives: readonly string[],
  room: Room,
  { sizes }: PlanContext,
): SlidePart[] {
  return listPages(plainItems(objectives), new Doubts(), room, { sizes }).map(({ size, gap, items }) => ({
    kind: 'objectives',
    size,
    gap,
    items,
  }))
}

/** Indentation by the section's number, in em. */
export const AGENDA_INDENT = 1.8

export function planAgenda(
  sections: readonly OutlineSection[],
  room: Room,
  { sizes }: PlanContext,
): SlidePart[] {
  let start = 1
  const items = plainItems(sections.map(({ title }) => title))
  const sizing = { sizes, indent: AGENDA_INDENT }
  return listPages(items, new Doubts(), room, sizing).map(({ size, gap, items }) => {
    const page: SlidePart = { kind: 'agenda', size, gap, items, start }
    start += items.length
    return page
  })
}

/** The sections with their summaries, then the objectives to check oneself by. */
export function planRecap(
  sections: readonly OutlineSection[],
  objectives: readonly string[],
  room: Room,
  { sizes }: PlanContext,
): SlidePart[] {
  const entries = sections
    .filter(({ summary }) => summary !== undefined)
    .map(({ title, summary }) => ({ term: parseInline(title), meaning: parseInline(summary ?? '') }))
  const { size, gap, pages } = paginate(entries, pairFlow(room.width, entries), room.height, { sizes })
  const termWidth = termWidthAt(entries, room.width)(size)
  const told: SlidePart[] = pages
    .filter((page) => page.length > 0)
    .map((page) => ({
      kind: 'recap',
      size,
      gap,
      termWidth,
      sections: page.map(({ term, meaning }) => ({ title: term, summary: meaning })),
      objectives: [],
    }))
  const below = { ...room, height: room.height - HEADING }
  const checked = listPages(plainItems(objectives), new Doubts(), below, { sizes })
    .filter(({ items }) => items.length > 0)
    .map(
      ({ size, gap, items }): SlidePart => ({
        kind: 'recap',
        size,
        gap,
        termWidth: 0,
        sections: [],
        objectives: items,
      }),
    )
  return [...told, ...checked]
}
