import { CLASS } from './fonts/shape.ts'
import { classBefore, classSet, type LineText } from './line-text.ts'

const {
  AL,
  SP,
  ZW,
  WJ,
  GL,
  BA,
  HH,
  BB,
  HY,
  B2,
  CB,
  CL,
  CP,
  NS,
  OP,
  QI,
  QF,
  QU,
  IS,
  NU,
  PO,
  PR,
  SY,
  HL,
  EB,
  EM,
} = CLASS
const { H2, H3, JL, JV, JT, RI, ZWJ } = CLASS

const NEVER_FIRST = classSet('CL', 'CP', 'EX', 'SY')
const QUOTES = classSet('QU', 'QI', 'QF')
const BEFORE_OPENING_QUOTE = classSet('BK', 'OP', 'QU', 'QI', 'QF', 'GL', 'SP', 'ZW')
const AFTER_CLOSING_QUOTE = classSet(
  'SP',
  'GL',
  'WJ',
  'CL',
  'QU',
  'QI',
  'QF',
  'CP',
  'EX',
  'IS',
  'SY',
  'BK',
  'ZW',
)
const BEFORE_WORD_HYPHEN = classSet('BK', 'SP', 'ZW', 'CB', 'GL')
const HYPHENS = classSet('HY', 'HH')
const STICKS_TO_BEFORE = classSet('BA', 'HH', 'HY', 'NS', 'IN')
const LETTERS = classSet('AL', 'HL', 'SA')
const WORDS = classSet('AL', 'HL', 'SA', 'NU')
const IDEOGRAPHS = classSet('ID', 'EB', 'EM')
const HANGUL = classSet('H2', 'H3', 'JL', 'JV', 'JT')
const SIGNS = classSet('PO', 'PR')

/**
 * Whether a line may end before the character at `at` by UAX #14, Unicode 16; the numbers are those of its rules. Marks
 * are taken as what they stand on.
 */
export function mayBreak(text: LineText, at: number): boolean {
  const { classes, given } = text
  const after = classes[at] ?? AL
  const before = classes[at - 1] ?? AL
  if (after === SP || after === ZW) return false // 7
  let last = at - 1
  while (last > 0 && classes[last] === SP) last--
  const solid = classes[last] ?? AL
  if (solid === ZW) return true // 8
  if (given[at - 1] === ZWJ || after === WJ || before === WJ || before === GL) return false // 8a, 11, 12
  if (after === GL) return before === SP || before === BA || before === HY || before === HH // 12a
  if (NEVER_FIRST[after] || solid === OP) return false // 13, 14
  if (solid === QI && BEFORE_OPENING_QUOTE[classBefore(text, last) ?? SP]) return false // 15a
  const next = classes[at + 1]
  if (after === QF && AFTER_CLOSING_QUOTE[next ?? SP]) return false // 15b
  if (after === IS) return before === SP && next === NU // 15c, 15d
  if ((solid === CL || solid === CP) && after === NS) return false // 16
  if (solid === B2 && after === B2) return false // 17
  if (before === SP) return true // 18
  if ((QUOTES[after] || QUOTES[before]) && sticksToQuote(text, at)) return false // 19
  if (before === CB || after === CB) return true // 20
  return !(sticksToSign(text, at) || staysInNumber(text, at) || staysInWord(text, at))
}

/** LB19: quotation marks stick to Latin letters; beside Chinese it depends on whether they open or close. */
function sticksToQuote(text: LineText, at: number): boolean {
  const { classes, eastAsian } = text
  const after = classes[at] ?? AL
  const before = classes[at - 1] ?? AL
  if (after === QU || after === QF || before === QU || before === QI) return true
  if (QUOTES[after] && (!eastAsian[at - 1] || !(eastAsian[at + 1] ?? 0))) return true
  return QUOTES[before] === 1 && (!eastAsian[at] || !(eastAsian[at - 2] ?? 0))
}

/** LB20a to 22: hyphens, blanks and signs that no line begins with, or ends with. */
function sticksToSign(text: LineText, at: number): boolean {
  const { classes } = text
  const after = classes[at] ?? AL
  const before = classes[at - 1] ?? AL
  if (HYPHENS[before]) {
    const outer = classBefore(text, at - 1)
    if (LETTERS[after] && (outer === undefined || BEFORE_WORD_HYPHEN[outer])) return true
    if (outer === HL && after !== HL) return true
  }
  return STICKS_TO_BEFORE[after] === 1 || before === BB || (before === SY && after === HL)
}

/** LB23 to 25: numbers keep their signs and units. */
function staysInNumber({ classes }: LineText, at: number): boolean {
  const after = classes[at] ?? AL
  const before = classes[at - 1] ?? AL
  if (after === NU)
    return (
      before === NU ||
      SIGNS[before] === 1 ||
      before === HY ||
      before === IS ||
      LETTERS[before] === 1 ||
      endsNumber(classes, at - 1)
    )
  if (before === NU && LETTERS[after]) return true
  if ((before === PR && IDEOGRAPHS[after]) || (IDEOGRAPHS[before] && after === PO)) return true
  if ((SIGNS[before] && LETTERS[after]) || (LETTERS[before] && SIGNS[after])) return true
  if (SIGNS[after]) return endsNumber(classes, before === CL || before === CP ? at - 2 : at - 1)
  if (SIGNS[before] && after === OP) {
    const next = classes[at + 1]
    return next === NU || (next === IS && classes[at + 2] === NU)
  }
  return false
}

/** Whether what ends at `at` is a number, full stops and slashes in it passed over. */
function endsNumber(classes: Uint8Array, at: number): boolean {
  let last = at
  while (last > 0 && (classes[last] === IS || classes[last] === SY)) last--
  return classes[last] === NU
}

/** LB26 to 30b: words, Korean syllables, flags. */
function staysInWord({ classes, eastAsian }: LineText, at: number): boolean {
  const after = classes[at] ?? AL
  const before = classes[at - 1] ?? AL
  if (LETTERS[after]) return LETTERS[before] === 1 || before === IS || (before === CP && !eastAsian[at - 1])
  if (after === OP) return WORDS[before] === 1 && !eastAsian[at]
  if (after === NU) return before === CP && !eastAsian[at - 1]
  if (after === RI) return before === RI && oddRun(classes, at)
  if (after === EM) return before === EB
  if (HANGUL[after]) return before === PR || isSyllable(before, after)
  return after === PO && HANGUL[before] === 1
}

/** Whether two parts of Korean syllables are one syllable. */
export function isSyllable(before: number, after: number): boolean {
  if (before === JL) return after === JL || after === JV || after === H2 || after === H3
  if (before === JV || before === H2) return after === JV || after === JT
  return (before === JT || before === H3) && after === JT
}

/** Whether the sign of a region at `at` is the second of its flag. */
export function oddRun(classes: Uint8Array, at: number): boolean {
  let first = at
  while (first > 0 && classes[first - 1] === RI) first--
  return (at - first) % 2 === 1
}
