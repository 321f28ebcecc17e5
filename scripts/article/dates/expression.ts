/** What a date's words say, before it is known what they refer to. */
export interface Point {
  /** Astronomical: 0 is 1 BCE. */
  year?: number
  /** So many of its digits, from the right, are not known: 1 is a decade, 2 a century. */
  unknown?: 0 | 1 | 2
  /** 1 to 12. */
  month?: number
  /** 21 to 24: spring to winter. */
  season?: number
  day?: number
  approximate?: boolean
  /** Counted from the date that was told of last: 同年 is 0 years, 次年 is 1, two months later is 2. */
  years?: number
  months?: number
  days?: number
  /** Months and days may be, or are, those of the moon, which EDTF does not have: 六月 after 同治五年, 六月初三日. */
  moon?: 'perhaps' | 'surely'
  /** A year of a calendar whose months are those of the moon. */
  lunar?: boolean
  /** A year of that reign. */
  reign?: string
  /** The year of the reign that was named last: 十四年 behind 元和四年. */
  nth?: number
  /** Words follow that may make it a length of time: 十四年淄青平定. */
  loose?: boolean
  /** The nearest month or season of that name before, or behind, what was told of last: the previous December. */
  nearest?: 'before' | 'behind'
  /** A year of two digits, in the century of the one it follows: 1998—99年. */
  short?: number
}

/** A date as a paragraph has it. */
export interface Expression {
  /** In UTF-16 units from the start of the paragraph. */
  from: number
  to: number
  start: Point
  end?: Point | 'open'
  /** It is told of in passing: what follows does not refer to it. */
  aside?: boolean
  /** Holds only where its own paragraph has a date before it. */
  near?: boolean
  /** Holds only as the end of an interval. */
  endOnly?: boolean
  /** The words speak of the end, or of the beginning, of that time: 5月底6月初 is one interval. */
  edge?: 'end' | 'beginning'
}

/** What the words of a date say, wherever they stand. */
export type Reading = Omit<Expression, 'from' | 'to'>

/** A way of writing dates, and what is meant by it. The patterns are global, and take a time in proportion to the text. */
export interface Form {
  pattern: RegExp
  read: (groups: Groups, place: Place) => Reading | undefined
}

export type Groups = Readonly<Record<string, string | undefined>>

/** Where a match stands. */
export interface Place {
  text: string
  from: number
  to: number
  issued: Issued | undefined
}

/** When the article was published; a newspaper's to the day. */
export interface Issued {
  year: number
  month?: number
  day?: number
}
