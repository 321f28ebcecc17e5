import { dateMentions } from '../../article/dates.ts'
import { type Diagnostic, error, notice } from '../../diagnostics/diagnostic.ts'
import { type DatePoint, daySpan, type EventDate, parseDate } from '../../outline/date.ts'
import { dateFit } from './date-fit.ts'
import type { DatedEvent, SourcedDeck } from './deck.ts'
import { languageOf } from './language.ts'
import type { Matter } from './matter.ts'
import { listed } from './occurrence.ts'
import type { Piece } from './pieces.ts'
import { allParagraphs, locatorOf, type PlacedParagraph, paragraphsAt } from './places.ts'

/** Dates that a message lists. */
const LISTED = 8

/** Where an event is told from, the article has its date, or the event says by `doubt` that it has not. */
export function eventDate({ slides }: SourcedDeck, matter: Matter): Diagnostic[] {
  return slides.flatMap(({ events, pieces }) => [
    ...events.flatMap((event) => wrong(event, matter)),
    ...pieces.flatMap((piece) => wrongIn(piece, matter)),
  ])
}

/** Dates that a text names: the article has them where it is told from, as exactly or more so. */
function wrongIn({ text, span, sources, role, isDoubted }: Piece, matter: Matter): Diagnostic[] {
  if (role !== 'told' || isDoubted || isHeading(text, matter)) return []
  const scope = paragraphsAt(matter, sources)
  if (scope.length === 0) return []
  const mentions = dateMentions([text.normalize('NFKC')], languageOf(text, matter.lang))[0] ?? []
  const told = new Set<string>()
  return mentions.flatMap((mention): Diagnostic[] => {
    const parsed = parseDate(mention.date)
    if (!parsed.ok || told.has(mention.date) || hasDate(scope, parsed.date)) return []
    told.add(mention.date)
    const values = { date: mention.text, place: listed(sources), dates: datesWithin(scope) }
    const where = placesOf(parsed.date, matter)
    if (where !== '') return [notice('event-date', span, 'source.date-text-elsewhere', { ...values, where })]
    return [error('event-date', span, values.dates === '' ? 'source.date-none' : 'source.date', values)]
  })
}

/** The years in an article's own headings are no events. */
function isHeading(text: string, { index, lettersOf }: Matter): boolean {
  const written = lettersOf(text)
  const titles = [index.article.title ?? '', ...index.sections.map(({ title }) => title)].map(lettersOf)
  return titles.some((title) => title.length > 1 && written.includes(title) && /\d/.test(title))
}

/** What a text says less exactly, or as a decade that a date is in, is no other date. */
const hasDate = (scope: readonly PlacedParagraph[], date: EventDate): boolean =>
  dateFit(yearsOf(date), scope.flatMap(datesOf)) !== 'no'

/** Seasons are years here (1918年冬 is 1918-11-23), and what goes on is when it began. */
function yearsOf(date: EventDate): EventDate {
  const plain = ({ month, ...point }: DatePoint): DatePoint =>
    month === undefined || month > 12 ? point : { ...point, month }
  if (date.type === 'point') return { ...date, point: plain(date.point) }
  const { start, end } = date
  if (end === 'open' && typeof start !== 'string') return { type: 'point', point: plain(start) }
  return date
}

const datesWithin = (scope: readonly PlacedParagraph[]): string =>
  listed(
    scope.flatMap(({ content }) => content.dates.map((mention) => mention.date)),
    LISTED,
  )

const placesOf = (date: EventDate, { index }: Matter): string =>
  listed(
    allParagraphs(index)
      .filter((paragraph) => dateFit(date, datesOf(paragraph)) === 'yes')
      .map(({ section, paragraph }) => locatorOf(index, section, paragraph)),
  )

function wrong({ date, span, sources, role, isDoubted }: DatedEvent, matter: Matter): Diagnostic[] {
  const parsed = parseDate(date)
  const scope = paragraphsAt(matter, sources)
  if (!parsed.ok || role !== 'told' || isDoubted || scope.length === 0) return []
  const mentioned = scope.flatMap(datesOf)
  const fit = dateFit(parsed.date, mentioned)
  if (fit === 'yes') return []
  const place = listed(sources)
  const dates = datesWithin(scope)
  const values = { date, place, dates }
  if (fit === 'finer' && !isNearOther(parsed.date, mentioned))
    return [error('event-date', span, 'source.date-finer', values)]
  const where = placesOf(parsed.date, matter)
  if (where !== '') {
    const key = dates === '' ? 'source.date-elsewhere-none' : 'source.date-elsewhere'
    return [error('event-date', span, key, { ...values, where })]
  }
  return [error('event-date', span, dates === '' ? 'source.date-none' : 'source.date', values)]
}

/** Whether the place has a date as exact as that, and near it: 2 July for 3 July is a slip, and not less exact. */
function isNearOther(date: EventDate, mentioned: readonly EventDate[]): boolean {
  const [from, to] = daySpan(date)
  const length = to - from
  return mentioned.some((other) => {
    const [first, last] = daySpan(other)
    const isAsExact = last - first <= length + 3
    return isAsExact && Math.min(Math.abs(first - to), Math.abs(from - last)) <= Math.max(31, length)
  })
}

/** The dates that a paragraph tells. */
const datesOf = ({ content }: PlacedParagraph): EventDate[] =>
  content.dates.flatMap(({ date }) => {
    const parsed = parseDate(date)
    return parsed.ok ? [parsed.date] : []
  })
