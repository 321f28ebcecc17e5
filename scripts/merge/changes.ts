import { diffIndices } from 'node-diff3'
import { type Chunk, textOf } from './assemble.ts'
import { unmarked } from './mark.ts'
import type { Slot } from './match.ts'
import { steady } from './order.ts'
import type { Settled } from './settle.ts'
import { titleIn } from './title.ts'

/** What would become of one slide of the deck. */
export interface SlideChange {
  kind: 'added' | 'removed' | 'moved' | 'changed' | 'merged' | 'conflict'
  /** Its number in the deck as it would be; that of a removed one in the deck as it is. */
  number: number
  id: string | undefined
  title: string
  /** Lines that go (`-`) and that come (`+`), in order. */
  lines: string[]
}

/** What changes in a deck, slide by slide, in its order; what goes stands where it stood. */
export function slideChanges(
  settled: readonly Settled[],
  chunks: readonly Chunk[],
  deck: readonly Slot[],
): SlideChange[] {
  const numbers = new Map(deck.map((slot, index) => [slot, index + 1]))
  const stays = steady(
    deck,
    chunks.map(({ settled: { slot } }) => slot),
  )
  const found = new Map(chunks.map((chunk, index) => [chunk.settled.slot, { chunk, number: index + 1 }]))
  return settled.flatMap(({ slot, how }): SlideChange[] => {
    const { chunk, number } = found.get(slot) ?? {}
    const text = slot.ours === undefined ? '' : unmarked(slot.ours.separator + slot.ours.raw)
    const change = (kind: SlideChange['kind'], lines: string[] = []): SlideChange => ({
      kind,
      number: number ?? numbers.get(slot) ?? 0,
      id: slot.theirs?.id ?? slot.ours?.id,
      title: titleIn(slot.theirs?.text ?? text),
      lines,
    })
    if (!chunk) return slot.ours ? [change('removed')] : []
    if (chunk.pieces.some((piece) => typeof piece !== 'string')) return [change('conflict')]
    if (!slot.ours) return [change('added')]
    const lines = lineChanges(text, unmarked(textOf(chunk.pieces)))
    return [
      ...(stays.has(slot) ? [] : [change('moved')]),
      ...(lines.length > 0 ? [change(how === 'merged' ? 'merged' : 'changed', lines)] : []),
    ]
  })
}

function lineChanges(before: string, after: string): string[] {
  const linesOf = (text: string): string[] => text.trim().split('\n')
  return diffIndices(linesOf(before), linesOf(after)).flatMap(({ buffer1Content, buffer2Content }) => [
    ...buffer1Content.map((line) => `- ${line}`),
    ...buffer2Content.map((line) => `+ ${line}`),
  ])
}
