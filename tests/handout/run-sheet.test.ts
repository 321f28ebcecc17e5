import { expect, test } from 'vitest'
import { clock, runSheet } from '../../scripts/handout/run-sheet.ts'
import { deck } from './deck.ts'

const HALVES = `title: Two halves
lang: en
include: [cover, dividers]
course: {minutes: [4, 10]}
sections:
  - title: First
    slides:
      - {points: One, minutes: 2.5, items: [a]}
      - {quiz: Which, minutes: 2, options: [{text: this, correct: true}, that]}
      - {break: Coffee, minutes: 10}
      - {points: Two, minutes: 62, items: [a]}
      - {points: Spare, minutes: 5, backup: true, items: [a]}
`

test('each part has a clock of its own, its sum, and the whole with its breaks', () => {
  const { slides, plan } = deck(HALVES)
  const rows = runSheet(slides, plan.minutes, 'en')
  expect(
    rows.map(({ elapsed, slides: own, title, minutes }) => [elapsed, own.join(), title, minutes]),
  ).toEqual([
    ['0:00', '1', 'Two halves', ''],
    ['', '2', 'First', ''],
    ['0:00', '3', 'One', '2.5'],
    ['0:03', '4,5', 'Which', '2'],
    ['', '', 'Part 1', '4.5 of 4'],
    ['', '6', 'Coffee', '10'],
    ['0:00', '7', 'Two', '62'],
    ['', '', 'Part 2', '62 of 10'],
    ['', '', 'Total', '66.5 of 14'],
    ['', '', 'Total with breaks', '76.5'],
    ['', '', 'Backup', ''],
    ['', '8', 'Spare', '5'],
  ])
})

test('without minutes there are no times and no sums', () => {
  const { slides, plan } = deck(
    HALVES.replace(/^course.*\n/m, '')
      .replace(/minutes: [\d.]+, /g, '')
      .replace(/, minutes: 10/, ''),
  )
  const rows = runSheet(slides, plan.minutes, 'en')
  expect(rows.map(({ elapsed, minutes }) => elapsed + minutes).join('')).toBe('')
  expect(rows.some(({ kind }) => kind === 'sum')).toBe(false)
})

test('a slide that somebody added has its own title', () => {
  const { slides, plan } = deck(HALVES)
  const [, second] = slides
  if (!second) throw new Error('no slide')
  const added = { ...second, plan: undefined, changed: true, printed: { ...second.printed, heading: 'Mine' } }
  expect(runSheet([added], plan.minutes, 'en')).toMatchObject([{ kind: 'slide', title: 'Mine', minutes: '' }])
})

test('time is told in hours and minutes', () => {
  expect([0, 9.4, 59.6, 125].map(clock)).toEqual(['0:00', '0:09', '1:00', '2:05'])
})
