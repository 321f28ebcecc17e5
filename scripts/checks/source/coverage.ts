import { dateMentions } from '../../article/dates.ts'
import { type EventDate, parseDate } from '../../outline/date.ts'
import { dateFit } from './date-fit.ts'
import type { SourcedDeck } from './deck.ts'
import { languageOf } from './language.ts'
import type { Matter } from './matter.ts'
import { lastWithin } from './places.ts'

/** How many of some things the slides refer to. */
export interface Share {
  covered: number
  all: number
}

/** What the slides have of a section of the article. */
export interface SectionCoverage {
  locator: string
  title: string
  level: number
  /** Whether a slide refers to it, to a paragraph of it or to a section in it. */
  isCovered: boolean
  /** Nobody has to refer to an abstract. */
  isAbstract: boolean
  /** Its own, from 1. */
  paragraphs: { number: number; isCovered: boolean }[]
  /** What its own paragraphs date, each date once a paragraph. */
  events: { paragraph: number; date: string; isCovered: boolean }[]
}

/** What of an article the slides have. */
export interface Coverage {
  /** All sections in the article's order. */
  bySection: SectionCoverage[]
  sections: Share
  paragraphs: Share
  events: Share
}

const ABSTRACT = /^(?:摘要|内容提要|内容摘要|abstract|summary)$/i

/**
 * What of the article the slides refer to. A section is covered by itself, by any of its paragraphs and by any section
 * in it; a paragraph by itself or by its own section, and not by one around that; a dated event by a slide that refers
 * to its paragraph, to its section or to one around that and has its date, as an event's or in its words.
 * Slides that are shown count, backup slides among them; notes do not. What an abstract says, the article says again.
 */
export function coverageOf(deck: SourcedDeck, matter: Matter): Coverage {
  const { index } = matter
  const named = namedPlaces(deck, matter)
  const told = toldDates(deck, matter)
  const bySection = index.sections.map((section, at): SectionCoverage => {
    const isSection = named.has(`${at}`)
    const paragraphs = section.paragraphs.map((_, paragraph) => ({
      number: paragraph + 1,
      isCovered: isSection || named.has(`${at} ${paragraph}`),
    }))
    const events = section.paragraphs.flatMap(({ dates }, paragraph) =>
      [...new Set(dates.map(({ date }) => date))].map((date) => ({
        paragraph: paragraph + 1,
        date,
        isCovered: (told.get(`${at} ${paragraph}`) ?? []).some((one) => isDate(one, date)),
      })),
    )
    const { locator, title, level } = section
    const isAbstract = ABSTRACT.test(locator) || ABSTRACT.test(title)
    const isCovered = isSection || paragraphs.some((one) => one.isCovered)
    return { locator, title, level, isCovered, isAbstract, paragraphs, events }
  })
  const all = bySection.map((section, at) => ({
    ...section,
    isCovered: bySection.slice(at, lastWithin(index, at) + 1).some(({ isCovered }) => isCovered),
  }))
  const wanted = all.filter(({ isAbstract }) => !isAbstract)
  return {
    bySection: all,
    sections: shareOf(wanted),
    paragraphs: shareOf(wanted.flatMap(({ paragraphs }) => paragraphs)),
    events: shareOf(wanted.flatMap(({ events }) => events)),
  }
}

const shareOf = (parts: readonly { isCovered: boolean }[]): Share => ({
  covered: parts.filter(({ isCovered }) => isCovered).length,
  all: parts.length,
})

/** Sections and paragraphs that a slide names, as `section` or `section paragraph`, from 0. */
function namedPlaces({ slides }: SourcedDeck, { placeOf }: Matter): Set<string> {
  const named = new Set<string>()
  for (const { text } of slides.flatMap(({ locators }) => locators)) {
    const place = placeOf(text)
    if (place.type === 'section') named.add(`${place.section}`)
    else if (place.type === 'paragraph') named.add(`${place.section} ${place.paragraph}`)
  }
  return named
}

/** The dates that are told from each paragraph, by `section paragraph`, from 0. */
function toldDates({ slides }: SourcedDeck, matter: Matter): Map<string, EventDate[]> {
  const told = new Map<string, EventDate[]>()
  const add = (sources: readonly string[], dates: readonly EventDate[]): void => {
    if (dates.length === 0) return
    for (const key of sources.flatMap((source) => paragraphKeys(source, matter)))
      told.set(key, [...(told.get(key) ?? []), ...dates])
  }
  for (const { pieces, events } of slides) {
    for (const { date, sources } of events) add(sources, parsed(date))
    for (const { text, role, sources } of pieces) {
      if (role === 'notes' || sources.length === 0) continue
      add(
        sources,
        (dateMentions([text], languageOf(text, matter.lang))[0] ?? []).flatMap(({ date }) => parsed(date)),
      )
    }
  }
  return told
}

function paragraphKeys(source: string, { index, placeOf }: Matter): string[] {
  const place = placeOf(source)
  if (place.type === 'paragraph') return [`${place.section} ${place.paragraph}`]
  if (place.type !== 'section') return []
  const keys: string[] = []
  for (let at = place.section; at <= lastWithin(index, place.section); at++) {
    for (const paragraph of index.sections[at]?.paragraphs.keys() ?? []) keys.push(`${at} ${paragraph}`)
  }
  return keys
}

function parsed(date: string): EventDate[] {
  const result = parseDate(date)
  return result.ok ? [result.date] : []
}

/** The same date, a coarser one, or a more exact one of the same year or month; a decade is more than a year of it. */
function isDate(told: EventDate, mentioned: string): boolean {
  const dates = parsed(mentioned)
  if (dateFit(told, dates) === 'yes') return true
  return !mentioned.includes('X') && dates.some((date) => dateFit(date, [told]) === 'yes')
}
