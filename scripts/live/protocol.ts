/** What the server of a deck and the windows that show it tell each other, over the server's own web socket. */

/** Slides are known by a number that stays theirs, wherever they stand. No deck has so many that one is a position. */
export const FIRST_KEY = 100_001

/** A slide, as a window needs it. */
export interface SlideState {
  key: number
  /** Counts its texts: another number is another component. */
  version: number
  /** Its component keeps no count of clicks, so that another text of it can take its place where it stands. */
  inPlace: boolean
  frontmatter: Record<string, unknown>
  /** What Slidev knows of it: title, note, contents. */
  slide: Record<string, unknown>
}

export interface SlidePlace {
  key: number
  /** Line in the deck's file, from 1. */
  start: number
  /** Position in the deck's file, from 0. */
  index: number
}

/** The deck, or what has changed of it since the revision before. */
export interface DeckState {
  revision: number
  order: SlidePlace[]
  slides: SlideState[]
  /** What slides are called in addresses, now or earlier → their key. A slide that is gone gives its names to a neighbour. */
  names: Record<string, number>
  config: Record<string, unknown>
}

/** One thing that keeps the deck from following its outline, in the user's words. */
export interface LiveMessage {
  severity: 'error' | 'warning' | 'notice'
  /** File, line and column; empty where there is none. */
  place: string
  text: string
  /** The line of the outline, or empty. */
  line: string
}

/** All there is to tell, in place of what was told before. */
export interface LiveMessages {
  /** The user's language. */
  lang: 'en' | 'zh-CN'
  /** What it means for the lecture; empty where all is well. */
  heading: string
  messages: LiveMessage[]
}

/** A picture has been replaced: its path below the site, and a number that no change of it had before. */
export interface PictureChange {
  path: string
  version: number
}

/** Where a window has gone. The server passes it on to all windows, in the order in which it comes. */
export interface ToldPlace {
  /** What the slide is called in addresses. */
  slide: string
  clicks: number
  /** Which window has told it. */
  window: string
  /** It is a presenter's view. */
  presents: boolean
}

/** Names of the events. */
export const EVENT = {
  /** A window is there, and has this revision. */
  hello: 'lectern:hello',
  deck: 'lectern:deck',
  messages: 'lectern:messages',
  picture: 'lectern:picture',
  place: 'lectern:place',
} as const
