import { expect, test } from 'vitest'
import { type DeckSide, missing } from '../../scripts/export/compare.ts'
import type { PrintedSlide } from '../../scripts/export/facts.ts'
import type { ReadPage } from '../../scripts/export/read-pdf.ts'
import { lecture } from '../../scripts/lecture.ts'
import { plannedBlocks } from '../../scripts/plan/texts.ts'

const page = (text: string, figures: string[] = []): ReadPage => ({ width: 735, height: 414, text, figures })
const slide = (blocks: string[], more: Partial<PrintedSlide> = {}): PrintedSlide => ({
  ...{ number: 1, click: 0, failed: false, heading: '', blocks, pictures: [], diagrams: [] },
  ...more,
})
const BY_HAND: DeckSide = { plan: undefined, changed: false }
const SIDES = [BY_HAND]
const told = (read: ReadPage, shown: PrintedSlide, side: DeckSide) =>
  missing([read], [shown], [side], 'en').map(({ key, text }) => `${key} ${text}`)
/** On a slide that somebody added. */
const lost = (read: ReadPage, shown: PrintedSlide) => told(read, shown, BY_HAND)
/** On a slide that was planned, all of whose texts are there, and shows others as well. */
function lostOfPlanned(read: string, blocks: string[]): string[] {
  const { lecture: made } = lecture(
    'title: t\nsections: [{title: s, slides: [{break: zz, minutes: 5}]}]',
    't',
  )
  const plan = made?.plan.slides.find(({ kind }) => kind === 'break')
  if (!plan) throw new Error('no plan')
  const planned = plannedBlocks(plan, 'en')
  expect(planned.length).toBeGreaterThan(0)
  const shown = slide([...planned, ...blocks])
  return told(page([...planned, read].join('\n')), shown, { plan, changed: false })
}

test('a text is there however it is spaced, and whichever way Unicode writes it', () => {
  expect(lost(page('防 务\n安全 ﬁn ́'), slide(['防务', '安全', 'fi n', '\u200b']))).toEqual([])
})

test('a text that is not there, or not as often as it should be, is told once', () => {
  const blocks = ['one', 'one', 'three', 'three']
  expect(lostOfPlanned('one two', blocks)).toEqual(['export.lost one', 'export.lost three'])
})

test('no text is found across what is not read in one piece', () => {
  expect(lostOfPlanned('ab\ncd', ['bc'])).toEqual(['export.lost bc'])
})

test('what somebody wrote by hand may be read in another order: formulas are', () => {
  expect(lost(page('dx∫01x\nab'), slide(['∫01xdx', 'ab']))).toEqual([])
  expect(lost(page('dx∫01x'), slide(['∫02xdx']))).toEqual(['export.lost ∫02xdx'])
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
