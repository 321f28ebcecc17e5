import type { Inline } from './types.ts'

/** UTF-16 units that the first `most` characters (code points) of a text take, and how many characters that were. */
function unitsOf(text: string, most: number): { units: number; characters: number } {
  let units = 0
  let characters = 0
  while (characters < most && units < text.length) {
    units += (text.codePointAt(units) as number) > 0xffff ? 2 : 1
    characters++
  }
  return { units, characters }
}

/**
 * A text in two, behind its `at`-th character (code points; a line break is one). Marks go on in the second part;
 * a line break at the cut is dropped.
 */
export function splitInline(inline: readonly Inline[], at: number): [Inline[], Inline[]] {
  const { before, after } = split(inline, at)
  return [withoutBreaks(before, -1), withoutBreaks(after, 0)]
}

function split(inline: readonly Inline[], at: number): { before: Inline[]; after: Inline[]; taken: number } {
  const before: Inline[] = []
  let taken = 0
  for (const [index, piece] of inline.entries()) {
    if (taken >= at) return { before, after: inline.slice(index), taken }
    const rest = inline.slice(index + 1)
    if (piece.type === 'break') {
      before.push(piece)
      taken++
    } else if ('value' in piece) {
      const { units, characters } = unitsOf(piece.value, at - taken)
      taken += characters
      before.push({ ...piece, value: piece.value.slice(0, units) })
      if (units < piece.value.length)
        return { before, after: [{ ...piece, value: piece.value.slice(units) }, ...rest], taken }
    } else {
      const inner = split(piece.children, at - taken)
      taken += inner.taken
      before.push({ ...piece, children: inner.before })
      if (inner.after.length > 0)
        return { before, after: [{ ...piece, children: inner.after }, ...rest], taken }
    }
  }
  return { before, after: [], taken }
}

function withoutBreaks(inline: Inline[], at: 0 | -1): Inline[] {
  const rest = inline.slice()
  while (rest.at(at)?.type === 'break' && rest.length > 1) rest.splice(at, 1)
  return rest
}
