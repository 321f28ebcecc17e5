import type { Label } from '../plan/types.ts'

/** A pattern that Mermaid, Slidev or Markdown would take for something else, and what they would do. */
interface Unsafe {
  pattern: RegExp
  why: string
}

/**
 * Characters that are written as `#code;`, Mermaid's own way. Each row names what would happen otherwise
 * (seen with Mermaid 12.3.0, Slidev 53.0.0). Everything else stays as it is, so that a deck can be read.
 */
const UNSAFE: readonly Unsafe[] = [
  { pattern: /#/u, why: '`#35;` would be decoded, and in a date `#` swallows the line and its event' },
  { pattern: /[ﬂ¶]/u, why: 'Mermaid marks its own decoded characters with `ﬂ°` and `¶ß`' },
  { pattern: /:/u, why: 'starts a new event; in a date or a section title it does not parse' },
  { pattern: /"/u, why: 'ends the label of a node' },
  { pattern: /`/u, why: '"`…`" is Markdown to Mermaid; three would end the fence' },
  { pattern: /[<>]/u, why: 'HTML: sanitised away; `<br>` breaks the line' },
  { pattern: /&/u, why: 'HTML: `&amp;` would be decoded' },
  { pattern: /\\/u, why: '`\\n` is a line break in node labels' },
  {
    pattern: /\$/u,
    why: '`$$…$$` is KaTeX to Mermaid; two `$` switch KaTeX on for the whole deck in Slidev',
  },
  { pattern: /[{}]/u, why: '`%%{…}%%` configures Mermaid, `{monaco}` Slidev, `{{` is Vue' },
  { pattern: /^%|%(?=%)|(?<=%)%/u, why: 'comments: the line would vanish' },
  { pattern: /~(?=~)|(?<=~)~/u, why: 'three tildes are a fence to Markdown, two an edge to Mermaid' },
  { pattern: /^-(?=--)/u, why: '`---` at the start of a line separates slides' },
  { pattern: /[^\S ]/u, why: 'blanks other than U+0020 are places to wrap, and become U+0020' },
  { pattern: /^ | $| (?= )|(?<= ) /u, why: 'blanks at the ends are trimmed, neighbours become one' },
  { pattern: /(?<=direction) (?=TB|BT|RL|LR|TD)/u, why: 'swallows the line in a flowchart, quotes or not' },
  {
    pattern: /[\u200b\u202a-\u202e\u2060-\u2069]/u,
    why: 'invisible, or turns what follows around: whoever edits the code has to see it',
  },
  {
    pattern: /^(?:a(?=ccTitle|ccDescr)|s(?=ection)|t(?=itle|imeline))/iu,
    why: 'a keyword at the start of a date: the line, or the next, would vanish',
  },
]

const ANY_UNSAFE = new RegExp(UNSAFE.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'giu')

/** One line of a label (no line breaks or control characters) as Mermaid code. */
export function escapeLine(line: string): string {
  return line.replace(ANY_UNSAFE, (character) => `#${character.codePointAt(0)};`)
}

/** Invisible, and hardly ever typed: the title of a group of events that has none, once or several times. */
export const NO_TITLE = '\u2063'

/** A character without width: what stands where Mermaid wants a text and there is none. */
const NOTHING = '\u200b'

/** A label as Mermaid code: its lines, with the breaks that the plan has decided. */
export function escapeLabel(label: Label): string {
  return label.map(escapeLine).join('<br>') || `#${NOTHING.codePointAt(0)};`
}

/** What Mermaid turns `#code;` into while it parses. */
const HELD = /ﬂ°°(\d+)¶ß/gu

/** A label that Mermaid has parsed (it decodes only when it draws), as lines again. */
export function parsedLabel(text: string): Label {
  return text
    .split(/<br\s*\/?>/iu)
    .map((line) => line.trim().replace(HELD, (_, code: string) => String.fromCodePoint(Number(code))))
}

/** A value of `accTitle` or `accDescr` as it stands in the code, decoded. */
export function unescapeLine(line: string): string {
  return line.replace(/#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
}
