import { createHash } from 'node:crypto'
import { articleDates, type LocatedDate } from './dates.ts'
import { documentsIn } from './documents.ts'
import { plainLetters } from './letters.ts'
import { articleNames } from './names.ts'
import { numbersIn } from './numbers.ts'
import { encodeShingles, shinglesOf } from './shingles.ts'
import type { Article, IndexedParagraph, SourceIndex } from './types.ts'

/** What stays of an article to check a deck against: nothing of its text but names, dates, numbers and titles. */
export function indexArticle(article: Article, file: { file: string; hash: string }): SourceIndex {
  const { sections, footnotes, ...facts } = article
  const texts = sections.flatMap(({ paragraphs }) => paragraphs)
  const dates = articleDates(article)
  const names = articleNames([...texts, ...footnotes], article.lang)
  let at = 0
  const indexed = sections.map(({ locator, title, level, paragraphs }, section) => ({
    locator,
    title,
    level,
    paragraphs: paragraphs.map((text, paragraph) =>
      indexParagraph(text, article.lang, names[at++] ?? [], dates[section]?.[paragraph] ?? []),
    ),
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
      textShingles(texts, [...all, notes].flatMap(namesAndTitles).concat(sections.map(({ title }) => title))),
    ),
  }
}

function indexParagraph(
  text: string,
  lang: Article['lang'],
  names: string[],
  dates: readonly LocatedDate[],
): IndexedParagraph {
  const letters = plainLetters(text)
  return {
    hash: hashOfLetters(letters),
    letters: Array.from(letters).length,
    dates: dates.map(({ date, text: words }) => ({ date, text: words })),
    names,
    documents: documentsIn(text, lang),
    numbers: numbersIn(text, lang, dates),
  }
}

const namesAndTitles = ({ names, documents }: Pick<IndexedParagraph, 'names' | 'documents'>): string[] => [
  ...names,
  ...documents,
]

/** Of the text; but a heading, a long name or the title of a document is nobody’s own words, and may be written anywhere. */
function textShingles(texts: readonly string[], free: readonly string[]): Uint32Array {
  const allowed = new Set(shinglesOf(...new Set(free)))
  return shinglesOf(...texts).filter((shingle) => !allowed.has(shingle))
}

/** Each once, and none that the text itself has. */
function without(texts: readonly string[], known: readonly string[]): string[] {
  const seen = new Set(known)
  return [...new Set(texts)].filter((text) => !seen.has(text))
}

const hashOfLetters = (letters: string): string =>
  createHash('sha256').update(letters).digest('hex').slice(0, 16)
