import type { Inline } from './types.ts'

/** Characters (code points; a line break is one) of a text. */
export function inlineLength(inline: readonly Inline[]): number {
  return inline.reduce((sum, piece) => {
    if (piece.type === 'break') return sum + 1
    return sum + ('value' in piece ? Array.from(piece.value).length : inlineLength(piece.children))
  }, 0)
}

/** A text in two, behind its `at`-th character; marks go on in the second part, a line break at the cut is dropped. */
export function splitInline(inline: readonly Inline[], at: number): [Inline[], Inline[]] {
  const before: Inline[] = []
  const after: Inline[] = []
  let left = at
  for (const piece of inline) {
    const length = inlineLength([piece])
    if (left >= length) before.push(piece)
    else if (left <= 0) after.push(piece)
    else if ('value' in piece) {
      const characters = Array.from(piece.value)
      before.push({ ...piece, value: characters.slice(0, left).join('') })
      after.push({ ...piece, value: characters.slice(left).join('') })
    } else if (piece.type !== 'break') {
      const [first, second] = splitInline(piece.children, left)
      before.push({ ...piece, children: first })
      after.push({ ...piece, children: second })
    }
    left -= length
  }
  return [withoutBreaks(before, -1), withoutBreaks(after, 0)]
}

function withoutBreaks(inline: Inline[], at: 0 | -1): Inline[] {
  const rest = inline.slice()
  while (rest.at(at)?.type === 'break' && rest.length > 1) rest.splice(at, 1)
  return rest
}
