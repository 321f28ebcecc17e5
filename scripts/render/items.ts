import type { List, PhrasingContent, RootContent } from 'mdast'
import { lastWord } from '../plan/last-word.ts'
import type { Doubt, Inline, PlannedItem } from '../plan/types.ts'
import { list, phrasing, slot, wrapped } from './markdown.ts'

/** Items with whose they are, their marks of doubt and their locators behind them. */
export function itemList(items: readonly PlannedItem[]): List {
  return list(
    items.map(itemPhrasing),
    items.map(({ items: inner }) => (inner.length > 0 ? itemList(inner) : undefined)),
  )
}

export function itemPhrasing({ text, by, doubt, source, sourceLink }: PlannedItem): PhrasingContent[] {
  const blank: PhrasingContent = { type: 'text', value: ' ' }
  // The plan counts on it that no mark stands alone on a line.
  const doubted: PhrasingContent[] =
    doubt === undefined ? [] : [{ type: 'text', value: '\u00a0' }, ...mark(doubt)]
  const isFollowed = !by && (doubt !== undefined || source !== undefined)
  return [
    ...(isFollowed ? textHeld(text) : phrasing(text)),
    ...(by ? [blank, ...wrapped('<span class="by">', [...phrasing(by), ...doubted], '</span>')] : doubted),
    ...(source === undefined
      ? []
      : [
          blank,
          ...wrapped(
            '<span class="locator" data-small-print>',
            phrasing(leading(source, sourceLink)),
            '</span>',
          ),
        ]),
  ]
}

function textHeld(text: readonly Inline[]): PhrasingContent[] {
  const { before, last } = lastWord(text)
  return last === ''
    ? phrasing(text)
    : [...phrasing(before), ...wrapped('<span class="held">', phrasing(plain(last)), '</span>')]
}

/** Locators lead to the article among the references. */
const leading = (source: string, slide: string | undefined): Inline[] =>
  slide === undefined ? plain(source) : [{ type: 'link', url: `#${slide}`, children: plain(source) }]

const plain = (value: string): Inline[] => [{ type: 'text', value }]

const mark = (number: number): PhrasingContent[] =>
  wrapped('<sup class="doubt">', [{ type: 'text', value: `?${number}` }], '</sup>')

/** The slot with the footnotes of a slide; nothing where nothing is doubtful. */
export function doubtSlot(doubts: readonly Doubt[]): RootContent[] {
  if (doubts.length === 0) return []
  const notes = doubts.map(({ number, text }): PhrasingContent[] => [
    ...mark(number),
    { type: 'text', value: ' ' },
    ...phrasing(text),
  ])
  return [slot('doubts'), list(notes)]
}

/** A text with a name before it and a meaning after it, each in a span of its own. */
export function pairPhrasing(term: readonly Inline[], meaning: readonly Inline[]): PhrasingContent[] {
  return [
    ...wrapped('<span class="term">', phrasing(term), '</span>'),
    { type: 'text', value: ' ' },
    ...wrapped('<span class="meaning">', phrasing(meaning), '</span>'),
  ]
}
