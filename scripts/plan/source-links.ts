import type { SlidePart } from './slides/part.ts'
import type { PlannedItem } from './types.ts'

/** What stands on a slide, with the locators of its items leading to that slide. */
export function withSourceLinks(part: SlidePart, slide: string | undefined): SlidePart {
  if (slide === undefined) return part
  const linked = (items: PlannedItem[]): PlannedItem[] => items.map((item) => linkedItem(item, slide))
  switch (part.kind) {
    case 'points':
      return { ...part, items: linked(part.items) }
    case 'compare':
      return { ...part, columns: part.columns.map((column) => ({ ...column, items: linked(column.items) })) }
    case 'claim':
      return { ...part, evidence: linked(part.evidence), counter: linked(part.counter) }
    default:
      return part
  }
}

const linkedItem = (item: PlannedItem, slide: string): PlannedItem => ({
  ...item,
  ...(item.source !== undefined && { sourceLink: slide }),
  items: item.items.map((inner) => linkedItem(inner, slide)),
})
