import { expect, test } from 'vitest'
import { minutes } from '../../scripts/checks/minutes.ts'
import { lecture } from '../../scripts/lecture.ts'

/** What is said of slides with those minutes; `break` is one, a number is a slide that takes as long. */
function said(given: string, slides: (number | 'break' | undefined)[], more = ''): string[] {
  const entries = slides.map((slide, index) =>
    slide === 'break'
      ? '      - {break: 休息, minutes: 10}'
      : `      - {question: 问${index}${slide === undefined ? '' : `, minutes: ${slide}`}}`,
  )
  const text = `title: 课\ncourse: {minutes: ${given}}\nsections:\n  - title: 一\n    slides:\n${[...entries, more].join('\n')}\n`
  const { lecture: made, diagnostics } = lecture(text, 'a')
  expect(diagnostics).toEqual([])
  return made ? minutes(made.plan).map(({ key, values }) => `${key} ${Object.values(values).join(' ')}`) : []
}

test('minutes that agree, within 5 %, are not told of', () => {
  expect(said('[20, 10]', [10, 10, 'break', 10])).toEqual([])
  expect(said('20', [10, 11])).toEqual([])
})

test('too many minutes are told with their sum, for the part that has them', () => {
  expect(said('20', [10, 12])).toEqual(['check.minutes 22 20'])
  expect(said('[20, 10]', [10, 10, 'break', 15])).toEqual(['check.part-minutes 2 15 10'])
})

test('too few are told where every slide has its minutes', () => {
  expect(said('20', [10, 5])).toEqual(['check.minutes 15 20'])
  expect(said('20', [10, undefined])).toEqual([])
})

test('a lecture without planned minutes is not told of', () => {
  expect(said('[45, 45]', [undefined, 'break', undefined])).toEqual([])
})

test('as many parts as the breaks make', () => {
  expect(said('[20, 10]', [10, 20])).toEqual(['check.parts 1 2'])
  expect(said('[20]', ['break', 20, 'break'])).toEqual([])
})

test('what is skipped or for backup takes no time', () => {
  const more =
    '      - {question: 备, minutes: 30, backup: true}\n      - {question: 略, minutes: 30, skip: true}'
  expect(said('20', [10, 10], more)).toEqual([])
})
