import { describe, expect, test } from 'vitest'
import { WIDTH } from '../../scripts/diagrams/geometry.ts'
import { motivesHeight } from '../../scripts/diagrams/motives.ts'
import { timelineHeight } from '../../scripts/diagrams/timeline.ts'
import { layoutTimeline } from '../../scripts/diagrams/timeline-layout.ts'
import { readOutline } from '../../scripts/outline/read.ts'
import { validate } from '../../scripts/outline/validate.ts'
import { plan } from '../../scripts/plan/plan.ts'
import type { DeckPlan, SlidePlan } from '../../scripts/plan/types.ts'
import { diagramOutline } from '../support/diagram-outlines.ts'
import { all, deck } from './outlines.ts'

type Timeline = Extract<SlidePlan, { kind: 'timeline' }>
type Motives = Extract<SlidePlan, { kind: 'motives' }>

const planOf = (text: string, sizes?: readonly number[]): DeckPlan => {
  const { outline } = validate(readOutline(text))
  if (!outline) throw new Error('an outline that is not valid')
  return plan(outline, 'name', sizes ? { sizes } : {})
}
/** `LECTERN_RUNS=200` tries more. */
const NUMBERS = Array.from({ length: Number(process.env.LECTERN_RUNS ?? 20) }, (_, index) => index)
const joined = (label: readonly string[]) => label.join('').replace(/\s/gu, '')
const labels = ({ eras }: Timeline) =>
  eras.flatMap(({ periods }) => periods.flatMap(({ events }) => events.map(({ label }) => joined(label))))

describe('whatever an outline holds', () => {
  test('every diagram fits in the room that it has, at 18 px or more', () => {
    for (const number of NUMBERS) {
      const { slides, lang } = planOf(diagramOutline(number))
      for (const slide of slides) {
        if (slide.kind !== 'timeline' && slide.kind !== 'motives') continue
        const least =
          slide.kind === 'timeline'
            ? timelineHeight({ ...slide, height: 0 })
            : motivesHeight({ ...slide }, lang)
        expect(least, `outline ${number}`).toBeLessThanOrEqual(slide.height)
        expect(slide.size).toBeGreaterThanOrEqual(18)
      }
    }
  })

  test('continuation is sparing, and no event is cut that a slide could hold', () => {
    for (const number of NUMBERS) {
      const text = diagramOutline(number)
      const [usual, small] = [planOf(text), planOf(text, [18])]
      for (const kind of ['timeline', 'motives'] as const) {
        const [slides, fewest] = [all(usual, kind).length, all(small, kind).length]
        expect(slides, `outline ${number}, ${kind}`).toBeLessThanOrEqual(Math.max(fewest, fewest * 1.3))
      }
      const events = (made: DeckPlan) => all(made, 'timeline').flatMap(labels)
      expect(events(usual)).toEqual(events(small))
    }
  })
})

