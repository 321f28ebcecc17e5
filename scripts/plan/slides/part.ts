import type { Doubt, SlidePlan } from '../types.ts'

/** What only the slide as a whole knows; the rest is decided where its kind is planned. */
type Whole =
  | 'id'
  | 'title'
  | 'titleSize'
  | 'part'
  | 'source'
  | 'own'
  | 'notes'
  | 'minutes'
  | 'backup'
  | 'sourceRows'
  | 'origin'
  | 'doubts'
  | 'clicks'

/** One part of a slide: what stands on one canvas. */
export type SlidePart = SlidePlan extends infer Slide
  ? Slide extends SlidePlan
    ? Omit<Slide, Whole> & { doubts?: Doubt[] }
    : never
  : never
