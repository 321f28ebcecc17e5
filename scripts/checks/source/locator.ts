import { nearestLocator, parseLocator } from '../../article/locator.ts'
import { type Diagnostic, error, notice } from '../../diagnostics/diagnostic.ts'
import type { SourcedDeck } from './deck.ts'
import type { Matter } from './matter.ts'
import type { PlacedLocator } from './pieces.ts'
import { locatorOf } from './places.ts'

/** Each locator leads to a section of the article and, if it names one, to a paragraph of it. */
export function locator({ slides, sectionLocators }: SourcedDeck, matter: Matter): Diagnostic[] {
  const all = [...sectionLocators, ...slides.flatMap(({ locators }) => locators)]
  return all.flatMap((one) => wrong(one, matter))
}

function wrong({ text, span }: PlacedLocator, matter: Matter): Diagnostic[] {
  const { index, placeOf } = matter
  const place = placeOf(text)
  switch (place.type) {
    case 'section':
    case 'paragraph':
    case 'foreign':
      return []
    case 'unchecked':
      return [notice('locator', span, 'source.locator-unchecked', { text })]
    case 'beyond': {
      const section = locatorOf(index, place.section)
      const count = index.sections[place.section]?.paragraphs.length ?? 0
      return [error('locator', span, 'source.paragraph', { text, section, count })]
    }
    case 'missing': {
      const near = byTitle(text, matter) ?? nearestLocator(parseLocator(text).section, sectionsOf(matter))
      if (near !== undefined) return [error('locator', span, 'source.locator-near', { text, near })]
      return [error('locator', span, 'source.locator', { text, known: named(sectionsOf(matter)) })]
    }
  }
}

/** So many sections are named to somebody who means one that is not there. */
const NAMED = 12

const named = (sections: readonly string[]): string =>
  [...sections.slice(0, NAMED), ...(sections.length > NAMED ? ['…'] : [])].join(', ')

const sectionsOf = ({ index }: Matter): string[] => index.sections.map(({ locator }) => locator)

/** Somebody may write a part's heading for its number. */
function byTitle(text: string, { index }: Matter): string | undefined {
  const wanted = parseLocator(text).section
  return index.sections.find(({ title }) => title !== '' && parseLocator(title).section === wanted)?.locator
}
