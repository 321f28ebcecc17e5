import { type Diagnostic, notice } from '../../diagnostics/diagnostic.ts'
import type { Span } from '../../outline/locate.ts'
import type { Coverage, SectionCoverage } from './coverage.ts'
import { listed } from './occurrence.ts'

/** Places that a message lists. */
const LISTED = 20

/**
 * What of the article no slide refers to: sections; paragraphs of those that are covered; dated events of covered
 * paragraphs. One notice each, where the outline names the index.
 */
export function uncovered({ bySection }: Coverage, at: Span): Diagnostic[] {
  const wanted = bySection.filter(({ isAbstract }) => !isAbstract)
  const covered = wanted.filter(({ isCovered }) => isCovered)
  const lists = [
    ['source.uncovered-sections', wanted.filter(({ isCovered }) => !isCovered).map(({ locator }) => locator)],
    ['source.uncovered-paragraphs', covered.flatMap(paragraphsOf)],
    ['source.uncovered-events', covered.flatMap(eventsOf)],
  ] as const
  return lists.flatMap(([key, places]) =>
    places.length > 0
      ? [notice('coverage', at, key, { count: places.length, places: listed(places, LISTED) })]
      : [],
  )
}

/** Paragraphs that no slide refers to: `四¶2`. */
const paragraphsOf = ({ locator, paragraphs }: SectionCoverage): string[] =>
  paragraphs.flatMap(({ number, isCovered }) => (isCovered ? [] : [`${locator}¶${number}`]))

/** Dated events that no slide has, of paragraphs to which one refers: `一（二） 2014-08`. */
const eventsOf = ({ locator, paragraphs, events }: SectionCoverage): string[] =>
  events.flatMap(({ paragraph, date, isCovered }) =>
    isCovered || !paragraphs[paragraph - 1]?.isCovered ? [] : [`${locator} ${date}`],
  )
