import { isDeepStrictEqual } from 'node:util'
import { markIn, unmarked } from './mark.ts'
import { type Entry, entriesOf, noteText, partsOf } from './parts.ts'

/** A slide that is to be merged. */
export interface Slide {
  /** Without its mark. */
  text: string
  mark: string | undefined
  id: string | undefined
  layout: string | undefined
}

/** A slide that stands in the deck. */
export interface DeckSlide extends Slide {
  /** As it stands there: with its mark, and with the empty line after it. */
  raw: string
  /** The line `---` before it, where it has no front matter. */
  separator: string
  /** Where it begins in the deck, from 0. */
  line: number
  /** It has the keys that concern the whole deck. */
  hasHead?: boolean
}

export function slideOf(text: string): Slide {
  const front = partsOf(text).front
  const of = (key: string): string | undefined =>
    new RegExp(`^${key}:[ \\t]*["']?([A-Za-z0-9-]+)["']?[ \\t]*$`, 'm').exec(front)?.[1]
  return { text: unmarked(text), mark: markIn(text), id: of('id'), layout: of('layout') }
}

/** A slide as merging sees it: its keys without the mark, its body and its notes without the empty lines around them. */
export interface Sides {
  entries: Entry[]
  body: string
  note: string
}

export function sidesOf(text: string): Sides {
  const { front, body, note } = partsOf(text)
  return { entries: entriesOf(front), body: body.trim(), note: noteText(note) }
}

/**
 * Keys that only tell how large things are set. The planner finds them out of the rest; a hand that changed one did so
 * on purpose.
 */
const SIZES: ReadonlySet<string> = new Set([
  ...['size', 'titleSize', 'titleBreaks', 'gap', 'rows', 'sourceRows', 'termWidth', 'widths', 'padding'],
  ...['numbers', 'explainSize', 'explainBeside'],
])
export const isSize = (key: string): boolean => SIZES.has(key)

/** Keys that change although nobody touched the slide in the outline. */
const isFollowing = (key: string): boolean =>
  isSize(key) || ['place', 'part', 'clicks', 'legend'].includes(key)

/** Whether two slides are the same but for how their front matter is set out, as Slidev's editor does. */
export function isSame(one: string, other: string, ignored = (_key: string): boolean => false): boolean {
  if (one.trimEnd() === other.trimEnd()) return true
  const [left, right] = [sidesOf(one), sidesOf(other)]
  const values = ({ entries }: Sides): Record<string, unknown> =>
    Object.fromEntries(entries.filter(({ key }) => !ignored(key)).map(({ key, value }) => [key, value]))
  return (
    left.body === right.body && left.note === right.note && isDeepStrictEqual(values(left), values(right))
  )
}

/** Whether nothing was changed that somebody wrote in the outline for this slide. */
export const saysTheSame = (one: string, other: string): boolean => isSame(one, other, isFollowing)
