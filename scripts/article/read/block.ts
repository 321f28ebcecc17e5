import type { ArticleFacts } from '../types.ts'

/** A piece of an article as its file has it, in the order in which it is read. What every reader gives. */
export interface Block {
  /** A line break stands only where the file has one: the lines may be one paragraph, or one each. */
  text: string
  role: 'text' | 'note' | 'caption' | 'table'
  /** Where the format says that it is a heading: its level, from 1. */
  level?: number
  /** All of it is bold. */
  strong?: boolean
  /** One of several items of a list. */
  listed?: boolean
  /** Its lines are one paragraph, as its reader knows. */
  whole?: boolean
  /** Stands by itself, between blank lines or as a paragraph of its format; what a text file breaks does not. */
  alone?: boolean
}

/** What a file says of the article beside its text. */
export interface FileFacts extends ArticleFacts {
  /** True where the file calls it the title; false where it may carry more than that, as a page's name does. */
  sure?: boolean
}

export interface ReadFile {
  blocks: Block[]
  facts: FileFacts
  /** Words are divided at the ends of its lines. */
  divides?: boolean
}

export const noFacts = (): FileFacts => ({ authors: [], keywords: [] })
