import { indexArticle } from '../../article/index-article.ts'
import { plainLetters } from '../../article/letters.ts'
import { decodeShingles } from '../../article/shingles.ts'
import type { Article, SourceIndex } from '../../article/types.ts'
import type { Span } from '../../outline/locate.ts'
import { type PlacedParagraph, type Places, placesOf } from './places.ts'

/** The article as its file is now. */
export interface ArticleAtHand {
  article: Article
  /** SHA-256 of its bytes, hexadecimal. */
  hash: string
}

/** What a deck is compared with. */
export interface Matter extends Places {
  lang: 'zh-CN' | 'en'
  shingles: Uint32Array
  /** Where the outline names the index: what concerns no slide is told there. */
  at: Span
  /** The article's own index now, where it is at hand. */
  now: SourceIndex | undefined
  /** Letters and digits of the whole article, where it is at hand. */
  whole: string | undefined
  /** Those of a paragraph, where the article is at hand and still has it. */
  lettersAt: (paragraph: PlacedParagraph) => string | undefined
}

export function matterOf(index: SourceIndex, at: Span, atHand: ArticleAtHand | undefined): Matter {
  const paragraphs = atHand?.article.sections.flatMap((section) => section.paragraphs.map(plainLetters))
  const now = atHand && indexArticle(atHand.article, { file: index.article.file, hash: atHand.hash })
  const hashes = now?.sections.flatMap((section) => section.paragraphs.map(({ hash }) => hash)) ?? []
  const byHash = new Map(hashes.map((hash, number) => [hash, paragraphs?.[number]]))
  return {
    ...placesOf(index),
    lang: index.article.lang,
    shingles: decodeShingles(index.shingles) ?? new Uint32Array(),
    at,
    now,
    whole: paragraphs?.join('\n'),
    lettersAt: ({ content }) => byHash.get(content.hash),
  }
}
