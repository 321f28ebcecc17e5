import { YEAR } from './en-parts.ts'
import type { Form, Groups, Place, Reading } from './expression.ts'

const ABOUT = String.raw`(?:(?<about>c(?:a|irca)?\.?|[Cc]irca|[Aa]round|[Aa]bout|[Aa]pproximately|[Rr]oughly) ?)?`
const BC = String.raw`(?:BCE?|B\. ?C\.(?: ?E\.)?)(?!\w)`
const AD = String.raw`(?:AD|A\. ?D\.|CE|C\. ?E\.)(?!\w)`

/** 44 BC, 431–404 BC, from 431 to 404 BC */
const BEFORE = String.raw`(?<![\d.,])${ABOUT}(?:(?<first>\d{1,4})(?: ?[—–-] ?| to | until | and ))?(?<last>\d{1,4}) ?${BC}`
/** AD 79, 79 AD */
const AFTER = String.raw`(?<![\d.,\w])${ABOUT}(?:${AD} ?(?<one>\d{1,4})(?!\d)|(?<other>\d{1,4}) ?${AD})`
/** 1998, 1998–2003, 2001–05, 1998/99, mid-1998, FY2012 */
const PLAIN = String.raw`(?<![\d.,:/#$€£¥%§—–-])(?<!\w)(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -])?(?:FY ?)?${ABOUT}(?<year>${YEAR})(?![\w%°]|[—–-]?[a-zA-Z])(?:(?: ?[—–] ?|[-/])(?<last>\d{4}|\d\d?)(?![\d%\w]|[.,]\d))?`
/** in '92, the summer of ’68 */
const SHORT = String.raw`(?<=\b(?:[Ii]n|[Oo]f|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom) )[’'‘](?<short>\d\d)(?![\ds])`
/** the first half of 2014, the third quarter of 2014, Q3 2014 */
const PARTS = String.raw`\b(?<part>first half|second half|first quarter|second quarter|third quarter|fourth quarter|(?<=\b)Q[1-4])(?: of| in)? (?<year>${YEAR})(?!s)`

/** in 987, in the year 800, about 850: only where nothing is counted by it. */
const EARLY = String.raw`(?<=\b(?:[Ii]n|[Bb]y|[Ii]n the year|[Uu]ntil|[Ff]rom|[Ff]rom around|[Ff]rom about|[Bb]etween|[Ss]ince) )(?:(?<about>[Aa]bout|[Aa]round|c\.|circa) )?(?<year>[2-9]\d\d)(?=[.,;:)](?!\d)| (?:and|to|until) (?:[2-9]|1\d)\d\d\b| (?:the|he|she|they|his|her|its|it|was|were|a|an|when|by|under|at|in)\b)|(?<=\b(?:and|to|until) )(?<last>[2-9]\d\d)(?=[.,;:)](?!\d)| (?:the|he|she|they|was|were|when|by|under)\b)|(?<=(?:^|[.;(] ?)|\b(?:notation|manuscript|copy|[Ww]ritten|[Cc]omposed|[Bb]uilt|[Dd]ated) )(?:[Aa]bout|[Aa]round|[Cc]irca|c\.) (?<alone>[2-9]\d\d)(?=[.,;:)](?!\d)| (?:the|he|she|they|a|an)\b)`

/** Years. */
export const enYears: readonly Form[] = [
  { pattern: new RegExp(BEFORE, 'g'), read: readBefore },
  {
    pattern: new RegExp(AFTER, 'g'),
    read: ({ about, one, other }) => ({
      start: { year: Number(one ?? other), ...(about && { approximate: true }) },
    }),
  },
  {
    pattern: new RegExp(EARLY, 'g'),
    read: ({ about, year, last, alone }, { text, from }) => {
      // The second of two years follows a first.
      if (last && !/\b(?:[2-9]|1\d)\d\d (?:and|to|until) $/.test(text.slice(Math.max(0, from - 16), from)))
        return undefined
      const approximate = (about !== undefined || alone !== undefined) && { approximate: true }
      return { start: { year: Number(year ?? last ?? alone), ...approximate } }
    },
  },
  { pattern: new RegExp(PLAIN, 'g'), read: readPlain },
  { pattern: new RegExp(PARTS, 'g'), read: readPart },
  {
    pattern: new RegExp(SHORT, 'g'),
    read: ({ short }) => ({ start: { year: Number(short) + (Number(short) > 30 ? 1900 : 2000) } }),
  },
]

function readBefore({ about, first, last }: Groups, { text, from, to }: Place): Reading {
  const approximate = about !== undefined && { approximate: true }
  const end = { year: 1 - Number(last), ...approximate }
  // “In 44 and 43 BC” are two years, “between 44 and 31 BC” is one time: of the two the last is told.
  const list =
    first &&
    / and /.test(text.slice(from, to)) &&
    !/[Bb]etween\s$/.test(text.slice(Math.max(0, from - 8), from))
  return first && !list ? { start: { year: 1 - Number(first) }, end } : { start: end }
}

