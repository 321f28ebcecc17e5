import type { PhrasingContent, RootContent, TableRow } from 'mdast'
import { fenceInfo } from '../diagrams/fence.ts'
import { motivesCode } from '../diagrams/motives.ts'
import { timelineCode } from '../diagrams/timeline.ts'
import type { DeckPlan, Inline, SlidePlan } from '../plan/types.ts'
import { type Locale, say, type WordKey } from '../words/index.ts'
import { htmlText } from './escape.ts'
import { doubtSlot, itemList, itemPhrasing, pairPhrasing } from './items.ts'
import { fence, heading, list, ordered, paragraph, phrasing, picture, slot, wrapped } from './markdown.ts'

/** What stands on a slide, as mdast: its title, then what its kind has, then the footnotes. */
export function slideBody(slide: SlidePlan, { lang }: DeckPlan): RootContent[] {
  const locale: Locale = lang === 'en' ? 'en' : 'zh'
  return [heading(1, slide.title), ...content(slide, lang, locale), ...doubtSlot(slide.doubts)]
}

function content(slide: SlidePlan, lang: DeckPlan['lang'], locale: Locale): RootContent[] {
  switch (slide.kind) {
    case 'cover':
      return [
        ...paragraphs(slide.subtitle),
        ...(slide.course.length > 0 ? [slot('course'), ...slide.course.map((line) => paragraph(line))] : []),
        ...slotted('article', slide.article),
      ]
    case 'divider':
      return paragraphs(slide.summary)
    case 'objectives':
    case 'points':
      return items(slide.items)
    case 'agenda':
      return [ordered(slide.items.map(itemPhrasing), slide.start)]
    case 'timeline':
      return [fence(fenceInfo(slide, lang), timelineCode(slide, lang))]
    case 'motives':
      return [fence(fenceInfo(slide, lang), motivesCode(slide, lang)), ...slotted('by', slide.by)]
    case 'compare':
      return slide.columns.flatMap(({ title, items: inner }, index) => [
        slot(`column-${index + 1}`),
        heading(2, title),
        ...items(inner),
      ])
    case 'claim':
      return [
        ...slotted('by', slide.by),
        ...titledList('evidence', 'slide.evidence', slide.evidence, locale),
        ...titledList('counter', 'slide.counter', slide.counter, locale),
      ]
    case 'question':
      return items(slide.prompts)
    case 'quiz':
      return options(slide.options, ({ text }) => phrasing(text))
    case 'answer':
      return [
        ...options(slide.options, ({ text, correct }) =>
          correct ? correctOption(text, locale) : phrasing(text),
        ),
        ...slotted('explain', slide.explain),
      ]
    case 'quote':
      return slotted('by', slide.by)
    case 'figure':
      return [picture(slide.image, slide.alt), ...slotted('credit', slide.credit)]
    case 'table':
      return [{ type: 'table', children: [row(slide.columns), ...slide.rows.map(row)] }]
    case 'terms':
      return [list(slide.entries.map(({ term, meaning }) => pairPhrasing(term, meaning)))]
    case 'break':
      return []
    case 'recap':
      return [
        ...(slide.sections.length > 0
          ? [list(slide.sections.map(({ title, summary }) => pairPhrasing(title, summary ?? [])))]
          : []),
        ...titledList('objectives', 'slide.checklist', slide.objectives, locale),
      ]
    case 'references':
      return items(slide.entries)
  }
}

const items = (all: Parameters<typeof itemList>[0]): RootContent[] => (all.length > 0 ? [itemList(all)] : [])

const paragraphs = (inline: readonly Inline[] | undefined): RootContent[] =>
  inline ? [paragraph(inline)] : []

const slotted = (name: string, inline: readonly Inline[] | undefined): RootContent[] =>
  inline ? [slot(name), paragraph(inline)] : []

function titledList(
  name: string,
  title: WordKey,
  all: Parameters<typeof itemList>[0],
  locale: Locale,
): RootContent[] {
  if (all.length === 0) return []
  return [slot(name), heading(2, [{ type: 'text', value: say(locale, title) }]), itemList(all)]
}

type Option = Extract<SlidePlan, { kind: 'quiz' }>['options'][number]

/** Options with their letters: A is the first of an ordered list, B the second, wherever the list begins. */
function options(all: readonly Option[], contentOf: (option: Option) => PhrasingContent[]): RootContent[] {
  const [first] = all
  return first ? [ordered(all.map(contentOf), first.letter.charCodeAt(0) - 64)] : []
}

/** Colour alone does not tell: a right answer has a tick, which is read out as a word. */
function correctOption(text: readonly Inline[], locale: Locale): PhrasingContent[] {
  return wrapped(
    '<span class="correct">',
    [
      ...wrapped(
        `<span class="mark" role="img" aria-label="${htmlText(say(locale, 'slide.correct'))}">`,
        [{ type: 'text', value: '✓' }],
        '</span>',
      ),
      { type: 'text', value: ' ' },
      ...phrasing(text),
    ],
    '</span>',
  )
}

function row(cells: readonly Inline[][]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: phrasing(cell) })),
  }
}
