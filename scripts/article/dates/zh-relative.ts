import { chineseNumber } from '../numerals.ts'
import { daysOn, monthsOn, weekdayOf } from './edtf.ts'
import type { Form, Groups, Place, Point, Reading } from './expression.ts'
import { isQuoted } from './plain.ts'
import {
  afterPunctuation,
  beginsClause,
  DAY_OR_EDGE,
  edgeOf,
  MONTH_AND_DAY,
  WITHIN_YEAR,
  withinYear,
} from './zh-parts.ts'

const COUNT = String.raw`(?<count>\d{1,2}|[一二两三四五六七八九十]{1,3})`

const YEARS = `(?<word>(?<!不)同一?年(?!代|龄)|当年|是[年岁]|该年|其年|[这那]一?年|[次翌来转]年|第二年|(?<!再)前一年|上一年|今年|去年|明年|(?<=[，。；、在从自到至于他她们已曾]|^)前年|${COUNT}年(?:之|以)?后)(?!级|来|度|的今天|的现在)的?${WITHIN_YEAR}`
const MONTHS = `(?<word>同月|当月|是月|该月|[次翌]月|(?<half>半年)(?:之|以)?后|${COUNT}个月(?:之|以)?后)${DAY_OR_EDGE}`
const DAYS = `(?<word>同日|当[日天晚夜]|同一天|[次翌]日|第二天|${COUNT}(?:[日天]|(?<week>周|个?星期))(?:之|以)?后)`
const BARE_MONTH = String.raw`(?<!\d|\d\.|[第个年每逢] ?)${MONTH_AND_DAY}`
const BARE_DAY = String.raw`(?<![\d.第月年神])(?<day>\d{1,2}) {0,2}日(?![内后前游均报元本夜])`
/** 3日和4日 */
const AND_DAY = /\d {0,2}[日号] {0,2}[和与及] {0,2}$/
/** Behind 九月十八日. */
const BARE_DAY_IN_WORDS = `(?<day>[十廿卅][一二三四五六七八九]|[二三]十[一二三四五六七八九]?|[廿卅])日(?![内后前游均报元本夜])`
/** Behind another day, in words: 十月十日至十七日. */
const LAST_DAY = '(?<=[日号] {0,2}(?:至|到|[—–~-]{1,2}) {0,2})(?<day>[一二三四五六七八九十廿卅]{1,3})日'
const EDGES = `(?<edge>年底|年末|年初|年终|岁末)(?!会|总|考|奖|的)`

/** 十四年 behind 元和四年: a year of the same reign, where a clause begins with it and is no length of time. */
const YEAR_OF_REIGN = `(?<nth>[一二三四五六七八九十廿卅]{1,4})[年载]${WITHIN_YEAR}(?![来间之后前内中以有的余多半如为期级时过一])`
/** Of a newspaper: 昨日, 上月, 本月初; not in 目前日本, 晚上月光, 日本月球. */
const NEWS = `(?:(?<word>昨[日天晚夜](?![本])|(?<=^|[，。；：、“”（于在者])前[日天](?![晚夜])|(?<![以早晚天路海地])上个?月(?![亮光球色饼份台])|(?<!日)本月(?!球))${DAY_OR_EDGE}|(?<week>(?<![日以])[本这上]个?(?:周|星期))(?<weekday>[一二三四五六日天])(?![周期]))`

/** What is told in the light of what precedes: 同年11月, 次年, 6月, 同月5日, 三年后. */
export const zhRelative: readonly Form[] = [
  { pattern: new RegExp(YEARS, 'g'), read: readYears },
  { pattern: new RegExp(MONTHS, 'g'), read: readMonths },
  { pattern: new RegExp(DAYS, 'g'), read: readDays },
  { pattern: new RegExp(BARE_MONTH, 'g'), read: readBareMonth },
  {
    pattern: new RegExp(YEAR_OF_REIGN, 'g'),
    read: readYearOfReign,
  },
  { pattern: new RegExp(NEWS, 'g'), read: readNews },
  {
    pattern: new RegExp(BARE_DAY, 'g'),
    read: ({ day }, place) =>
      (afterPunctuation(place) || AND_DAY.test(place.text.slice(Math.max(0, place.from - 6), place.from))) &&
      Number(day) <= 31
        ? { start: { day: Number(day) }, near: true }
        : undefined,
  },
  {
    pattern: new RegExp(BARE_DAY_IN_WORDS, 'g'),
    read: (groups, place) => {
      const within = afterPunctuation(place) ? withinYear({}, groups) : undefined
      return within && { ...within, near: true }
    },
  },
  {
    pattern: new RegExp(LAST_DAY, 'g'),
    read: (groups) => {
      const within = withinYear({}, groups)
      return within && { ...within, near: true, endOnly: true }
    },
  },
  {
    pattern: new RegExp(EDGES, 'g'),
    read: ({ edge }, place) =>
      beginsClause(place) ? { start: { years: 0 }, near: true, ...edgeOf(edge) } : undefined,
  },
]

