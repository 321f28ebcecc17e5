import { expect, test } from 'vitest'
import { audit } from '../../scripts/checks/audit.ts'
import { contrast } from '../../scripts/checks/contrast.ts'
import { cut } from '../../scripts/checks/cut.ts'
import { diagnose } from '../../scripts/checks/diagnose.ts'
import { diagram } from '../../scripts/checks/diagram.ts'
import type { DiagramFact, PictureFact, SlideFacts } from '../../scripts/checks/facts.ts'
import { fill } from '../../scripts/checks/fill.ts'
import type { SlideCheck } from '../../scripts/checks/finding.ts'
import { outside } from '../../scripts/checks/outside.ts'
import { overlap } from '../../scripts/checks/overlap.ts'
import { pictures } from '../../scripts/checks/pictures.ts'
import { requests } from '../../scripts/checks/requests.ts'
import { size } from '../../scripts/checks/size.ts'
import { lecture } from '../../scripts/lecture.ts'
import { contrastRatio } from '../../scripts/plan/contrast.ts'
import { plannedBlocks } from '../../scripts/plan/texts.ts'
import { slideFacts, textFact } from '../support/facts.ts'

const keys = (check: SlideCheck, facts: Partial<SlideFacts>): string[] =>
  check({ facts: slideFacts(facts), plan: undefined }, 'zh-CN').map(({ key }) => key)

test('text over the edge of a slide is outside, by whichever edge', () => {
  expect(keys(outside, { texts: [textFact(880, 100)] })).toEqual([])
  for (const [left, top] of [
    [882, 100],
    [-2, 100],
    [100, 534],
    [100, -2],
  ] as const)
    expect(keys(outside, { texts: [textFact(left, top)] })).toEqual(['check.outside'])
})

test('text is cut by what clips it, and stands out of a box that does not', () => {
  const clip = { left: 0, top: 0, right: 150, bottom: 100 }
  expect(keys(cut, { texts: [textFact(40, 40, { clip })] })).toEqual([])
  expect(keys(cut, { texts: [textFact(60, 40, { clip })] })).toEqual(['check.cut'])
  const frame = { ...clip, order: 1 }
  expect(keys(cut, { texts: [textFact(40, 90, { frame })] })).toEqual(['check.out-of-box'])
})

test('what is off the slide is told as that, and not as cut by the slide', () => {
  const clip = { left: 0, top: 0, right: 980, bottom: 552 }
  const facts = { texts: [textFact(900, 40, { clip })] }
  expect([keys(outside, facts), keys(cut, facts)]).toEqual([['check.outside'], []])
})

test('texts that touch do not overlap; texts that stand on each other do', () => {
  const beside = (left: number, top: number) => ({ texts: [textFact(100, 100), textFact(left, top)] })
  expect(keys(overlap, beside(200, 100))).toEqual([])
  expect(keys(overlap, beside(100, 119))).toEqual([])
  expect(keys(overlap, beside(190, 110))).toEqual(['check.overlap'])
})

test('the lines of one text may not stand on each other either', () => {
  const line = (top: number) => ({ left: 100, top, right: 200, bottom: top + 20 })
  expect(keys(overlap, { texts: [textFact(0, 0, { lines: [line(100), line(122)] })] })).toEqual([])
  expect(keys(overlap, { texts: [textFact(0, 0, { lines: [line(100), line(110)] })] })).toEqual([
    'check.overlap',
  ])
})

test('text may stand neither on a picture nor on a line', () => {
  const picture: PictureFact = {
    left: 150,
    top: 110,
    right: 300,
    bottom: 300,
    source: 'a.png',
    loaded: true,
    alt: 'a',
  }
  expect(keys(overlap, { texts: [textFact(100, 100)], pictures: [picture] })).toEqual(['check.over-image'])
  const line = { left: 0, top: 110, right: 980, bottom: 112, order: 3 }
  expect(keys(overlap, { texts: [textFact(100, 100)], lines: [line] })).toEqual(['check.over-line'])
})

test('a line that is behind the box of a label does not run through it', () => {
  const line = { left: 0, top: 110, right: 980, bottom: 112, order: 3, drawing: 0 }
  const box = { left: 90, top: 90, right: 210, bottom: 130 }
  const label = (order: number) => textFact(100, 100, { drawing: 0, frame: { ...box, order } })
  expect(keys(overlap, { texts: [label(4)], lines: [line] })).toEqual([])
  expect(keys(overlap, { texts: [label(2)], lines: [line] })).toEqual(['check.over-line'])
})

