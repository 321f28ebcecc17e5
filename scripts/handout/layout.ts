/**
 * A handout as it is laid out: plain values, made of the plan by arrange.ts and run-sheet.ts, put on paper by
 * slides/check/handout.ts in the page that shows all slides of the deck.
 */

import type { Inline, PlannedItem } from '../plan/types.ts'

export type Edition = 'student' | 'lecturer'

/** A line that parts what follows from what was before: a section, a break, what is kept in reserve. */
export interface HandoutHead {
  kind: 'section' | 'break' | 'backup' | 'references'
  title: Inline[]
  /** What stands under it, or behind it: a section's summary, a break's minutes. */
  text?: Inline[]
  /** The slide that it stands for, by its number in the deck. */
  slide?: number
}

/** What is beside or under a slide: lines to write on, a larger box for an answer, a name and a date, or nothing. */
export type HandoutRoom = 'lines' | 'answer' | 'name' | 'none'

/** Slides that belong together, with what is said of them. */
export interface HandoutEntry {
  heads: HandoutHead[]
  /** By their numbers in the deck. */
  slides: number[]
  room: HandoutRoom
  /** What stands as a list instead of as slides, and the slides that it stands for. */
  list: PlannedItem[]
  listed: number[]
  /** Which slides they are, when they begin, and how long they take. */
  label?: string
  /** The lecturer's, in paragraphs. */
  notes: Inline[][]
}

/** A row of the table that a lecturer goes by. */
export interface RunRow {
  kind: 'section' | 'slide' | 'break' | 'sum'
  /** Since the part began: h:mm. */
  elapsed: string
  /** Of its slides in the deck. */
  slides: number[]
  title: string
  minutes: string
}

export interface HandoutLayout {
  edition: Edition
  lang: 'zh-CN' | 'en'
  title: string
  /** Who gives the lecture, and in which course; may be empty. */
  course: string
  entries: HandoutEntry[]
  runSheet: RunRow[]
  /** What the handout itself says. */
  words: {
    runSheet: string
    elapsed: string
    slide: string
    heading: string
    minutes: string
    answer: string
    name: string
    date: string
  }
}
