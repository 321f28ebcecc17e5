import { monthNumber } from '../../outline/months.ts'
import { DAY, dayOf, isToCome, MONTH, SEASON, seasonOf, YEAR } from './en-parts.ts'
import { endOf } from './en-years.ts'
import type { Form, Groups, Place, Point, Reading } from './expression.ts'

/** early July, mid-July, the end of July */
const PART = '(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -])?'
const DASH = ' ?[—–-] ?'

/** 7 July 2013, 12 February 1283/4 (the latter by our calendar), 7–9 July 2013, 7 to 9 July, 7 and 8 July, 7th of July, 2013; and without the year. */
const DAY_MONTH = String.raw`(?<![\d.,:/-])(?<day>${DAY})(?:(?<join>${DASH}| to | and )(?<last>${DAY}))?(?: of)? (?<month>${MONTH})(?:,? (?<year>${YEAR})(?:/(?<dual>\d\d?)(?![\d/]))?)?`
/** July 7, 2013, July 7–9, 2013; and without the year. */
const MONTH_DAY = String.raw`\b(?<month>${MONTH}) (?:the )?(?<day>${DAY})(?!\d|[:%]|[.,]\d)(?:${DASH}(?<last>\d{1,2})(?!\d))?(?:,? (?<year>${YEAR})(?:/(?<dual>\d\d?)(?![\d/]))?)?`
/** July 2013, July of 2013; and without the year. */
const MONTH_YEAR = String.raw`\b${PART}(?<month>${MONTH})(?:(?:,| of)? (?<year>${YEAR}))?(?!\w)`
/** spring 2014, the winter of 1941–42 */
const SEASON_YEAR = String.raw`\b${PART}(?<season>${SEASON})(?: of|,)? (?<year>${YEAR})(?:[—–/-](?:\d\d|${YEAR})(?!\d))?`

/** Days that have a name and always the same date. */
const NAMED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  'New Year’s Day': [1, 1],
  Epiphany: [1, 6],
  Candlemas: [2, 2],
  'Valentine’s Day': [2, 14],
  'Lady Day': [3, 25],
  'May Day': [5, 1],
  'Midsummer Day': [6, 24],
  'Bastille Day': [7, 14],
  Lammas: [8, 1],
  Michaelmas: [9, 29],
  'St Crispin’s Day': [10, 25],
  'All Saints’ Day': [11, 1],
  'All Souls’ Day': [11, 2],
  Martinmas: [11, 11],
  'Armistice Day': [11, 11],
  'Christmas Eve': [12, 24],
  'Christmas Day': [12, 25],
  'New Year’s Eve': [12, 31],
}
const plainName = (name: string): string => name.replaceAll(/[’']/g, '’')
/** By Michaelmas 1297, on Christmas Day; not in Michaelmas (term) 1297. */
const NAMED_DAY = String.raw`(?<=\b(?:[Bb]y|[Oo]n|[Aa]t|[Bb]efore|[Aa]fter|[Uu]ntil|[Ff]rom|[Tt]o|[Ss]ince) )(?<name>${Object.keys(
  NAMED,
)
  .map((name) => name.replaceAll('’', "[’']"))
  .join('|')})(?:,? (?<year>${YEAR}))?(?! (?:term|\d))\b`

/** Days, months and seasons. */
export const enDays: readonly Form[] = [
  { pattern: new RegExp(DAY_MONTH, 'g'), read: readDay },
  { pattern: new RegExp(MONTH_DAY, 'g'), read: readDay },
  { pattern: new RegExp(MONTH_YEAR, 'g'), read: readMonth },
  {
    pattern: new RegExp(NAMED_DAY, 'g'),
    read: ({ name = '', year }, { text, from }) => {
      const [month, day] = NAMED[plainName(name)] ?? []
      // Michaelmas to Michaelmas is every year’s.
      if (!year && !/\b[Oo]n $/.test(text.slice(Math.max(0, from - 3), from))) return undefined
      return month && day
        ? { start: { ...(year && { year: Number(year) }), month, day }, near: !year }
        : undefined
    },
  },
  {
    pattern: new RegExp(SEASON_YEAR, 'g'),
    read: ({ season = '', year }) => ({ start: { year: Number(year), season: seasonOf(season) } }),
  },
]

function readDay(
  { day = '', join, last, month = '', year, dual }: Groups,
  place: Place,
): Reading | undefined {
  // The September 11 attacks have no other year than their own, which is not in these words.
  if (
    !year &&
    /^ (?:attacks?|terror|Commission|Movement|Incident)/.test(place.text.slice(place.to, place.to + 14))
  )
    return undefined
  if (!year && recurs(place)) return undefined
  const given = year && ((dual && endOf(Number(year), dual)) || Number(year))
  const inYear = given || comingYear(monthNumber(month), place)
  const start: Point = { ...(inYear && { year: inYear }), month: monthNumber(month), day: dayOf(day) }
  if (dayOf(day) > 31 || dayOf(day) < 1) return undefined
  if (!last) return { start }
  const end = { ...start, day: dayOf(last) }
  // Days that are named one by one are no span, unless they are neighbours.
  const before = place.text.slice(Math.max(0, place.from - 8), place.from)
  const span = join !== ' and ' || dayOf(last) === dayOf(day) + 1 || /[Bb]etween $/.test(before)
  return span ? { start, end } : { start: end }
}

/** In which year a day comes that a newspaper announces. */
function comingYear(month: number, { text, from, issued }: Place): number | undefined {
  if (!issued?.day || !issued.month || !isToCome(text, from)) return undefined
  return month < issued.month ? issued.year + 1 : issued.year
}

/** A day of every year: “begins on 1 July”, “the feast of St Botolph, 17 June”. */
function recurs({ text, from, to }: Place): boolean {
  return (
    /\b(?:begins?|starts?|runs?|ends?|falls?|(?:each|every) year|annually|feast of [^.;,]{1,40},?) (?:on |from )?$/.test(
      text.slice(Math.max(0, from - 64), from),
    ) || /^ (?:(?:of|in) )?(?:each|every) /.test(text.slice(to, to + 12))
  )
}

const BEFORE_MONTH =
  /(?:^|[\s(])(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Dd]uring|[Aa]fter|[Bb]efore|[Bb]etween|[Tt]hrough|[Tt]hat|[Tt]his|of|to|and|[Ee]arly|[Ll]ate|[Mm]id)[ -]$|[—–-] ?$/

const MONTH_FOLLOWS = new RegExp(String.raw`^(?: ?[—–-] ?| to | and |, )(?:${MONTH})(?!\w)`)

function readMonth({ month = '', year }: Groups, place: Place): Reading | undefined {
  const { text, from, to } = place
  const coming = year ? undefined : comingYear(monthNumber(month), place)
  const inYear = year ? Number(year) : coming
  const point: Point = { ...(inYear && { year: inYear }), month: monthNumber(month) }
  if (year) return { start: point }
  // “May” and “March” begin sentences, and “Mar” is a name: alone they are months where words like “in” say so.
  if (month.length < 4 && !/^(?:May)$|^(?:June|July)$/.test(month)) return undefined
  const words = text.slice(from, to)
  const before = text.slice(Math.max(0, from - 10), from)
  const joined = MONTH_FOLLOWS.test(text.slice(to, to + 16))
  if (words === month && !BEFORE_MONTH.test(before) && !joined) return undefined
  if (
    /^(?: (?:Fourth|Revolution|Crisis|Days|Uprising|Coup|Movement|Agreement|Laws?|Plot|War)|[’']s)/.test(
      text.slice(to, to + 12),
    )
  )
    return undefined
  return { start: point }
}
