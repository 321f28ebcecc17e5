import fc from 'fast-check'
import lz from 'lz-string'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diagramOptions } from '../../scripts/diagrams/fence.ts'
import { motivesCode } from '../../scripts/diagrams/motives.ts'
import { timelineCode } from '../../scripts/diagrams/timeline.ts'
import { type Lecture, lecture } from '../../scripts/lecture.ts'
import { parseInline } from '../../scripts/outline/inline.ts'
import { collapsed, plannedTexts, words } from '../../scripts/plan/texts.ts'
import type { DeckPlan, SlidePlan } from '../../scripts/plan/types.ts'
import { hostileOutline } from '../support/hostile-outline.ts'
import { blockTexts, elementsIn, type PageElement } from '../support/page-tree.ts'
import { hostileRuns } from '../support/runs.ts'
import { notesPage, shownTexts, slidePage, strange, titlePage, withoutEmpty } from '../support/slide-page.ts'
import { type SlidevPipeline, slidevPipeline } from '../support/slidev-pipeline.ts'

let slidev: SlidevPipeline

beforeAll(async () => {
  slidev = await slidevPipeline(lectureOf('title: t\nsections: [{title: s, slides: [{quote: q}]}]').markdown)
})
afterAll(() => slidev.close())

test('Slidev and Vue give every text of every slide back, and nothing else comes of it', async () => {
  await fc.assert(
    fc.asyncProperty(hostileOutline, async (yaml) => {
      const { plan, markdown } = lectureOf(yaml)
      await slidev.load(markdown)
      const titles = await slidev.titlesTemplate()
      for (const [index, slide] of plan.slides.entries()) {
        const page = slidePage(await slidev.slideTemplate(index + 1))
        expect(shownTexts(page)).toEqual(withoutEmpty(Object.entries(plannedTexts(slide, localeOf(plan)))))
        expect(shownDiagram(page)).toEqual(plannedDiagram(slide, plan))
        const title = titlePage(titles, index + 1)
        expect(collapsed(blockTexts(title).join('\n'))).toBe(
          collapsed(words(index === 0 ? plan.title : slide.title)),
        )
        const notes = notesPage(await slidev.notesHtml(index + 1))
        expect(collapsed(blockTexts(notes).join(' '))).toBe(collapsed(notesWords(slide)))
        expect([page, title, notes].flatMap(strange)).toEqual([])
      }
    }),
    hostileRuns(),
  )
}, 300_000)

const localeOf = ({ lang }: DeckPlan) => (lang === 'en' ? 'en' : 'zh')

function lectureOf(yaml: string): Lecture {
  const { lecture: made, diagnostics } = lecture(yaml, 'hostile')
  if (!made) throw new Error(JSON.stringify(diagnostics))
  return made
}

function notesWords({ notes = '' }: SlidePlan): string {
  return notes
    .split(/\n *\n/)
    .map((paragraph) => words(parseInline(paragraph)))
    .join(' ')
}

/** The code and the options of the diagram on a page, as the component gets them. */
function shownDiagram(page: PageElement): unknown[] {
  return elementsIn(page)
    .filter(({ tag }) => tag === 'mermaid')
    .map(({ attributes }) => [lz.decompressFromBase64(String(attributes['code-lz'])), attributes.diagram])
}

function plannedDiagram(slide: SlidePlan, { lang }: DeckPlan): unknown[] {
  if (slide.kind === 'timeline') return [[timelineCode(slide, lang), diagramOptions(slide, lang)]]
  if (slide.kind === 'motives') return [[motivesCode(slide, lang), diagramOptions(slide, lang)]]
  return []
}
