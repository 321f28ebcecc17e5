import { parseInline, plainText } from '../outline/inline.ts'
import { entryOf, itemsOf, type Located, locatedAt, type Span } from '../outline/locate.ts'
import type { OutlinePath } from '../plan/types.ts'

/** Keys whose texts nobody sees on a slide. */
const UNSEEN = new Set(['notes', 'id', 'kind', 'index'])

/**
 * Where in the outline a text stands that is seen on a slide of that origin: the text that has it or is part of it,
 * as a long one goes on over several slides, and an item is seen with its source. Else the slide's title.
 * `nth`: which of several equal texts, from 0.
 */
export function spanOfText(root: Located, origin: OutlinePath, text: string | undefined, nth = 0): Span {
  const at = locatedAt(root, origin)
  const wanted = bare(text ?? '')
  if (wanted !== '') {
    // What is made unasked gathers texts from all over the outline; the lecture's title is on every slide.
    const found =
      origin.length === 4
        ? (bestOf(textsIn(at), wanted, 0, nth) ?? deckTitle(root, wanted))
        : (sameText(root, wanted) ??
          bestOf(textsIn(at), wanted, 0, nth) ??
          bestOf(textsIn(root), wanted, SAME_TEXT))
    if (found) return found.span
  }
  return titleOf(at).span
}

const sameText = (root: Located, wanted: string): Located | undefined =>
  textsIn(root).find((one) => bare(textLetters(one)) === wanted)

function deckTitle(root: Located, wanted: string): Located | undefined {
  const title = entryOf(root, 'title')
  return title && bare(textLetters(title)) === wanted ? title : undefined
}

/** Whether the outline has that text anywhere. */
export const hasText = (root: Located, text: string): boolean =>
  bestOf(textsIn(root), bare(text), SAME_TEXT) !== undefined

/** The share of what is seen that a text of the outline must be, so that it is what is seen and not a word in it. */
const SAME_TEXT = 0.4

/** The text that has what is wanted, or that is the largest part of it and at least that share. */
function bestOf(texts: readonly Located[], wanted: string, least: number, nth = 0): Located | undefined {
  const same: Located[] = []
  let best: Located | undefined
  let score = 0
  for (const located of texts) {
    const letters = bare(textLetters(located))
    if (letters === '') continue
    if (letters === wanted) same.push(located)
    if (same.length > nth) return located
    const part = wanted.includes(letters) ? letters.length / wanted.length : 0
    // A long text goes on over several slides; the shorter of two that have a piece is more likely its own.
    const shared = letters.includes(wanted) ? 1 + wanted.length / letters.length : part >= least ? part : 0
    if (shared > score) {
      best = located
      score = shared
    }
  }
  return same.at(-1) ?? best
}

const textLetters = ({ content }: Located): string =>
  content.type === 'text' ? plainText(parseInline(content.text)) : ''

function textsIn(at: Located): Located[] {
  switch (at.content.type) {
    case 'text':
      return [at]
    case 'list':
      return itemsOf(at).flatMap(textsIn)
    case 'mapping':
      return [...at.content.entries].flatMap(([key, value]) => (UNSEEN.has(key) ? [] : textsIn(value)))
  }
}

const titleOf = (at: Located): Located => entryOf(at, 'title') ?? at

/** Without white space and without what shows nothing. */
const bare = (text: string): string => text.replace(/[\s\u2060-\u2064\u200b\ufeff]+/gu, '')
