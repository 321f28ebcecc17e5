import { createHash } from 'node:crypto'

/** The key in a slide's front matter that says what it was generated as. */
export const MARK_KEY = 'generated'

const MARK_LINE = new RegExp(`^${MARK_KEY}:[ \\t]*["']?([A-Za-z0-9]+)["']?[ \\t]*(?:\\n|$)`, 'm')
/** As Slidev finds it: from the first line to the first three hyphens after it. */
const FRONT_MATTER = /^---[^\n]*\n([\s\S]*?)---/
const LENGTH = 10

/**
 * The mark of a slide's text: ten letters out of its SHA-256 (47 bits, so that no two slides of a deck's history have
 * the same). Letters alone, since YAML would read `12e45678` as a number.
 */
export function markOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest()
  let value = bytes.readBigUInt64BE()
  let mark = ''
  for (let at = 0; at < LENGTH; at++) {
    mark += String.fromCharCode(0x61 + Number(value % 26n))
    value /= 26n
  }
  return mark
}

/** A generated slide with its mark, as the last line of its front matter. */
export function marked(text: string): string {
  const front = FRONT_MATTER.exec(text)
  if (!front) return text
  const end = front[0].length - 3
  return `${text.slice(0, end)}${MARK_KEY}: ${markOf(text)}\n${text.slice(end)}`
}

/** The mark that a slide in a deck has. */
export function markIn(text: string): string | undefined {
  return MARK_LINE.exec(FRONT_MATTER.exec(text)?.[1] ?? '')?.[1]
}

/** A slide without its mark. */
export function unmarked(text: string): string {
  const front = FRONT_MATTER.exec(text)
  return front ? front[0].replace(MARK_LINE, '') + text.slice(front[0].length) : text
}

/** Slides as a deck, each with its mark. */
export function deckText(slides: readonly string[]): string {
  return slides.map(marked).join('\n')
}
