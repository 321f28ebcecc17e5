import { plainLetters } from '../../article/letters.ts'
import { namesIn } from '../../article/names.ts'
import { type Diagnostic, error, notice } from '../../diagnostics/diagnostic.ts'
import type { SourcedDeck, SourcedSlide } from './deck.ts'
import type { Matter } from './matter.ts'
import { occurrence } from './occurrence.ts'
import type { PlacedParagraph } from './places.ts'

/** People and institutions that a slide names are named where it is told from. */
export function name({ slides }: SourcedDeck, matter: Matter): Diagnostic[] {
  const about = plainLetters(
    [
      ...matter.index.article.authors,
      ...matter.index.article.keywords,
      matter.index.article.title ?? '',
      matter.index.article.container ?? '',
      ...matter.index.sections.map(({ title }) => title),
      ...matter.index.footnotes.names,
    ].join('\n'),
  )
  const known = new Set(matter.index.sections.flatMap((one) => one.paragraphs.flatMap(({ names }) => names)))
  return slides.flatMap((slide) => wrong(slide, matter, { about, known: [...known] }))
}

interface Known {
  /** Letters of what the article says of itself. */
  about: string
  /** All names that occur in it. */
  known: readonly string[]
}

function wrong({ pieces }: SourcedSlide, matter: Matter, { about, known }: Known): Diagnostic[] {
  const told = new Set<string>()
  return pieces.flatMap(({ text, span, role, sources, isDoubted }) => {
    if (role !== 'told' || isDoubted) return []
    const names = [...namesIn(text, matter.lang), ...known.filter((one) => text.includes(one))]
    return names.flatMap((one): Diagnostic[] => {
      const key = plainLetters(one)
      if (key.length < 2 || about.includes(key)) return []
      // `国防部长帕内塔` and `帕内塔` are one.
      if ([...told].some((other) => other.includes(key) || key.includes(other))) return []
      const found = occurrence(matter, sources, (paragraph) => hasName(paragraph, key, matter))
      if (!found) return []
      told.add(key)
      const values = { name: one, place: sources.join(', ') }
      if (found.in === 'nowhere') return [error('name', span, 'source.name', values)]
      return [notice('name', span, 'source.name-elsewhere', { ...values, where: found.where })]
    })
  })
}

/** How much of a name the article's own form of it has to be: `L. Panetta` is mostly `Panetta`. */
const MOSTLY = 0.6

function hasName(paragraph: PlacedParagraph, key: string, matter: Matter): boolean {
  if (matter.lettersAt(paragraph)?.includes(key)) return true
  const { names, documents } = paragraph.content
  return [...names, ...documents].some((one) => {
    const letters = plainLetters(one)
    return letters.includes(key) || (key.includes(letters) && letters.length >= MOSTLY * key.length)
  })
}
