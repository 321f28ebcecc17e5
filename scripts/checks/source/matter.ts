import { indexArticle } from '../../article/index-article.ts'
import { plainLetters } from '../../article/letters.ts'
import { decodeShingles, shinglesOf } from '../../article/shingles.ts'
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
  /** With those of names, headings and titles, which may be written anywhere and can be quoted as well. */
  allShingles: Uint32Array
  /** Where the outline names the index: what concerns no slide is told there. */
  at: Span
  /** The article's own index now, where it is at hand. */
  now: SourceIndex | undefined
  /** Letters and digits of the whole article, where it is at hand. */
  whole: string | undefined
  /** Those of a name or a title: each is asked for again and again. */
  lettersOf: (text: string) => string
  /** Those of a paragraph, where the article is at hand and still has it. */
  lettersAt: (paragraph: PlacedParagraph) => string | undefined
}

export function matterOf(index: SourceIndex, at: Span, atHand: ArticleAtHand | undefined): Matter {
  const isSame = atHand?.hash === index.article.hash
  const letters = atHand?.article.sections.map(({ paragraphs }) => paragraphs.map(plainLetters)) ?? []
  const now =
    atHand && !isSame
      ? indexArticle(atHand.article, { file: index.article.file, hash: atHand.hash })
      : undefined
  const shingles = decodeShingles(index.shingles) ?? new Uint32Array()
  return {
    ...placesOf(index),
    lang: index.article.lang,
    shingles,
    allShingles: Uint32Array.of(...shingles, ...shinglesOf(...namesOf(index))).sort(),
    at,
    now,
    whole: atHand && letters.flat().join('\n'),
    lettersOf: remembered(plainLetters),
    lettersAt: now ? byHash(now, letters) : byPlace(letters),
  }
}

/** Of an article that is what it was. */
const byPlace =
  (letters: readonly string[][]): Matter['lettersAt'] =>
  ({ section, paragraph, content }) => {
    const found = letters[section]?.[paragraph]
    return found !== undefined && Array.from(found).length === content.letters ? found : undefined
  }

/** Of one that has changed, what it still has. */
function byHash(now: SourceIndex, letters: readonly string[][]): Matter['lettersAt'] {
  const hashes = now.sections.flatMap((section) => section.paragraphs.map(({ hash }) => hash))
  const all = letters.flat()
  const known = new Map(hashes.map((hash, number) => [hash, all[number]]))
  return ({ content }) => known.get(content.hash)
}

const namesOf = ({ sections }: SourceIndex): string[] =>
  sections.flatMap(({ title, paragraphs }) => [
    title,
    ...paragraphs.flatMap(({ names, documents }) => [...names, ...documents]),
  ])

function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const found = known.get(text) ?? work(text)
    known.set(text, found)
    return found
  }
}
