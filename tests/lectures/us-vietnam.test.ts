import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { parseIndex } from '../../scripts/article/index-file.ts'
import { checkSource } from '../../scripts/checks/source/check-source.ts'
import { type EventDate, parseDate } from '../../scripts/outline/date.ts'
import { readOutline } from '../../scripts/outline/read.ts'
import { validate } from '../../scripts/outline/validate.ts'
import { type Article, datesIn, readArticle } from '../support/article.ts'
import { lectureText, listed, outlineOf, type Slide, slidesOf } from '../support/lectures.ts'

const outline = outlineOf('us-vietnam')
const slides = slidesOf(outline)
const article = readArticle()
const DATA = join(import.meta.dirname, '../../data')
const ARTICLE = join(DATA, '../../shared/article.md')
const index = parseIndex(readFileSync(join(DATA, 'us-vietnam.source.json'), 'utf8'))

/** The article's sections, and how many paragraphs stand right under each heading. */
const SECTIONS = {
  引言: 1,
  一: 2,
  '一（一）': 1,
  '一（二）': 1,
  '一（三）': 1,
  '一（四）': 1,
  '一（五）': 1,
  '一（六）': 1,
  二: 1,
  '二（一）': 1,
  '二（二）': 1,
  '二（三）': 1,
  '二（四）': 1,
  '二（五）': 1,
  三: 1,
  '三（一）': 1,
  '三（二）': 1,
  '三（三）': 1,
  '三（四）': 1,
  四: 4,
}

/** How many dates parts 一 to 四 tell, counted by hand. */
const DATES = 54

test.skipIf(!article)('the sections and paragraphs are those of the article', () => {
  expect(
    Object.fromEntries([...(article ?? [])].map(([section, paragraphs]) => [section, paragraphs.length])),
  ).toEqual(SECTIONS)
})

test('every slide and every event names a place that the article has', () => {
  const places = slides.flatMap((slide) => sourcesIn(slide)).concat(outline.sections.flatMap(sourcesIn))
  expect(places.length).toBeGreaterThan(150)
  expect(places.filter((place) => !isPlace(place))).toEqual([])
  const events = eventsOf(slides)
  expect(events.filter(({ source }) => source === undefined).map(({ text }) => text)).toEqual([])
})

test.skipIf(!article)('every date of the article’s parts 一 to 四 has its event, told from there', () => {
  const events = eventsOf(slides)
  const untold = partsOf(article).flatMap(([section, paragraphs]) =>
    datesIn(paragraphs)
      .filter((date) => !events.some((event) => begins(event.date, date) && isFrom(event.source, section)))
      .map((date) => `${section} ${date}`),
  )
  expect(partsOf(article).flatMap(([, paragraphs]) => datesIn(paragraphs))).toHaveLength(DATES)
  expect(untold).toEqual([])
})

test('an event stands on one timeline only, but for those of the overview', () => {
  const told = eventsOf(slides.filter(({ id }) => id !== 'overview'))
  const keys = told.map(({ date, text }) => `${JSON.stringify(date)} ${text}`)
  expect(new Set(keys).size).toBe(keys.length)
})

test('at least eight quizzes and eight discussions in the lecture, at most five quotations', () => {
  const taught = slides.filter(({ backup }) => !backup)
  expect(taught.filter(({ kind }) => kind === 'quiz').length).toBeGreaterThanOrEqual(8)
  expect(taught.filter(({ kind }) => kind === 'question').length).toBeGreaterThanOrEqual(8)
  expect(slides.filter(({ kind }) => kind === 'quote').length).toBeLessThanOrEqual(5)
})

test.skipIf(!article)('what is quoted is in the article word for word', () => {
  const text = [...(article?.values() ?? [])].flat().join('\n')
  const quoted = slides.filter(({ kind }) => kind === 'quote').map(({ title }) => title)
  expect(quoted.filter((title) => !text.includes(title))).toEqual([])
})

