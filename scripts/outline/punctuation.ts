import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { type Lines, placeOf } from '../diagnostics/frame.ts'
import type { WordKey } from '../words/index.ts'
import type { Span } from './locate.ts'
import { OUTLINE_KEYS } from './schema/keys.ts'
import { commentsAndBlocks } from './tokens.ts'

/** A form of full-width punctuation. The groups are the mark, and the key beside it where there is one. */
interface Form {
  pattern: RegExp
  words: WordKey
  /** In a text it is usual: it explains only what is wrong on its very line. */
  isStrict?: boolean
}

const FORMS: readonly Form[] = [
  // `title：…`, `- date：…`, `- 对冲：…`: a full-width colon after a key.
  {
    pattern: /^[ \t\u3000]*(?:-[ \u3000]+)*(?<key>[^\s：:#{[]{1,40})(?<mark>：)/dgmu,
    words: 'punctuation.colon',
  },
  { pattern: /[{,，][ \u3000]*(?<key>[\w-]+)(?<mark>：)/dgmu, words: 'punctuation.colon' },
  // `{who: us， because: …}`: a full-width comma before a key.
  { pattern: /(?<mark>，)[ \u3000]*(?<key>[a-z]\w*)[ ]*[:：]/dgu, words: 'punctuation.comma' },
  // `course: ｛name: x｝`, `objectives: ［a, b］`
  { pattern: /(?<key>[\w-]+):[ \u3000]*(?<mark>[｛［])/dgu, words: 'punctuation.bracket' },
  // `["甲"，"乙"]`, `[{text: a}、{text: b}]`
  { pattern: /["'}\]][ \u3000]*(?<mark>[，、；])[ \u3000]*(?=["'{[])/dgu, words: 'punctuation.list' },
  // `[甲，乙]`: one entry where there should be several.
  {
    pattern: /\[[^[\]{}"'\n,，、]*(?<mark>[，、])[^[\]{}"'\n,]*\]/dgu,
    words: 'punctuation.list',
    isStrict: true,
  },
  // `[a, b］`, `{name: x｝`
  { pattern: /[[{][^[\]{}\n]*(?<mark>[］｝])/dgmu, words: 'punctuation.bracket', isStrict: true },
  // `“甲: 乙”`: quotes that are none to YAML.
  {
    pattern: /(?:[:-][ ]+)(?<mark>[“”‘’「『])[^\n]*:(?: |$)/dgmu,
    words: 'punctuation.quotes',
    isStrict: true,
  },
  // A full-width blank where the line is indented, or alone on its line.
  {
    pattern: /^[ \t]*(?<mark>[\u3000\u00a0]+)[ \t\u3000\u00a0]*(?=-|[\w"']+[ ]*[:：]|$)/dgmu,
    words: 'punctuation.indent',
  },
  // The same behind a key or the mark of a list.
  {
    pattern: /^[ \t]*(?:- +)*(?:[\w-]+:|-)[ ]*(?<mark>[\u3000\u00a0]+)(?=\S)/dgmu,
    words: 'punctuation.blank',
  },
  // `-item`: no blank behind the mark of a list.
  { pattern: /^[ \t]*(?<mark>-)(?=[^\s\d-])/dgmu, words: 'punctuation.dash', isStrict: true },
  // `－ item`, `— item`: another dash where a list needs `-`.
  { pattern: /^[ \t]*(?<mark>[－–—])[ \u3000]*\S/dgmu, words: 'punctuation.dash' },
]

/** `notes: ｜`, with what was meant as a block below it: YAML reads it as a text that begins with it. */
const BLOCK = /^[ \t]*(?:- +)*[\w-]+:[ \u3000]+(?<mark>[｜＞])[ \t]*$/dgmu

/** A full-width mark of a block. Nothing else tells of it. */
export const fullWidthBlocks = (text: string): Diagnostic[] =>
  [...text.matchAll(BLOCK)].flatMap(({ indices }) => {
    const span = indices?.groups?.mark
    return span ? [error('punctuation', span, 'punctuation.block')] : []
  })

const DATE_LIKE = /^-?\d[\dX~?%/.-]*$/

/**
 * Full-width punctuation where YAML needs half-width. In a text the same characters are what they are: only those are
 * told that explain something that is wrong (`problemLines`) on their line or the next, and beside a word that is no
 * key of the format only on the very line.
 */
export function fullWidthPunctuation(lines: Lines, problemLines: ReadonlySet<number>): Diagnostic[] {
  const { text } = lines
  const { comments, blocks } = commentsAndBlocks(text)
  const inText = within([...comments, ...blocks])
  const found = FORMS.flatMap(({ pattern, words, isStrict = false }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const span = match.indices?.groups?.mark
      const key = match.groups?.key
      if (!span || inText(span[0])) return []
      const { line } = placeOf(lines, span[0])
      const known = key === undefined || OUTLINE_KEYS.has(key.replace(/["']/g, '')) || DATE_LIKE.test(key)
      const explains =
        problemLines.has(line) ||
        (known && !isStrict && (problemLines.has(line + 1) || problemLines.has(line - 1)))
      return explains ? [error('punctuation', span, words)] : []
    }),
  )
  return found.sort((a, b) => a.from - b.from)
}

/** Whether an offset lies in one of these spans; fast for many of both. */
function within(spans: Span[]): (offset: number) => boolean {
  const sorted = spans.sort((a, b) => a[0] - b[0])
  return (offset) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] as Span)[0] <= offset) low = middle + 1
      else high = middle
    }
    const before = sorted[low - 1]
    return before !== undefined && offset < before[1]
  }
}
