import type { Block } from './block.ts'
import { abstractOf, isBiography, isOtherFact, keywordsOf } from './labels.ts'
import { tidyHeading } from './normalise.ts'
import { headingNumber } from './number.ts'
import { isKnownHeading, isTitleLike } from './title-like.ts'

/** What follows the label in its line; and the paragraphs up to the keywords or the next heading. */
export function abstractParagraphs(
  blocks: readonly Block[],
  at: number,
  rest: string,
  level: number | undefined,
): { paragraphs: string[]; end: number } {
  const paragraphs = rest === '' ? [] : [rest]
  const following: string[] = []
  for (let index = at + 1; index < Math.min(blocks.length, at + 8); index++) {
    const block = blocks[index]
    if (
      !block ||
      block.level !== undefined ||
      isKnownHeading(tidyHeading(block.text)) ||
      abstractOf(block.text)
    )
      break
    if (keywordsOf(block.text)) return { paragraphs: [...paragraphs, ...following], end: index - 1 }
    const number = headingNumber(block.text)
    if (number && isTitleLike(number.rest)) break
    if (block.role === 'text' && !isOtherFact(block.text) && !isBiography(block.text))
      following.push(block.text)
  }
  if (paragraphs.length > 0) return { paragraphs, end: at }
  // A heading of its own: all up to the next; a mere label: the one paragraph.
  const taken = level === undefined ? following.slice(0, 1) : following
  return { paragraphs: taken, end: at + taken.length }
}
