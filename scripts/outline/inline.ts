import type { Inline } from '../plan/types.ts'

const CJK_LETTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u
/** Letters and digits of scripts that put blanks between words: between two of them `*` is just a star. */
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u
const WHITE_SPACE = /\s/u
/** Punctuation that keeps a mark from opening or closing, as CommonMark has it … */
const PUNCTUATION = /[\p{P}\p{S}]/u
/** … but not the punctuation of Chinese, which stands beside marks without a blank. */
const CHINESE_PUNCTUATION = /[\u2010-\u2027\u2030-\u205e\u3000-\u303f\uff00-\uffef\u00b7]/u
/** No blank, no control character; brackets in pairs. */
const DESTINATION = /\(((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)\)/uy

interface Delimiter {
  at: number
  /** Stars not yet used. */
  length: number
  /** Stars that the run had at first. */
  original: number
  opens: boolean
  closes: boolean
}

type Piece = Inline | Delimiter

/**
 * Reads the four inline marks of a text: `**strong**`, `*emphasis*`, `` `code` ``, `[words](url)`.
 * As CommonMark (0.31, §6.1 to 6.3), without `_`, images, titles and autolinks; a newline is a line break.
 * Everything that is not a mark with its partner is text, letter for letter.
 */
export function parseInline(text: string): Inline[] {
  if (!/[*`[\\\n]/.test(text)) return text === '' ? [] : [{ type: 'text', value: text }]
  return pair(pieces(text, true))
}

function pieces(text: string, links: boolean): Piece[] {
  const closing = links ? closingBrackets(text) : new Map<number, number>()
  const out: Piece[] = []
  let plain = ''
  const push = (piece: Piece): void => {
    if (plain !== '') out.push({ type: 'text', value: plain })
    plain = ''
    out.push(piece)
  }
  for (let at = 0; at < text.length; ) {
    const character = text.charAt(at)
    const link = character === '[' ? linkAt(text, at, closing.get(at)) : undefined
    if (link) {
      push({ type: 'link', url: link.url, children: pair(pieces(link.words, false)) })
      at += link.length
    } else if (isEscape(text, at)) {
      plain += text.charAt(at + 1)
      at += 2
    } else if (character === '`') {
      const code = codeAt(text, at)
      if (code.value === undefined) plain += code.source
      else push({ type: 'code', value: code.value })
      at += code.source.length
    } else if (character === '*') {
      const length = runLength(text, at)
      push(delimiter(text, at, length))
      at += length
    } else {
      if (character === '\n') push({ type: 'break' })
      else plain += character
      at++
    }
  }
  if (plain !== '') out.push({ type: 'text', value: plain })
  return out
}

const isEscape = (text: string, at: number): boolean =>
  text.charAt(at) === '\\' && /[*`[\]]/.test(text.charAt(at + 1))

function runLength(text: string, at: number): number {
  let end = at + 1
  while (text.charAt(end) === text.charAt(at)) end++
  return end - at
}

function codeAt(text: string, at: number): { source: string; value?: string } {
  const length = runLength(text, at)
  for (let end = text.indexOf('`', at + length); end !== -1; ) {
    const closing = runLength(text, end)
    if (closing === length) {
      const inner = text.slice(at + length, end).replaceAll('\n', ' ')
      const padded = inner.startsWith(' ') && inner.endsWith(' ') && inner.trim() !== ''
      return { source: text.slice(at, end + length), value: padded ? inner.slice(1, -1) : inner }
    }
    end = text.indexOf('`', end + closing)
  }
  return { source: text.slice(at, at + length) }
}

/** Which `]` closes which `[`, by offsets; found once, so that many open brackets cost no more than one reading. */
function closingBrackets(text: string): Map<number, number> {
  const closing = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (isEscape(text, at)) at++
    else if (character === '`') at += codeAt(text, at).source.length - 1
    else if (character === '[') open.push(at)
    else if (character === ']') {
      const start = open.pop()
      if (start !== undefined) closing.set(start, at)
    }
  }
  return closing
}

