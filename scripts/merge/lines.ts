import { diff3Merge, diffIndices } from 'node-diff3'

/** Where both sides changed the same: what stands on either. Nothing is guessed. */
export interface Fork {
  ours: string
  theirs: string
  /** Where `ours` begins, in lines from the beginning of what was merged on that side. */
  line: number
  /** The key in the front matter, or `notes`; none: in the body. */
  part?: string
}
export type Piece = string | Fork

/** Merges texts in pieces that are not merged inside: lines, or sentences. All pieces together are the text. */
export function mergeTexts(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): Piece[] {
  return diff3Merge([...ours], [...base], [...theirs]).flatMap(({ ok, conflict }): Piece[] => {
    if (ok) return [ok.join('')]
    if (!conflict) return []
    const { a, o, b, aIndex } = conflict
    const line = lineCount(ours.slice(0, aIndex))
    return neighbours(o, a, b, line) ?? [{ ours: a.join(''), theirs: b.join(''), line }]
  })
}

const lineCount = (texts: readonly string[]): number => texts.join('').split('\n').length - 1

/**
 * Changes that only touch, which `diff3` takes for a conflict: one line was changed here and its neighbour there, or
 * lines were added beside one that was changed. Undefined where lines do not stand for each other one by one.
 */
function neighbours(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  line: number,
): Piece[] | undefined {
  if (base.length === 0) return undefined
  const left = aligned(base, ours)
  const right = aligned(base, theirs)
  if (!left || !right) return undefined
  const pieces: Piece[] = []
  let at = line
  for (let index = 0; index <= base.length; index++) {
    for (const pick of ['added', 'kept'] as const) {
      const [was, here, there] = [
        pick === 'added' ? '' : base[index],
        left[index]?.[pick],
        right[index]?.[pick],
      ]
      if (was === undefined || here === undefined || there === undefined) continue
      if (here === was || here === there) pieces.push(there)
      else if (there === was) pieces.push(here)
      else pieces.push({ ours: here, theirs: there, line: at })
      at += lineCount([here])
    }
  }
  return pieces
}

/** For each line of the base what was added before it and what it became; undefined where some were taken away. */
function aligned(
  base: readonly string[],
  side: readonly string[],
): { added: string; kept?: string }[] | undefined {
  if (base.length === side.length) return [...side.map((kept) => ({ added: '', kept })), { added: '' }]
  const out: { added: string; kept?: string }[] = base.map((kept) => ({ added: '', kept }))
  out.push({ added: '' })
  for (const { buffer1, buffer2Content } of diffIndices([...base], [...side])) {
    const slot = out[buffer1[0]]
    if (buffer1[1] > 0 || slot === undefined) return undefined
    slot.added = buffer2Content.join('')
  }
  return out
}

const FENCE = /^ {0,3}(`{3,})[^`]*$/

/**
 * A slide's body in pieces to merge: lines, and whole fences. What is in a fence (the nodes of a diagram and the
 * colours that are given to them by number) only makes sense together.
 */
export function bodyPieces(body: string): string[] {
  const pieces: string[] = []
  let fence: string | undefined
  for (const line of body === '' ? [] : body.split('\n')) {
    const text = `${line}\n`
    if (fence === undefined) pieces.push(text)
    else pieces[pieces.length - 1] += text
    if (fence !== undefined && line.trimStart().startsWith(fence)) fence = undefined
    else fence ??= FENCE.exec(line)?.[1]
  }
  return pieces
}

/** Notes in pieces to merge: sentences, since a paragraph of Chinese is one long line. */
export function notePieces(note: string): string[] {
  return note === '' ? [] : `${note}\n`.split(/(?<=\n|<br>|[。！？；]|[.!?;] )/)
}
