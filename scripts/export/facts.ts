import type { DiagramFact, PictureFact } from '../checks/facts.ts'

/** What a browser is about to print of a slide: gathered by slides/check/printed.ts. */
export interface PrintedSlide {
  /** Its number in the deck, from 1. */
  number: number
  /** How many clicks have been made on it, from 0; 0 where a slide is printed once, as it is in the end. */
  click: number
  /** Slidev's excuse stands in its place. */
  failed: boolean
  /** Its title as it is seen. */
  heading: string
  /** The texts that can be seen, block by block (paragraph, item, cell, label), white space collapsed. */
  blocks: string[]
  pictures: PictureFact[]
  diagrams: DiagramFact[]
}

/** What a browser is about to print of a deck. */
export interface PrintedFacts {
  /** A page each, in their order. */
  slides: PrintedSlide[]
  /** Fonts that the page wants and cannot have, by their names. */
  fonts: string[]
}
