import { displayWidth } from '../../diagnostics/frame.ts'
import { type Locale, say } from '../../words/index.ts'
import type { Coverage, SectionCoverage, Share } from './coverage.ts'
import { listed } from './occurrence.ts'

/** Sections that are shown with nothing missing; of more, those with something missing are. */
const SHORT = 40
/** Terminal columns of a heading. */
const HEADING = 28
/** Places that a row lists. */
const LISTED = 6

/** What of the article is on slides, as a table for people: a row a section, then the percentages. */
export function coverageTable(coverage: Coverage, outline: string, locale: Locale): string {
  const wanted = coverage.bySection.filter(({ isAbstract }) => !isAbstract)
  const shown = wanted.length <= SHORT ? wanted : wanted.filter(isMissingSomething)
  const head = [
    say(locale, 'coverage.section'),
    say(locale, 'coverage.paragraphs'),
    say(locale, 'coverage.events'),
    say(locale, 'coverage.missing'),
  ]
  const rows = shown.map((section) => [
    `${'  '.repeat(section.level - 1)}${headingOf(section)}`,
    shareWords(shareOf(section.paragraphs), locale),
    shareWords(shareOf(section.events), locale),
    missingOf(section),
  ])
  const totals = [
    [say(locale, 'coverage.sections-all'), ...totalOf(coverage.sections, locale)],
    [say(locale, 'coverage.paragraphs'), ...totalOf(coverage.paragraphs, locale)],
    [say(locale, 'coverage.events'), ...totalOf(coverage.events, locale)],
  ]
  const more = wanted.length - shown.length
  return [
    say(locale, 'coverage.title', { outline }),
    ...aligned([head, ...rows]),
    ...(more > 0 ? [`  ${say(locale, 'coverage.more', { count: more })}`] : []),
    ...aligned(totals),
  ].join('\n')
}

const isMissingSomething = ({ isCovered, paragraphs, events }: SectionCoverage): boolean =>
  !isCovered || [...paragraphs, ...events].some((part) => !part.isCovered)

function headingOf({ locator, title }: SectionCoverage): string {
  const whole = title === '' || title === locator ? locator : `${locator}  ${title}`
  let out = ''
  for (const character of whole) {
    if (displayWidth(`${out}${character}`) >= HEADING) return `${out}…`
    out += character
  }
  return out
}

/** Paragraphs that no slide refers to, and dates of the others that no slide has. */
function missingOf({ isCovered, locator, paragraphs, events }: SectionCoverage): string {
  if (!isCovered) return locator
  const open = paragraphs.filter((one) => !one.isCovered).map(({ number }) => `¶${number}`)
  const dates = events.filter((one) => !one.isCovered && paragraphs[one.paragraph - 1]?.isCovered)
  return listed([...open, ...dates.map(({ date }) => date)], LISTED)
}

const shareOf = (parts: readonly { isCovered: boolean }[]): Share => ({
  covered: parts.filter(({ isCovered }) => isCovered).length,
  all: parts.length,
})

const shareWords = ({ covered, all }: Share, locale: Locale): string =>
  all === 0 ? '–' : say(locale, 'coverage.share', { covered, all })

/** Rounded down: only the whole is 100 %. */
const totalOf = (share: Share, locale: Locale): string[] =>
  share.all === 0
    ? ['–']
    : [
        shareWords(share, locale),
        say(locale, 'coverage.percent', { percent: Math.floor((100 * share.covered) / share.all) }),
      ]

/** Rows with their cells below each other: the first and a fourth to the left, figures to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(...rows.map(({ length }) => length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  )
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const blanks = ' '.repeat((widths[column] ?? 0) - displayWidth(cell))
      return column === 0 || column === 3 ? `${cell}${blanks}` : `${blanks}${cell}`
    })
    return `  ${cells.join('  ')}`.trimEnd()
  })
}
