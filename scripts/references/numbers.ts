import type { CitePiece } from './bibliography.ts'
import type { Cite } from './citations.ts'

/**
 * GB/T 7714-2025, 9.2.1: numbers in brackets, those that follow each other as `2–3`; `[1, 第5页]` where a place in the
 * work is told. Nothing where a key is not known.
 */
export function numberCitation(
  cites: readonly Cite[],
  indexOf: (key: string) => number | undefined,
): CitePiece[] | undefined {
  const found: { index: number; locator: string | undefined }[] = []
  for (const { key, locator } of cites) {
    const index = indexOf(key)
    if (index === undefined) return undefined
    found.push({ index, locator })
  }
  const isPlaced = found.some(({ locator }) => locator !== undefined)
  const pieces: CitePiece[] = isPlaced
    ? found.map(({ index, locator }) => ({
        words: locator === undefined ? String(index + 1) : `${index + 1}, ${locator}`,
        entry: index,
      }))
    : ranges([...new Set(found.map(({ index }) => index))].sort((a, b) => a - b))
  const between = isPlaced ? '; ' : ', '
  return [
    { words: '[' },
    ...pieces.flatMap((piece, index) => (index === 0 ? [piece] : [{ words: between }, piece])),
    { words: ']' },
  ]
}

function ranges(indices: readonly number[]): CitePiece[] {
  const pieces: CitePiece[] = []
  for (let at = 0; at < indices.length; ) {
    const first = indices[at] ?? 0
    let count = 1
    while (indices[at + count] === first + count) count++
    pieces.push({ words: count === 1 ? String(first + 1) : `${first + 1}–${first + count}`, entry: first })
    at += count
  }
  return pieces
}
