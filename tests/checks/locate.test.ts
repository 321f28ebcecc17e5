import { expect, test } from 'vitest'
import { diagnose } from '../../scripts/checks/diagnose.ts'
import type { Finding } from '../../scripts/checks/finding.ts'
import { lecture } from '../../scripts/lecture.ts'

const TEXT = `title: 总题
include: [cover, dividers, recap]
sections:
  - title: 甲章
    summary: 甲章说了什么
    slides:
      - points: 题
        source: 一
        items:
          - 头一项
          - {text: 第**二**项, by: 某人, source: 二}
  - title: 乙章
    slides:
      - points: 又一题
        source: 一
        items: [头一项]
`
const made = lecture(TEXT, 'a').lecture
if (!made) throw new Error('the outline is not sound')
const { plan } = made
const ids = plan.slides.map(({ id }, index) => ({ id, from: index * 10 + 1, to: index * 10 + 10 }))

/** What stands in the outline, or in the deck’s file, where a text of that slide is said to be. */
function place(slide: number, text?: string, deckText = ''): string {
  const finding: Finding = {
    ...{ rule: 'size', severity: 'error', key: 'check.diagram-missing', values: {} },
    ...{ slide, ...(text !== undefined && { text }) },
  }
  const found = made && diagnose([finding], made, { text: deckText, slides: ids })
  const [outline] = found?.outline ?? []
  const [deck] = found?.deck ?? []
  if (outline) return TEXT.slice(outline.from, outline.to)
  return deck ? `deck: ${deckText.slice(deck.from, deck.to)}` : ''
}
const slideOf = (kind: string, nth = 0): number =>
  plan.slides.findIndex((slide) => slide === plan.slides.filter((other) => other.kind === kind)[nth]) + 1

test('a text is found on its own slide, also with what is shown behind it', () => {
  expect(place(slideOf('points'), '头一项')).toBe('头一项')
  expect(place(slideOf('points'), '第二项 某人 二')).toBe('第**二**项')
})

test('a piece of a text that goes on is found in the whole', () => {
  expect(place(slideOf('points'), '二项')).toBe('第**二**项')
})

test('what the outline does not have is at the title of its slide or section', () => {
  expect(place(slideOf('points', 1), '讲者补充')).toBe('又一题')
  expect(place(slideOf('points', 1))).toBe('又一题')
  expect(place(slideOf('divider', 1))).toBe('乙章')
})

test('what is made of several sections is found where it was written', () => {
  expect(place(slideOf('recap'), '甲章 甲章说了什么')).toBe('甲章说了什么')
  expect(place(slideOf('cover'), '总题')).toBe('总题')
})

test('what somebody wrote into the deck is found there', () => {
  const deck = `${'\n'.repeat(slideOf('points') * 10 - 8)}手写的一句\n`
  expect(place(slideOf('points'), '手写的一句', deck)).toBe('deck: 手写的一句')
})

test('of two equal texts on a slide each is told at its own place', () => {
  const twice = `title: 题
include: [cover]
sections:
  - title: 章
    slides:
      - {table: 表, source: 一, columns: [甲, 乙], rows: [[✗, 一], [✗, 二]]}
`
  const again = lecture(twice, 'a').lecture
  if (!again) throw new Error('the outline is not sound')
  const finding: Finding = {
    ...{ rule: 'glyph', severity: 'warning', key: 'check.diagram-missing', values: {} },
    ...{ slide: 2, text: '✗' },
  }
  const slides = again.plan.slides.map(({ id }, index) => ({ id, from: index + 1, to: index + 1 }))
  const { outline } = diagnose([finding, finding], again, { text: '', slides })
  expect(outline.map(({ from }) => from)).toEqual([twice.indexOf('✗'), twice.lastIndexOf('✗')])
})
