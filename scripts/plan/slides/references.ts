import type { Outline } from '../../outline/schema/outline.ts'
import { apa } from '../../references/apa.ts'
import { articleEntry } from '../../references/article.ts'
import { gbt7714 } from '../../references/gbt7714.ts'
import type { PlanContext } from '../context.ts'
import { Doubts } from '../items.ts'
import type { Room } from '../page.ts'
import type { Inline, PlannedItem } from '../types.ts'
import type { SlidePart } from './part.ts'
import { listPages } from './points.ts'

/** Nobody reads references aloud: they are never large, px. */
const LARGEST = 26

/** The article, then what is cited beside it. */
export function planReferences(
  outline: Outline,
  entries: readonly Inline[][],
  room: Room,
  context: PlanContext,
): SlidePart[] {
  const items = planReferenceItems(outline, entries, context)
  if (items.length === 0) return []
  const sizing = { sizes: context.sizes, largest: LARGEST }
  return listPages(items, new Doubts(), room, sizing).map(({ size, gap, items }) => ({
    kind: 'references',
    size,
    gap,
    entries: items,
  }))
}

export function planReferenceItems(
  { source }: Outline,
  entries: readonly Inline[][],
  { locale }: PlanContext,
): PlannedItem[] {
  const { author, title, container } = source ?? {}
  const entry = source && (author ?? title ?? container) !== undefined ? articleEntry(source) : undefined
  const article = entry && (locale === 'en' ? apa(entry) : gbt7714(entry))
  return [...(article ? [article] : []), ...entries].map((text) => ({ text, items: [] }))
}
