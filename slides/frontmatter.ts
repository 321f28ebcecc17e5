/** An actor in the legend of a diagram; colours are `#rrggbb`, `ink` is legible on `color`. */
export interface LegendEntry {
  badge: string
  name: string
  color: string
  ink: string
}

/** What a slide's front matter says to its layout: all texts are ready to show, as plain text. */
export interface SlideFrontmatter {
  /** Size of the body text, px on the 980 px canvas. */
  size?: number
  /** Size of the title, px. */
  titleSize?: number
  /** The title's lines end at blanks and beside punctuation alone: all of them have room for that. */
  titleBreaks?: 'phrases'
  /** Between items, options or entries, px. */
  gap?: number
  eyebrow?: string
  /** "n of m" of a continued slide. */
  part?: string
  /** The whole source line. */
  source?: string
  /** Where the source line leads: the name of the slide that shows the article, in addresses. */
  sourceLink?: string
  /** Rows that the source line has to itself above the rest of the small print. */
  sourceRows?: number
  /** Stands instead of a source: the lecturer's own addition. */
  own?: string
  /** The tag of a slide that is kept in reserve. */
  backup?: string
  legend?: LegendEntry[]
  /** Clicks until the whole diagram is there; Slidev counts them. */
  clicks?: number
  /** Size of the explanation of an answer, px, and whether it stands beside the options. */
  explainSize?: number
  explainBeside?: boolean
  /** Minutes. */
  countdown?: number
  /** Of a section in the lecture; both count from 1. */
  place?: { index: number; of: number }
  /** Number of columns, 2 to 4. */
  columns?: number
  /** Points in two columns: how many the first has. */
  rows?: number
  /** Width of the words at the left of terms and sections, px. */
  termWidth?: number
  /** Widths of a table's columns, %. */
  widths?: number[]
  /** Above and below the text of a table's cells, px. */
  padding?: number
  /** Columns of a table that stand at the right, counted from 0. */
  numbers?: number[]
  /** Path of a picture under slides/public/. */
  logo?: string
}
