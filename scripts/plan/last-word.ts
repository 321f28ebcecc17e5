import type { Inline } from './types.ts'

/** Two Chinese characters with the signs behind them. */
const LAST = /\p{Script=Han}{2}\p{P}{0,2}$/u

/**
 * A text and its last word, where that is to keep together: else a single Chinese character could stand on a line with
 * nothing but the mark or the locator behind it. `last` is empty where a text does not end in Chinese.
 */
export function lastWord(text: readonly Inline[]): { before: readonly Inline[]; last: string } {
  const piece = text.at(-1)
  const last = piece?.type === 'text' ? (LAST.exec(piece.value)?.[0] ?? '') : ''
  if (piece?.type !== 'text' || last === '') return { before: text, last: '' }
  const rest = piece.value.slice(0, -last.length)
  return {
    before: [...text.slice(0, -1), ...(rest === '' ? [] : [{ ...piece, value: rest }])],
    last,
  }
}

/** The same text for measuring, with a joiner (U+2060, which has no width) in its last word. */
export function held(text: readonly Inline[]): readonly Inline[] {
  const { before, last } = lastWord(text)
  if (last === '') return text
  const [first = '', ...others] = last
  return [...before, { type: 'text', value: `${first}\u2060${others.join('')}` }]
}
