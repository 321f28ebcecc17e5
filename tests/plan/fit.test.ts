import { describe, expect, test } from 'vitest'
import { readOutline } from '../../scripts/outline/read.ts'
import { validate } from '../../scripts/outline/validate.ts'
import { contentHeight } from '../../scripts/plan/height.ts'
import { lineCount } from '../../scripts/plan/lines.ts'
import { measuredIn } from '../../scripts/plan/measured.ts'
import { CANVAS, EYEBROW, TEXT_WIDTH, TITLE_GAP, TITLE_LINE, TOP } from '../../scripts/plan/page.ts'
import { plan } from '../../scripts/plan/plan.ts'
import { hasEyebrow } from '../../scripts/plan/titles.ts'
import type { DeckPlan, SlidePlan } from '../../scripts/plan/types.ts'
import { randomOutline } from '../support/random-outlines.ts'
import { deck } from './outlines.ts'

const OUTLINES = Array.from({ length: 12 }, (_, number) => {
  const { outline } = validate(readOutline(randomOutline(number).text))
  if (!outline) throw new Error(`outline ${number} is not valid`)
  return outline
})

const PLANS = OUTLINES.map((outline) => plan(outline, 'x'))

/** Slides whose title leads, and pictures, have no content below a title. */
const LED: ReadonlySet<SlidePlan['kind']> = new Set(['cover', 'divider', 'break', 'quote', 'figure'])

/** The share of the height below the title that the content of each slide takes. */
function fills({ slides, aspect, lang }: DeckPlan): number[] {
  return measuredIn(lang, () =>
    slides.flatMap((slide) => {
      const content = contentHeight(slide, lang)
      if (content === undefined || LED.has(slide.kind)) return []
      const title = lineCount(slide.title, TEXT_WIDTH, slide.titleSize, 'bold') * slide.titleSize * TITLE_LINE
      const above = TOP + (hasEyebrow(slide.kind) ? EYEBROW : 0) + title + TITLE_GAP
      return [content / (CANVAS.height[aspect] - above)]
    }),
  )
}

test('half of the slides fill more than 60 % of the height below their titles', () => {
  const shares = PLANS.flatMap(fills).sort((a, b) => a - b)
  expect(shares[Math.floor(shares.length / 2)]).toBeGreaterThan(0.6)
})

test('slides are at most 1.3 times as many as those that could hold everything at 18 px', () => {
  const count = (plans: readonly DeckPlan[]): number =>
    plans.reduce((sum, { slides }) => sum + slides.length, 0)
  const fewest = OUTLINES.map((outline) => plan(outline, 'x', { sizes: [18] }))
  expect(count(PLANS) / count(fewest)).toBeLessThanOrEqual(1.3)
})

test('three short points are larger than usual, and nine are still legible', () => {
  const sizeOf = (items: readonly string[]): number | undefined =>
    deck(`- {points: X, source: 一, items: [${items.join(', ')}]}`).slides.find(
      ({ kind }) => kind === 'points',
    )?.size
  expect(sizeOf(['军事高层互访增多', '海上合作加深', '军售禁令解除'])).toBeGreaterThanOrEqual(32)
  expect(
    sizeOf(Array.from({ length: 9 }, (_, index) => `第${index}个要点也不算太长`)),
  ).toBeGreaterThanOrEqual(20)
})

test('three short points stand further apart in 4:3, which is higher', () => {
  const gapIn = (aspect: string): number =>
    deck('- {points: X, source: 一, items: [甲, 乙, 丙]}', `aspect: ${aspect}\n`).slides.find(
      ({ kind }) => kind === 'points',
    )?.gap ?? 0
  expect(gapIn('4/3')).toBeGreaterThan(1.4 * gapIn('16/9'))
})

describe('many short points', () => {
  const pointsOf = (items: readonly string[]) =>
    deck(`- {points: X, source: 一, items: [${items.join(', ')}]}`).slides.filter(
      (slide) => slide.kind === 'points',
    )
  const short = Array.from({ length: 12 }, (_, index) => `第${index + 1}点`)

  test('stand in two columns, larger than they could in one, with every text in its order', () => {
    const [slide, ...others] = pointsOf(short)
    expect(others).toEqual([])
    expect(slide?.rows).toBe(6)
    expect(slide?.size).toBeGreaterThanOrEqual(28)
    expect(slide?.items.flatMap(({ text }) => text)).toEqual(short.map((value) => ({ type: 'text', value })))
  })

  test('stay in one column where they are few, long, or have points of their own', () => {
    expect(pointsOf(short.slice(0, 5))[0]?.rows).toBeUndefined()
    const long = short.map((one) => one + '一句话里要说的东西相当多'.repeat(6))
    for (const slide of pointsOf(long)) expect(slide.rows).toBeUndefined()
    for (const slide of pointsOf([...short, '{text: 末, items: [甲]}'])) expect(slide.rows).toBeUndefined()
  })

  test('keep their doubts below both columns', () => {
    const [slide] = pointsOf([...short.slice(1), '{text: 末, doubt: 存疑}'])
    expect(slide?.rows).toBe(6)
    expect(slide?.doubts.map(({ number }) => number)).toEqual([1])
  })
})

test('locators for which the small print has no room are told in full on a slide of their own', () => {
  const locators = Array.from({ length: 300 }, (_, index) => `${index + 1}.1`)
  const { slides } = deck(
    `- {points: X, source: [${locators.map((one) => `"${one}"`).join(', ')}], items: [a]}`,
  )
  const shown = JSON.stringify(slides)
  for (const locator of locators) expect(shown).toContain(locator)
})
