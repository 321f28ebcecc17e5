import type { Inline } from '../plan/types.ts'
import { delimiter, type Piece, pair } from './emphasis.ts'

/** No blank, no control character; brackets in pairs. */
const DESTINATION = /\(((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)\)/uy

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

export const isEscape = (text: string, at: number): boolean =>
  text.charAt(at) === '\\' && /[*`[\]]/.test(text.charAt(at + 1))

function runLength(text: string, at: number): number {
  let end = at + 1
  while (text.charAt(end) === text.charAt(at)) end++
  return end - at
}

export function codeAt(text: string, at: number): { source: string; value?: string } {
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
export function closingBrackets(text: string): Map<number, number> {
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

export function linkAt(
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

/** The words of a text without its marks, as diagrams and the small print show it. */
export function plainText(inline: readonly Inline[]): string {
  return inline.map(plainPiece).join('')
}

function plainPiece(piece: Inline): string {
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
}

/** The addresses that a text links to. */
export function linksOf(inline: readonly Inline[]): string[] {
  return inline.flatMap((piece) => {
    if (piece.type === 'link') return [piece.url, ...linksOf(piece.children)]
    return piece.type === 'strong' || piece.type === 'emphasis' ? linksOf(piece.children) : []
  })
}
