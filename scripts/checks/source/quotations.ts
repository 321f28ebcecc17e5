/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  from: number
  to: number
}

/** Quotation marks in pairs; `"` opens after a blank or a sign and closes elsewhere. */
const QUOTATION = /“[^“”]+”|「[^「」]+」|『[^『』]+』|(?<![\p{L}\p{N}])"[^"]+"|‘[^‘’]{16,}’/gu
const TITLE = /《[^《》]+》/g

/** What stands in quotation marks, the marks included. */
export const quotationsIn = (text: string): Stretch[] => stretches(text, QUOTATION)

/** What stands in quotation marks or in those of titles. */
export const markedIn = (text: string): Stretch[] =>
  [...stretches(text, QUOTATION), ...stretches(text, TITLE)].sort((a, b) => a.from - b.from)

const stretches = (text: string, pattern: RegExp): Stretch[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ from: index, to: index + found.length }))

/** The pieces of a quotation: what is left out (`……`, `[…]`) and put in (`[越南]`) is no part of its words. */
export const quotedPieces = (text: string): string[] =>
  text
    .split(/…+|\.{3,}|⋯+|\[[^[\]]*\]|［[^［］]*］|〔[^〔〕]*〕/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