const QUARTERS: Readonly<Record<string, readonly [number, number]>> = {
  'first half': [1, 6],
  'second half': [7, 12],
  'first quarter': [1, 3],
  'second quarter': [4, 6],
  'third quarter': [7, 9],
  'fourth quarter': [10, 12],
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
}

function readPart({ part = '', year }: Groups): Reading | undefined {
  const months = QUARTERS[part]
  return (
    months && {
      start: { year: Number(year), month: months[0] },
      end: { year: Number(year), month: months[1] },
    }
  )
}

const NOUNS =
  'soldiers?|troops|men|women|people|persons|workers|students|patients|controls|subjects|cases|samples|records|firms|schools|interviews|dollars|yuan|ships|vessels|aircraft|tanks|copies|pages|words|years|days|hours|tons|tonnes|kilomet(?:er|re)s|km|miles|met(?:er|re)s|feet|acres|hectares|deaths|casualties|villages|households|families|members|delegates|participants|respondents|square|percent|per cent|MW|million|billion|thousand'

/** What is counted, so that a figure before it is no year; and the same behind an adjective. */
const COUNTED = new RegExp(`^(?:,\\d| ?(?:${NOUNS})\\b)`)
const COUNTED_SO = new RegExp(
  `^ (?!(?:school|academic|fiscal|financial|calendar|the|a|an|his|her|its|their|our|these|those|all|most|many|some|no|and|or|when|as|more|both) )[a-z-]+ (?:${NOUNS})\\b`,
)
const BY_THEN = /\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Dd]uring|[Aa]fter|[Bb]efore) $/

/** The Rent Act 1988 */
const LAW = /\b(?:Act|Bill|Order|Statute|Regulations|Rules|Code|Charter) $/
/** “on the list for 2023.” */
const FOR_THEN = (before: string, after: string): boolean =>
  /\b[Ff]or $/.test(before) && /^(?:[.,;:)”"’]|$)/.test(after)

/** What has a number of its own. */
const NUMBERED =
  /(?:Resolution|Resolutions|No\.?|Nos\.?|Number|number|page|pages|pp?\.|vol\.|Figure|Table|Boeing|Flight|ISO|Windows|lines?|Section|Article|Regulation|Directive|Highway|Route|some|than|nearly|over|almost|least|most|only|fewer|another|additional|all|roughly|approximately|U\.S\.C\.|C\.F\.R\.|Appendix at)\s$|[=<>≤≥≈] ?$/

const DATED =
  /(?:^|[\s(“"‘'[])(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Dd]uring|[Aa]fter|[Bb]efore|[Bb]etween|[Tt]hrough|throughout|[Oo]f|[Oo]n|[Tt]he|[Tt]his|[Tt]hat|to|and|or|[Yy]ears?|Christmas|Easter|Michaelmas|Lent|Trinity|Hilary|Souls|Saints|Candlemas|Martinmas|Lammas|Pentecost|term|Day|[Ff]iscal|Acts?|Bill|Order|Ordinance|Statute|Regulations|Rules|Charter|Code|[Rr]egisters? of|[Aa]round|circa|early as|late as|back as|early|late|mid|[Ii]ts|his|her|their|’s|'s|a)[ -]$|[’']s $|^$|[(;,:—–] ?$|[.!?] $/

function readPlain({ year = '', last, about }: Groups, place: Place): Reading | undefined {
  const { text, from, to } = place
  const value = Number(year)
  if (value < 1000 || value > 2100) return undefined
  const before = text.slice(Math.max(0, from - 16), from)
  const after = text.slice(to, to + 40)
  if (NUMBERED.test(before) || COUNTED.test(after)) return undefined
  if (!BY_THEN.test(before) && !LAW.test(before) && COUNTED_SO.test(after)) return undefined
  // Brown 1999: 4
  if (/\p{Lu}\p{Ll}+ $/u.test(before) && /^: ?\d/.test(after)) return undefined
  // Not “from 2000 to 3,000 troops”.
  if (!BY_THEN.test(before) && /^ (?:to|and|or) \d{1,3},\d{3}/.test(after)) return undefined
  const end = last === undefined ? undefined : endOf(value, last)
  if (last !== undefined && end === undefined) return undefined
  if (
    end === undefined &&
    !about &&
    !DATED.test(before) &&
    !FOR_THEN(before, after) &&
    !/^[),;:—–]/.test(after)
  ) {
    if (!/^(?:early|late|mid|FY|Early|Late|Mid)/.test(text.slice(from, to))) return undefined
  }
  if (value % 100 === 0 && about && !/^[\s]*[.,;)]/.test(after)) return undefined
  if (value % 100 === 0 && end === undefined && /^ [a-z]+(?<!s)s\b(?<!was|is|has|does)/.test(after))
    return undefined
  return {
    start: { year: value, ...(about && { approximate: true }) },
    ...(end !== undefined && { end: { year: end } }),
  }
}

/** 2001–05, 1998/99 and 1914–8 write a part of the second year. */
export function endOf(start: number, last: string): number | undefined {
  const whole = 10 ** last.length
  const end = Math.floor(start / whole) * whole + Number(last)
  const turned = end <= start && last.length < 4 ? end + whole : end
  return turned > start && turned <= 2100 && turned - start < 900 ? turned : undefined
}
