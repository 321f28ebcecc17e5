import { COUNT, countOf, ORDINAL, ordinalOf } from './en-parts.ts'
import type { Form, Groups, Reading } from './expression.ts'

/** In which year the first year of a reign began, and the last year of the reign; England's, by the names of its statutes. */
const REIGNS: Readonly<Record<string, readonly [number, number]>> = {
  'William I': [1066, 1087],
  'William II': [1087, 1100],
  'Henry I': [1100, 1135],
  Stephen: [1135, 1154],
  'Henry II': [1154, 1189],
  'Richard I': [1189, 1199],
  John: [1199, 1216],
  'Henry III': [1216, 1272],
  'Edward I': [1272, 1307],
  'Edward II': [1307, 1327],
  'Edward III': [1327, 1377],
  'Richard II': [1377, 1399],
  'Henry IV': [1399, 1413],
  'Henry V': [1413, 1422],
  'Henry VI': [1422, 1461],
  'Edward IV': [1461, 1483],
  'Richard III': [1483, 1485],
  'Henry VII': [1485, 1509],
  'Henry VIII': [1509, 1547],
  'Edward VI': [1547, 1553],
  Mary: [1553, 1558],
  Elizabeth: [1558, 1603],
  'Elizabeth I': [1558, 1603],
  'James I': [1603, 1625],
  'Charles I': [1625, 1649],
  // His years are counted from his father's death.
  'Charles II': [1649, 1685],
  'James II': [1685, 1688],
  Anne: [1702, 1714],
  'George I': [1714, 1727],
  'George II': [1727, 1760],
  'George III': [1760, 1820],
  'George IV': [1820, 1830],
  'William IV': [1830, 1837],
  Victoria: [1837, 1901],
}

/** The first letters by which a reign is known: 12 Hen. VIII, 3 Edw. I, 43 Eliz., 5 Vict. */
const STARTS = [...new Set(Object.keys(REIGNS).map((name) => name.split(' ')[0] ?? ''))]
/** In Latin: 3 Car. I, 21 Jac. I. */
const LATIN: Readonly<Record<string, string>> = { Car: 'Charles', Jac: 'James' }
/** Names of which three letters are not enough: Wil. and Vic. are not used. */
const LONGER = new Set(['William', 'Elizabeth', 'Victoria'])
const NAMES = STARTS.map((name) => `${name}|${name.slice(0, LONGER.has(name) ? 4 : 3)}\\.`)
const KING = `(?<king>${[...Object.keys(LATIN).map((name) => `${name}\\.`), ...NAMES].join('|')})(?: (?<number>I{1,3}|IV|VI{0,3})(?!\\w))?`

/** 3 Edward I, 43 Eliz. c. 2: without a numeral only before a chapter. */
const STATUTES = String.raw`(?<![\d.,:/§-])\b(?<year>\d{1,2}) ${KING}(?<chapter>,? c(?:h|ap)?\.? ?\d)?`
/** the third year of the reign of Edward I, the thirtieth year of King Edward I’s reign */
const WORDS = String.raw`\b[Tt]he (?<nth>${ORDINAL}|${COUNT}(?:th|st|nd|rd)) (?:regnal )?year of (?:the reign of )?(?:[Kk]ing |[Qq]ueen )?${KING}(?:[’']s reign)?`

/** Years of the kings and queens of England. Each begins in one year and ends in the next. */
export const enReigns: readonly Form[] = [
  {
    pattern: new RegExp(STATUTES, 'g'),
    read: ({ year, king = '', number, chapter }) =>
      number || chapter ? readYear(Number(year), king, number) : undefined,
  },
  { pattern: new RegExp(WORDS, 'g'), read: readWords },
]

function readWords({ nth = '', king = '', number }: Groups): Reading | undefined {
  return readYear(ordinalOf(nth) > 0 ? ordinalOf(nth) : countOf(nth), king, number)
}

function readYear(nth: number, king: string, number: string | undefined): Reading | undefined {
  const short = king.replace('.', '')
  const start = LATIN[short] ?? short
  const name = STARTS.find((one) => one.startsWith(start))
  const reign = REIGNS[number === undefined ? `${name}` : `${name} ${number}`]
  if (!reign || nth < 1) return undefined
  const year = reign[0] + nth - 1
  return year <= reign[1] ? { start: { year }, end: { year: Math.min(year + 1, reign[1]) } } : undefined
}