describe('a timeline', () => {
  const events = (count: number, more: (index: number) => string = () => '') =>
    Array.from({ length: count }, (_, index) => `{${1900 + 2 * index}: 事件${index}${more(index)}}`).join(
      ', ',
    )
  const timelines = (list: string, more = '') =>
    all(deck(`- {timeline: X, source: 一, ${more}events: [${list}]}`), 'timeline')

  test('of few events is larger than one of many, and takes one slide', () => {
    const [few] = timelines(events(2))
    const [many, ...others] = timelines(events(9))
    expect(others).toEqual([])
    expect(few?.size).toBeGreaterThanOrEqual(28)
    expect(many?.size).toBeLessThan(few?.size ?? 0)
  })

  test('runs from left to right where it has few short events, from top to bottom where they are long', () => {
    expect(timelines(events(4)).map(({ direction }) => direction)).toEqual(['LR'])
    expect(timelines(events(4, () => '的经过'.repeat(12))).map(({ direction }) => direction)).toEqual(['TD'])
    expect(timelines(events(7)).map(({ direction }) => direction)).toEqual(['TD'])
  })

  test('leaves its events more than half of the width, however long dates and gaps are', () => {
    const list = Array.from({ length: 16 }, (_, index) => {
      return `{${1900 + 2 * index}-0${1 + (index % 9)}-2${index % 8}: Delegations sign a treaty in Washington}`
    }).join(', ')
    const made = deck(`- {timeline: X, source: a, gaps: true, events: [${list}]}`, 'lang: en\n')
    for (const { columns, eras } of all(made, 'timeline')) {
      expect(columns.date + columns.between).toBeLessThan(WIDTH / 2)
      for (const { between = [] } of eras.flatMap(({ periods }) => periods))
        for (const line of between) expect(line).not.toMatch(/\d$/)
    }
  })

  test('lets all texts start at one place where that costs no line', () => {
    const starts = (list: string) =>
      all(
        deck(`- {timeline: X, source: 一, events: [${list}]}`, 'actors: {us: 美, vn: 越, cn: 中}\n'),
        'timeline',
      )
        .flatMap(
          (slide) => layoutTimeline({ ...slide, badges: slide.actors.map(({ badge }) => badge) }).boxes,
        )
        .flatMap(({ kind, text }) => (kind === 'event' ? text.x : []))
    const who = (list: string[]) =>
      Array.from({ length: 6 }, (_, index) => `{date: ${1900 + index}, text: 短, who: ${list[index % 2]}}`)
    expect(new Set(starts(who(['us', '[us, vn]']).join(', '))).size).toBe(1)
    expect(new Set(starts(who(['us', '[us, vn, cn]']).join(', '))).size).toBe(2)
  })

  test('stands closer rather than in smaller text, as long as it takes one slide', () => {
    const [dense, ...others] = timelines(events(8, (index) => (index === 3 ? ', doubt: 存疑' : '')))
    expect(others).toEqual([])
    expect(dense?.size).toBeGreaterThanOrEqual(24)
  })

  test('goes on at the beginning of an era where that costs no slide', () => {
    const era = (index: number) => `, era: ${index < 6 ? '早期' : '晚期'}`
    const slides = timelines(events(14, era))
    expect(slides.map(labels).map((list) => list.length)).toEqual([6, 8])
    expect(slides.flatMap(({ eras }) => eras.map(({ title }) => title?.join('')))).toEqual(['早期', '晚期'])
  })

  test('says so where an era goes on', () => {
    const slides = timelines(events(20, () => ', era: 时代'))
    expect(slides.map(({ eras }) => eras[0]?.title?.join(''))).toEqual(['时代', '时代（续）'])
  })

  test('repeats a date whose events go on, and tells the time before it once', () => {
    const list = `{1900: 甲}, ${Array.from({ length: 16 }, (_, index) => `{1905: 事件${index}}`).join(', ')}`
    const slides = timelines(list, 'gaps: true, ')
    expect(slides.length).toBeGreaterThan(1)
    const periods = slides.flatMap(({ eras }) => eras.flatMap((era) => era.periods))
    expect(new Set(periods.slice(1).map(({ date }) => date.join('')))).toEqual(new Set(['1905年']))
    expect(periods.flatMap(({ between }) => between ?? [])).toEqual(['隔5年'])
  })

  test('cuts an event that is longer than a slide, with two lines or more on either side', () => {
    const slides = timelines(`{1900: ${'很长的文字'.repeat(160)}}, {1901: 短}`)
    const pieces = slides.flatMap(({ eras }) => eras.flatMap(({ periods }) => periods[0]?.events ?? []))
    expect(pieces.length).toBeGreaterThan(1)
    for (const { label } of pieces.slice(0, 2)) expect(label.length).toBeGreaterThanOrEqual(2)
    expect(slides.flatMap(labels).join('')).toBe(`${'很长的文字'.repeat(160)}短`)
  })

  test('shows a title of an era that is longer than a bar in full, on a slide before', () => {
    const long = '很长的时代'.repeat(60)
    const plan = deck(`- {timeline: X, source: 一, events: [{1900: 甲, era: ${long}}]}`)
    expect(JSON.stringify(all(plan, 'points'))).toContain(long)
    expect(all(plan, 'timeline')[0]?.eras[0]?.title?.join('')).toMatch(/^很长的时代.*…$/u)
  })
})

