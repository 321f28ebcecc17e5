import { cutText } from './cut.ts'
import { type Flow, whole } from './flow.ts'
import { doubtHeight, doubtNumbers } from './items.ts'
import { held } from './last-word.ts'
import { lastLineWidth, lineCount, measure, textWidth } from './lines.ts'
import { INDENT, ITEM_GAP, LINE, nestedSize } from './page.ts'
import type { Doubt, Inline, PlannedItem } from './types.ts'

/** Size of the locator behind an item, px; its lines are as high. */
const LOCATOR_SIZE = 16
/** Size of the mark of doubt, px. */
const MARK_SIZE = 18
/** How far a line of the deck's font reaches above its base, in em: at least, so that too much is counted rather than too little. */
const ABOVE_BASE = 1.05

/** Between the items of a sparse slide, at most, in em; in a room that only slides of 4:3 have (px), more. */
const WIDEST_GAP = 1.3
const TALL = { room: 440, gap: 2 } as const

/** The same flow for a room of that height, px: one that is high has wider gaps. */
export function spreadIn<T>(flow: Flow<T>, height: number): Flow<T> {
  return height < TALL.room ? flow : { ...flow, widest: (size) => TALL.gap * size }
}

/**
 * The height of an item's own text, px. Whose it is and where it stands are not broken off their first words: each
 * goes to a line of its own where it does not fit behind what stands before it. The mark of doubt holds to what it is about.
 */
function textHeight({ text, by, doubt, source }: PlannedItem, width: number, size: number): number {
  const mark: Inline[] = doubt === undefined ? [] : [{ type: 'text', value: `\u00a0?${doubt}` }]
  const line = by || (doubt === undefined && source === undefined) ? text : [...held(text), ...mark]
  let lines = lineCount(line, width, size)
  if (!by && source === undefined) return lines * size * LINE
  let reached = lastLineWidth(line, width, size)
  const append = (length: number): void => {
    if (reached + length <= width) reached += length
    else {
      lines++
      reached = length
    }
  }
  if (by) {
    const behind = doubt === undefined ? 0 : textWidth(`\u00a0?${doubt}`, MARK_SIZE, 'bold') + size / 4
    const length = (measure(by).total * size) / 1000 + behind
    if (reached + size / 4 + length <= width) reached += size / 4 + length
    else {
      const own = length <= width ? 1 : Math.max(2, lineCount([...by, ...mark], width, size))
      lines += own
      reached = own > 1 ? width : length
    }
  }
  if (source === undefined) return lines * size * LINE
  const locators = lineCount([{ type: 'text', value: source }], width, LOCATOR_SIZE)
  append(locators > 1 ? width : textWidth(source, LOCATOR_SIZE) + size / 4)
  // Several lines of locators stand on the line's base, and reach above it where they are higher than it.
  const above = locators * LOCATOR_SIZE - size * ABOVE_BASE
  return lines * size * LINE + (locators > 1 ? Math.max(0, above) : 0)
}

/**
 * How items flow down a column of a width in px; the footnotes stand below the column. `indent`: of the text, in em.
 */
export function itemFlow(width: number, footnotes: readonly Doubt[], indent = INDENT): Flow<PlannedItem> {
  const ownHeight = (item: PlannedItem, size: number, inset: number): number =>
    textHeight(item, width - inset, size)
  const flow: Flow<PlannedItem> = {
    height(item, size) {
      const inner = nestedSize(size)
      const inset = indent * size + INDENT * inner
      return item.items.reduce(
        (sum, one) => sum + ownHeight(one, inner, inset) + ITEM_GAP * inner,
        ownHeight(item, size, indent * size),
      )
    },
    below: (item) =>
      footnotes.length === 0
        ? 0
        : doubtNumbers([item]).reduce(
            (sum, number) => sum + doubtHeight(footnotes.find((doubt) => doubt.number === number)),
            0,
          ),
    gap: (size) => ITEM_GAP * size,
    widest: (size) => WIDEST_GAP * size,
    cut(item, size, room) {
      const own = whole({ ...item, items: [] }, flow, size)
      if (item.items.length > 0 && own < room * 0.6) {
        let count = item.items.length - 1
        while (count > 0 && whole({ ...item, items: item.items.slice(0, count) }, flow, size) > room) count--
        const [first, ...others] = item.items
        // The item is told again above what is left below it.
        if (count > 0)
          return [
            { ...item, items: item.items.slice(0, count) },
            { text: item.text, items: item.items.slice(count) },
          ]
        if (first) {
          const inner = nestedSize(size)
          const left = Math.floor((room - own - ITEM_GAP * inner) / (inner * LINE))
          const [head, tail] = cutText(first.text, width - indent * size - INDENT * inner, inner, left)
          return [
            { ...item, items: [{ text: head, items: [] }] },
            { text: item.text, items: [{ ...first, text: tail }, ...others] },
          ]
        }
      }
      // A long text stays whole, though what belongs below it goes to the next slide.
      if (item.items.length > 0 && whole({ ...item, items: [] }, flow, size) <= room) {
        return [
          { ...item, items: [] },
          { text: [{ type: 'text', value: '…' }], items: item.items },
        ]
      }
      const folded = withoutBehind(item)
      if (item.items.length > 0 && whole({ ...folded, items: [] }, flow, size) <= room) {
        return [
          { ...folded, items: [] },
          { text: [{ type: 'text', value: '…' }], items: item.items },
        ]
      }
      const inset = width - indent * size
      const lines = Math.floor(room / (size * LINE))
      const total = lineCount(folded.text, inset, size)
      // What is too high may be the footnote: then the text makes room for it.
      const [head, tail] = cutText(folded.text, inset, size, total > lines ? lines : Math.ceil(total / 2))
      return [
        { text: head, items: [] },
        { ...folded, text: tail },
      ]
    },
  }
  return flow
}

/** An item whose owner and place have become part of its text, which can be cut. */
function withoutBehind({ by, source, ...item }: PlannedItem): PlannedItem {
  const blank: Inline = { type: 'text', value: ' ' }
  return {
    ...item,
    text: [
      ...item.text,
      ...(by ? [blank, ...by] : []),
      ...(source === undefined ? [] : [{ type: 'text' as const, value: ` ${source}` }]),
    ],
  }
}
