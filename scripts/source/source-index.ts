/**
 * What `lectern import` keeps of an article, in `data/NAME.source.json`, for an outline that may be shared without it:
 * headings, names, dates, numbers and titles of documents, and fingerprints; nothing else of its text.
 */
export interface SourceIndex {
  version: 1
  article: {
    /** The file's name, without its folder. */
    file: string
    /** SHA-256 of the file, hex: another one is another article. */
    hash: string
    lang: 'zh-CN' | 'en'
    title: string
    authors: string[]
    keywords: string[]
  }
  /** In the article's order; what stands before the first heading has an empty number and title. */
  sections: SourceSection[]
  /**
   * Hashes of all runs of 16 letters (without white space and punctuation, NFKC, lower case), FNV-1a 32 bit of the
   * letters (scripts/outline/hash.ts), sorted, each once; 4 bytes each, little-endian, in base64.
   */
  shingles: string
}

export interface SourceSection {
  /** As locators have it, with those above it: `一`, `一（二）`, `2.1`, `摘要`, `引言`; the title where there is no number. */
  number: string
  title: string
  /** 1 for the article's parts, 2 for parts of those. */
  level: number
  paragraphs: SourceParagraph[]
}

/** Paragraphs are counted from 1 in their section: `一（二）¶1`. */
export interface SourceParagraph {
  /** SHA-256 of its letters (as for shingles), the first 16 hex digits. */
  hash: string
  /** How many letters it has. */
  letters: number
  dates: SourceDate[]
  /** Of people, institutions and places, each once. */
  names: string[]
  /** Titles of documents, as in 《》 or in italics, without the signs. */
  documents: string[]
  /** Numbers with what they count, digits alone: `1995`, `3.5`, `16000`. */
  numbers: string[]
}

/** A date as the article has it, and what it means. */
export interface SourceDate {
  /** The article's words: `同年11月`. */
  text: string
  /** EDTF, as outlines write dates. */
  date: string
}
