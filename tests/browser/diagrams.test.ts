import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdsBack } from '../../scripts/diagrams/brakes.ts'
import { escapeLabel } from '../../scripts/diagrams/escape.ts'
import { type DiagramOptions, diagramOptions } from '../../scripts/diagrams/fence.ts'
import { type MotivesSlide, motivesCode } from '../../scripts/diagrams/motives.ts'
import { layoutMotives } from '../../scripts/diagrams/motives-layout.ts'
import { type TimelineSlide, timelineCode, timelineHeight } from '../../scripts/diagrams/timeline.ts'
import { plainText } from '../../scripts/outline/inline.ts'
import { label, motives, timelines } from '../diagrams/slides.ts'
import { planned } from '../plan/outlines.ts'
import { diagramOutline } from '../support/diagram-outlines.ts'
import { type Drawn, type DrawnText, type MermaidPage, openMermaidPage, type Place } from './mermaid-page.ts'

let page: MermaidPage

beforeAll(async () => {
  page = await openMermaidPage()
}, 120_000)
afterAll(() => page.close())

const drawTimeline = (slide: TimelineSlide) =>
  page.draw(timelineCode(slide, 'zh-CN'), diagramOptions(slide, 'zh-CN'))
const drawMotives = (slide: MotivesSlide, code = motivesCode(slide, 'en')) =>
  page.draw(code, diagramOptions(slide, 'en'))

const layoutHeight = (slide: MotivesSlide) =>
  layoutMotives({ ...slide, badges: slide.actors.map(({ badge }) => badge), name: 'holds back' }).height

const linesOf = ({ texts }: Drawn, ...kinds: DrawnText['kind'][]) =>
  texts.filter(({ kind }) => kinds.includes(kind)).map(({ lines }) => lines)

test('every text of a timeline is drawn letter for letter', async () => {
  await fc.assert(
    fc.asyncProperty(timelines, async (slide) => {
      const drawn = await drawTimeline(slide)
      const periods = slide.eras.flatMap((era) => era.periods)
      const events = periods.flatMap((period) => period.events)
      expect(linesOf(drawn, 'date')).toEqual(periods.map(({ date }) => date))
      expect(linesOf(drawn, 'between')).toEqual(periods.flatMap(({ between }) => (between ? [between] : [])))
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
      expect(drawn).toMatchObject({ role: 'img', width: 868, height: layoutHeight(slide) })
    }),
    { numRuns: 40 },
  )
}, 120_000)

/** `LECTERN_RUNS=100` looks at more. */
const OUTLINES = Number(process.env.LECTERN_RUNS ?? 16)

/** What is drawn of every diagram in a plan, with the plan's slide. */
async function drawnOf(outline: string): Promise<{ slide: TimelineSlide | MotivesSlide; drawn: Drawn }[]> {
  const { slides, lang } = planned(outline)
  const drawn: { slide: TimelineSlide | MotivesSlide; drawn: Drawn }[] = []
  for (const slide of slides) {
    if (slide.kind !== 'timeline' && slide.kind !== 'motives') continue
    const code = slide.kind === 'timeline' ? timelineCode(slide, lang) : motivesCode(slide, lang)
    drawn.push({ slide, drawn: await page.draw(code, diagramOptions(slide, lang)) })
  }
  return drawn
}

const overlap = (a: Place, b: Place) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5
const inside = (a: Place, b: Place) =>
  a.left >= b.left - 0.5 && a.right <= b.right + 0.5 && a.top >= b.top - 0.5 && a.bottom <= b.bottom + 0.5
const pairs = <T>(list: readonly T[]) =>
  list.flatMap((one, index) => list.slice(index + 1).map((other): [T, T] => [one, other]))

test(
  'whatever an outline holds: texts in their boxes, none over another, no arrow through a box, nothing under 18 px',
  async () => {
    for (let number = 0; number < OUTLINES; number++) {
      for (const { slide, drawn } of await drawnOf(diagramOutline(number))) {
        const about = `outline ${number}, ${slide.kind}, ${JSON.stringify(slide).slice(0, 200)}`
        expect(drawn.height, about).toBeLessThanOrEqual(slide.height)
        for (const { size, kind, place, box, lines } of drawn.texts) {
          expect(size, about).toBeGreaterThanOrEqual(18)
          const isIn = kind === 'badge' || kind === 'between' || !box || inside(place, box)
          expect(
            isIn,
            `${about}: ${kind} ${lines.join('|')} stands out of its box ${JSON.stringify([place, box])}`,
          ).toBe(true)
        }
        for (const [one, other] of pairs(drawn.texts)) {
          const both = `${one.lines.join('|')} over ${other.lines.join('|')}`
          expect(overlap(one.place, other.place), `${about}: ${both}`).toBe(false)
        }
        for (const [one, other] of pairs(drawn.boxes)) expect(overlap(one, other), about).toBe(false)
        const through = drawn.arrows
          .flat()
          .filter(([x, y]) =>
            drawn.boxes.some(
              ({ left, right, top, bottom }) =>
                x > left + 2 && x < right - 2 && y > top + 2 && y < bottom - 2,
            ),
          )
        expect(through, `${about}: arrows through boxes`).toEqual([])
        for (const line of drawn.lines) {
          const { left, right, top, bottom } = line
          // A line has no area of its own.
          const drawnLine = { left: left - 1, right: right + 1, top: top - 1, bottom: bottom + 1 }
          const crossed = drawn.texts.filter(
            ({ kind, place }) => kind === 'between' && overlap(place, drawnLine),
          )
          expect(
            crossed.map(({ lines }) => lines),
            `${about}: lines through texts`,
          ).toEqual([])
        }
      }
    }
  },
  OUTLINES * 20_000,
)

test('code that has been edited by hand is drawn, and nobody is put in the wrong colour', async () => {
  const slide: TimelineSlide = {
    kind: 'timeline',
    title: [],
    size: 20,
    direction: 'TD',
    eras: [{ periods: [{ date: ['2000'], events: [{ label: ['访越'], actors: [0] }] }] }],
    actors: [US],
    columns: { date: 120, between: 0 },
    height: 300,
  }
  const code = `${timelineCode(slide, 'zh-CN').replace('2000 :', '1995 : 建交\n    2000 :')}\n    2011 : 备忘录 : 对话`
  const drawn = await page.draw(code, diagramOptions(slide, 'zh-CN'))
  expect(linesOf(drawn, 'event')).toEqual([['建交'], ['美 访越'], ['备忘录'], ['对话']])
  expect(linesOf(drawn, 'badge')).toEqual([])
})

test('code that Mermaid cannot read is an error', async () => {
  const none = { actors: [], colors: [], inks: [], badges: [], height: 300 }
  const options: DiagramOptions = { kind: 'timeline', lang: 'en', size: 20, ...none }
  await expect(page.draw('timeline\n  section a: b\n', options)).rejects.toThrow()
})

const US = { badge: '美', name: '美国', color: '#1f5fa8', ink: '#ffffff' }

/** A title of nothing but the mark for no title has no bar. */
function visible(title: string[] | undefined): boolean {
  return title?.some((line) => /[^\u2063]/u.test(line)) ?? false
}
