import { parseInline } from '../outline/inline.ts'
import { asList } from '../outline/schema/scalars.ts'
import type { OutlineItem } from '../outline/schema/slides.ts'
import { type Locale, say } from '../words/index.ts'
import { around, locatorLine } from './context.ts'
import { isOverlong, lastLineWidth, lineCount, lineEnds, measure, OVERLONG, textWidth } from './lines.ts'
import { INDENT, ITEM_GAP, LINE, NOTE, nestedSize, TEXT_WIDTH } from './page.ts'
import type { Flow } from './paginate.ts'
import { splitInline } from './split.ts'
import type { Doubt, Inline, PlannedItem } from './types.ts'

/** Size of the locator behind an item, px. */
const LOCATOR_SIZE = 16

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

function planItem(item: OutlineItem, doubts: Doubts, locale: Locale): PlannedItem {
  if (typeof item === 'string') return { text: parseInline(item), items: [] }
  const source = locatorLine(asList(item.source), locale)
  const doubt = doubts.add(item.doubt)
  return {
    text: parseInline(item.text),
    ...(source !== undefined && { source: say(locale, 'slide.locator', { source }) }),
    ...(item.by !== undefined && {
      by: around(say(locale, 'slide.by', { by: '\u0000' }), '\u0000', parseInline(item.by)),
    }),
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

/**
 * Lines of an item. Whose it is and where it stands are not broken off their first words: each goes to a line of its
 * own where it does not fit behind what stands before it.
 */
function itemLines({ text, by, doubt, source }: PlannedItem, width: number, size: number): number {
  const line: Inline[] = doubt === undefined ? text : [...text, { type: 'text', value: ' ?1' }]
  let lines = lineCount(line, width, size)
  if (!by && source === undefined) return lines
  let reached = lastLineWidth(line, width, size)
  const append = (length: number): void => {
    if (reached + length <= width) reached += length
    else {
      lines += Math.ceil(length / width)
      reached = length % width
    }
  }
  if (by) append((measure(by).total * size) / 1000 + size / 4)
  if (source !== undefined) append(textWidth(` ${source}`, LOCATOR_SIZE))
  return lines
}

/** How items flow down a column of a width in px; footnotes count as part of their item. */
export function itemFlow(width: number, footnotes: readonly Doubt[]): Flow<PlannedItem> {
  const ownHeight = (item: PlannedItem, size: number, indent: number): number =>
    itemLines(item, width - indent, size) * size * LINE
  const noteHeight = (item: PlannedItem): number =>
    doubtNumbers([item]).reduce(
      (sum, number) => sum + doubtHeight(footnotes.find((doubt) => doubt.number === number)),
      0,
    )
  const height = (item: PlannedItem, size: number): number => {
    const inner = nestedSize(size)
    return (
      ownHeight(item, size, INDENT * size) +
      item.items.reduce(
        (sum, one) => sum + ownHeight(one, inner, INDENT * (size + inner)) + ITEM_GAP * inner,
        0,
      ) +
      noteHeight(item)
    )
  }
  return {
    height,
    gap: (size) => ITEM_GAP * size,
    cut(item, size, room) {
      const own = ownHeight(item, size, INDENT * size)
      if (item.items.length > 0 && own < room * 0.6) {
        let count = item.items.length - 1
        while (count > 0 && height({ ...item, items: item.items.slice(0, count) }, size) > room) count--
        const [first, ...others] = item.items
        // The item is told again above what is left below it.
        if (count > 0)
          return [
            { ...item, items: item.items.slice(0, count) },
            { text: item.text, items: item.items.slice(count) },
          ]
        if (first) {
          const inner = nestedSize(size)
          const left = Math.max(1, Math.floor((room - own - ITEM_GAP * inner) / (inner * LINE)))
          const [head, tail] = cutText(first.text, width - INDENT * (size + inner), inner, left)
          return [
            { ...item, items: [{ text: head, items: [] }] },
            { text: item.text, items: [{ ...first, text: tail }, ...others] },
          ]
        }
      }
      // A long text stays whole, though what belongs below it goes to the next slide.
      if (item.items.length > 0 && height({ ...item, items: [] }, size) <= room) {
        return [
          { ...item, items: [] },
          { text: [{ type: 'text', value: '…' }], items: item.items },
        ]
      }
      const lines = Math.max(1, Math.floor(room / (size * LINE)))
      const [head, tail] = cutText(item.text, width - INDENT * size, size, lines)
      return [
        { text: head, items: [] },
        { ...item, text: tail },
      ]
    },
  }
}

/** A text cut behind its `lines`-th line. The second part is never empty, if the text has two characters. */
export function cutText(text: Inline[], width: number, size: number, lines: number): [Inline[], Inline[]] {
  const [beginning, rest] = isOverlong(text) ? splitInline(text, OVERLONG / 2) : [text, []]
  const measured = measure(beginning)
  const end = lineEnds(measured, width, size, lines).at(-1) ?? 0
  const last = rest.length > 0 ? measured.characters.length : measured.characters.length - 1
  const [head, tail] = splitInline(beginning, Math.max(1, Math.min(end, last)))
  return [head, [...tail, ...rest]]
}

/** Height of a footnote in px. */
export function doubtHeight(doubt: Doubt | undefined): number {
  if (!doubt) return 0
  return lineCount(doubt.text, TEXT_WIDTH - 2 * NOTE.size, NOTE.size) * NOTE.size * NOTE.line + NOTE.gap
}
