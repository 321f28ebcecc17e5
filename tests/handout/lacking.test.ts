import { expect, test } from 'vitest'
import type { ReadPage } from '../../scripts/export/read-pdf.ts'
import { arranged } from '../../scripts/handout/arrange.ts'
import { lacking } from '../../scripts/handout/lacking.ts'
import type { Edition, HandoutLayout } from '../../scripts/handout/layout.ts'
import { runSheet } from '../../scripts/handout/run-sheet.ts'
import { deck } from './deck.ts'

const { plan, slides } = deck(`title: Lecture
lang: en
include: [dividers]
sections:
  - title: First
    summary: What it is about
    slides:
      - {points: One, notes: "Say this, and go on.", minutes: 2, items: [a fact]}
      - {quiz: Which, options: [this, {text: that, correct: true}], explain: Because it is}
      - {points: Last, items: [because]}
`)
const sides = slides.map((slide) => ({ plan: slide.plan, changed: slide.changed }))

const layoutOf = (edition: Edition): HandoutLayout => ({
  ...{ edition, lang: 'en', title: 'Lecture', course: '' },
  entries: arranged(slides, edition, 'en'),
  runSheet: edition === 'lecturer' ? runSheet(slides, plan.minutes, 'en') : [],
  words: {
    ...{ runSheet: '', elapsed: '', slide: '', heading: '' },
    minutes: '',
    answer: '',
    name: '',
    date: '',
  },
})

/** Pages with these texts and their numbers. */
const read = (...texts: string[]): ReadPage[] =>
  texts.map((text, index) => ({
    ...{ width: 595, height: 842, figures: [] },
    text: `${text}\n${index + 1} / ${texts.length}`,
  }))

const STUDENT = ['First What it is about One a fact', 'Which this that', 'Last because']
const students = (
  texts: string[],
  places: [number, number][] = [
    [1, 0],
    [2, 0],
    [3, 1],
    [5, 2],
  ],
) =>
  lacking({ layout: layoutOf('student'), pages: read(...texts), places: new Map(places) }, slides, sides).map(
    ({ key, slide, text }) => [key, slide, text],
  )
const changed = (from: string, to: string): string[] => STUDENT.map((text) => text.replace(from, to))

test('all is there', () => {
  expect(students(STUDENT)).toEqual([])
})

test('a text, a summary or a slide that is not there is told', () => {
  expect(students(changed('a fact', ''))).toEqual([['export.lost', 2, 'a fact']])
  expect(students(changed('What it is about', ''))).toEqual([['export.lost', 1, 'What it is about']])
  expect(
    students(STUDENT, [
      [1, 0],
      [2, 0],
      [3, 1],
    ]),
  ).toEqual([['handout.slide', 5, undefined]])
})

test('a page without its number is told', () => {
  const pages = read(...STUDENT).map((page) => ({ ...page, text: page.text.replace('2 / 3', '') }))
  const places = new Map([
    [1, 0],
    [2, 0],
    [3, 1],
    [5, 2],
  ])
  expect(lacking({ layout: layoutOf('student'), pages, places }, slides, sides)).toMatchObject([
    { key: 'handout.number', values: { page: 2 } },
  ])
})

test('what tells an answer is told; what a slide says anyway is not', () => {
  expect(students(changed('that', 'that Because it is'))).toEqual([['handout.answer', undefined, undefined]])
  expect(students(changed('that', '✓ that'))).toEqual([['handout.answer', undefined, undefined]])
  expect(students(changed('Which', 'Answer: B'))).toEqual([
    ['export.lost', 3, 'Which'],
    ['handout.answer', undefined, undefined],
  ])
})

const LECTURER = [
  '0:00 1 First 0:00 2 One 2 0:02 3 4 Which 0:02 5 Last Total 2',
  'First What it is about One a fact Say this, and go',
  'on. Which this that ✓ that Because it is',
  'Last because',
]
const lecturers = (texts: string[]) =>
  lacking(
    {
      layout: layoutOf('lecturer'),
      pages: read(...texts),
      places: new Map([
        [1, 1],
        [2, 1],
        [3, 2],
        [4, 2],
        [5, 3],
      ]),
    },
    slides,
    sides,
  ).map(({ key, slide, text, values }) => [key, slide, text ?? values.text])

test('notes may go on on the next page, and rows of the run sheet are looked for', () => {
  const rows = runSheet(slides, plan.minutes, 'en').map(
    ({ elapsed, slides: own, title, minutes }) => elapsed + own.join('') + title + minutes,
  )
  const texts = [rows.join(' '), ...LECTURER.slice(1)]
  expect(lecturers(texts)).toEqual([])
  expect(lecturers(texts.map((text) => text.replace('and go', '')))).toEqual([
    ['handout.note', 2, 'Say this, and go on.'],
  ])
  expect(lecturers(texts.map((text) => text.replace('Which', 'W')))).toMatchObject([
    ['export.lost', 3, 'Which'],
    ['export.lost', 4, 'Which'],
    ['handout.row', undefined, 'Which'],
  ])
})