test('text has at least 18 px, small print 14', () => {
  const sized = (px: number, smallPrint: boolean) => ({
    texts: [textFact(100, 100, { size: px, smallPrint })],
  })
  expect(keys(size, sized(18, false))).toEqual([])
  expect(keys(size, sized(17.8, false))).toEqual(['check.size'])
  expect(keys(size, sized(14, true))).toEqual([])
  expect(keys(size, sized(13, true))).toEqual(['check.size-print'])
})

test('contrast is that of WCAG', () => {
  expect(contrastRatio([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5)
  // Webaim's and others' reference pair: #767676 on white is 4.54 : 1.
  expect(contrastRatio([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2)
})

test('text needs a contrast of 7 : 1, small print 4.5 : 1, in both looks', () => {
  const grey = { ink: [0x76, 0x76, 0x76], paper: [255, 255, 255] } as const
  const found = (more: Parameters<typeof textFact>[2]) =>
    keys(contrast, { texts: [textFact(100, 100, more)] })
  expect(found({ light: grey })).toEqual(['check.contrast'])
  expect(found({ light: grey, smallPrint: true })).toEqual([])
  expect(found({ dark: grey })).toEqual(['check.contrast-dark'])
  // What is on a picture cannot be judged by its colours.
  expect(found({ light: { ink: grey.ink } })).toEqual([])
})

test('a diagram is drawn, named and described', () => {
  const drawn: DiagramFact = {
    left: 0,
    top: 0,
    right: 9,
    bottom: 9,
    drawn: true,
    name: 'a',
    description: 'b',
  }
  const found = (more: Partial<DiagramFact>) => keys(diagram, { diagrams: [{ ...drawn, ...more }] })
  expect(found({})).toEqual([])
  expect(found({ name: '' })).toEqual(['check.diagram-name'])
  expect(found({ description: '' })).toEqual(['check.diagram-description'])
  expect(found({ drawn: false })).toEqual(['check.diagram-missing'])
  expect(found({ drawn: false, error: 'Parse error' })).toEqual(['check.diagram-error'])
})

test('a picture is there and has an alternative text; an empty one marks decoration', () => {
  const whole: PictureFact = {
    left: 0,
    top: 0,
    right: 9,
    bottom: 9,
    source: '/a/b.png',
    loaded: true,
    alt: '',
  }
  const { alt: _alt, ...mute } = whole
  expect(keys(pictures, { pictures: [whole] })).toEqual([])
  expect(keys(pictures, { pictures: [{ ...whole, loaded: false }] })).toEqual(['check.image'])
  expect(keys(pictures, { pictures: [mute] })).toEqual(['check.alternative'])
})

test('an address that is asked several times is told once', () => {
  expect(requests(['https://a.example/', 'https://a.example/']).map(({ text }) => text)).toEqual([
    'https://a.example/',
  ])
})

test('a slide is filled by the share of what its content takes between title and foot', () => {
  const title = { left: 0, top: 30, right: 900, bottom: 120 }
  const content = { left: 0, top: 140, right: 900, bottom: 340 }
  expect(fill(slideFacts({ title, content, floor: 520 }))).toBe(0.5)
  expect(fill(slideFacts({ title, floor: 520 }))).toBeUndefined()
})

test('a character that the fonts lack is told once where the lecture’s title has it, and at its own place elsewhere', () => {
  const yaml = `title: 题 😀
sections:
  - title: 章 😀
    summary: 概要
    slides: [{points: 点, items: [甲]}]
  - title: 章二
    slides: [{points: 点, items: [乙 😀]}]
`
  const made = lecture(yaml, 'a').lecture
  if (!made) throw new Error('the outline is not sound')
  const slides = made.plan.slides.map((slide, index) =>
    slideFacts({ number: index + 1, blocks: [...plannedBlocks(slide, made.plan.lang), '题 😀'] }),
  )
  const ids = made.plan.slides.map(({ id }) => id)
  const findings = audit(made.plan, { slides, requests: [] }, ids).filter(({ rule }) => rule === 'glyph')
  const lines = ids.map((id) => ({ id, from: 1, to: 1 }))
  const { outline } = diagnose(findings, made, { text: made.markdown, slides: lines })
  expect(outline.map(({ from }) => yaml.slice(from).split(/[\n\]]/)[0])).toEqual(['题 😀', '章 😀', '乙 😀'])
})
