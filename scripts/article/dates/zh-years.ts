import { chineseNumber } from '../numerals.ts'
import type { Form, Groups, Place, Reading } from './expression.ts'
import {
  afterPunctuation,
  MONTH_FOLLOWS,
  SHARED_YEAR,
  TO,
  WITHIN_YEAR,
  withinYear,
  YEAR_WORDS,
} from './zh-parts.ts'

const ABOUT = `(?:(?<about>(?:大约|大概|约莫|(?<![条合公北和盟协契密缔制立节简集违守履誓预])约)在?) {0,2})?`

/** 2013年, 2013 年 7 月 5 日, 二〇一三年七月, 约1984年, 公元前207年, 2014年春, 2014年上半年; 1998 before 至2003年. */
const YEAR = String.raw`(?<![\d第￥$A-Za-z/])(?<!\d[.,])(?<!\d，(?=\d{3}(?!\d)))${ABOUT}(?<era>公元前|西元前|公元|西元|前)? {0,2}(?<year>\d{1,4}|${YEAR_WORDS}) {0,2}(?:两?年(?!代|级|龄|限|版)(?:度|间(?![接谍隙断]))?(?:[（(][^（()）\d]{2,10}[年载] ?[）)]${MONTH_FOLLOWS})?${WITHIN_YEAR}(?<near> {0,2}(?:前后|左右|上下))?|${SHARED_YEAR})`

/** （1893—1976） */
const BRACKETED = String.raw`(?<=[（(][^（()）\d]{0,12})(?<start>\d{3,4})年? {0,2}[—–~-]{1,2} {0,2}(?<end>\d{3,4})(?=年?[）)，,；;、])`

/** 2013-07-05, 2013.7.5, 2013/7/5 */
const ISO = String.raw`(?<![\d.-])(?<year>[12]\d{3})(?<sign>[-./])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?![\d.-]\d|\d)`

/** 2013-2014学年 */
const SCHOOL_YEAR = String.raw`(?<!\d)(?<start>[12]\d{3})[—–~-]{1,2}(?<end>[12]\d{3}) {0,2}(?:学年|财年)`
/** 2013.7—2014.6 */
const MONTHS = String.raw`(?<![\d.])(?<year>[12]\d{3})\.(?<month>\d{1,2}) {0,2}[—–~-]{1,2} {0,2}(?<lastYear>[12]\d{3})\.(?<lastMonth>\d{1,2})(?![\d.])`

export const zhYears: readonly Form[] = [
  { pattern: new RegExp(YEAR, 'g'), read: readYear },
  {
    pattern: new RegExp(SCHOOL_YEAR, 'g'),
    read: ({ start, end }) => ({ start: { year: Number(start) }, end: { year: Number(end) } }),
  },
  {
    pattern: new RegExp(MONTHS, 'g'),
    read: ({ year, month, lastYear, lastMonth }) => ({
      start: { year: Number(year), month: Number(month) },
      end: { year: Number(lastYear), month: Number(lastMonth) },
    }),
  },
  {
    pattern: new RegExp(BRACKETED, 'g'),
    read: ({ start, end }) => {
      const [first, last] = [Number(start), Number(end)]
      return first < last && last <= 2100
        ? { start: { year: first }, end: { year: last }, aside: true }
        : undefined
    },
  },
]

/** In any language. */
export const isoDay: Form = {
  pattern: new RegExp(ISO, 'g'),
  read: ({ year, month, day }) => ({ start: { year: Number(year), month: Number(month), day: Number(day) } }),
}

function readYear(groups: Groups, place: Place): Reading | undefined {
  const { about, era = '', year = '', near } = groups
  const value = chineseNumber(year)
  if (value === undefined || value > 2200 || isCitation(place)) return undefined
  const approximate = (about !== undefined || near !== undefined) && { approximate: true }
  if (era === '' && /^\d{2}$/.test(year)) return readShort(value, groups, place)
  if (era === '前' && !isBeforeChrist(place)) return undefined
  if (era === '' && !isYear(value, groups, place)) return undefined
  return withinYear({ year: era.endsWith('前') ? 1 - value : value, ...approximate }, groups)
}

/** 1998—99年, 98年7月: but 20年 is so many years. */
function readShort(value: number, groups: Groups, { text, from }: Place): Reading | undefined {
  if (FOLLOWS_YEAR.test(text.slice(Math.max(0, from - 24), from))) {
    const reading = withinYear({ short: value }, groups)
    return reading && { ...reading, endOnly: true }
  }
  if (groups.month === undefined) return undefined
  return withinYear({ year: value > 30 ? 1900 + value : 2000 + value }, groups)
}

const FOLLOWS_YEAR = new RegExp(String.raw`\d{4} {0,2}(?:年[^，。；]{0,8})?${TO}$`)

function isYear(value: number, { year = '', month }: Groups, place: Place): boolean {
  const rest = place.text.slice(place.to, place.to + 4)
  if (value < 1000) {
    // 755年 is a year where it begins a clause, 276年 in 历时276年 is a time.
    if (!/^\d{3}$/.test(year)) return false
    if (month !== undefined) return true
    return value % 100 !== 0 && afterPunctuation(place) && !/^(?:[的来多余间之后前]|以[上来内])/.test(rest)
  }
  if (value > 2100 || /^ {0,2}[多余几]/.test(rest)) return false
  if (value % 100 !== 0 || month !== undefined) return true
  return (
    !/^(?:来|之久|以上|的?(?:历史|文明|传统))/.test(rest) &&
    !(value % 500 === 0 && (value < 1500 ? /^[以之]?前/ : /^前/).test(rest))
  )
}

/** A year of a book or an issue: 社会科学文献出版社2009年版, 2017年第3期. */
function isCitation({ text, from, to }: Place): boolean {
  if (/出版社 {0,2}[，,]? {0,2}$/.test(text.slice(Math.max(0, from - 8), from))) return true
  return /^ {0,2}(?:版|[，,]? {0,2}第 {0,2}[\d一二三四五六七八九十]{1,4}(?: {0,2}[—–~、-] {0,2}\d{1,4})? {0,2}[页卷期辑])/.test(
    text.slice(to, to + 20),
  )
}

/** 前207年 where it cannot be 之前 or 战前: in parentheses, behind a dash, or where 公元前 stands before it. */
function isBeforeChrist({ text, from }: Place): boolean {
  return (
    /[（(—–~、至到-] {0,2}$|公元前/.test(text.slice(Math.max(0, from - 200), from)) &&
    /(?:^|[（(—–~、，。；至到于在-]) {0,2}$/.test(text.slice(Math.max(0, from - 2), from))
  )
}
