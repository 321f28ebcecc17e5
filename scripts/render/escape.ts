import type { Unsafe } from 'mdast-util-to-markdown'

/** Characters (the source of a pattern for each) that are written as references, and what would happen otherwise. */
type References = readonly { pattern: string; why: string }[]

/**
 * What Slidev, Vue or its Markdown plugins would read as something else. Written as a character reference it survives
 * every stage between the file and the page; a backslash does not.
 * (`{{` is no match for this table: Vue sees it again after the reference is decoded. See `vueBraces`.)
 */
const REFERENCES: References = [
  {
    pattern: '<',
    why: 'HTML; `<Tweet` anywhere in the file makes Slidev load a script from outside; `<<<` includes a file',
  },
  { pattern: '>', why: 'with `--` it ends the comment that holds the notes' },
  { pattern: '\\$', why: 'two of them anywhere in the file switch KaTeX on for the deck' },
  { pattern: '\\{', why: '`{monaco}` anywhere in the file loads an editor; attributes of MDC' },
  {
    pattern: '[\u2028\u2029]',
    why: 'a line end to JavaScript’s `.` and `$`: Slidev’s parser would cut a title there',
  },
  {
    pattern: '(?<=^\\s*)[^\\S ]|[^\\S ](?=\\s*$)',
    why: 'NBSP, U+3000 and the like at the ends of a line are trimmed away',
  },
  {
    pattern: '(?<=[\\ud800-\\udfff]_*)_|_(?=_*[\\ud800-\\udfff])',
    why: 'half of an emoji looks like a letter to `mdast-util-to-markdown`, which escapes no `_` beside letters',
  },
  {
    pattern: '(?<=v)-(?=drag)',
    why: 'Slidev looks for `v-drag` in the source of texts; in a table it fails over it',
  },
]

/** The same for notes, where Slidev replaces `[click]` and `[click:2]` before Markdown sees them. */
const NOTE_REFERENCES: References = [...REFERENCES, { pattern: '\\[', why: 'Slidev’s click marks in notes' }]

/** Characters that Markdown itself must not see, beside those that `mdast-util-to-markdown` knows. */
export const UNSAFE: Unsafe[] = [
  // `~~` strikes out in Slidev's Markdown (and a run at a line's start opens a fence).
  { character: '~', inConstruct: 'phrasing' },
  // Before a link it makes a footnote of it.
  { character: '^', after: '\\[', inConstruct: 'phrasing' },
  // `::name::` alone on a line is Slidev's slot sugar.
  { atBreak: true, character: ':' },
  // `===` and `---` are covered by Markdown's own table; `+++` opens front matter in some tools' eyes, `|` a table.
  { character: '|', inConstruct: 'phrasing' },
]

/** `{{` begins an expression in a Vue template, however it is written in Markdown. */
const VUE_BRACES = /\{{2,}/

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)))
/** Punctuation of Chinese and of print that means nothing to Markdown. */
const HARMLESS_PUNCTUATION = codesOf('，。、；：！？“”‘’（）《》·—…')
/** Punctuation that means nothing to Markdown behind a letter that begins the text. */
const HARMLESS_INSIDE = codesOf(',;:.?%/()\'"-')

/** See the table above: of its patterns, the only one that harmless characters make up. */
const V_DRAG = /v-drag/i

const isLetter = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 && code <= 0x17f && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x3041 && code <= 0x30fa)

/**
 * Whether a text can be written as it is, wherever it stands: letters, digits, blanks between them and the usual
 * punctuation. Most texts are so, and need no escaping at all.
 */
export function isHarmless(text: string): boolean {
  const begun = isLetter(text.charCodeAt(0))
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isLetter(code) || (code >= 0x30 && code <= 0x39) || HARMLESS_PUNCTUATION.has(code)) continue
    if (code === 0x20 && at > 0 && at < text.length - 1) continue
    if (!begun || !HARMLESS_INSIDE.has(code)) return false
  }
  return !V_DRAG.test(text)
}

/** Whether code is nothing but blanks. */
export function isBlank(code: string): boolean {
  return /^ +$/.test(code)
}

/** Whether code can stand between backticks. */
export function isPlainCode(code: string): boolean {
  const plain = /^[^\s`<>${|\u2028\u2029](?:[^`<>${|\n\u2028\u2029]*[^\s`<>${|\u2028\u2029])?$/.test(code)
  return plain && !V_DRAG.test(code)
}

/** A text in pieces that Vue can be shown (`text`) and runs of braces that it must not compile (`braces`). */
export function vueBraces(text: string): { type: 'text' | 'braces'; value: string }[] {
  if (!text.includes('{{')) return [{ type: 'text', value: text }]
  return text
    .split(/(\{{2,})/)
    .filter((piece) => piece !== '')
    .map((value) => ({ type: VUE_BRACES.test(value) ? 'braces' : 'text', value }))
}

/**
 * Markdown that is safe for Markdown → Markdown that is safe for Slidev and Vue too.
 * A backslash that escapes a character of the table goes with it; one that is a text's own, before a character that
 * needs no escaping, must not escape the reference.
 */
export function withReferences(markdown: string, where: 'slide' | 'notes' = 'slide'): string {
  const pattern = where === 'slide' ? SLIDE_PATTERN : NOTES_PATTERN
  return markdown.replace(pattern, (match: string) => {
    if (match === '\\\\') return match
    const character = match.at(-1) as string
    const own = match.startsWith('\\') && !/[!-/:-@[-`{-~]/.test(character)
    return `${own ? '\\\\' : ''}${reference(character)}`
  })
}

const patternOf = (table: References): RegExp =>
  new RegExp(`\\\\\\\\|\\\\?(?:${table.map(({ pattern }) => pattern).join('|')})`, 'gi')
const SLIDE_PATTERN = patternOf(REFERENCES)
const NOTES_PATTERN = patternOf(NOTE_REFERENCES)

/** Text inside raw HTML (`<code v-pre>`): nothing of Markdown, HTML or Vue is left in it. */
export function htmlText(text: string): string {
  return text.replace(/[^\p{L}\p{N} ]/gu, reference)
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`
}

/** An address as it stands between the brackets of a link: what the table above says of texts, it says of addresses. */
export function linkAddress(url: string): string {
  return url.replace(/[<>${}\u2028\u2029]/g, encodeURIComponent).replace(/(?<=v)-(?=drag)/gi, '%2D')
}

/** The address of a file of that path; a name may have `#`, `?`, `&` and `$` in it. */
export function fileAddress(path: string): string {
  return linkAddress(path.split('/').map(encodeURIComponent).join('/'))
}

/** A front matter value that needs care: JSON is YAML, `---` would end the front matter, the rest is as above. */
export function frontMatterString(text: string): string {
  return JSON.stringify(text)
    .replaceAll('---', '--\\x2d')
    .replace(/[<>${\u2028\u2029\u007f-\u009f]/g, (character) => {
      const code = character.charCodeAt(0).toString(16)
      return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`
    })
}
