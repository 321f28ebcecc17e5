import type { Inline } from './types.ts'

/** Texts beside each other as one. */
export function joinedTexts(inline: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const piece of inline) {
    const last = out.at(-1)
    if (piece.type === 'text' && last?.type === 'text')
      out[out.length - 1] = { type: 'text', value: last.value + piece.value }
    else out.push(piece)
  }
  return out
}
