/**
 * What the browser shows of a deck, as plain values: gathered by slides/check/gather.ts, judged by the rules here.
 * All lengths are px on the 980 px canvas, from the slide's upper left corner; colours are sRGB.
 */

export interface Edges {
  left: number
  top: number
  right: number
  bottom: number
}

/** Red, green, blue: 0 to 255. */
export type Color = readonly [number, number, number]

/** What a text is written with and on; no paper where a picture or a gradient is behind it. */
export interface Colors {
  ink: Color
  paper?: Color
}

/** A piece of text in one element and one style. */
export interface TextFact {
  /** As it stands in the document, white space collapsed. */
  text: string
  /** Which of the slide's `blocks` it is part of. */
  block: number
  /** A box a line: as high as the ink of its letters, as wide as their advance. Empty for texts that CSS adds. */
  lines: Edges[]
  /** Size of the letters as they are seen. */
  size: number
  smallPrint: boolean
  light: Colors
  /** Only where the deck has a dark look. */
  dark?: Colors
  /** What cuts off whatever is outside of it: all of its ancestors that clip, together. */
  clip?: Edges
  /** The box that it belongs to: a cell, a frame, a shape of a diagram; `order` as that of the box's lines. */
  frame?: Edges & { order: number }
  /** The drawing that it is in, if any, counted from 0. */
  drawing?: number
}

/** A line that is drawn: a border, the side of a shape, a piece of an arrow. */
export interface LineFact extends Edges {
  /** What is drawn later has a higher one; the sides of one box have the same. */
  order: number
  /** As that of texts. */
  drawing?: number
}

export interface PictureFact extends Edges {
  /** Its address as it is written. */
  source: string
  loaded: boolean
  /** None where the attribute is missing; empty for what is only decoration. */
  alt?: string
}

export interface DiagramFact extends Edges {
  /** Mermaid's reason, where it could not draw. */
  error?: string
  drawn: boolean
  name: string
  description: string
}

export interface SlideFacts {
  /** Its number in the deck, from 1. */
  number: number
  /** Slidev's excuse stands in its place. */
  failed: boolean
  width: number
  height: number
  /** The texts that can be seen, block by block (paragraph, item, cell, label), white space collapsed. */
  blocks: string[]
  texts: TextFact[]
  lines: LineFact[]
  pictures: PictureFact[]
  diagrams: DiagramFact[]
  /** The title, and all that stands below it but the footnotes and the small print. */
  title?: Edges
  content?: Edges
  /** Upper edge of the footnotes or, without any, of the small print. */
  floor: number
}

/** What a page asked of another host than the one that serves it: addresses. */
export interface DeckFacts {
  slides: SlideFacts[]
  requests: string[]
}
