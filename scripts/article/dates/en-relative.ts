import { monthNumber } from '../../outline/months.ts'
import { daysOn, monthsOn, weekdayOf } from './edtf.ts'
import { COUNT, countOf, isToCome, MONTH, SEASON, seasonOf } from './en-parts.ts'
import type { Form, Groups, Place, Reading } from './expression.ts'
import { isQuoted } from './plain.ts'
import { nearestYear } from './resolve.ts'

const NEXT = '(?:following|next|subsequent|ensuing)'
const LAST = '(?:previous|preceding|prior)'

const YEARS = String.raw`\b(?<same>(?:[Ll]ater |[Ee]arlier |[Ee]arly |[Ll]ate )?that (?:same )?year|That (?:same )?year|[Tt]he same year)\b|\b(?<next>[Tt]he ${NEXT} year|[Tt]he year after(?! (?:the|a|his|her|its|\w+ing)\b))(?! or)\b|\b(?<last>[Tt]he ${LAST} year|[Tt]he year before(?! (?:last|the|a|his|her|its|\w+ing)\b))\b|(?<![-\w])(?<count>${COUNT}) years? (?<way>later|earlier|afterwards?|thereafter)\b|\b(?<span>(?:a|one|two|three|four) decades?|half a century|a century|two centuries) (?<spanWay>later|earlier)\b`
const MONTHS = String.raw`\b(?<same>(?:[Ll]ater |[Ee]arlier )?[Tt]hat (?:same )?month|[Tt]he same month)\b|\b(?<next>[Tt]he ${NEXT} month|[Tt]he month after(?! (?:the|a|his|her|its)\b))|\b(?<last>[Tt]he ${LAST} month|[Tt]he month before(?! (?:last|the|a|his|her|its)\b))\b|(?<![-\w])(?<count>${COUNT}) months? (?<way>later|earlier|afterwards?)\b`
const DAYS = String.raw`\b(?<same>[Tt]hat (?:same )?(?:day|morning|afternoon|evening|night)|[Tt]he same (?:day|morning|evening|night))\b|\b(?<next>[Tt]he ${NEXT} (?:day|morning)|(?<!\bto )[Tt]he day after(?! (?:the|a|his|her|its)\b))|(?<![-\w])(?<count>${COUNT}) (?<unit>days?|weeks?|fortnights?) (?:later|afterwards?)\b`
/** in June of that year, the following June, that autumn, the spring of the following year */
const NAMED = String.raw`\b(?:(?<before>[Tt]hat|[Tt]he same|[Tt]he (?:${NEXT}|${LAST})) (?<one>${MONTH}|${SEASON})(?!\w)|(?<day>\d{1,2} )?(?<other>${MONTH}|${SEASON})(?: of| in|,)? (?<after>that (?:same )?year|the same year|the ${NEXT} year))`
/** on the 15th */
const NTH = String.raw`(?<=\b[Oo]n the )(?<day>\d{1,2})(?:st|nd|rd|th)(?=[.,;:)]|$| (?:the|he|she|they|it|and|a|an|his|her|its|in|to|with|at|for|by|from)\b)`
/** last December, this spring, July last year: of the article's own time. */
const NAMED_NOW = String.raw`(?<![Tt]he )\b(?:(?<before>[Ll]ast|[Tt]his) (?<one>${MONTH}|${SEASON})(?!\w)|(?<other>${MONTH}|${SEASON})(?: of| in|,)? (?<after>this|last|next) year\b(?![’']s))`
const NEWS = String.raw`(?<![Tt]he )\b(?<word>[Yy]esterday|[Ll]ast month|(?:(?:[Ee]arlier|[Ll]ater) )?[Tt]his month)\b(?![’']s)`
const ISSUED = String.raw`(?<![Tt]he )\b(?<word>[Tt]his year|[Ll]ast year|[Nn]ext year)\b(?![’']s)`

/** “In the autumn the Treasury gave way.” */
const BARE_SEASON = String.raw`(?<=(?:^|[.;!?]["”’)]? )In (?:the (?:early |late )?|early |late ))(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?=,| (?:the|he|she|they|it|his|her|their|a|an|\p{Lu}))`
/** “On Tuesday”, in a newspaper. */
const WEEKDAY = String.raw`(?<=\b[Oo]n )(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?!,? \d|,? (?:${MONTH}))(?![-’']|\w)`