describe('a motive diagram', () => {
  const ACTORS = 'actors: {us: 美国, vn: 越南}\n'
  const made = (paths: string[], more = 'outcome: 终, ') =>
    deck(`- {motives: X, source: 一, ${more}paths: [${paths.join(', ')}]}`, ACTORS)
  const texts = (slide: Motives, column: string) =>
    slide.nodes.filter((node) => node.column === column).map(({ label }) => joined(label))
  const path = (index: number, because: string) =>
    `{because: ${because}, who: ${index % 2 ? 'us' : 'vn'}, wants: 第${index}个长期目标, so: 第${index}个具体做法}`

  test('gives a column with long texts more room', () => {
    const [slide] = all(made([`{because: ${'说来话长的原因'.repeat(6)}, so: 短}`]), 'motives')
    const [because = 0, so = 0, outcome = 0] = slide?.widths ?? []
    expect(because).toBeGreaterThan(so)
    expect(because).toBeGreaterThan(outcome)
  })

  test('keeps the paths of a driver together when it takes several slides, and repeats the outcome', () => {
    const drivers = ['甲因', '乙因', '丙因']
    const paths = Array.from({ length: 12 }, (_, index) => path(index, drivers[index % 3] ?? ''))
    const slides = all(made(paths), 'motives').filter(({ overview }) => !overview)
    expect(slides.length).toBeGreaterThan(1)
    for (const slide of slides) expect(texts(slide, 'outcome')).toEqual(['终'])
    expect(slides.flatMap((slide) => texts(slide, 'because')).sort()).toEqual([...drivers].sort())
    expect(slides.flatMap((slide) => texts(slide, 'wants'))).toHaveLength(12)
  })

  test('has an overview where details take three slides or more and it can be read', () => {
    const paths = Array.from({ length: 20 }, (_, index) => path(index, `原因${'甲乙丙丁'[index % 4]}`))
    const plan = made(paths.map((each) => each.replace('个具体做法', '个具体做法，以及与之相关的一系列安排')))
    const slides = all(plan, 'motives')
    expect(slides.length).toBeGreaterThan(3)
    expect(slides.map(({ overview }) => overview ?? false)).toEqual(slides.map((_, index) => index === 0))
    expect(slides[0] && texts(slides[0], 'because')).toEqual(['原因甲', '原因乙', '原因丙', '原因丁'])
    // Twelve drivers could not be read on one slide.
    const many = made(Array.from({ length: 12 }, (_, index) => path(index, `原因第${index}`)))
    expect(all(many, 'motives').length).toBeGreaterThan(2)
    expect(all(many, 'motives').some(({ overview }) => overview)).toBe(false)
  })

  test('goes on on a further slide at a box that stands on both, where texts are very long', () => {
    const long = (name: string) => `${name}${'说来话长'.repeat(40)}`
    const paths = [`{because: ${long('甲')}, who: us, wants: ${long('乙')}, so: ${long('丙')}}`]
    const slides = all(made(paths, `outcome: ${long('丁')}, `), 'motives')
    expect(slides.length).toBeGreaterThan(1)
    for (const [index, slide] of slides.slice(1).entries()) {
      const before = slides[index]?.nodes.at(-1)
      expect(joined(slide.nodes[0]?.label ?? [])).toBe(joined(before?.label ?? []))
    }
    const shown = slides.flatMap(({ nodes }) => nodes.map(({ label }) => joined(label)))
    expect([...new Set(shown)]).toEqual(['甲', '乙', '丙', '丁'].map(long))
  })

  test('tells a path as a list only where a text is longer than any box', () => {
    const plan = made([`{because: ${'说来话长'.repeat(300)}, so: 短}`, '{because: 因, so: 果}'])
    expect(all(plan, 'points').length).toBeGreaterThan(0)
    expect(all(plan, 'motives').flatMap((slide) => texts(slide, 'because'))).toEqual(['因'])
  })

  test('a brake that goes on is named where it holds back', () => {
    const long = (name: string) => `${name}${'说来话长'.repeat(40)}`
    const paths = [`{because: ${long('甲')}, so: ${long('乙')}, against: true}`]
    const slides = all(made(paths, `outcome: ${long('丙').repeat(2)}, `), 'motives')
    const last = slides.at(-1)?.edges.at(-1)
    expect(last?.open).toBeUndefined()
    for (const { edges } of slides.slice(0, -1)) expect(edges.every(({ open }) => open)).toBe(true)
  })

  test('every box and arrow says when it appears: with the first path that uses it', () => {
    const paths = ['{because: 因, so: 果}', '{because: 因, so: 另}', '{because: 别, so: 果}']
    const [slide] = all(made(paths), 'motives')
    expect(slide?.nodes.map(({ label, step }) => `${joined(label)} ${step}`)).toEqual([
      '因 0',
      '果 0',
      '终 0',
      '另 1',
      '别 2',
    ])
    expect(slide?.edges.map(({ step }) => step)).toEqual([0, 0, 1, 1, 2])
  })
})
