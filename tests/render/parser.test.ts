import { parser } from '@slidev/cli'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, test } from 'vitest'
import { lecture } from '../../scripts/lecture.ts'
import { collapsed, words } from '../../scripts/plan/texts.ts'
import type { DeckPlan, SlidePlan } from '../../scripts/plan/types.ts'
import { say } from '../../scripts/words/index.ts'
import { hostileOutline } from '../support/hostile-outline.ts'
import { hostileRuns } from '../support/runs.ts'

test('Slidev’s parser reads back the planned slides, titles, front matter and notes', () => {
  fc.assert(
    fc.property(hostileOutline, (yaml) => {
      const { lecture: made, diagnostics } = lecture(yaml, 'hostile')
      if (!made) throw new Error(JSON.stringify(diagnostics))
      const { plan, markdown } = made
      const { slides } = parser.parseSync(markdown, 'slides/hostile.md')
      expect(slides.map(({ frontmatter }) => frontmatter.id)).toEqual(plan.slides.map(({ id }) => id))
      for (const [index, slide] of plan.slides.entries()) {
        const read = slides[index]
        expect(read?.frontmatter).toMatchObject(plannedFrontMatter(slide, plan))
        const title = index === 0 ? plan.title : slide.title
        expect(shown(read?.title ?? '')).toBe(collapsed(words(title)))
        expect(read?.note === undefined).toBe(slide.notes === undefined)
      }
      expect(slides[0]?.frontmatter.lectern).toEqual({ title: plan.shortTitle, minutes: plan.minutes })
      const { mermaid: _, ...features } = parser.detectFeatures(markdown)
      expect(features).toEqual({ katex: false, monaco: false, tweet: false, bluesky: false })
    }),
    hostileRuns(),
  )
}, 120_000)

/** What Markdown shows; of HTML, a line break is a blank. */
function shown(markdown: string): string {
  const walk = (node: Nodes): string => {
    if (node.type === 'html') return ' '.repeat(node.value === '<br>' ? 1 : 0)
    if ('children' in node) return node.children.map(walk).join('')
    return 'value' in node ? node.value : ''
  }
  return collapsed(walk(fromMarkdown(markdown)))
}

/** What of a slide’s front matter has words in it. */
function plannedFrontMatter(slide: SlidePlan, { lang }: DeckPlan): object {
  const locale = lang === 'en' ? 'en' : 'zh'
  return {
    layout: slide.kind,
    size: slide.size,
    ...(slide.source !== undefined && { source: say(locale, 'slide.source', { source: slide.source }) }),
    ...(slide.minutes !== undefined && { minutes: slide.minutes }),
    ...('actors' in slide && slide.actors.length > 0 && { legend: slide.actors }),
  }
}
