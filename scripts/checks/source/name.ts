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
  return pieces.flatMap(({ text, span, role, sources, isDoubted, isSpeaker }) => {
    if (role !== 'told' || isDoubted) return []
    const names = [
      ...namesOn(isSpeaker ? speakerOf(text, matter.lang) : text, matter.lang),
      ...known.filter((one) => text.includes(one)),
    ]
    return names.flatMap((one): Diagnostic[] => {
      const key = plainLetters(one)
      if (key.length < 2 || about.includes(key)) return []
      // `国防部长帕内塔` and `帕内塔` are one.
      if ([...told].some((other) => other.includes(key) || key.includes(other))) return []
      const found = occurrence(matter, sources, (paragraph) => hasName(paragraph, key, matter))
      if (!found) return []
      told.add(key)
      const values = { name: one, place: sources.join(', ') }
      if (found.in === 'nowhere') {
        // Letters that everybody knows (GDP) may be used of one's own accord.
        const report = ACRONYM.test(one) ? notice : error
        return [report('name', span, 'source.name', values)]
      }
      return [notice('name', span, 'source.name-elsewhere', { ...values, where: found.where })]
    })
  })
}

const ACRONYM = /^\p{Lu}[\p{Lu}\d-]*$/u

/** Offices that a slide puts behind a name, where a sentence would go on with a verb. */
const OFFICES =
  /(?<=(?:^|[，。；：、“（\s])\p{Script=Han}{3,4})(?:总统|主席|总理|首相|总书记|防长|外长|国务卿|大使|教授)/gu

/** Names in a text, which on a slide is terser than the sentences that they are known by. */
function namesOn(text: string, lang: Matter['lang']): string[] {
  if (lang === 'en') return isTitleCase(text) ? [] : namesIn(text, lang)
  const visits = text.replace(/(?<!互)(?:到访|来访|回访|访(?![问华美越谈客]))/g, '访问')
  const short = visits.replace(/防长|外长/g, '部长')
  const names = [text, short, visits.replace(OFFICES, '访问')].flatMap((one) => namesIn(one, lang))
  return [...new Set(names)].filter((one) => text.includes(one))
}

/** A name by itself is known by what it stands behind. */
const speakerOf = (text: string, lang: Matter['lang']): string => (lang === 'en' ? text : `学者${text}`)

/** In a heading with capitals all through, capitals tell nothing. */
function isTitleCase(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? []
  return long.length > 2 && long.filter((word) => /^\p{Lu}/u.test(word)).length > 0.7 * long.length
}

/** How much of a name the article's own form of it has to be: `L. Panetta` is mostly `Panetta`. */
const MOSTLY = 0.6

function hasName(paragraph: PlacedParagraph, key: string, matter: Matter): boolean {
  if (matter.lettersAt(paragraph)?.includes(key)) return true
  const { names, documents } = paragraph.content
  return [...names, ...documents].some((one) => {
    const letters = matter.lettersOf(one)
    if (letters.includes(key) || isShortFor(key, letters)) return true
    return key.includes(letters) && letters.length >= MOSTLY * key.length
  })
}

/** `美国务院` is short for `美国国务院`: it begins and ends as that, and has some of its letters in their order. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < 3 || short.length >= long.length || 2 * short.length < long.length) return false
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length
}
