import { parseInline } from '../outline/inline.ts'
import { say } from '../words/index.ts'
import type { PlanContext } from './context.ts'
import type { Canvas } from './lead.ts'
import { lineCount } from './lines.ts'
import { BOTTOM } from './page.ts'
import type { Sheet } from './sheets.ts'
import type { SlidePart } from './slides/part.ts'
import { told, toldOn } from './slides/told.ts'
import { planTitle, slideHeight, titleWidth } from './titles.ts'
import type { Inline } from './types.ts'

/** What stands on the slides of a sheet. `left`: locators for which there is no room in the small print. */
export function sheetCanvases(sheet: Sheet, left: readonly string[], context: PlanContext): Canvas[] {
  const { aspect, locale, bottom = BOTTOM } = context
  const { kind, canvases } = sheet
  const list = left.join(say(locale, 'slide.list'))
  const sources: Inline[][] =
    left.length > 0 ? [[{ type: 'text', value: say(locale, 'slide.source', { source: list }) }]] : []
  if (canvases) {
    const made = canvases(slideHeight(kind, aspect, bottom), context)
    return [...made, ...toldOn(made.at(-1)?.title ?? [], sources, context)]
  }
  const onPages = (isContinued: boolean): Canvas[] => {
    const { size, pieces, room } = planTitle(parseInline(sheet.title), kind, aspect, bottom, isContinued)
    const parts = sheet.parts?.(room, context) ?? []
    if (parts.length === 0) return []
    return [
      ...pieces.slice(0, -1).map((title) => ({ title, titleSize: size, part: TITLE_ONLY })),
      ...[...parts, ...told(sources, room, context)].map((part) => ({
        title: pieces.at(-1) ?? [],
        titleSize: size,
        part,
      })),
    ]
  }
  const made = onPages(false)
  const [first] = made
  // The place of a continued slide stands beside the title, which mostly takes no more lines for that.
  if (made.length < 2 || !first || isSameBeside(first.title, first.titleSize)) return made
  return onPages(true)
}

function isSameBeside(title: readonly Inline[], size: number): boolean {
  const lines = (isContinued: boolean): number => lineCount(title, titleWidth(isContinued), size, 'bold')
  return lines(true) === lines(false)
}

/** A slide for the beginning of a title that is longer than a slide. */
const TITLE_ONLY: SlidePart = { kind: 'points', size: 24, items: [] }
