import { type Locale, say } from '../words/index.ts'
import type { DeckPlan, Doubt, Inline, Label, PlannedItem, SlidePlan } from './types.ts'

/** The texts of a plan as people read them, for whoever compares what is shown with what was planned. */

/** What stands on a slide, by slot: its blocks (title, items, paragraphs, cells) in order, as plain text. */
export type SlotTexts = Record<string, string[]>

/** The texts that a slide must show, letter for letter but for white space, as its plan has them. */
export function plannedTexts(slide: SlidePlan, locale: Locale): SlotTexts {
  const slots = contentTexts(slide, locale)
  const texts = { ...slots, default: [words(slide.title), ...(slots.default ?? [])] }
  return slide.doubts.length > 0 ? { ...texts, doubts: slide.doubts.map(footnote) } : texts
}

/** The same without order, with the labels of diagrams and without what is only told of a picture. */
export function plannedBlocks(slide: SlidePlan, lang: DeckPlan['lang']): string[] {
  const { default: main = [], ...slots } = plannedTexts(slide, lang === 'en' ? 'en' : 'zh')
  const shown = slide.kind === 'figure' ? main.slice(0, 1) : main
  return [...shown, ...Object.values(slots).flat(), ...labels(slide).map((lines) => lines.join(' '))]
}

function labels(slide: SlidePlan): Label[] {
  if (slide.kind === 'motives') return slide.nodes.map(({ label }) => label)
  if (slide.kind !== 'timeline') return []
  return slide.eras.flatMap(({ title, periods }) => [
    ...(title ? [title] : []),
    ...periods.flatMap(({ date, events }) => [date, ...events.map(({ label }) => label)]),
  ])
}

function contentTexts(slide: SlidePlan, locale: Locale): SlotTexts {
  switch (slide.kind) {
    case 'cover':
      return {
        default: optional(slide.subtitle),
        ...(slide.course.length > 0 && { course: slide.course.map(words) }),
        ...slotted('article', slide.article),
      }
    case 'divider':
      return { default: optional(slide.summary) }
    case 'objectives':
    case 'points':
    case 'agenda':
      return { default: slide.items.flatMap(item) }
    case 'timeline':
    case 'break':
      return {}
    case 'motives':
      return slotted('by', slide.by)
    case 'compare':
      return Object.fromEntries(
        slide.columns.map(({ title, items }, index) => [
          `column-${index + 1}`,
          [words(title), ...items.flatMap(item)],
        ]),
      )
    case 'claim':
      return {
        ...slotted('by', slide.by),
        ...titled('evidence', say(locale, 'slide.evidence'), slide.evidence),
        ...titled('counter', say(locale, 'slide.counter'), slide.counter),
      }
    case 'question':
      return { default: slide.prompts.flatMap(item) }
    case 'quiz':
      return { default: slide.options.map(({ text }) => words(text)) }
    case 'answer':
      return {
        default: slide.options.map(({ text, correct }) => `${correct ? '✓ ' : ''}${words(text)}`),
        ...slotted('explain', slide.explain),
      }
    case 'quote':
      return slotted('by', slide.by)
    case 'figure':
      return { default: [`[${slide.alt}]`], ...slotted('credit', slide.credit) }
    case 'table':
      return { default: [slide.columns, ...slide.rows].flatMap((row) => row.map(words)) }
    case 'terms':
      return { default: slide.entries.map(({ term, meaning }) => `${words(term)} ${words(meaning)}`) }
    case 'recap':
      return {
        default: slide.sections.map(({ title, summary }) => `${words(title)} ${words(summary ?? [])}`),
        ...titled('objectives', say(locale, 'slide.checklist'), slide.objectives),
      }
    case 'references':
      return { default: slide.entries.flatMap(item) }
  }
}

/** The words of a text; a line break is a blank. */
export function words(inline: readonly Inline[]): string {
  return inline
    .map((piece) => {
      if (piece.type === 'break') return ' '
      return 'value' in piece ? piece.value : words(piece.children)
    })
    .join('')
}

/** As HTML shows it: white space collapsed (but for the blanks that HTML keeps), none at the ends. */
export function collapsed(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '')
}

const optional = (inline: readonly Inline[] | undefined): string[] => (inline ? [words(inline)] : [])

const slotted = (name: string, inline: readonly Inline[] | undefined): SlotTexts =>
  inline ? { [name]: [words(inline)] } : {}

const titled = (name: string, title: string, items: readonly PlannedItem[]): SlotTexts =>
  items.length > 0 ? { [name]: [title, ...items.flatMap(item)] } : {}

function item({ text, by, doubt, source, items }: PlannedItem): string[] {
  const mark = doubt === undefined ? '' : `\u00a0?${doubt}`
  // The mark stands behind the text and whose it is, before the locators.
  const own = `${[words(text), ...(by ? [words(by)] : [])].join(' ')}${mark}`
  return [source === undefined ? own : `${own} ${source}`, ...items.flatMap(item)]
}

const footnote = ({ number, text }: Doubt): string => `?${number} ${words(text)}`
