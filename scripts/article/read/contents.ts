import type { Block } from './block.ts'
import { isContentsHeading, isTitleLike } from './title-like.ts'

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
const PAGE = /(?:[.．…·・—\s]{2,}|\s)\(?\d{1,4}\)?$/

/** A table of contents has every heading before it comes: under 目录, or as a run of titles that come again. */
export function withoutContents(blocks: readonly Block[]): Block[] {
  const last = new Map<string, number>()
  blocks.forEach((block, index) => {
    if (block.role === 'text' && block.text.length < 200) last.set(bare(block.text.replace(PAGE, '')), index)
  })
  const isEntry = (index: number): boolean => {
    const block = blocks[index]
    if (block?.role !== 'text' || block.text.length >= 200) return false
    if (/[.．…·・]{3,}\s*\d{1,4}$/.test(block.text)) return true
    if (!isTitleLike(block.text)) return false
    const words = bare(block.text.replace(PAGE, ''))
    return words.length > 1 && (last.get(words) ?? index) > index
  }
  const dropped = new Set<number>()
  let isFirst = true
  for (let index = 0; index < blocks.length; index++) {
    const named = isContentsHeading(blocks[index]?.text ?? '')
    const from = named ? index + 1 : index
    let end = from
    while (end < blocks.length && isEntry(end)) end++
    if (named || (isFirst && end - from >= 3)) {
      isFirst = false
      for (let entry = index; entry < end; entry++) dropped.add(entry)
      index = Math.max(index, end - 1)
    }
  }
  return blocks.filter((_, index) => !dropped.has(index))
}
