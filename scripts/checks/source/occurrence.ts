import { allParagraphs, locatorOf, type PlacedParagraph, type Places, paragraphsAt } from './places.ts'

/** Places that a message lists. */
const LISTED = 4

/**
 * Whether what a text names is where it is told from (nothing is said then), `elsewhere` in the article, or `nowhere`.
 * Nothing is said where nobody knows what it is told from, either.
 */
export function occurrence(
  places: Places,
  sources: readonly string[],
  has: (paragraph: PlacedParagraph) => boolean,
): { in: 'elsewhere'; where: string } | { in: 'nowhere' } | undefined {
  const scope = paragraphsAt(places, sources)
  if (scope.length === 0 || scope.some(has)) return undefined
  const others = allParagraphs(places.index).filter(has)
  if (others.length === 0) return { in: 'nowhere' }
  const where = others.map(({ section, paragraph }) => locatorOf(places.index, section, paragraph))
  return { in: 'elsewhere', where: listed(where) }
}

/** The first of some locators, and a sign that there are more. */
export function listed(locators: readonly string[], most = LISTED): string {
  const some = [...new Set(locators)]
  return [...some.slice(0, most), ...(some.length > most ? ['…'] : [])].join(', ')
}