test.skipIf(!article)('no 16 characters in a row are the article’s, outside quotations and titles', () => {
  const text = letters([...(article?.values() ?? [])].flat().join(''))
  const own = slides
    .flatMap((slide) => textsIn(slide.kind === 'quote' ? { ...slide, title: '' } : slide))
    .concat(
      outline.sections.flatMap(({ title, summary }) => [title, summary ?? '']),
      outline.objectives ?? [],
    )
    .flatMap((words) => words.split(/《[^》]*》/))
    .map(letters)
  const runs = own.flatMap((words) =>
    Array.from(words, (_, at) => words.slice(at, at + 16)).filter(
      (run) => run.length === 16 && text.includes(run),
    ),
  )
  expect(runs).toEqual([])
})

test('beside its source index nothing is wrong or open, and all of the article is on slides', () => {
  const text = lectureText('us-vietnam')
  const { root } = validate(readOutline(text))
  if (!root) throw new Error('no outline')
  const { diagnostics, coverage } = checkSource({ text, tree: root, index })
  expect(diagnostics).toEqual([])
  expect(coverage).toMatchObject({
    sections: { covered: 20, all: 20 },
    paragraphs: { covered: 24, all: 24 },
    events: { covered: 55, all: 55 },
  })
})

test.skipIf(!article)('its source index is of the article as it is', () => {
  const bytes = readFileSync(ARTICLE)
  expect(index.article.hash).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(
    index.sections
      .filter(({ locator }) => locator !== '摘要')
      .map(({ locator, paragraphs }) => [locator, paragraphs.length]),
  ).toEqual(Object.entries(SECTIONS))
})

test.skipIf(!article)(
  'its source index has nothing of the text but headings, names, dates and titles',
  () => {
    const whole = letters([...(article?.values() ?? [])].flat().join(''))
    const strings = (value: unknown): string[] => textsIn(value).map(letters)
    const { shingles: _, article: about, sections, footnotes } = index
    const paragraphs = sections.flatMap((section) => section.paragraphs)
    // Every text in it is under one of these keys.
    expect([...new Set(paragraphs.flatMap((one) => Object.keys(one)))].sort()).toEqual([
      'dates',
      'documents',
      'hash',
      'letters',
      'names',
      'numbers',
    ])
    const short = strings([
      paragraphs.flatMap(({ names, dates, numbers }) => [names, dates, numbers]),
      about,
      footnotes,
    ])
    expect(short.filter((one) => /\p{Script=Han}{16}/u.test(one) && whole.includes(one))).toEqual([])
  },
)

/** Signs and blanks do not make a sentence one's own. */
const letters = (text: string): string => text.replaceAll(/[\p{P}\p{S}\s]/gu, '')

const partsOf = (whole: Article | undefined) => [...(whole ?? [])].filter(([section]) => section !== '引言')

function isPlace(locator: string): boolean {
  const [section = '', paragraph] = locator.split('¶')
  const count = Object.entries(SECTIONS).find(([name]) => name === section)?.[1]
  return (
    count !== undefined && (paragraph === undefined || (Number(paragraph) >= 1 && Number(paragraph) <= count))
  )
}

const eventsOf = (from: readonly Slide[]) =>
  from.flatMap((slide) => (slide.kind === 'timeline' ? slide.events : []))

/** Whether an event has this date, or begins with it and goes on. */
const begins = (event: EventDate, date: string): boolean =>
  [date, `${date}/..`].some((text) => {
    const parsed = parseDate(text)
    return parsed.ok && isDeepStrictEqual(parsed.date, event)
  })

const isFrom = (source: string | readonly string[] | undefined, section: string): boolean =>
  listed(source).some((place) => place.split('¶')[0] === section)

/** All texts in a value of the outline. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

/** All locators in a value of the outline. */
function sourcesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' ? textsIn(inner) : key === 'slides' ? [] : sourcesIn(inner),
  )
}
