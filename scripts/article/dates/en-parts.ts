import { MONTHS } from '../../outline/months.ts'

// What the forms of English dates are made of.

/** May has no short form, and Mar and Sept come with and without a full stop. */
export const MONTH = String.raw`(?:${MONTHS.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)`
export const YEAR = String.raw`[12]\d{3}(?![\d%]|[.,]\d)`
export const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`
export const SEASON = '(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)'
export const ORDINAL = String.raw`(?:\d{1,2}(?:st|nd|rd|th)|(?:twenty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)`
const COUNTS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
export const COUNT = `(?:(?:${TENS.join('|')})-(?:${COUNTS.slice(1, 10).join('|')})|${[...COUNTS.slice(1), ...TENS].sort((a, b) => b.length - a.length).join('|')}|an?(?: hundred)?|a hundred|\\d{1,3})`
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  )

export const dayOf = (words: string): number => Number.parseInt(words, 10)

/** 21 to 24. */
export function seasonOf(word: string): number {
  const name = word.toLowerCase()
  return name === 'fall' ? 23 : 21 + ['spring', 'summer', 'autumn', 'winter'].indexOf(name)
}

/** `nineteenth` and `19th` are 19. */
export function ordinalOf(word: string): number {
  return /^\d/.test(word) ? Number.parseInt(word, 10) : ORDINALS.indexOf(word.toLowerCase())
}

/** `two` and `2` are 2, `a` is 1. */
export function countOf(word: string): number {
  if (/^\d/.test(word)) return Number(word)
  const name = word.toLowerCase()
  if (/^an?$/.test(name)) return 1
  if (/hundred$/.test(name)) return 100
  const [tens = '', ones] = name.split('-')
  const ten = TENS.indexOf(tens)
  return ten === -1 ? COUNTS.indexOf(name) : 20 + 10 * ten + (ones ? COUNTS.indexOf(ones) : 0)
}

/** “… will make her final crossing on”, “is open until”: what a newspaper says of days to come. */
export const isToCome = (text: string, from: number): boolean =>
  /(?:\b(?:will|shall|(?:is|are) (?:due|set|expected|scheduled|going) to|(?:is|are) to|plans? to)\b[^.;]{0,70}|\b(?:is|are|remains?|runs?)\b[^.;]{0,40}\b(?:until|till) (?:the )?)$/.test(
    text.slice(Math.max(0, from - 100), from),
  )
