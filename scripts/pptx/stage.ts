import type { Box } from '../diagrams/boxes.ts'
import type { DeckPlan, SlideKind, SlidePlan } from '../plan/types.ts'
import type { Locale } from '../words/index.ts'
import type { LayoutKey } from './layouts.ts'
import type { Palette } from './paint.ts'
import type { Shape } from './shapes.ts'

/** What drawing a slide needs to know of its deck. */
export interface Stage {
  lang: DeckPlan['lang']
  /** Of the deck's own words. */
  locale: Locale
  /** Of the canvas, px. */
  height: number
  isTall: boolean
  palette: Palette
  /** Width and height of a picture, px; how it is turned in its file. */
  sizeOf(image: string): { width: number; height: number; rotation?: number }
}

export type SlideOf<Kind extends SlideKind> = Extract<SlidePlan, { kind: Kind }>

/** What a kind draws: title and content. What all slides share comes to it. */
export interface Drawn {
  layout: LayoutKey
  shapes: Shape[]
}

/** Draws a slide of a kind. `room`: from below the upper margin to the footnotes, px. */
export type DrawKind<Kind extends SlideKind> = (slide: SlideOf<Kind>, room: Box, stage: Stage) => Drawn
