import { expect, test } from 'vitest'
import { answersIn, unanswered, unused } from '../../scripts/checks/answers.ts'
import { type Diagnostic, error, type Rule } from '../../scripts/diagnostics/diagnostic.ts'
import { readOutline } from '../../scripts/outline/read.ts'
import { validate } from '../../scripts/outline/validate.ts'

/** What is left of problems with the given rules at the given texts, and what is said of the answers. */
function answered(text: string, problems: readonly (readonly [Rule, string])[], looked?: Rule[]) {
  const { root, outline, diagnostics } = validate(readOutline(text))
  if (!root || !outline) throw new Error(JSON.stringify(diagnostics))
  const found = problems.map(([rule, at]): Diagnostic => {
    const from = text.indexOf(at)
    return error(rule, [from, from + at.length], 'source.quote')
  })
  const answers = answersIn(root, text)
  const used = new Set<(typeof answers.answers)[number]>()
  const left = unanswered(found, answers, used).map(({ rule, from, to }) => `${rule} ${text.slice(from, to)}`)
  const all: Rule[] = looked ?? ['name', 'copied', 'size', 'coverage', 'minutes']
  const told = [...answers.diagnostics, ...unused(answers, used, all)]
  return {
    left,
    told: told.map(({ severity, key, from, to }) => `${severity} ${key} ${text.slice(from, to)}`),
  }
}

const outline = (slides: string, head = '') =>
  `title: 验\n${head}sections:\n  - title: 一\n    slides:\n${slides}`

const PLACES = {
  'at the end of the line':
    '      - points: 甲\n        items:\n          - 子 # lectern-ignore name: 转写不同\n',
  'on the title': '      - points: 甲 # lectern-ignore name: 转写不同\n        items: [子]\n',
  'on a line within': '      - points: 甲\n        # lectern-ignore name: 转写不同\n        items: [子]\n',
  'at the end': '      - points: 甲\n        items: [子]\n        # lectern-ignore name: 转写不同\n',
  above: '      # lectern-ignore name: 转写不同\n      - points: 甲\n        items: [子]\n',
  'in Chinese signs': '      - points: 甲\n        items: [子] # lectern-ignore name：转写不同\n',
  'with another rule': '      - points: 甲 # lectern-ignore name, size: 转写不同\n        items: [子]\n',
}

test.each(Object.entries(PLACES))('an answer to a slide stands %s', (_, slide) => {
  const other = '      - points: 乙\n        items: [丑]\n'
  const problems = [
    ['name', '子'],
    ['copied', '子'],
    ['size', '甲'],
    ['name', '丑'],
  ] as const
  const expected = ['copied 子', ...(slide.includes('size') ? [] : ['size 甲']), 'name 丑']
  expect(answered(outline(slide + other), problems)).toEqual({ left: expected, told: [] })
})

test('an answer above a slide is not that of the slide before it', () => {
  const slides = `      - points: 乙\n        items: [丑]\n\n${PLACES.above}`
  expect(
    answered(outline(slides), [
      ['name', '子'],
      ['name', '丑'],
    ]),
  ).toEqual({ left: ['name 丑'], told: [] })
})

test('an answer above a section, or at the top, is for what is on no slide', () => {
  const slides = '      - points: 甲\n        items: [子]\n'
  const text = outline(
    `${slides}  # lectern-ignore coverage: 只讲前半\n  - title: 二\n    slides:\n${slides}`,
    'course: {minutes: 90} # lectern-ignore minutes: 连堂\n',
  )
  const problems = [
    ['coverage', '验'],
    ['minutes', '90'],
    ['coverage', '子'],
  ] as const
  expect(answered(text, problems)).toEqual({ left: ['coverage 子'], told: [] })
})

test('an answer without a reason, with an unknown rule or without one is an error and answers nothing', () => {
  const slides = `      - points: 甲 # lectern-ignore name
        # lectern-ignore name:
        # lectern-ignore
        # lectern-ignore nmae: 因为
        # lectern-ignore syntax: 因为
        # lectern-ignore everything: 因为
        items: [子]
`
  expect(answered(outline(slides), [['name', '子']])).toEqual({
    left: ['name 子'],
    told: [
      'error ignore.reason # lectern-ignore name',
      'error ignore.reason # lectern-ignore name:',
      'error ignore.form # lectern-ignore',
      'error ignore.unknown-near nmae',
      'error ignore.unknown syntax',
      'error ignore.unknown everything',
    ],
  })
})

test('an answer to nothing is a notice, where the rule was looked at and the slide is shown', () => {
  const slides = `      - points: 甲 # lectern-ignore name, size: 因为
        items: [子]
      - points: 乙 # lectern-ignore name: 因为
        skip: true
        items: [丑]
`
  expect(answered(outline(slides), [], ['name']).told).toEqual(['notice ignore.unused name'])
})

test('what only looks like a comment answers nothing', () => {
  const slides = `      - points: "# lectern-ignore name: 因为"
        notes: |
          # lectern-ignore name: 因为
        items: [子]
`
  expect(answered(outline(slides), [['name', '子']])).toEqual({ left: ['name 子'], told: [] })
})

test('slides in brackets on one line have their own answers no more than their line', () => {
  const text = outline(
    '      [{points: 甲, items: [子]}, {points: 乙, items: [丑]}] # lectern-ignore name: 因为\n',
  )
  expect(
    answered(text, [
      ['name', '子'],
      ['name', '丑'],
    ]),
  ).toEqual({ left: ['name 子'], told: [] })
})
