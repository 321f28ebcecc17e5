import { expect, test } from 'vitest'
import { arranged } from '../../scripts/handout/arrange.ts'
import type { HandoutEntry } from '../../scripts/handout/layout.ts'
import { words } from '../../scripts/plan/texts.ts'
import { deck } from './deck.ts'

const LONG = Array.from({ length: 30 }, (_, index) => `item ${index + 1} of the long list`)
const OUTLINE = `title: Lecture
lang: en
source: {author: Snow, title: Book}
sections:
  - title: First
    summary: What it is about
    slides:
      - {points: Long, notes: "Say this.\\n\\nAnd that.", items: [${LONG.join(', ')}]}
      - {quiz: Which, notes: Say B., options: [this, {text: that, correct: true}], explain: Because}
      - {question: Why, prompts: [now]}
      - {break: Coffee, minutes: 10}
      - {points: After, notes: Say more., items: [a]}
  - title: Second
    slides:
      - {points: Last, items: [a]}
      - {points: Spare, backup: true, items: [a]}
`
const { slides } = deck(OUTLINE)
const kindOf = (number: number): string | undefined => slides[number - 1]?.plan?.kind

const told = ({ heads, slides: own, listed, room, notes }: HandoutEntry): string =>
  [
    ...heads.map(({ kind, title, text }) => `[${kind} ${words(title)}${text ? `: ${words(text)}` : ''}]`),
    ...own.map(kindOf),
    ...listed.map((number) => `list of ${kindOf(number)}`),
    ...(room === 'none' ? [] : [room]),
    ...notes.map((paragraph) => `“${words(paragraph)}”`),
  ].join(' ')

test('students get every slide but the answers, with room, without notes; references come last', () => {
  const entries = arranged(slides, 'student', 'en').map(told)
  expect(entries.filter((text) => text !== 'points lines')).toEqual([
    'cover name',
    'agenda lines',
    '[section First: What it is about] points lines',
    'quiz answer',
    'question answer',
    '[break Coffee: 10 min] points lines',
    '[section Second] points lines',
    'recap lines',
    '[backup Backup] points lines',
    '[references References] list of references',
  ])
  expect(entries.join()).not.toMatch(/“|answer answer/)
})

test('lecturers get all slides; notes stand once, with the first of the slides that they are for', () => {
  const entries = arranged(slides, 'lecturer', 'en').map(told)
  expect(entries).toEqual([
    'cover',
    'agenda',
    '[section First: What it is about] points points points “Say this.” “And that.”',
    'quiz answer “Say B.”',
    'question',
    '[break Coffee: 10 min] points “Say more.”',
    '[section Second] points',
    'recap',
    'references',
    '[backup Backup] points',
  ])
})

test('what somebody changed is shown as a slide, and what is left over at the end has its head', () => {
  const divider = slides.find(({ plan }) => plan?.kind === 'divider')
  const pause = slides.find(({ plan }) => plan?.kind === 'break')
  if (!divider || !pause) throw new Error('no slides')
  const changed = { ...divider, changed: true }
  expect(arranged([changed, pause], 'student', 'en').map(told)).toEqual([
    'divider lines',
    '[break Coffee: 10 min]',
  ])
})

test('a continued slide has other notes only where somebody wrote them', () => {
  const [first, second] = slides.filter(({ plan }) => plan?.kind === 'points' && plan.part)
  if (!first || !second) throw new Error('no parts')
  const mine = { ...second, notes: [[{ type: 'text' as const, value: 'Mine' }]] }
  expect(arranged([first, mine], 'lecturer', 'en').map(told)).toEqual([
    'points points “Say this.” “And that.” “Mine”',
  ])
})
