import { expect, test } from 'vitest'
import { type DeckSide, missing } from '../../scripts/export/compare.ts'
import type { PrintedSlide } from '../../scripts/export/facts.ts'
import type { ReadPage } from '../../scripts/export/read-pdf.ts'

const page = (text: string, figures: string[] = []): ReadPage => ({ width: 735, height: 414, text, figures })
const slide = (blocks: string[], more: Partial<PrintedSlide> = {}): PrintedSlide => ({
  ...{ number: 1, click: 0, failed: false, heading: '', blocks, pictures: [], diagrams: [] },
  ...more,
})
const SIDES: DeckSide[] = [{ plan: undefined, changed: false }]
const lost = (read: ReadPage, shown: PrintedSlide) =>
  missing([read], [shown], SIDES, 'en').map(({ key, text }) => `${key} ${text}`)

test('a text is there however it is spaced, and whichever way Unicode writes it', () => {
  expect(lost(page('防 务\n安全 ﬁn ́'), slide(['防务', '安全', 'fi n', '\u200b']))).toEqual([])
})

test('a text that is not there, or not as often as it should be, is told once', () => {
  expect(lost(page('one two'), slide(['one', 'one', 'three', 'three']))).toEqual([
    'export.lost one',
    'export.lost three',
  ])
})

test('no text is found across what is not read in one piece', () => {
  expect(lost(page('ab\ncd'), slide(['bc']))).toEqual(['export.lost bc'])
})

test('what is written from the right is compared by its letters', () => {
  expect(lost(page('םולש'), slide(['שלום']))).toEqual([])
  expect(lost(page('םולש'), slide(['שלוםם']))).toEqual(['export.lost שלוםם'])
})

test('a figure is known by its alternative text', () => {
  const drawn = { left: 0, top: 0, right: 1, bottom: 1, drawn: true, name: 'Map', description: 'Of it' }
  expect(lost(page('', ['Map Of it']), slide([], { diagrams: [drawn] }))).toEqual([])
  expect(lost(page('', []), slide([], { diagrams: [drawn] }))).toEqual(['export.figure Map'])
})

test('a page too many or too few is told', () => {
  expect(missing([page(''), page('')], [slide([])], SIDES, 'en')).toMatchObject([
    { rule: 'pages', values: { pages: 2, slides: 1 } },
  ])
})
