import { parseDate } from '../outline/date.ts'
import { MONTHS } from '../outline/months.ts'
import { dateWords } from '../plan/date-words.ts'

/** A plain date: year, month, day. */
const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

/** GB/T 7714-2025, 7.5.4: `YYYY-MM-DD` where a day counts; an estimated year in brackets; what is no date as it is. */
export function gbtDate(date: string): string {
  if (PLAIN.test(date)) return date
  const estimated = /^(\d{4})[~?%]$/.exec(date)?.[1]
  if (estimated !== undefined) return `[${estimated}]`
  const years = /^(\d{4})\/(\d{4})$/.exec(date)
  if (years) return `${years[1]}—${years[2]}`
  return inWords(date, 'zh')
}

/** The year alone, where that is what a style asks for. */
export const gbtYear = (date: string): string => gbtDate(PLAIN.exec(date)?.[1] ?? date)

/** APA 7, 9.13: `2013`, `2013, July 25`, `ca. 1984`; what is no date as it is. */
export function apaDate(date: string): string {
  const [, year, month, day] = PLAIN.exec(date) ?? []
  if (year !== undefined) {
    const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
    if (name === undefined) return year
    return day === undefined ? `${year}, ${name}` : `${year}, ${name} ${Number(day)}`
  }
  const estimated = /^(\d{4})[~%]$/.exec(date)?.[1]
  if (estimated !== undefined) return `ca. ${estimated}`
  const years = /^(\d{4})\/(\d{4})$/.exec(date)
  if (years) return `${years[1]}–${years[2]}`
  return inWords(date, 'en')
}

export const apaYear = (date: string | undefined): string =>
  date === undefined ? 'n.d.' : apaDate(/^(\d{4})-\d\d(?:-\d\d)?$/.exec(date)?.[1] ?? date)

/** `2005a`, `n.d.-a`; in front of what stands behind the year. */
export function lettered(date: string, letter: string): string {
  if (letter === '') return date
  const year = /^(?:n\.d\.|\D*\d{4})/.exec(date)?.[0] ?? date
  return `${year}${/\d$/.test(year) ? '' : '-'}${letter}${date.slice(year.length)}`
}

/** `June 3, 2020`, as in “Retrieved June 3, 2020”. */
export function apaDay(date: string): string {
  const [, year, month, day] = PLAIN.exec(date) ?? []
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  if (year === undefined || name === undefined) return apaDate(date)
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`
}

function inWords(date: string, locale: 'zh' | 'en'): string {
  const parsed = parseDate(date)
  return parsed.ok ? dateWords(parsed.date, locale) : date
}
