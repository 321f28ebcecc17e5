import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdsBack } from '../../scripts/diagrams/brakes.ts'
import { escapeLabel } from '../../scripts/diagrams/escape.ts'
import { type DiagramOptions, diagramOptions } from '../../scripts/diagrams/fence.ts'
import { dateTextWidth, eventTextWidth, LABEL_SIZES, nodeTextWidth } from '../../scripts/diagrams/geometry.ts'
import { type MotivesSlide, motivesCode, motivesHeight } from '../../scripts/diagrams/motives.ts'
import { COLUMNS } from '../../scripts/diagrams/motives-layout.ts'
import { type TimelineSlide, timelineCode, timelineHeight } from '../../scripts/diagrams/timeline.ts'
import { plainText } from '../../scripts/outline/inline.ts'
import { labelLines } from '../../scripts/plan/lines.ts'
import { label, motives, timelines } from '../diagrams/slides.ts'
import { type Drawn, type DrawnText, type MermaidPage, openMermaidPage } from './mermaid-page.ts'

let page: MermaidPage

beforeAll(async () => {
  page = await openMermaidPage()
}, 120_000)
afterAll(() => page.close())

const drawTimeline = (slide: TimelineSlide) =>
  page.draw(timelineCode(slide, 'zh-CN'), diagramOptions(slide, 'zh-CN'))
const drawMotives = (slide: MotivesSlide, code = motivesCode(slide, 'en')) =>
  page.draw(code, diagramOptions(slide, 'en'))

const linesOf = ({ texts }: Drawn, ...kinds: DrawnText['kind'][]) =>
  texts.filter(({ kind }) => kinds.includes(kind)).map(({ lines }) => lines)

test('every text of a timeline is drawn letter for letter', async () => {
  await fc.assert(
    fc.asyncProperty(timelines, async (slide) => {
      const drawn = await drawTimeline(slide)
      const periods = slide.eras.flatMap((era) => era.periods)
      const events = periods.flatMap((period) => period.events)
      expect(linesOf(drawn, 'date')).toEqual(periods.map(({ date }) => date))
      expect(linesOf(drawn, 'event')).toEqual(events.map((event) => event.label))
      expect(linesOf(drawn, 'era')).toEqual(
        slide.eras.flatMap(({ title }) => (visible(title) ? [title] : [])),
      )
      expect(linesOf(drawn, 'badge').flat()).toEqual(
        events.flatMap(({ actors }) => actors.map((actor) => slide.actors[actor]?.badge)),
      )
      expect(drawn.name).toBe(plainText(slide.title))
      expect(drawn).toMatchObject({ role: 'img', width: 868, height: timelineHeight(slide) })
    }),
    { numRuns: 40 },
  )
}, 120_000)

test('every text of a motive diagram is drawn letter for letter', async () => {
  await fc.assert(
    fc.asyncProperty(motives, label, async (slide, name) => {
      const code = motivesCode(slide, 'en').replaceAll('|"holds back"|', () => `|"${escapeLabel(name)}"|`)
      const drawn = await drawMotives(slide, code)
      expect(linesOf(drawn, 'node')).toEqual(slide.nodes.map((node) => node.label))
      expect(linesOf(drawn, 'badge').flat()).toEqual(
        slide.nodes.flatMap(({ actors }) => actors.map((actor) => slide.actors[actor]?.badge)),
      )
      const brakes = slide.edges.filter((edge) => holdsBack(edge, slide.edges))
      expect(linesOf(drawn, 'edge')).toEqual(brakes.map(() => name))
      expect(drawn.name).toBe(plainText(slide.title))
      expect(drawn).toMatchObject({ role: 'img', width: 868, height: motivesHeight(slide) })
    }),
    { numRuns: 40 },
  )
}, 120_000)

test('texts broken by the plan stay in their boxes, at their size', async () => {
  const texts = [
    '双方签署防务合作谅解备忘录，同意在五个领域推进合作（2011年9月）',
    'Panetta visits Cam Ranh Bay, the first US Secretary of Defense to do so since the war ended',
    'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
    '美国USNS Richard E. Byrd号补给舰2010-08停靠金兰湾，维修30天（合同469,000美元）',
  ]
  const actors = [US, { ...US, badge: 'VNM' }]
  for (const size of LABEL_SIZES) {
    const broken = (width: number, bold = false) =>
      texts.map((text) => labelLines(text, width, size, bold ? 'bold' : 'regular'))
    for (const direction of ['TD', 'LR'] as const) {
      const events = broken(eventTextWidth(direction, 4, ['美', 'VNM'], size))
      const dates = broken(dateTextWidth(direction, 4, size), true)
      const eras = [
        {
          periods: events.map((event, index) => ({
            date: dates[index] ?? [],
            events: [{ label: event, actors: [0, 1] }],
          })),
        },
      ]
      const drawn = await drawTimeline({ kind: 'timeline', title: [], size, direction, eras, actors })
      expect(drawn.overhang).toBeLessThanOrEqual(0)
      expect(Math.min(...drawn.texts.map((text) => text.size))).toBeGreaterThanOrEqual(18)
    }
    const nodes = broken(nodeTextWidth(4)).map((text, index) => {
      const column = COLUMNS[index] ?? 'because'
      return { id: column, column, label: text, actors: column === 'wants' ? [0, 1] : [], step: 0 }
    })
    const edges = COLUMNS.slice(1).map((to, index) => ({
      from: COLUMNS[index] ?? '',
      to,
      against: true,
      step: 0,
    }))
    const drawn = await drawMotives({ kind: 'motives', title: [], size, nodes, edges, actors })
    expect(drawn.overhang).toBeLessThanOrEqual(0)
    expect(Math.min(...drawn.texts.map((text) => text.size))).toBeGreaterThanOrEqual(18)
  }
}, 120_000)

test('code that has been edited by hand is drawn, and nobody is put in the wrong colour', async () => {
  const slide: TimelineSlide = {
    kind: 'timeline',
    title: [],
    size: 20,
    direction: 'TD',
    eras: [{ periods: [{ date: ['2000'], events: [{ label: ['访越'], actors: [0] }] }] }],
    actors: [US],
  }
  const code = `${timelineCode(slide, 'zh-CN').replace('2000 :', '1995 : 建交\n    2000 :')}\n    2011 : 备忘录 : 对话`
  const drawn = await page.draw(code, diagramOptions(slide, 'zh-CN'))
  expect(linesOf(drawn, 'event')).toEqual([['建交'], ['美 访越'], ['备忘录'], ['对话']])
  expect(linesOf(drawn, 'badge')).toEqual([])
})

test('code that Mermaid cannot read is an error', async () => {
  const none = { actors: [], colors: [], inks: [], badges: [] }
  const options: DiagramOptions = { kind: 'timeline', lang: 'en', size: 20, ...none }
  await expect(page.draw('timeline\n  section a: b\n', options)).rejects.toThrow()
})

const US = { badge: '美', name: '美国', color: '#1f5fa8', ink: '#ffffff' }

/** A title of nothing but the mark for no title has no bar. */
function visible(title: string[] | undefined): boolean {
  return title?.some((line) => /[^\u2063]/u.test(line)) ?? false
}
