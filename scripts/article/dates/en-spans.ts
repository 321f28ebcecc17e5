import { ORDINAL, ordinalOf } from './en-parts.ts'
import type { Form, Groups, Place, Reading } from './expression.ts'

const PART = '(?:(?:[Ee]arly|[Ll]ate|[Mm]id(?:dle)?)(?:[ -]to[ -](?:mid|late))?[ -])?'
const TENS = 'twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties'

/** the 1990s, the mid-1990s, the ’90s, the 1990s and early 2000s are two */
const DECADES = String.raw`(?<![\d.,])${PART}(?:(?<year>[12]\d\d0)[’']?s|(?:[’‘']|(?<=\b[12]\d\d0[’']?s(?: and| to| or|[—–-]) ?(?:the )?(?:early |late |mid-?)?))(?<tens>[2-9]0)s)\b`
const WORDS = String.raw`(?<=\b[Tt]he )${PART}(?<words>${TENS})\b`
/** the nineteenth century, 19th-century, the fifth century BC; the first of the seventeenth and eighteenth centuries */
const CENTURIES = String.raw`\b${PART}(?<nth>${ORDINAL})(?:[ -](?:[Cc]entury|[Cc]enturies)\b|(?=-? (?:and|to|or|through) (?:(?:early|late|mid)[ -])?(?:the )?${ORDINAL}[ -][Cc]entur)|(?=[—–]${ORDINAL}[ -][Cc]entur))(?<bc> (?:BCE?\b|B\.C\.(?:E\.)?))?`

/** the first decade of the twentieth century */
const DECADES_OF = String.raw`\b(?<decade>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|last|final) decade of the (?<nth>${ORDINAL})[ -][Cc]entury(?! B)`

/** Decades and centuries. */
export const enSpans: readonly Form[] = [
  { pattern: new RegExp(DECADES, 'g'), read: readDecade },
  { pattern: new RegExp(WORDS, 'gi'), read: readWords },
  { pattern: new RegExp(CENTURIES, 'gi'), read: readCentury },
  {
    pattern: new RegExp(DECADES_OF, 'g'),
    read: ({ decade = '', nth = '' }) => {
      const century = ordinalOf(nth)
      const tens = /last|final/.test(decade) ? 9 : ordinalOf(decade) - 1
      return century >= 1 && century <= 21
        ? { start: { year: (century - 1) * 100 + tens * 10, unknown: 1 }, aside: true }
        : undefined
    },
  },
]

function readDecade({ year, tens }: Groups, { text, from, to }: Place): Reading {
  // The 1850s and ’60s are of one century.
  const [, before] = /\b(1\d|20)\d0[’']?s\b[^.;]{0,24}$/.exec(text.slice(Math.max(0, from - 32), from)) ?? []
  const first = year ? Number(year) : Number(before ?? 19) * 100 + Number(tens)
  // The 1800s are a century, the early 1800s and the 2000s a decade.
  const century = first % 100 === 0 && first < 2000 && /^\d/.test(text.slice(from, to))
  return { start: { year: first, unknown: century ? 2 : 1 }, aside: true }
}

function readWords({ words = '' }: Groups): Reading {
  return {
    start: { year: 1920 + TENS.split('|').indexOf(words.toLowerCase()) * 10, unknown: 1 },
    aside: true,
  }
}

function readCentury({ nth = '', bc }: Groups, { text, to }: Place): Reading | undefined {
  const century = ordinalOf(nth)
  if (!(century >= 1 && century <= 21)) return undefined
  const before = bc !== undefined || /^.{0,40}?[Cc]entur(?:y|ies) B\.?C/.test(text.slice(to, to + 56))
  if (before && century === 1) return undefined
  return { start: { year: (century - 1) * (before ? -100 : 100), unknown: 2 }, aside: true }
}