function readYears({ word = '', count, ...groups }: Groups, place: Place): Reading | undefined {
  const within = withinYear({}, groups)
  if (!within) return undefined
  const { start, end } = within
  const exact = groups.month ?? groups.season ?? groups.part ?? groups.edge
  const now = { 今年: 0, 去年: -1, 前年: -2, 明年: 1 }[word]
  if (now !== undefined) {
    if (place.issued === undefined || isAge(place)) return undefined
    return withinYear({ year: place.issued.year + now }, groups)
  }
  const years = count ? (chineseNumber(count) ?? 0) : yearsOf(word)
  // 当年 alone is mostly “in those days”, and 三年后 inside a sentence may count from anything.
  if (word === '当年' && exact === undefined) return undefined
  // 那年他十岁
  if (/^[这那]年$/.test(word) && exact === undefined && place.text[place.to] !== '，') return undefined
  if (count && (!beginsClause(place) || isFuture(place))) return undefined
  if (count && isSaidAgain(place)) return undefined
  if (!/^同/.test(word) && !beginsClause(place)) return undefined
  const near = /^同/.test(word) ? {} : { near: true }
  const at = (point: Point): Point => ({ ...point, years })
  return { ...within, start: at(start), ...(end && end !== 'open' && { end: at(end) }), ...near }
}

const isFuture = ({ text, to }: Place): boolean =>
  /^ {0,2}(?:将|会|可能|的?今天|的?现在|仍然?在)/.test(text.slice(to, to + 6))

/** 三年后的1914年: that year says it. */
const isSaidAgain = ({ text, to }: Place): boolean =>
  /^(?:，?[即于])? {0,2}(?:公元)?\d{3,4}/.test(text.slice(to, to + 10))

/** 今年78岁 */
const isAge = ({ text, to }: Place): boolean =>
  /^ {0,2}(?:刚|已|才|将)?满? {0,2}(?:\d{1,3}|[一二三四五六七八九十]{1,4}) {0,2}周?岁/.test(
    text.slice(to, to + 12),
  )

function yearsOf(word: string): number {
  if (/^[次翌来转第]/.test(word)) return 1
  return /^[前上]/.test(word) ? -1 : 0
}

function readMonths({ word = '', count, half, day, edge }: Groups, place: Place): Reading | undefined {
  if (!beginsClause(place) || (count && isFuture(place))) return undefined
  const months = half ? 6 : count ? (chineseNumber(count) ?? 0) : /^[次翌]/.test(word) ? 1 : 0
  const within = withinYear({}, { day })
  if (!within) return undefined
  return { start: { ...within.start, months }, near: true, ...edgeOf(edge) }
}

function readDays({ word = '', count, week }: Groups, place: Place): Reading | undefined {
  if (!beginsClause(place) || (count && isFuture(place))) return undefined
  const many = count ? (chineseNumber(count) ?? 0) : /^[次翌第]/.test(word) ? 1 : 0
  const days = week ? 7 * many : many
  return { start: { days }, near: true }
}

function readYearOfReign({ nth = '', ...groups }: Groups, place: Place): Reading | undefined {
  const within = afterPunctuation(place) ? withinYear({ nth: chineseNumber(nth) ?? 0 }, groups) : undefined
  if (!within) return undefined
  const isExact = groups.month !== undefined || groups.season !== undefined
  const isLoose = !isExact && !/^(?:[，,、；。（(]|$)/.test(place.text.slice(place.to, place.to + 1))
  const start = { ...within.start, ...(isLoose && { loose: true }) }
  return { ...within, start, near: !isExact }
}

/** Where the day, or the month, of the article is known. */
function readNews(
  { word = '', week, weekday = '', day, edge }: Groups,
  { text, from, issued }: Place,
): Reading | undefined {
  if (!issued?.month || isQuoted(text, from)) return undefined
  const { year, month } = issued
  if (week) {
    if (!issued.day) return undefined
    const today = { year, month, day: issued.day }
    const days = weekDay(weekday) - weekdayOf(today) - (week.startsWith('上') ? 7 : 0)
    return { start: daysOn(today, days) }
  }
  if (!/月/.test(word)) {
    if (!issued.day || edge || day) return undefined
    return { start: daysOn({ year, month, day: issued.day }, word.startsWith('昨') ? -1 : -2) }
  }
  const at = monthsOn({ year, month }, word.startsWith('上') ? -1 : 0)
  const within = withinYear(at, { day })
  return within && { ...within, ...edgeOf(edge) }
}

/** From Monday, 0. */
const weekDay = (word: string): number => '一二三四五六日'.indexOf(word.replace('天', '日'))

function readBareMonth(groups: Groups, place: Place): Reading | undefined {
  const { month = '', day, edge } = groups
  const { text, from, to } = place
  if (/(?:每年|历年|例年|每逢)(?:的)? {0,2}$/.test(text.slice(Math.max(0, from - 4), from))) return undefined
  // 十月革命 and 五月花号 are names, 三月 in a poem is none of the article's.
  if (/^\D/.test(month) && day === undefined && edge === undefined && groups.leap === undefined) {
    if (!afterPunctuation(place)) return undefined
    if (/^(?:革命|政变|花|危机|战争|攻势|起义|事件|惨案|流火|怀胎|堂|节)/.test(text.slice(to, to + 2)))
      return undefined
  }
  // 预计7月1日施行 is of the article's own time.
  const toCome = place.issued?.day
    ? /(?:预计|拟|将|(?<![决确规议])定)[于在]? {0,2}$/
    : /(?:预计|拟)[于在]? {0,2}$/
  const isToCome = toCome.test(text.slice(Math.max(0, from - 5), from))
  return withinYear(isToCome && place.issued !== undefined ? { year: place.issued.year } : {}, groups)
}
