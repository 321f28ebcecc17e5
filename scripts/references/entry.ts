import type { Inline } from '../plan/types.ts'

/** What kinds of works are told apart, by their names in CSL. */
export const ENTRY_TYPES = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  /** Proceedings, or a book that was edited as a collection. */
  'collection',
  'chapter',
  'paper-conference',
  'thesis',
  'report',
  'standard',
  'patent',
  'dataset',
  'preprint',
  'webpage',
  'document',
] as const

export type EntryType = (typeof ENTRY_TYPES)[number]

export const isEntryType = (word: string): word is EntryType => ENTRY_TYPES.some((type) => type === word)

/** A person with a family name, or whoever has one name only: an institution, somebody as the source writes them. */
export type Name = { family: string; given?: string; suffix?: string } | { literal: string }

/** People in one role; `others`: there are more, who are not named. */
export interface Names {
  list: Name[]
  others?: boolean
}

/** A work as both kinds of files and the outline's `source` tell of it. Texts may have marks; dates are EDTF or words. */
export interface Entry {
  type: EntryType
  /** The work's own language, as far as it is said: `zh`, `en-US`, `chinese`. */
  lang?: string | undefined
  authors: Names
  editors?: Names | undefined
  translators?: Names | undefined
  title?: Inline[] | undefined
  /** What it stands in or is part of: the journal, the book, the site. */
  container?: Inline[] | undefined
  edition?: Inline[] | undefined
  volume?: Inline[] | undefined
  issue?: Inline[] | undefined
  pages?: Inline[] | undefined
  /** Of a report, a standard or a patent. */
  number?: Inline[] | undefined
  publisher?: Inline[] | undefined
  place?: Inline[] | undefined
  /** In words: `Doctoral dissertation`. */
  genre?: Inline[] | undefined
  issued?: string | undefined
  accessed?: string | undefined
  doi?: string | undefined
  url?: string | undefined
  /** Nothing of it may be left out, whatever the style leaves out: the article that the lecture is about. */
  whole?: boolean
}

/** 江州日报, but not 学报 or 通报. */
export const isNewspaper = (container: string | undefined): boolean =>
  container !== undefined && /报$/.test(container) && !/(?:学|通|导|简|情|汇|公|预|年)报$/.test(container)

export const isOfADay = (issued: string | undefined): boolean =>
  issued !== undefined && /^\d{4}-\d\d-\d\d$/.test(issued)
