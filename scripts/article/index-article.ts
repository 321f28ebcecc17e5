import { createHash } from 'node:crypto'
import { articleDates } from './dates.ts'
import { documentsIn } from './documents.ts'
import { letterCodes, textOf } from './letters.ts'
import { articleNames } from './names.ts'
import { numbersIn } from './numbers.ts'
import { encodeShingles, shinglesOf, shinglesOfLetters } from './shingles.ts'
import type { Article, IndexedParagraph, SourceIndex } from './types.ts'

/** What stays of an article to check a deck against: nothing of its text but names, dates, numbers and titles. */
export function indexArticle(article: Article, file: { file: string; hash: string }): SourceIndex {
  const { sections, footnotes, ...facts } = article
  const texts = sections.flatMap(({ paragraphs }) => paragraphs)
  const letters = texts.map(letterCodes)
  const dates = articleDates(article)
  const names = articleNames([...texts, ...footnotes], article.lang)
  let at = 0
  const indexed = sections.map(({ locator, title, level, paragraphs }, section) => ({
    locator,
    title,
    level,
    paragraphs: paragraphs.map((text, paragraph): IndexedParagraph => {
      const found = dates[section]?.[paragraph] ?? []
      const codes = letters[at] ?? []
      return {
        hash: hashOf(codes),
        letters: codes.length,
        dates: found.map(({ date, text: words }) => ({ date, text: words })),
        names: names[at++] ?? [],
        documents: documentsIn(text, article.lang),
        numbers: numbersIn(text, article.lang, found),
      }
    }),
  }))
  const all = indexed.flatMap(({ paragraphs }) => paragraphs)
  const notes = {
    names: without(
      names.slice(at).flat(),
      all.flatMap((paragraph) => paragraph.names),
    ),
    documents: without(
      footnotes.flatMap((text) => documentsIn(text, article.lang)),
      all.flatMap((paragraph) => paragraph.documents),
    ),
  }
  return {
    version: 1,
    article: { ...facts, file: file.file, hash: file.hash },
    sections: indexed,
    footnotes: notes,
    shingles: encodeShingles(
      textShingles(
        letters,
        [...all, notes].flatMap(namesAndTitles).concat(sections.map(({ title }) => title)),
      ),
    ),
  }
}

const namesAndTitles = ({ names, documents }: Pick<IndexedParagraph, 'names' | 'documents'>): string[] => [
  ...names,
  ...documents,
]

/** Of the text; but a heading, a long name or the title of a document is nobody’s own words, and may be written anywhere. */
function textShingles(letters: readonly (readonly number[])[], free: readonly string[]): Uint32Array {
  const allowed = new Set(shinglesOf(...new Set(free)))
  return shinglesOfLetters(letters).filter((shingle) => !allowed.has(shingle))
}

/** Each once, and none that the text itself has. */
function without(texts: readonly string[], known: readonly string[]): string[] {
  const seen = new Set(known)
  return [...new Set(texts)].filter((text) => !seen.has(text))
}

const hashOf = (letters: readonly number[]): string =>
  createHash('sha256').update(textOf(letters)).digest('hex').slice(0, 16)
