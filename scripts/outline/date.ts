import { createRequire } from 'node:module'
import { spelledDate } from './date-spelling.ts'

/** One end of an EDTF date. Years are astronomical: 0 is 1 BCE. */
export interface DatePoint {
  year: number
  /** How many digits of the year, from the right, are not known: 1 is a decade, 2 a century. */
  unknownDigits: number
  /** 1 to 12; 21 to 24 are spring to winter. */
  month?: number
  day?: number
  /** `hh:mm` or `hh:mm:ss`, with the zone if there is one. */
  time?: string
  uncertain: boolean
  approximate: boolean
}

/** An EDTF level 1 date (ISO 8601-2): a point, or an interval whose ends may be open (`..`) or unknown. */
export type EventDate =
  | { type: 'point'; point: DatePoint }
  | { type: 'interval'; start: DatePoint | 'open' | 'unknown'; end: DatePoint | 'open' | 'unknown' }

export type DateResult =
  | { ok: true; date: EventDate }
  | {
      ok: false
      key: 'date.month' | 'date.day' | 'date.order' | 'date.write' | 'date.form'
      values: Record<string, string>
    }

const POINT =
  /^(?<year>Y-?\d{5,}|-?\d{4}|-?\d{3}X|-?\d{2}XX)(?:-(?<month>\d\d|XX)(?:-(?<day>\d\d|XX))?)?(?:T(?<time>\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d(?::\d\d)?)?))?(?<mark>[?~%])?$/
const ISO_LIKE = /^-?\d{4}-(?<month>\d\d)(?:-(?<day>\d\d))?[?~%]?$/

/** Reads an EDTF level 1 date. */
export function parseDate(text: string): DateResult {
  const read = readDate(text)
  if (read.ok || read.key !== 'date.form') return read
  const suggestion = spelledDate(text)
  if (suggestion === undefined || suggestion === text) return read
  const suggested = readDate(suggestion)
  if (suggested.ok) return { ok: false, key: 'date.write', values: { text, suggestion } }
  return suggested.key === 'date.form' ? read : { ...suggested, values: { ...suggested.values, text } }
}

function readDate(text: string): DateResult {
  const bad = wrongPart(text)
  if (bad) return bad
  const none: DateResult = { ok: false, key: 'date.form', values: { text } }
  const slash = text.indexOf('/')
  if (slash === -1) {
    const point = parsePoint(text)
    return point ? { ok: true, date: { type: 'point', point } } : none
  }
  const start = parseEnd(text.slice(0, slash))
  const end = parseEnd(text.slice(slash + 1))
  if (!start || !end || (typeof start === 'string' && typeof end === 'string')) return none
  const date: EventDate = { type: 'interval', start, end }
  if (typeof start !== 'string' && typeof end !== 'string' && lastDay(end) < firstDay(start)) {
    return { ok: false, key: 'date.order', values: { text } }
  }
  return { ok: true, date }
}

function parseEnd(text: string): DatePoint | 'open' | 'unknown' | undefined {
  if (text === '..') return 'open'
  return text === '' ? 'unknown' : parsePoint(text)
}

function parsePoint(text: string): DatePoint | undefined {
  const groups = POINT.exec(text)?.groups
  if (!groups?.year) return undefined
  const year = groups.year.replace(/^Y/, '')
  const unknownDigits = /X*$/.exec(year)?.[0].length ?? 0
  const known = { month: numberOf(groups.month), day: numberOf(groups.day) }
  if (groups.month === 'XX' && known.day !== undefined) return undefined
  // Plain dates are most of them, and checked faster here than by the grammar of `edtf`.
  if (!isPlain(year, known, groups) && !isEdtfLevel1(text)) return undefined
  return {
    year: Number(year.replaceAll('X', '0')) + 0,
    unknownDigits,
    ...(known.month !== undefined && { month: known.month }),
    ...(known.day !== undefined && { day: known.day }),
    ...(groups.time && { time: groups.time }),
    uncertain: groups.mark === '?' || groups.mark === '%',
    approximate: groups.mark === '~' || groups.mark === '%',
  }
}

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined || digits === 'XX' ? undefined : Number(digits)

function isPlain(
  year: string,
  { month, day }: { month: number | undefined; day: number | undefined },
  groups: Record<string, string | undefined>,
): boolean {
  if (!/^\d{4}$/.test(year) || groups.time) return false
  if (groups.month === 'XX' || groups.day === 'XX') return false
  if (month === undefined) return true
  if (month < 1 || month > 12) return false
  return day === undefined || (day >= 1 && day <= daysInMonth(Number(year), month))
}

const require = createRequire(import.meta.url)

/** `edtf` is loaded with the first date that needs it: most outlines have none. */
function isEdtfLevel1(text: string): boolean {
  const { parse }: typeof import('edtf') = require('edtf')
  try {
    parse(text, { level: 1 })
    return true
  } catch {
    return false
  }
}

/** A month or a day that cannot be, in an otherwise well-formed date: the message can say which. */
function wrongPart(text: string): DateResult | undefined {
  for (const end of text.split('/')) {
    const groups = ISO_LIKE.exec(end)?.groups
    const month = Number(groups?.month)
    if (!groups || (month >= 21 && month <= 24 && groups.day === undefined)) continue
    if (month < 1 || month > 12) return { ok: false, key: 'date.month', values: { text } }
    const days = daysInMonth(Number(end.slice(0, end.indexOf('-', 1))), month)
    const day = Number(groups.day)
    if (groups.day !== undefined && (day < 1 || day > days)) {
      return { ok: false, key: 'date.day', values: { text, days: String(days).padStart(2, '0') } }
    }
  }
  return undefined
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Days of a month (1 to 12) in the proleptic Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 31)
}

/** Days since 0000-03-01 (H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”, days_from_civil). */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra
}

/** First and last month of the seasons 21 to 24, by the meteorological reckoning of the northern half. */
const SEASONS: Record<number, readonly [number, number]> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
}

function firstDay(point: DatePoint): number {
  const [month] = monthSpan(point)
  return dayNumber(yearSpan(point)[0], month, point.day ?? 1)
}

function lastDay(point: DatePoint): number {
  const month = monthSpan(point)[1]
  const year = yearSpan(point)[1] + (month > 12 ? 1 : 0)
  const inYear = month > 12 ? month - 12 : month
  return dayNumber(year, inYear, point.day ?? daysInMonth(year, inYear))
}

function monthSpan({ month }: DatePoint): readonly [number, number] {
  if (month === undefined) return [1, 12]
  return SEASONS[month] ?? [month, month]
}

/** `-20XX` is -2099 to -2000: unknown digits count away from zero. */
function yearSpan({ year, unknownDigits }: DatePoint): readonly [number, number] {
  const width = 10 ** unknownDigits - 1
  return year < 0 ? [year - width, year] : [year, year + width]
}

/** Earliest and latest possible day, as day numbers; infinite where an end is open or unknown. */
export function daySpan(date: EventDate): readonly [number, number] {
  if (date.type === 'point') return [firstDay(date.point), lastDay(date.point)]
  return [
    typeof date.start === 'string' ? Number.NEGATIVE_INFINITY : firstDay(date.start),
    typeof date.end === 'string' ? Number.POSITIVE_INFINITY : lastDay(date.end),
  ]
}
