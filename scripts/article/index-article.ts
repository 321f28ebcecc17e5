import { createHash } from 'node:crypto'
import { articleDates, type LocatedDate } from './dates.ts'
import { documentsIn } from './documents.ts'
import { plainLetters } from './letters.ts'
import { namesIn } from './names.ts'
import { numbersIn } from './numbers.ts'
import { encodeShingles, shinglesOf } from './shingles.ts'
import type { Article, IndexedParagraph, SourceIndex } from './types.ts'

/** What stays of an article to check a deck against: nothing of its text but names, dates, numbers and titles. */
export function indexArticle(article: Article, file: { file: string; hash: string }): SourceIndex {
  const { sections, footnotes, ...facts } = article
  const dates = articleDates(article)
  return {
    version: 1,
    article: { ...facts, file: file.file, hash: file.hash },
    sections: sections.map(({ locator, title, level, paragraphs }, section) => ({
      locator,
      title,
      level,
      paragraphs: paragraphs.map((text, at) =>
        indexParagraph(text, article.lang, dates[section]?.[at] ?? []),
      ),
    })),
    footnotes: {
      names: once(footnotes.flatMap((text) => namesIn(text, article.lang))),
      documents: once(footnotes.flatMap((text) => documentsIn(text, article.lang))),
    },
    shingles: encodeShingles(shinglesOf(...sections.flatMap(({ paragraphs }) => paragraphs))),
  }
}

function indexParagraph(
  text: string,
  lang: Article['lang'],
  dates: readonly LocatedDate[],
): IndexedParagraph {
  const letters = plainLetters(text)
  return {
    hash: hashOfLetters(letters),
    letters: Array.from(letters).length,
    dates: dates.map(({ date, text: words }) => ({ date, text: words })),
    names: namesIn(text, lang),
    documents: documentsIn(text, lang),
    numbers: numbersIn(text, lang, dates),
  }
}

const hashOfLetters = (letters: string): string =>
  createHash('sha256').update(letters).digest('hex').slice(0, 16)

const once = (texts: readonly string[]): string[] => [...new Set(texts)]
