import { type Dated, daysOn, edtf, monthsOn } from './edtf.ts'
import type { Expression, Point } from './expression.ts'

/** What was told of last, to which 同年 or “the following month” refers. */
export interface Context {
  year?: number
  month?: number
  day?: number
  /** In which paragraph the year was told of. */
  paragraph: number
}

/** The EDTF of an expression, in the light of what precedes, and what then precedes the next. */
export function resolve(
  { start, end, aside, near }: Expression,
  context: Context,
  paragraph: number,
): { date: string | undefined; context: Context } {
  const known = near && context.paragraph !== paragraph ? { paragraph } : context
  const last = end === 'open' || end === undefined ? undefined : end
  const first = dated(withYearOf(start, last), known)
  if (!first) return { date: undefined, context }
  const until = last && dated(last, { ...first, paragraph }, first)
  if (last && !until) return { date: undefined, context }
  const date = edtf(first, end === 'open' ? 'open' : until)
  return {
    date,
    context: date === undefined ? context : following(until ?? first, context, paragraph, aside),
  }
}

/** In “from May to June 2015” the year stands at the end. */
function withYearOf(start: Point, end: Point | undefined): Point {
  const bare = start.year === undefined && start.years === undefined && start.months === undefined
  if (!bare || end?.year === undefined || start.month === undefined) return start
  const before = end.month !== undefined && start.month > end.month
  return { ...start, year: before ? end.year - 1 : end.year }
}

function dated(point: Point, context: Context, start?: Dated): Dated | undefined {
  const { years, months, days, short, ...plain } = point
  const { year, month, day } = context
  if (plain.year !== undefined) return { ...plain, year: plain.year }
  if (year === undefined) return undefined
  if (short !== undefined) return { ...plain, year: Math.floor(year / 100) * 100 + short }
  if (days !== undefined) {
    return month === undefined || day === undefined ? undefined : daysOn({ year, month, day }, days)
  }
  if (months !== undefined) {
    return month === undefined ? undefined : { ...plain, ...monthsOn({ year, month }, months) }
  }
  if (years !== undefined) return { ...plain, year: year + years }
  if (plain.month === undefined && plain.season === undefined) {
    return month === undefined || plain.day === undefined ? undefined : { ...plain, year, month }
  }
  // December to February ends in the year after.
  const over = start?.month !== undefined && plain.month !== undefined && plain.month < start.month
  return { ...plain, year: over ? year + 1 : year }
}

function following(last: Dated, context: Context, paragraph: number, aside = false): Context {
  if (last.unknown !== undefined || last.approximate) return context
  // A year in passing (这是1975年以来的首次) is not what 同年 refers to, unless nothing else is.
  if (aside && context.year !== undefined && context.paragraph === paragraph) return context
  const { year, month, day } = last
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }), paragraph }
}
