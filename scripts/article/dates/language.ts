import type { Expression, Form } from './expression.ts'

/** How dates are written in a language. */
export interface Language {
  forms: readonly Form[]
  /** Whether two dates are the ends of one interval, by what stands between them (and before the first). */
  joins: (between: string, first: Expression, second: Expression, text: string) => boolean
  /** Whether the year of the second of two months is that of the first as well: in May and June 2015. */
  lends: (between: string) => boolean
  /** The whole of a date's words where they mean that time and all that follows: 2010年以来, since 2010. */
  since: (expression: Expression, text: string) => { from: number; to: number } | undefined
  /** Whether a date is told of in passing, so that what follows does not refer to it. */
  isAside: (expression: Expression, text: string) => boolean
}