/** What is told in the light of what precedes: “the following year”, “two months later”, “that June”. */
export const enRelative: readonly Form[] = [
  { pattern: new RegExp(YEARS, 'gi'), read: (groups, place) => relative(groups, place, 'years') },
  { pattern: new RegExp(MONTHS, 'gi'), read: (groups, place) => relative(groups, place, 'months') },
  { pattern: new RegExp(DAYS, 'gi'), read: (groups, place) => relative(groups, place, 'days') },
  { pattern: new RegExp(NAMED, 'g'), read: readNamed },
  { pattern: new RegExp(NTH, 'g'), read: ({ day }) => ({ start: { day: Number(day) }, near: true }) },
  { pattern: new RegExp(NAMED_NOW, 'g'), read: readNamedNow },
  { pattern: new RegExp(NEWS, 'g'), read: readNews },
  { pattern: new RegExp(WEEKDAY, 'g'), read: readWeekday },
  {
    pattern: new RegExp(BARE_SEASON, 'gu'),
    read: ({ season = '' }) => ({ start: { season: seasonOf(season) }, near: true }),
  },
  {
    pattern: new RegExp(ISSUED, 'g'),
    read: ({ word = '' }, { issued }) => {
      if (issued === undefined) return undefined
      const years = { this: 0, last: -1, next: 1 }[word.slice(0, 4).toLowerCase()] ?? 0
      return { start: { year: issued.year + years }, aside: true }
    },
  },
]

function relative(
  groups: Groups,
  { text, from, to }: Place,
  unit: 'years' | 'months' | 'days',
): Reading | undefined {
  const { next, last, count, way } = groups
  // “Over the next year” is a time that lasts.
  if (
    next &&
    /(?:[Oo]ver|[Ff]or|[Ww]ithin|[Dd]uring|[Tt]hroughout) $/.test(text.slice(Math.max(0, from - 11), from))
  )
    return undefined
  let many = next ? 1 : last ? -1 : 0
  if (groups.span) many = spanOf(groups.span) * (groups.spanWay?.toLowerCase() === 'earlier' ? -1 : 1)
  if (count) {
    many = countOf(count) * (way?.toLowerCase() === 'earlier' ? -1 : 1) * daysIn(groups.unit)
    // Three weeks later, on 9 July: that is said more exactly.
    if (many === 0 || (unit === 'days' && IN_PLAIN_WORDS.test(text.slice(to, to + 24)))) return undefined
  }
  // “Half a century later” is no count of years.
  const approximate = /centur/i.test(groups.span ?? '') && { approximate: true }
  return {
    start: { [unit]: many, ...approximate },
    near: groups.same === undefined || unit !== 'years',
  }
}

const daysIn = (unit = ''): number => (/week/.test(unit) ? 7 : /fortnight/.test(unit) ? 14 : 1)

const IN_PLAIN_WORDS = new RegExp(String.raw`^,? on (?:the )?(?:\d{1,2}|${MONTH})`)

/** A decade, two decades, half a century: years. */
function spanOf(words: string): number {
  if (/centur/i.test(words)) return /half/i.test(words) ? 50 : /two/i.test(words) ? 200 : 100
  return 10 * countOf(words.split(' ')[0] ?? 'a')
}

const IS_SEASON = new RegExp(`^${SEASON}$`)

function readNamed({ before, after, one, other = '', day }: Groups): Reading {
  const word = one ?? other
  const named = nameOf(word)
  if (before && /previous|preceding|prior/i.test(before))
    return { start: { ...named, nearest: 'before' }, aside: true }
  if (before && /next|following|subsequent|ensuing/i.test(before))
    return { start: { ...named, nearest: 'behind' } }
  const years = /next|following|subsequent|ensuing/i.test(after ?? '') ? 1 : 0
  return { start: { years, ...named, ...(day && { day: Number(day) }) } }
}

const nameOf = (word: string): { season: number } | { month: number } =>
  IS_SEASON.test(word) ? { season: seasonOf(word) } : { month: monthNumber(word) }

function readNamedNow({ before, one, other = '', after }: Groups, { issued }: Place): Reading | undefined {
  if (issued === undefined) return undefined
  const named = nameOf(one ?? other)
  const years = (after ?? before)?.toLowerCase()
  const at = (year: number): Reading => ({ start: { ...named, year } })
  if (after === undefined && years === 'last')
    return issued.month ? at(nearestYear(named, 'before', issued)) : undefined
  return at(issued.year + (years === 'last' ? -1 : years === 'next' ? 1 : 0))
}

/** Where the month, or the day, of the article is known. */
function readNews({ word = '' }: Groups, { text, from, issued }: Place): Reading | undefined {
  if (!issued?.month || isQuoted(text, from)) return undefined
  const { year, month, day } = issued
  if (/yesterday/i.test(word)) return day ? { start: daysOn({ year, month, day }, -1) } : undefined
  return { start: monthsOn({ year, month }, /last/i.test(word) ? -1 : 0) }
}

/** Another year that is told of so near, UTF-16 units, is what a weekday may be of. */
const NEAR = 300
const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The last one before the newspaper came out, or the next where it is to come; in a paragraph of other years, neither. */
function readWeekday({ weekday = '' }: Groups, { text, from, issued }: Place): Reading | undefined {
  if (!issued?.month || !issued.day || isQuoted(text, from)) return undefined
  if (/\b[12]\d{3}\b/.test(text.slice(Math.max(0, from - NEAR), from))) return undefined
  const today = { year: issued.year, month: issued.month, day: issued.day }
  const behind = (WEEK.indexOf(weekday) - weekdayOf(today) + 7) % 7
  const days = isToCome(text, from) ? behind || 7 : behind === 0 ? 0 : behind - 7
  return { start: daysOn(today, days) }
}
