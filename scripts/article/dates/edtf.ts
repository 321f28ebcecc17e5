import { parseDate } from '../../outline/date.ts'
import type { Point } from './expression.ts'

/** A point whose year is known. */
export type Dated = Point & { year: number }

/** An interval or a point as EDTF; nothing where no such day is in the calendar, or it ends before it begins. */
export function edtf(start: Dated, end: Dated | 'open' | undefined): string | undefined {
  const first = pointText(start)
  if (end === undefined) return valid(first) ?? valid(first.replace('~', ''))
  const last = end === 'open' ? '..' : pointText(end)
  return valid(`${first}/${last}`) ?? valid(`${first}/${last}`.replaceAll('~', ''))
}

const valid = (date: string): string | undefined =>
  DECADE_OR_CENTURY.test(date) || parseDate(date).ok ? date : undefined

/** They are always dates, and slow to parse. */
const DECADE_OR_CENTURY = /^\d\d[\dX]X(?:\/\.\.)?$/

function pointText({ year, unknown = 0, month, season, day, approximate }: Dated): string {
  const digits = String(Math.abs(year)).padStart(4, '0')
  const parts = [`${year < 0 ? '-' : ''}${digits.slice(0, 4 - unknown)}${'X'.repeat(unknown)}`]
  const inner = month ?? season
  if (unknown === 0 && inner !== undefined) parts.push(two(inner))
  if (unknown === 0 && month !== undefined && day !== undefined) parts.push(two(day))
  return parts.join('-') + (approximate ? '~' : '')
}

const two = (value: number): string => String(value).padStart(2, '0')

/** So many months on. */
export function monthsOn({ year, month }: { year: number; month: number }, months: number): Dated {
  const count = year * 12 + month - 1 + months
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
}

/** So many days on. */
export function daysOn(from: { year: number; month: number; day: number }, days: number): Dated {
  const date = new Date(0)
  date.setUTCFullYear(from.year, from.month - 1, from.day + days)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** From Monday, 0. */
export const weekdayOf = ({ year, month, day }: { year: number; month: number; day: number }): number =>
  (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7
