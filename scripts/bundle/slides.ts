/** A slide of a deck's file. */
export interface DeckSlide {
  /** From its front matter. */
  id?: string
  /** The name that it has in addresses. */
  routeAlias?: string
  /** Where its text stands in the file: lines from 1, the first and the last. */
  from: number
  to: number
}

/** Slides as Slidev reads them from a deck's file. */
export const deckSlides = (
  slides: readonly { frontmatter: Record<string, unknown>; source: { start: number; end: number } }[],
): DeckSlide[] => slides.map(({ frontmatter, source }) => slideOf(frontmatter, source))

function slideOf(
  frontmatter: Record<string, unknown>,
  { start, end }: { start: number; end: number },
): DeckSlide {
  const { id, routeAlias } = frontmatter
  return {
    ...(typeof id === 'string' && { id }),
    ...(typeof routeAlias === 'string' && { routeAlias }),
    from: start + 1,
    to: end,
  }
}
