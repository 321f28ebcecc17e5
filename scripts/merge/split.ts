import { parseSync } from '@slidev/parser/core'

/** A slide as it stands in a deck's text, byte for byte. */
export interface RawSlide {
  /** The line `---` before a slide without front matter; else nothing. */
  separator: string
  /** Everything from there to the next slide. */
  text: string
  /** The line of `separator`, or of `text` where there is none; from 0. */
  line: number
}

/** A deck's text as slides: where Slidev's own parser sees them. All pieces together are the text. Line ends are LF. */
export function splitDeck(deck: string): RawSlide[] {
  const { slides } = parseSync(deck, '', { noParseYAML: true })
  const lines = deck.split('\n')
  // A line between two slides separates them; there is none where front matter does.
  const starts = slides.map(({ start }, index) => {
    const before = slides[index - 1]
    return before === undefined ? 0 : before.end < start ? start - 1 : start
  })
  return slides.map(({ start }, index) => {
    const line = starts[index] ?? 0
    const next = starts[index + 1]
    const text = lines.slice(line, next).join('\n') + (next === undefined ? '' : '\n')
    const isSeparated = index > 0 && line < start
    const end = isSeparated ? text.indexOf('\n') + 1 : 0
    return { separator: text.slice(0, end), text: text.slice(end), line }
  })
}
