import type { PlanContext } from '../context.ts'
import { Doubts } from '../items.ts'
import type { Canvas } from '../lead.ts'
import { BOTTOM, type Room } from '../page.ts'
import { planTitle } from '../titles.ts'
import type { Inline } from '../types.ts'
import type { SlidePart } from './part.ts'
import { listPages } from './points.ts'

/** Texts told in full as a list, since there is no room for them where they belong. */
export function told(texts: readonly Inline[][], room: Room, { sizes }: PlanContext): SlidePart[] {
  if (texts.length === 0) return []
  const items = texts.map((text) => ({ text, items: [] }))
  return listPages(items, new Doubts(), room, { sizes }).map(({ size, gap, items }) => ({
    kind: 'points',
    size,
    gap,
    items,
  }))
}

/** The same, below the (last part of the) title of a slide that has no room of its own for content. */
export function toldOn(title: Inline[], texts: readonly Inline[][], context: PlanContext): Canvas[] {
  if (texts.length === 0) return []
  const { size, pieces, room } = planTitle(title, 'points', context.aspect, context.bottom ?? BOTTOM, true)
  const shown = pieces.at(-1) ?? []
  return told(texts, room, context).map((part) => ({ title: shown, titleSize: size, part }))
}
