import { plainLetters } from '../../article/letters.ts'
import { type Diagnostic, error, notice } from '../../diagnostics/diagnostic.ts'
import type { SourcedDeck, SourcedSlide } from './deck.ts'
import type { Matter } from './matter.ts'
import { namesFinder } from './names-on.ts'
import { type NearName, nearNamesFinder } from './near-name.ts'
import { occurrence } from './occurrence.ts'
import type { Piece } from './pieces.ts'
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
  const find = namesFinder(matter.index)
  const known = plainLetters(
    matter.index.sections
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ names, documents }) => [...names, ...documents]))
      .join('\n'),
  )
  const isKnown = (text: string): boolean =>
    [about, known, matter.whole ?? ''].some((letters) => letters.includes(plainLetters(text)))
  const findNear = nearNamesFinder(matter.index, isKnown)
  return slides.flatMap((slide) => [
    ...wrong(slide, matter, about, find),
    ...slide.pieces.flatMap((piece) => misspelt(piece, findNear)),
  ])
}

/** A name that is one of the article's but for a slip. */
function misspelt(piece: Piece, find: (text: string) => NearName[]): Diagnostic[] {
  const { text, span, role, isDoubted } = piece
  if (role !== 'told' || isDoubted) return []
  return find(text).map(({ written, near }) =>
    error('name', span, 'source.name-near', { name: written, near }),
  )
}

function wrong(
  { pieces }: SourcedSlide,
  matter: Matter,
  /** Letters of what the article says of itself. */
  about: string,
  find: (piece: Piece) => string[],
): Diagnostic[] {
  const told = new Set<string>()
  return pieces.flatMap((piece) => {
    const { span, sources } = piece
    if (piece.role !== 'told' || piece.isDoubted) return []
    return find(piece).flatMap((one): Diagnostic[] => {
      const key = plainLetters(one)
      if (key.length < 2 || about.includes(key)) return []
      // `国防部长帕内塔` and `帕内塔` are one.
      if ([...told].some((other) => other.includes(key) || key.includes(other))) return []
      const found = occurrence(matter, sources, (paragraph) => hasName(paragraph, one, matter))
      if (!found) return []
      told.add(key)
      const values = { name: one, place: sources.join(', ') }
      if (found.in === 'elsewhere')
        return [notice('name', span, 'source.name-elsewhere', { ...values, where: found.where })]
      // No index has all names; and letters that everybody knows (GDP) may be used of one's own accord.
      if (matter.whole === undefined) return [notice('name', span, 'source.name-unknown', values)]
      return [(ACRONYM.test(one) ? notice : error)('name', span, 'source.name', values)]
    })
  })
}

const ACRONYM = /^\p{Lu}[\p{Lu}\d-]*$/u

/** How much of a name the article's own form of it has to be: `L. Panetta` is mostly `Panetta`. */
const MOSTLY = 0.6

function hasName(paragraph: PlacedParagraph, name: string, matter: Matter): boolean {
  const key = matter.lettersOf(name)
  const whole = matter.lettersAt(paragraph)
  if (whole !== undefined && [key, matter.lettersOf(lastName(name))].some((one) => whole.includes(one)))
    return true
  const { names, documents } = paragraph.content
  return [...names, ...documents].some((one) => {
    const letters = matter.lettersOf(one)
    if (letters.includes(key) || isShortFor(key, letters)) return true
    return key.includes(letters) && letters.length >= MOSTLY * key.length
  })
}

/** The name by which a person is called, who may be named in full on the slide alone. */
function lastName(name: string): string {
  const last = name.split(/[\s·•‧・]/).at(-1) ?? ''
  return last.length >= (/\p{Script=Han}/u.test(last) ? 2 : 4) ? last : name
}

/** `美国务院` is short for `美国国务院`: it begins and ends as that, and has some of its letters in their order. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < 3 || short.length >= long.length || 2 * short.length < long.length) return false
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length
}
