import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTable } from '../../scripts/plan/fonts/make.ts'
import table from '../../scripts/plan/fonts/table.json' with { type: 'json' }
import { lineCount, textWidth } from '../../scripts/plan/lines.ts'
import { measuredIn } from '../../scripts/plan/measured.ts'
import { hasGlyph } from '../../scripts/plan/widths.ts'
import { inlineTexts, plainTexts } from '../support/measured-texts.ts'
import { openTextPage, type TextPage } from './text-page.ts'

/** 500 texts, always the same ones; LECTERN_RUNS=5000 tries as many other ones. */
const RUNS = Number(process.env.LECTERN_RUNS ?? 0)
const SAMPLE = { numRuns: RUNS || 500, ...(RUNS === 0 && { seed: 20261123 }) }

let page: TextPage

beforeAll(async () => {
  page = await openTextPage()
}, 120_000)
afterAll(() => page.close())

const texts = fc.sample(
  fc.record({
    inline: inlineTexts,
    lang: fc.constantFrom('zh-CN' as const, 'en' as const),
    size: fc.integer({ min: 18, max: 44 }),
    width: fc.integer({ min: 120, max: 868 }),
    bold: fc.boolean(),
  }),
  SAMPLE,
)

test('the table is made from the fonts that are installed', () => {
  expect(table, 'Run “npm run widths”').toEqual(makeTable())
}, 60_000)

test('texts take as many lines in Chromium as predicted', async () => {
  const predicted = texts.map(({ inline, lang, size, width, bold }) =>
    measuredIn(lang, () => lineCount(inline, width, size, bold ? 'bold' : 'regular')),
  )
  const taken = await page.lines(texts)
  const differences = predicted.map((lines, index) => lines - (taken[index] ?? 0))
  const share = (wanted: (difference: number) => boolean) => differences.filter(wanted).length / texts.length
  expect(share((difference) => Math.abs(difference) <= 1)).toBeGreaterThanOrEqual(0.99)
  expect(share((difference) => difference === 0)).toBeGreaterThanOrEqual(0.9)
  // Too few would let a text run out of its slide. None of the 500; of many more, one in a thousand is known.
  expect(share((difference) => difference < 0)).toBeLessThanOrEqual(RUNS === 0 ? 0 : 0.002)
})

test('an even last line costs no line', async () => {
  const taken = await page.lines(texts)
  expect(await page.lines(texts.map((text) => ({ ...text, wrap: 'wrap' })))).toEqual(taken)
})

test('labels are as wide as predicted', async () => {
  const labels = fc.sample(
    fc.record({
      // What the deck's fonts lack is set in others, whose widths nobody knows.
      text: plainTexts
        .map((text) => Array.from(text).slice(0, 40).join('').trim())
        .filter((text) => text !== '' && Array.from(text).every((one) => hasGlyph(one.codePointAt(0) ?? 0))),
      size: fc.integer({ min: 18, max: 32 }),
      bold: fc.boolean(),
    }),
    SAMPLE,
  )
  const drawn = await page.labels(labels)
  const ratios = labels.map(
    ({ text, size, bold }, index) => textWidth(text, size, bold ? 'bold' : 'regular') / (drawn[index] ?? 0),
  )
  const short = ratios.filter((ratio, index) => (1 - ratio) * (drawn[index] ?? 0) > ROUNDING)
  expect(short.length / labels.length).toBeLessThanOrEqual(RUNS === 0 ? 0 : 0.002)
  expect(ratios.filter((ratio) => ratio <= 1.03).length / labels.length).toBeGreaterThanOrEqual(0.99)
})

/** Of all characters together, px: Chromium counts in 64ths. */
const ROUNDING = 0.25
