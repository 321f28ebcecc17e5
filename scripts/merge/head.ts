import { DECK_KEYS } from '../render/front-matter.ts'
import { type Entry, entriesOf, partsOf } from './parts.ts'
import type { Slide } from './slide.ts'

const KEYS: ReadonlySet<string> = new Set(DECK_KEYS)
/** So many of the deck's keys make a headmatter: a slide may have a `title` of its own. */
const LEAST = 3

export const isHeadKey = (key: string): boolean => KEYS.has(key)

/** The keys that concern the deck as a whole, where a slide has them. */
export function headIn({ text }: Slide): Entry[] | undefined {
  // Without these two no deck that Lectern wrote finds its components; most slides are told by that alone.
  if (!/^(?:theme|addons|lectern):/m.test(text)) return undefined
  const head = entriesOf(partsOf(text).front).filter(({ key }) => isHeadKey(key))
  return head.length >= LEAST ? head : undefined
}

/** A slide without them: they stay with the deck when the slide is moved, or goes. */
export function beheaded<Some extends Slide>(slide: Some): Some {
  const { open, front, close, body, note, tail } = partsOf(slide.text)
  const own = entriesOf(front).filter(({ key }) => !isHeadKey(key))
  const text = open + own.map((entry) => entry.text).join('') + close + body + note + tail
  return { ...slide, text }
}
