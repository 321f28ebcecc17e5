import { documentsIn } from '../../article/documents.ts'
import { plainLetters } from '../../article/letters.ts'
import { type Diagnostic, error, notice } from '../../diagnostics/diagnostic.ts'
import type { SourcedDeck, SourcedSlide } from './deck.ts'
import { isTranslated } from './language.ts'
import type { Matter } from './matter.ts'
import { occurrence } from './occurrence.ts'
import type { PlacedParagraph } from './places.ts'

/** Documents and works that a slide names are named where it is told from. Part of a title will do for it. */
export function documentTitle({ slides }: SourcedDeck, matter: Matter): Diagnostic[] {
  const { article, sections, footnotes } = matter.index
  const about = [article.title ?? '', article.container ?? '', ...sections.map(({ title }) => title)]
    .concat(footnotes.documents)
    .map(plainLetters)
  return slides.flatMap((slide) => wrong(slide, matter, about))
}

function wrong({ pieces }: SourcedSlide, matter: Matter, about: readonly string[]): Diagnostic[] {
  const told = new Set<string>()
  return pieces.flatMap(({ text, written, span, role, sources, isDoubted }) => {
    if (role !== 'told' || isDoubted || isTranslated(text, matter.lang)) return []
    // English titles are known by their marks (`*The Quiet American*`).
    return documentsIn(matter.lang === 'en' ? written : text, matter.lang).flatMap((title): Diagnostic[] => {
      const key = plainLetters(title)
      if (key === '' || told.has(key) || about.some((one) => one.includes(key))) return []
      const found = occurrence(matter, sources, (paragraph) => hasTitle(paragraph, key, matter))
      if (!found) return []
      told.add(key)
      const values = { title, place: sources.join(', ') }
      if (found.in === 'elsewhere')
        return [notice('document', span, 'source.document-elsewhere', { ...values, where: found.where })]
      // What has quotation marks or stands out may be a phrase as well.
      const report = text.includes(`《${title}》`) ? error : notice
      return [report('document', span, 'source.document', values)]
    })
  })
}

const hasTitle = (paragraph: PlacedParagraph, key: string, matter: Matter): boolean =>
  matter.lettersAt(paragraph)?.includes(key) ||
  paragraph.content.documents.some((one) => matter.lettersOf(one).includes(key))
