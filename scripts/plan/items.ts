import { parseInline } from '../outline/inline.ts'
import { asList } from '../outline/schema/scalars.ts'
import type { OutlineItem } from '../outline/schema/slides.ts'
import { type Locale, say } from '../words/index.ts'
import { around, locatorLine } from './context.ts'
import { lineCount } from './lines.ts'
import { NOTE, TEXT_WIDTH } from './page.ts'
import type { Doubt, Inline, PlannedItem } from './types.ts'

/** Words of a doubt that are longer (UTF-16 units) go to a slide of their own, since they would fill this one. */
const LONGEST_FOOTNOTE = 360

/** Collects the footnotes of a slide while its items are planned. */
export class Doubts {
  readonly footnotes: Doubt[] = []
  /** Those that are too long to stand below something else. */
  readonly long: PlannedItem[] = []

  /** The number of the footnote with that text; none where nothing is doubtful. */
  add(text: string | undefined): number | undefined {
    if (text === undefined) return undefined
    const number = this.footnotes.length + this.long.length + 1
    if (text.length <= LONGEST_FOOTNOTE) this.footnotes.push({ number, text: parseInline(text) })
    else this.long.push({ text: [{ type: 'text', value: `?${number} ` }, ...parseInline(text)], items: [] })
    return number
  }

  /** The footnotes that a part of the slide needs. */
  of(numbers: readonly (number | undefined)[]): Doubt[] {
    return this.footnotes.filter(({ number }) => numbers.includes(number))
  }
}

export function planItems(
  items: readonly OutlineItem[] | undefined,
  doubts: Doubts,
  locale: Locale,
): PlannedItem[] {
  return (items ?? []).map((item) => planItem(item, doubts, locale))
}

/** What stands behind an item and is longer (UTF-16 units) belongs to its text, so that it can go on on the next slide. */
const LONGEST_BEHIND = 80

function planItem(item: OutlineItem, doubts: Doubts, locale: Locale): PlannedItem {
  if (typeof item === 'string') return { text: parseInline(item), items: [] }
  const locators = locatorLine(asList(item.source), locale)
  const source = locators === undefined ? undefined : say(locale, 'slide.locator', { source: locators })
  const by =
    item.by === undefined
      ? undefined
      : around(say(locale, 'slide.by', { by: '\u0000' }), '\u0000', parseInline(item.by))
  const doubt = doubts.add(item.doubt)
  const isLongBy = (item.by?.length ?? 0) > LONGEST_BEHIND
  const isLongSource = (source?.length ?? 0) > LONGEST_BEHIND
  const blank: Inline = { type: 'text', value: ' ' }
  return {
    text: [
      ...parseInline(item.text),
      ...(by && isLongBy ? [blank, ...by] : []),
      ...(source !== undefined && isLongSource ? [{ type: 'text' as const, value: ` ${source}` }] : []),
    ],
    ...(source !== undefined && !isLongSource && { source }),
    ...(by && !isLongBy && { by }),
    ...(doubt !== undefined && { doubt }),
    items: planItems(item.items, doubts, locale),
  }
}

/** The numbers of the footnotes that items point to. */
export function doubtNumbers(items: readonly PlannedItem[]): number[] {
  return items.flatMap((item) => [
    ...(item.doubt === undefined ? [] : [item.doubt]),
    ...doubtNumbers(item.items),
  ])
}

/** Width of a blank, em, with a reserve. */
const BLANK = 0.25

/** Height of a footnote in px. */
export function doubtHeight(doubt: Doubt | undefined): number {
  if (!doubt) return 0
  // The mark stands in the margin; the blank behind it does not.
  const width = TEXT_WIDTH - (2 + BLANK) * NOTE.size
  return lineCount(doubt.text, width, NOTE.size) * NOTE.size * NOTE.line + NOTE.gap
}
