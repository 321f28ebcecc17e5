import { type Dated, daysOn, edtf, monthsOn } from './edtf.ts'
import { isOfReign, isSolar, yearOfReign } from './eras.ts'
import type { Expression, Issued, Point } from './expression.ts'

/** What was told of last, to which 同年 or “the following month” refers. */
export interface Context {
  year?: number
  month?: number
  day?: number
  /** Its months are those of the moon. */
  lunar?: boolean
  /** The reign of which a year was told last, while it lasts. */
  reign?: string
  /** In which paragraph the year was told of. */
  paragraph: number
}

/** Where an expression stands: its paragraph, and the first paragraph of its section. */
export interface Standing {
  paragraph: number
  section: number
  /** When the article was published. */
  issued: Issued | undefined
}

/** Months without a year that are so much earlier than the one before are those of the next year. */
const TURN = 9

/** 同年 does not refer to what was told of longer ago. */
const FAR = 3

/** The EDTF of an expression, in the light of what precedes, and what then precedes the next. */
export function resolve(
  { from, start, end, aside, near }: Expression,
  context: Context,
  standing: Standing,
): { date: string | undefined; context: Context } {
  const { paragraph } = standing
  const isNear = context.paragraph >= reach({ from, start, near }, standing)
  const news = isNear && !isAnother(start, context, standing) ? undefined : newsOf(start, context, standing)
  const known = news ?? (isNear ? context : { paragraph })
  const stated = end === 'open' || end === undefined ? undefined : end
  const first = dated(withYearOf(start, stated), known)
  if (!first) return { date: undefined, context }
  const last = isMoons(start, known) ? undefined : stated
  const until = last && dated(last, { ...first, paragraph }, first)
  if (last && !until) return { date: undefined, context }
  const date = edtf(first, end === 'open' ? 'open' : until)
  return {
    date,
    context: date === undefined ? context : following(until ?? first, context, paragraph, aside),
  }
}

/** What begins a paragraph goes on with the one before: 次年7月，… */
const FIRST = 5

/** The first paragraph to which it can refer. A month alone is sure only near the year that it is of. */
function reach(
  { from, start, near }: { from: number; start: Point; near: boolean | undefined },
  { paragraph, section }: Standing,
): number {
  if (near && from >= FIRST) return paragraph
  return near || isBare(start) ? Math.max(section, paragraph - 1) : paragraph - FAR
}

/** In a newspaper's new paragraph, 2月20日 does not go on with what was told of June, or of a year as a whole. */
const isAnother = ({ month, ...rest }: Point, context: Context, { paragraph, issued }: Standing): boolean =>
  issued?.day !== undefined &&
  month !== undefined &&
  isBare(rest) &&
  context.paragraph < paragraph &&
  (context.month === undefined || (month < context.month && context.month - month < TURN))

/** Years; what is longer ago has a history of its own. */
const LATELY = 10

/** In a newspaper, days without a year are the last of that name, where no other year is near. */
function newsOf(start: Point, { year }: Context, { paragraph, issued }: Standing): Context | undefined {
  if (!issued?.day || !issued.month || !isBare(start) || start.month === undefined) return undefined
  if (year !== undefined && issued.year - year > LATELY) return undefined
  const isOver = start.month > issued.month || (start.month === issued.month && (start.day ?? 1) > issued.day)
  return { year: isOver ? issued.year - 1 : issued.year, paragraph }
}

/** Whether it says neither the year nor from what it is to be counted. */
export const isBare = ({ year, years, months, days, nth, nearest }: Point): boolean =>
  [year, years, months, days, nth, nearest].every((one) => one === undefined)

/** In “from May to June 2015” the year stands at the end. */
function withYearOf(start: Point, end: Point | undefined): Point {
  if (!isBare(start) || end?.year === undefined || start.month === undefined) return start
  const before = end.month !== undefined && start.month > end.month
  return { ...start, year: before ? end.year - 1 : end.year }
}

const isMoons = ({ moon }: Point, { lunar }: Context): boolean =>
  moon === 'surely' || (moon !== undefined && lunar === true)

function dated(point: Point, context: Context, start?: Dated): Dated | undefined {
  if (point.nth !== undefined) return yearOf(point, context)
  if (isMoons(point, context)) {
    const year = point.year ?? (context.year === undefined ? undefined : context.year + (point.years ?? 0))
    return year === undefined ? undefined : { year, lunar: true }
  }
  const { years, months, days, nearest, short, moon: _, loose: __, ...plain } = point
  const { year, month, day } = context
  if (plain.year !== undefined) return { ...plain, year: plain.year }
  if (year === undefined) return undefined
  if (short !== undefined) return { ...plain, year: Math.floor(year / 100) * 100 + short }
  if (nearest !== undefined) return { ...plain, year: nearestYear(plain, nearest, { year, month }) }
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
  // December to February ends in the year after; and what is told of January behind December is of the next.
  const from =
    start?.month ?? (month !== undefined && month - (plain.month ?? month) >= TURN ? month : undefined)
  const over = from !== undefined && plain.month !== undefined && plain.month < from
  return { ...plain, year: over ? year + 1 : year }
}

/** A later year of the reign that was named last; the same one, where a month of it is told. */
function yearOf({ nth = 0, loose, moon, ...within }: Point, { year, reign }: Context): Dated | undefined {
  const found = reign === undefined ? undefined : yearOfReign(reign, nth)
  if (found === undefined || reign === undefined || year === undefined) return undefined
  const isExact = within.month !== undefined || within.season !== undefined || moon !== undefined
  if (found < year || (found === year && !isExact)) return undefined
  if (!isSolar(reign)) return { year: found, reign, lunar: true }
  return loose ? undefined : { ...within, year: found, reign }
}

/** Of the next month or season of a name, or the last one. Spring begins in March. */
export function nearestYear(
  { month, season = 21 }: Point,
  way: 'before' | 'behind',
  from: { year: number; month?: number | undefined },
): number {
  const own = month ?? 3 * (season - 20)
  if (way === 'before') return from.month !== undefined && own < from.month ? from.year : from.year - 1
  return from.month !== undefined && own > from.month ? from.year : from.year + 1
}

function following(last: Dated, context: Context, paragraph: number, aside = false): Context {
  if (last.unknown !== undefined || last.approximate) return context
  // A year in passing (这是1975年以来的首次) is not what 同年 refers to, unless nothing else is.
  if (aside && context.year !== undefined && context.paragraph === paragraph) return context
  const { year, month, day, lunar } = last
  const reign = last.reign ?? (context.reign && isOfReign(context.reign, year) ? context.reign : undefined)
  return {
    year,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(lunar && { lunar }),
    ...(reign !== undefined && { reign }),
    paragraph,
  }
}

/** Two months, one after the other, without days: June and July are one time. */
export const areNeighbours = ({ start: one }: Expression, { start: other }: Expression): boolean =>
  one.month !== undefined && other.month === one.month + 1 && one.day === undefined && other.day === undefined
