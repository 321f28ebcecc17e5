import type { Fork, Piece } from './lines.ts'
import { MARK_KEY } from './mark.ts'
import type { Settled } from './settle.ts'
import type { DeckSlide } from './slide.ts'

export type Side = 'ours' | 'theirs'

/** A slide of the merged deck as text, with forks in it where there are conflicts. */
export interface Chunk {
  settled: Settled
  pieces: Piece[]
}

/** Slides as they stand in a deck. The first has the deck's keys; `isSameHead`: they are as they stand in the deck. */
export function assemble(slides: readonly Settled[], head: readonly Piece[], isSameHead: boolean): Chunk[] {
  return slides.map((settled, index) => {
    const { asIs, only } = settled
    const isFirst = index === 0
    const isUntouched = asIs && (isFirst ? isSameHead && asIs.hasHead : !asIs.hasHead)
    const pieces = isUntouched
      ? [(isFirst ? '' : asIs.separator) + asIs.raw]
      : [...frontPieces(settled, isFirst ? head : []), ...settled.rest]
    if (!only) return { settled, pieces }
    const text = textOf(pieces)
    const fork: Fork = { ours: '', theirs: '', [only]: text, line: settled.slot.ours?.line ?? 0 }
    return { settled, pieces: [fork] }
  })
}

function frontPieces({ front, mark }: Settled, head: readonly Piece[]): Piece[] {
  const markLine = mark === undefined ? [] : [`${MARK_KEY}: ${mark}\n`]
  const pieces = [...front, ...head, ...markLine]
  return pieces.some((piece) => piece !== '') ? ['---\n', ...pieces, '---\n'] : ['---\n']
}

/** Chunks as a deck. `last`: the slide that was its last. */
export function chunkText(
  chunks: readonly Chunk[],
  last: DeckSlide | undefined,
  names?: Record<Side, string>,
): string {
  return chunks
    .map(({ settled: { asIs }, pieces }, index) => {
      const text = textOf(pieces, names)
      const isLast = index === chunks.length - 1
      if (isLast) return asIs && asIs === last ? text : `${text.trimEnd()}\n`
      return asIs && asIs !== last ? text : `${text.trimEnd()}\n\n`
    })
    .join('')
}

/** Forks show both sides, as git does. */
export function textOf(
  pieces: readonly Piece[],
  names: Record<Side, string> = { ours: '', theirs: '' },
): string {
  let text = ''
  const onOwnLine = (piece: string): void => {
    text += text === '' || text.endsWith('\n') ? piece : `\n${piece}`
  }
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece
    else {
      onOwnLine(`<<<<<<< ${names.ours}\n${piece.ours}`)
      onOwnLine(`=======\n${piece.theirs}`)
      onOwnLine(`>>>>>>> ${names.theirs}\n`)
    }
  }
  return text
}
