import { type DatePoint, daysInMonth, type EventDate } from '../outline/date.ts'
import { MONTHS } from '../outline/months.ts'
import { type Locale, say, type WordKey } from '../words/index.ts'

const SEASONS: Record<number, WordKey> = {
  21: 'date.spring',
  22: 'date.summer',
  23: 'date.autumn',
  24: 'date.winter',
}

/** A date in the deck's language, as the table in the format's description has it. */
export function dateWords(date: EventDate, locale: Locale): string {
  if (date.type === 'point') return pointWords(date.point, locale)
  const { start, end } = date
  if (typeof start !== 'string' && typeof end !== 'string') return intervalWords(start, end, locale)
  if (typeof end !== 'string') {
    return say(locale, start === 'open' ? 'date.until' : 'date.unknown-until', {
      end: pointWords(end, locale),
    })
  }
  if (typeof start === 'string') throw new Error('an interval has at least one end')
  return say(locale, end === 'open' ? 'date.from' : 'date.from-unknown', { start: pointWords(start, locale) })
}

const isMarked = (point: DatePoint): boolean => point.uncertain || point.approximate

/** What both ends share is said once: 2015年5月至6月, May to June 2015. */
function intervalWords(start: DatePoint, end: DatePoint, locale: Locale): string {
  const sameYear = start.year === end.year && start.unknownDigits === 0 && end.unknownDigits === 0
  const plain = !isMarked(start) && !isMarked(end) && !start.time && !end.time && end.month !== undefined
  const words = (from: string, to: string): string => say(locale, 'date.interval', { start: from, end: to })
  if (!sameYear || !plain || start.month === undefined || end.month === undefined) {
    return words(pointWords(start, locale), pointWords(end, locale))
  }
  const sameMonth = start.month === end.month && start.day !== undefined && end.day !== undefined
  if (locale === 'zh') {
    const short = sameMonth
      ? `${end.day}日`
      : `${monthWords(end.month, locale)}${end.day === undefined ? '' : `${end.day}日`}`
    return words(pointWords(start, locale), short)
  }
  const day = start.day === undefined ? '' : `${start.day} `
  const short = sameMonth ? String(start.day) : `${day}${monthWords(start.month, locale)}`
  return words(short, pointWords(end, locale))
}

function monthWords(month: number, locale: Locale): string {
  const season = SEASONS[month]
  if (season) return say(locale, season)
  return locale === 'zh' ? `${month}月` : (MONTHS[month - 1] ?? '')
}

function pointWords(point: DatePoint, locale: Locale): string {
  const bare = bareWords(point, locale)
  const about = point.approximate ? say(locale, 'date.about', { date: bare }) : bare
  return point.uncertain ? say(locale, 'date.uncertain', { date: about }) : about
}

function bareWords(point: DatePoint, locale: Locale): string {
  const year = yearWords(point, locale)
  if (point.month === undefined) return year
  const month = monthWords(point.month, locale)
  const time = point.time ? ` ${point.time}` : ''
  if (locale === 'zh') return `${year}${month}${point.day === undefined ? '' : `${point.day}日`}${time}`
  return `${point.day === undefined ? '' : `${point.day} `}${month} ${year}${time}`
}

function yearWords({ year, unknownDigits }: DatePoint, locale: Locale): string {
  if (unknownDigits === 0) {
    // Astronomical year 0 is 1 BCE.
    return year > 0
      ? say(locale, 'date.year', { number: year })
      : beforeChrist(say(locale, 'date.year', { number: 1 - year }), locale)
  }
  // Decades and centuries have no year 0 to shift by: `00XX` is the first century.
  const number = Math.abs(year)
  const century = number / 100 + 1
  const words =
    unknownDigits === 2
      ? say(locale, 'date.century', { number: century, ordinal: ordinal(century) })
      : say(locale, 'date.decade', { number })
  return year < 0 ? beforeChrist(words, locale) : words
}

const beforeChrist = (date: string, locale: Locale): string => say(locale, 'date.bce', { date })

function ordinal(number: number): string {
  const suffix = ['th', 'st', 'nd', 'rd'][
    number % 10 < 4 && Math.floor((number % 100) / 10) !== 1 ? number % 10 : 0
  ]
  return `${number}${suffix}`
}

/**
 * The time from one date to the next, as exact as the coarser of the two allows:
 * days between days, months between months, else years. None where they overlap or an end is open or vaguer than a year.
 */
export function gapWords(before: EventDate, after: EventDate, locale: Locale): string | undefined {
  const from = before.type === 'point' ? before.point : before.end
  const to = after.type === 'point' ? after.point : after.start
  if (typeof from === 'string' || typeof to === 'string') return undefined
  if (from.unknownDigits > 0 || to.unknownDigits > 0) return undefined
  const months = monthOf(from) !== undefined && monthOf(to) !== undefined
  const days = months && from.day !== undefined && to.day !== undefined
  const distance = days
    ? dayGap(from, to)
    : months
      ? monthGap(from, to)
      : { years: to.year - from.year, months: 0, days: 0 }
  if (distance.years < 0 || distance.months < 0 || distance.days < 0) return undefined
  const parts = [
    distance.years > 0 && count(locale, 'years', distance.years),
    distance.months > 0 && count(locale, 'months', distance.months),
    distance.days > 0 && count(locale, 'days', distance.days),
  ].filter((part) => part !== false)
  const unit = days ? 'gap.same-day' : months ? 'gap.same-month' : 'gap.same-year'
  if (parts.length === 0) return say(locale, unit)
  const about = from.approximate || to.approximate || from.uncertain || to.uncertain
  const text = parts.join(locale === 'zh' ? '' : ' ')
  return say(locale, about ? 'gap.about' : 'gap.later', { time: text })
}

/** A season is no month. */
const monthOf = ({ month }: DatePoint): number | undefined =>
  month !== undefined && month <= 12 ? month : undefined

function monthGap(from: DatePoint, to: DatePoint): { years: number; months: number; days: number } {
  const months = (to.year - from.year) * 12 + ((to.month ?? 1) - (from.month ?? 1))
  return { years: Math.trunc(months / 12), months: months % 12, days: 0 }
}

function dayGap(from: DatePoint, to: DatePoint): { years: number; months: number; days: number } {
  const { years, months } = monthGap(from, to)
  const days = (to.day ?? 1) - (from.day ?? 1)
  if (days >= 0 || years * 12 + months <= 0) return { years, months, days }
  const total = years * 12 + months - 1
  const previous = (to.month ?? 1) === 1 ? 12 : (to.month ?? 1) - 1
  const length = daysInMonth((to.month ?? 1) === 1 ? to.year - 1 : to.year, previous)
  // From the 31st, a shorter month's last day counts as its 31st.
  const passed = Math.max(0, length - Math.min(from.day ?? 1, length)) + (to.day ?? 1)
  return { years: Math.trunc(total / 12), months: total % 12, days: passed }
}

/** A number stays on the line of its unit. */
function count(locale: Locale, unit: 'years' | 'months' | 'days', number: number): string {
  const key = number === 1 ? (`gap.one-${unit}` as const) : (`gap.${unit}` as const)
  return say(locale, key, { number }).replaceAll(' ', '\u00a0')
}
