import { entryOf, isTrue, itemsOf, type Located, type Span } from '../outline/locate.ts'

/** Where a slide stands in the outline's text. */
export interface SlideBlock {
  slide: Located
  /** From the beginning of its first line to the end of its last value. */
  span: Span
  /** Where the slides of its section begin: comments from there on may be above the first of them. */
  list: number
  /** Shown nowhere: nothing is checked in it. */
  isSkipped: boolean
}

/** The slides of an outline in their order, each with the stretch of the text that it takes. */
export function slideBlocks(tree: Located, text: string): SlideBlock[] {
  let end = 0
  return itemsOf(entryOf(tree, 'sections')).flatMap((section) => {
    const slides = entryOf(section, 'slides')
    return itemsOf(slides).map((slide): SlideBlock => {
      const line = text.lastIndexOf('\n', slide.span[0] - 1) + 1
      // Several slides on one line, in brackets, do not share it.
      const span: Span = [Math.max(line, end), slide.span[1]]
      end = slide.span[1]
      return { slide, span, list: slides?.keySpan?.[1] ?? 0, isSkipped: isTrue(entryOf(slide, 'skip')) }
    })
  })
}

/** The slide in which a place of the text is. */
export const blockAt = (blocks: readonly SlideBlock[], at: number): SlideBlock | undefined =>
  blocks.find(({ span: [from, to] }) => from <= at && at < to)

/**
 * The slide that a comment is about: the one that it stands in, at the end of, or right above, on lines of its own that
 * are no further in than the slide's dash.
 */
export function blockOfComment(
  blocks: readonly SlideBlock[],
  text: string,
  [at]: Span,
): SlideBlock | undefined {
  const index = blocks.findLastIndex(({ span }) => span[0] <= at)
  const block = blocks[index]
  const line = text.lastIndexOf('\n', at - 1) + 1
  const isAlone = text.slice(line, at).trim() === ''
  if (block && (at < block.span[1] || !isAlone || at - line > dashOf(block, text))) return block
  const next = blocks[index + 1]
  return next && next.list <= at && (isAlone || next.span[0] <= at) ? next : undefined
}

const dashOf = ({ span: [from] }: SlideBlock, text: string): number =>
  /^[ \t]*/.exec(text.slice(from, from + 200))?.[0].length ?? 0