function linkAt(
  text: string,
  at: number,
  end: number | undefined,
): { words: string; url: string; length: number } | undefined {
  if (end === undefined || end === at + 1 || text.charAt(end + 1) !== '(') return undefined
  DESTINATION.lastIndex = end + 1
  const destination = DESTINATION.exec(text)
  if (!destination) return undefined
  const url = (destination[1] ?? '').replace(/\\([!-/:-@[-`{-~])/g, '$1')
  return { words: text.slice(at + 1, end), url, length: end + 1 + destination[0].length - at }
}

function delimiter(text: string, at: number, length: number): Delimiter {
  const before = characterBefore(text, at)
  const after = characterAfter(text, at + length)
  const star = isWord(before) && isWord(after)
  const leftFlanking = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before))
  const rightFlanking = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after))
  return { at, length, original: length, opens: leftFlanking && !star, closes: rightFlanking && !star }
}

const characterBefore = (text: string, at: number): string =>
  at === 0 ? '' : (Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '')
const characterAfter = (text: string, at: number): string => Array.from(text.slice(at, at + 2))[0] ?? ''
const isSpace = (character: string): boolean => character === '' || WHITE_SPACE.test(character)
const isPunctuation = (character: string): boolean =>
  PUNCTUATION.test(character) && !CHINESE_PUNCTUATION.test(character)
const isWord = (character: string): boolean => WORD_CHARACTER.test(character) && !CJK_LETTER.test(character)

const isDelimiter = (piece: Piece): piece is Delimiter => !('type' in piece)

/**
 * Pairs runs of stars: CommonMark's “process emphasis”, with its rule of three.
 * `bottoms` remembers how deep a kind of closer has searched in vain, which keeps the work linear.
 */
function pair(found: Piece[]): Inline[] {
  const out: Piece[] = []
  const openers: Opener[] = []
  const bottoms = new Map<string, number>()
  for (const piece of found) {
    if (!isDelimiter(piece)) {
      out.push(piece)
      continue
    }
    const kind = `${piece.opens} ${piece.original % 3}`
    while (piece.closes && piece.length > 0) {
      const bottom = Math.min(bottoms.get(kind) ?? 0, openers.length)
      let top = openers.length - 1
      while (top >= bottom && breaksRuleOfThree((openers[top] as Opener).delimiter, piece)) top--
      const opener = top >= bottom ? openers[top] : undefined
      if (!opener) {
        bottoms.set(kind, openers.length)
        break
      }
      const used = opener.delimiter.length >= 2 && piece.length >= 2 ? 2 : 1
      const children = merged(out.splice(opener.index + 1).map(settled))
      out.push({ type: used === 2 ? 'strong' : 'emphasis', children })
      opener.delimiter.length -= used
      piece.length -= used
      openers.length = opener.delimiter.length > 0 ? top + 1 : top
    }
    if (piece.length === 0) continue
    if (piece.opens) openers.push({ delimiter: piece, index: out.length })
    out.push(piece)
  }
  return merged(out.map(settled))
}

interface Opener {
  delimiter: Delimiter
  index: number
}

function breaksRuleOfThree(open: Delimiter, close: Delimiter): boolean {
  if (!open.closes && !close.opens) return false
  return (open.original + close.original) % 3 === 0 && !(open.original % 3 === 0 && close.original % 3 === 0)
}

const settled = (piece: Piece): Inline =>
  isDelimiter(piece) ? { type: 'text', value: '*'.repeat(piece.length) } : piece

function merged(list: Inline[]): Inline[] {
  const out: Inline[] = []
  for (const piece of list) {
    const last = out.at(-1)
    if (piece.type === 'text' && piece.value === '') continue
    if (piece.type === 'text' && last?.type === 'text')
      out[out.length - 1] = { type: 'text', value: last.value + piece.value }
    else out.push(piece)
  }
  return out
}

/** The words of a text without its marks, as diagrams and the small print show it. */
export function plainText(inline: readonly Inline[]): string {
  return inline
    .map((piece) => {
      switch (piece.type) {
        case 'text':
        case 'code':
          return piece.value
        case 'break':
          return '\n'
        case 'strong':
        case 'emphasis':
        case 'link':
          return plainText(piece.children)
      }
    })
    .join('')
}

/** The addresses that a text links to. */
export function linksOf(inline: readonly Inline[]): string[] {
  return inline.flatMap((piece) => {
    if (piece.type === 'link') return [piece.url, ...linksOf(piece.children)]
    return piece.type === 'strong' || piece.type === 'emphasis' ? linksOf(piece.children) : []
  })
}
