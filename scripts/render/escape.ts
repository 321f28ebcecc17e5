import type { Unsafe } from 'mdast-util-to-markdown'

/**
 * Characters that Slidev, Vue or its Markdown plugins would read as something else. Each is written as a character
 * reference: these survive every stage between the file and the page, a backslash does not.
 * (`{{` is no match for this table: Vue sees it again after the reference is decoded. See `vueBraces`.)
 */
const REFERENCES: readonly { character: string; why: string }[] = [
  { character: '<', why: 'HTML; `<Tweet` anywhere in the file makes Slidev load a script from outside; `<<<` includes a file' },
  { character: '>', why: 'with `--` it ends the comment that holds the notes' },
  { character: '$', why: 'two of them anywhere in the file switch KaTeX on for the deck' },
  { character: '{', why: '`{monaco}` anywhere in the file loads an editor; attributes of MDC' },
  { character: '\u2028', why: 'a line end to JavaScript’s `.` and `$`: Slidev’s parser would cut a title there' },
  { character: '\u2029', why: 'the same' },
]

/** The same for notes, where Slidev replaces `[click]` and `[click:2]` before Markdown sees them. */
const NOTE_REFERENCES = [...REFERENCES, { character: '[', why: 'Slidev’s click marks in notes' }]

/** Characters that Markdown itself must not see, beside those that `mdast-util-to-markdown` knows. */
export const UNSAFE: Unsafe[] = [
  // `~~` strikes out in Slidev's Markdown (and a run at a line's start opens a fence).
  { character: '~', inConstruct: 'phrasing' },
  // `::name::` alone on a line is Slidev's slot sugar.
  { atBreak: true, character: ':' },
  // `===` and `---` are covered by Markdown's own table; `+++` opens front matter in some tools' eyes, `|` a table.
  { character: '|', inConstruct: 'phrasing' },
]

/** `{{` begins an expression in a Vue template, however it is written in Markdown. */
const VUE_BRACES = /\{{2,}/

/** Letters, digits, blanks between them and the usual punctuation of Chinese: most texts need no escaping at all. */
const HARMLESS = /^(?! )[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}A-Za-z0-9À-ÖØ-öø-ÿ ，。、；：！？“”‘’（）《》·—…]*(?<! )$/u

/** Whether a text can be written as it is, wherever it stands. */
export function isHarmless(text: string): boolean {
  return HARMLESS.test(text)
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
 * A backslash before a character of the table goes with it; a backslash that is escaped itself stays.
 */
export function withReferences(markdown: string, where: 'slide' | 'notes' = 'slide'): string {
  const pattern = where === 'slide' ? SLIDE_PATTERN : NOTES_PATTERN
  return markdown.replace(pattern, (match: string) => {
    const character = match.at(-1) as string
    return match === '\\\\' ? match : reference(character)
  })
}

const patternOf = (table: readonly { character: string }[]): RegExp =>
  new RegExp(`\\\\\\\\|\\\\?[${table.map(({ character }) => (character === '[' ? '\\[' : character)).join('')}]`, 'g')
const SLIDE_PATTERN = patternOf(REFERENCES)
const NOTES_PATTERN = patternOf(NOTE_REFERENCES)

/** Text inside raw HTML (`<code v-pre>`): nothing of Markdown, HTML or Vue is left in it. */
export function htmlText(text: string): string {
  return text.replace(/[^\p{L}\p{N} ]/gu, reference)
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`
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
