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
/** A run of stars that may open or close emphasis. */
export interface Delimiter {
  at: number
  /** Stars not yet used. */
  length: number
  /** Stars that the run had at first. */
  original: number
  opens: boolean
  closes: boolean
}

export type Piece = Inline | Delimiter

/** The run of stars at `at`, and what it can do there. */
export function delimiter(text: string, at: number, length: number): Delimiter {
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
export function pair(found: Piece[]): Inline[] {
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
