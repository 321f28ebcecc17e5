/**
 * The plan of a lecture: what stands on which slide, with everything decided.
 * Writers (Markdown, and others to come) and tests read it; nothing here knows of Slidev.
 */

/** A piece of running text. A closed union; `value` is always letter for letter. */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'break' }
  | { type: 'strong'; children: Inline[] }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'code'; value: string }
  | { type: 'link'; url: string; children: Inline[] }

/** An actor with all that is needed to show it. Colours are `#rrggbb`. */
export interface PlannedActor {
  /** 1 to 3 characters without blanks, unique in the deck: the sign beside the colour. */
  badge: string
  name: string
  color: string
  /** Black or white, whichever can be read on `color`. */
  ink: string
}

/** An item of a list. `doubt` is the number of the footnote in `doubts`. */
export interface PlannedItem {
  text: Inline[]
  /** Locators, ready to show, without brackets. */
  source?: string
  /** Where its locators lead, as `sourceLink` of a slide. */
  sourceLink?: string
  /** Ready to show: 「……」 of whom. */
  by?: Inline[]
  doubt?: number
  items: PlannedItem[]
}

/** A footnote that says what is doubtful; its number is unique on its slide. */
export interface Doubt {
  number: number
  text: Inline[]
}

/** Labels of diagrams are plain text, one string a line: the breaks are decided here. */
export type Label = string[]

export interface TimelineEvent {
  label: Label
  /** Indices into the slide's `actors`. */
  actors: number[]
}
export interface TimelinePeriod {
  date: Label
  /** The time since the date before, where it is to be written. */
  between?: Label
  events: TimelineEvent[]
}
export interface TimelineEra {
  /** None: a group without a heading. Unique on its slide. */
  title?: Label
  periods: TimelinePeriod[]
}

/** Columns of a motive diagram, left to right. */
export type MotiveColumn = 'because' | 'wants' | 'so' | 'outcome'
export interface MotiveNode {
  /** Unique on its slide; letters and digits. */
  id: string
  column: MotiveColumn
  label: Label
  /** Indices into the slide's `actors`; empty but in `wants`. */
  actors: number[]
  /** When it appears, from 0: the index, among the paths of the slide, of the first that uses it. */
  step: number
}
export interface MotiveEdge {
  from: string
  to: string
  /** A brake: drawn dashed, named as such. */
  against: boolean
  /** The path goes on on the next slide. */
  open?: boolean
  /** As that of a node. */
  step: number
}

export interface TextColumn {
  title: Inline[]
  items: PlannedItem[]
}

/** An option with its letter (A, B …), which it keeps when the options go on on a further slide. */
export interface QuizOption {
  letter: string
  text: Inline[]
  correct: boolean
}

/** Keys and indices from the outline's top to a value in it, such as `['sections', 1, 'slides', 3]`. */
export type OutlinePath = readonly (string | number)[]

/** What all slides have. */
interface SlideBase {
  /** A pure function of the outline; letters, digits and `-`; unique in the deck. */
  id: string
  title: Inline[]
  /** Size of the title in px. */
  titleSize: number
  /** The title is broken at blanks and beside punctuation alone; none: anywhere that Chinese allows. */
  titleBreaks?: 'phrases'
  /** n of m, where one slide of the outline takes several. */
  part?: { index: number; of: number }
  /** The source line, ready to show: locators of the slide and of what stands on it. */
  source?: string
  /** Where the source line leads: the slide that shows the article among the references, by its id. */
  sourceLink?: string
  /** The lecturer's own addition: a kind that should have a source has none. */
  own: boolean
  /** For the lecturer alone; letter for letter, may have line breaks. */
  notes?: string
  /** Planned minutes. */
  minutes?: number
  backup: boolean
  /** Where in the outline it comes from: its slide, its section, or the top-level key that it tells of. Not shown. */
  origin: OutlinePath
  /** Size of the body text in px on the 980 px canvas. */
  size: number
  /** Between the pieces (items, options, entries), px. */
  gap?: number
  /** Rows that the source line has to itself above the rest of the small print; none where it stands beside it. */
  sourceRows?: number
  doubts: Doubt[]
  /** Clicks that it takes to show all of it; none: all is there at once. */
  clicks?: number
}

export type SlidePlan = SlideBase &
  (
    | { kind: 'cover'; subtitle?: Inline[]; course: Inline[][]; logo?: string; article?: Inline[] }
    | { kind: 'objectives'; items: PlannedItem[] }
    | { kind: 'agenda'; items: PlannedItem[]; start: number }
    | { kind: 'divider'; summary?: Inline[]; place: { index: number; of: number } }
    /** `rows`: in two columns, of which the first has so many items. */
    | { kind: 'points'; items: PlannedItem[]; rows?: number }
    | {
        kind: 'timeline'
        direction: 'LR' | 'TD'
        eras: TimelineEra[]
        actors: PlannedActor[]
        /** Widths, px, of the date boxes and of what stands between them (TD). */
        columns: { date: number; between: number; signs?: number }
        /** What the drawing may take, px. */
        height: number
      }
    | {
        kind: 'motives'
        by: Inline[]
        nodes: MotiveNode[]
        edges: MotiveEdge[]
        actors: PlannedActor[]
        /** Widths of the columns that occur, left to right, px. */
        widths: number[]
        /** What the drawing may take, px. */
        height: number
        /** All paths in some of their columns; the others follow on further slides. */
        overview?: boolean
      }
    | { kind: 'compare'; columns: TextColumn[] }
    | { kind: 'claim'; by: Inline[]; evidence: PlannedItem[]; counter: PlannedItem[] }
    | { kind: 'question'; prompts: PlannedItem[]; countdown?: number }
    | { kind: 'quiz'; options: QuizOption[] }
    | {
        kind: 'answer'
        options: QuizOption[]
        explain?: Inline[]
        /** Size of the explanation, px; none: that of the options. */
        explainSize?: number
        /** The explanation stands at the right of the options, which have half of the width. */
        explainBeside?: boolean
      }
    | { kind: 'quote'; by?: Inline[] }
    | { kind: 'figure'; image: string; alt: string; credit?: Inline[] }
    | {
        kind: 'table'
        columns: Inline[][]
        rows: Inline[][][]
        /** Widths of the columns in %. */
        widths: number[]
        /** Which columns hold nothing but numbers, counted from 0. */
        numbers: number[]
        /** Above and below the text of a cell, px. */
        padding: number
      }
    /** `termWidth`: of the words at the left, px. */
    | { kind: 'terms'; termWidth: number; entries: { term: Inline[]; meaning: Inline[] }[] }
    | { kind: 'break'; countdown?: number }
    | {
        kind: 'recap'
        /** Of the titles at the left, px. */
        termWidth: number
        sections: { title: Inline[]; summary?: Inline[] }[]
        objectives: PlannedItem[]
      }
    | { kind: 'references'; entries: PlannedItem[] }
  )

export type SlideKind = SlidePlan['kind']

/** A whole lecture. */
export interface DeckPlan {
  lang: 'zh-CN' | 'en'
  title: Inline[]
  /** For the small print: no longer than a third of the slide's width. */
  shortTitle: string
  aspect: '16/9' | '4/3'
  /** Titles of the outline's sections, by their index in it. */
  sections: Inline[][]
  /** Minutes that the lecture has: for the whole, or for each part between breaks; for the lecturer alone. */
  minutes?: number | readonly number[]
  slides: SlidePlan[]
}
