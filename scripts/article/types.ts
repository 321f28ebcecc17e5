/** What an article is to Lectern: its text, and the index that stays of it. Readers make the first, checks read the second. */

/** A part under a heading of its own: the article's text in the order in which it is read. */
export interface ArticleSection {
  /**
   * How outlines refer to it, unique in the article: the article's own numbering without blanks, with full-width
   * parentheses, below that of the sections around it (`一`, `一（二）`, `一（二）1`, `2.1`, `第一章`); `摘要`/`Abstract` for
   * the abstract; `引言`/`Introduction` for what comes before the first heading; the heading where it has no number.
   */
  locator: string
  /** The heading without its number. */
  title: string
  /** From 1. */
  level: number
  /** Each on one line; without what a page, a picture or a footnote has put in between. */
  paragraphs: string[]
}

/** What an article says of itself, as far as it does. */
export interface ArticleFacts {
  title?: string
  authors: string[]
  /** The journal, book or site; when it was published (EDTF), as far as the article says so. */
  container?: string
  issued?: string
  volume?: string
  issue?: string
  pages?: string
  doi?: string
  keywords: string[]
}

export interface Article extends ArticleFacts {
  lang: 'zh-CN' | 'en'
  sections: ArticleSection[]
  /** Footnotes and lists of references: no part of the text, but of what the article names. */
  footnotes: string[]
}

/** A date that a paragraph tells of: EDTF, resolved against what precedes, and the article's own words for it. */
export interface DateMention {
  date: string
  text: string
}

export interface IndexedParagraph {
  /** Of its letters and digits: the first 16 hexadecimal digits of their SHA-256. */
  hash: string
  /** So many letters and digits. */
  letters: number
  dates: DateMention[]
  /** People and institutions. */
  names: string[]
  /** Titles of documents and works, without their marks. */
  documents: string[]
  /** Numbers that are no dates, as digits: `29`, `20.5`, `60000000`. */
  numbers: string[]
}

export interface IndexedSection extends Omit<ArticleSection, 'paragraphs'> {
  paragraphs: IndexedParagraph[]
}

/**
 * `data/NAME.source.json`: enough of an article to check a deck against it, and too little to read it. Nothing of its
 * text but headings, names, dates, numbers and titles of documents.
 */
export interface SourceIndex {
  version: 1
  article: ArticleFacts & {
    lang: Article['lang']
    /** The article's file, from the index's folder, with `/`. */
    file: string
    /** SHA-256 of its bytes, hexadecimal. */
    hash: string
  }
  sections: IndexedSection[]
  /** Names and titles of documents that occur in footnotes alone. */
  footnotes: Pick<IndexedParagraph, 'names' | 'documents'>
  /** Fingerprints of all runs of 16 letters and digits: sorted 32-bit numbers, little-endian, base64. */
  shingles: string
}
