import { chineseNumber } from '../numerals.ts'
import type { Expression, Groups, Place, Point, Reading } from './expression.ts'

/** What the forms of Chinese dates are made of. Blanks may stand between figures and words: 2012 年 6 月. */
const SMALL = String.raw`(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})`
export const YEAR_WORDS = '[一二][〇零O0一二三四五六七八九]{3}'
export const TO = ' {0,2}(?:至|到|[—–~-]{1,2}) {0,2}'
/** Between dates that share what stands behind the last: 7、8月. */
export const OR_AND = ' {0,2}(?:至|到|[—–~-]{1,2}|[、和与及或]) {0,2}'

/** Not the beginning of 冬奥会, 春节, 夏令营. */
const SEASON = `(?<season>[春夏秋冬])(?:季(?!奥)|天|末|初)?(?![节奥残运令晚耕荒])`
const DAY = `(?<day>${SMALL}) {0,2}(?:[日号]|(?=${OR_AND}(?:${SMALL} {0,2}月 {0,2})?${SMALL} {0,2}[日号]))`
/** 初三日: so the days of the moon are written. */
const MOON_DAY = `(?<moonday>初[一二三四五六七八九十]日?)`
const MONTH = `(?<leap>闰)?(?<month>${SMALL}|[正冬腊]) {0,2}(?:月份?|(?=${OR_AND}${SMALL} {0,2}月))(?: {0,2}(?:${MOON_DAY}|${DAY}))?`
const PART = `(?<part>年?(?:上半年|下半年|前半年|后半年)|第?[一二三四1-4]季度|前[二三两23]个?季度|前(?<months>[一二两三四五六七八九十]{1,2}|\\d{1,2}) {0,2}个月|元旦)`
const EDGE = `(?<edge>年?(?:[底初]|末(?!代))|年中|年终|[上中下]旬|中(?=[，。、；]))?`

/** What may follow a year. */
export const WITHIN_YEAR = `(?: {0,2}(?:${MONTH}|${PART}|${SEASON}))? {0,2}${EDGE}`
export const MONTH_AND_DAY = `${MONTH} {0,2}${EDGE}`
export const DAY_OR_EDGE = `(?: {0,2}${DAY})? {0,2}${EDGE}`
/** A figure that shares its 年 with the next: 1998至2003年, 2001、2003年, 2011、2012两年. */
export const SHARED_YEAR = String.raw`(?=(?:${OR_AND}(?:公元前|公元|前)? {0,2}(?:\d{2,4}|${YEAR_WORDS})){1,6} {0,2}两?年(?!代))`

/** A month or a season stands behind the other way of writing the year: 民国十四年（1925）2月. */
export const MONTH_FOLLOWS =
  '(?= {0,2}(?:(?:\\d{1,2}|[闰正冬腊]|闰?[一二三四五六七八九十]{1,3})月|[春夏秋冬](?![节奥残运令晚耕荒])))'

const SEASONS = ['春', '夏', '秋', '冬']
const PARTS: readonly (readonly [RegExp, number, number])[] = [
  [/前[二两2]/, 1, 6],
  [/前[三3]/, 1, 9],
  [/[上前]半年/, 1, 6],
  [/[下后]半年/, 7, 12],
  [/[一1]季度/, 1, 3],
  [/[二2]季度/, 4, 6],
  [/[三3]季度/, 7, 9],
  [/[四4]季度/, 10, 12],
]

/** Month, day, season or half of a year, as {@link WITHIN_YEAR} finds them. */
export function withinYear(
  base: Point,
  { part, months, season, edge, ...groups }: Groups,
): Reading | undefined {
  const isMoons =
    groups.moonday !== undefined || groups.leap !== undefined || /[正冬腊]/.test(groups.month ?? '')
  if (isMoons) return { start: { ...base, moon: 'surely' } }
  if (part === '元旦') return { start: { ...base, month: 1, day: 1 } }
  const month = numberIn(groups.month, 12)
  const day = numberIn(groups.day, 31)
  if (month === null || day === null) return undefined
  if (months) {
    const last = numberIn(months, 12)
    return last ? { start: { ...base, month: 1 }, end: { ...base, month: last } } : undefined
  }
  const span = part && PARTS.find(([pattern]) => pattern.test(part))
  if (span) return { start: { ...base, month: span[1] }, end: { ...base, month: span[2] } }
  const start: Point = {
    ...base,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(season && { season: 21 + SEASONS.indexOf(season) }),
    // Without a year of its own, and in words.
    ...(base.year === undefined && /^\D/.test(groups.month ?? groups.day ?? '1') && { moon: 'perhaps' }),
  }
  return { start, ...edgeOf(edge) }
}

export function edgeOf(words: string | undefined): Pick<Expression, 'edge'> {
  if (!words) return {}
  if (/[底末终]|下旬/.test(words)) return { edge: 'end' }
  return /初|上旬/.test(words) ? { edge: 'beginning' } : {}
}

/** Null where the figure is too large to be one of those. */
function numberIn(words: string | undefined, most: number): number | null | undefined {
  if (!words) return undefined
  const value = chineseNumber(words)
  return value !== undefined && value >= 1 && value <= most ? value : null
}

/** Whether a sentence or a part of one begins there, or a word like 于 stands before it. */
export const afterPunctuation = (place: Place): boolean =>
  /^(?:[，。；：！？、,;:!?.“‘"（(《—–~在于到至从自由]|)$/.test(charBefore(place))

/** Also after a word like 又 or 仅: 次年 there is a date of its own. */
export const beginsClause = (place: Place): boolean =>
  afterPunctuation(place) || /[”’"）》…而又则及和与即隔短过后了]/.test(charBefore(place))

function charBefore({ text, from }: Place): string {
  let at = from - 1
  while (text[at] === ' ') at--
  return text[at] ?? ''
}
