import { type Finding, quoted } from '../checks/finding.ts'
import { type DeckSide, isOnPage, letters, missing } from '../export/compare.ts'
import type { PrintedSlide } from '../export/facts.ts'
import type { ReadPage } from '../export/read-pdf.ts'
import { eyebrow } from '../plan/slide-words.ts'
import { plannedBlocks, words } from '../plan/texts.ts'
import type { PlannedItem, SlidePlan } from '../plan/types.ts'
import type { HandoutSlide } from './arrange.ts'
import type { HandoutLayout } from './layout.ts'

/** A handout as it was read back. */
export interface ReadHandout {
  layout: HandoutLayout
  pages: readonly ReadPage[]
  /** The page of each slide, from 0, by the slides' numbers. */
  places: ReadonlyMap<number, number>
}

/** What a handout lacks of what was laid out, and what it tells that it must not. */
export function lacking(
  handout: ReadHandout,
  slides: readonly HandoutSlide[],
  sides: readonly DeckSide[],
): Finding[] {
  return [
    ...numbers(handout),
    ...lostSlides(handout, slides, sides),
    ...(handout.layout.edition === 'lecturer'
      ? [...lostNotes(handout), ...lostRows(handout)]
      : answersTold(handout, slides)),
  ]
}

function numbers({ pages }: ReadHandout): Finding[] {
  const page = pages.findIndex(({ text }, index) => !isOnPage(text, `${index + 1} / ${pages.length}`))
  return page < 0
    ? []
    : [{ rule: 'pages', severity: 'error', key: 'handout.number', values: { page: page + 1 } }]
}

function lostSlides(
  { layout, pages, places }: ReadHandout,
  slides: readonly HandoutSlide[],
  sides: readonly DeckSide[],
): Finding[] {
  const { lang } = layout
  const byNumber = new Map(slides.map((slide) => [slide.number, slide]))
  const pageOf = (number: number): ReadPage | undefined => pages[places.get(number) ?? -1]
  const noPage = (slide: number): Finding => ({
    rule: 'slide',
    severity: 'error',
    slide,
    key: 'handout.slide',
    values: {},
  })
  return layout.entries.flatMap(({ heads, slides: shown, list, listed }) => [
    ...heads.flatMap(({ slide: number, title, text }) => {
      if (number === undefined) return []
      const page = pageOf(number)
      if (!page) return [noPage(number)]
      const blocks = [words(title), ...(text ? [words(text)] : [])]
      return missing([page], [{ ...NOTHING, number, blocks }], [], lang)
    }),
    ...listed.flatMap((number) => {
      const page = pageOf(number)
      const blocks = list.flatMap(itemTexts)
      return page ? missing([page], [{ ...NOTHING, number, blocks }], [], lang) : [noPage(number)]
    }),
    ...shown.flatMap((number) => {
      const page = pageOf(number)
      const slide = byNumber.get(number)
      return page && slide ? missing([page], [slide.printed], sides, lang) : [noPage(number)]
    }),
  ])
}

const itemTexts = ({ text, source, items }: PlannedItem): string[] => [
  words(text) + (source ?? ''),
  ...items.flatMap(itemTexts),
]

const NOTHING: Omit<PrintedSlide, 'number' | 'blocks'> = {
  ...{ click: 0, failed: false, heading: '', pictures: [], diagrams: [] },
}

/** Each paragraph is on the page of its slide, or goes on on the pages up to that of the next one. */
function lostNotes({ layout, pages, places }: ReadHandout): Finding[] {
  const firstOf = ({ heads, slides }: HandoutLayout['entries'][number]): number | undefined =>
    heads.flatMap(({ slide }) => slide ?? [])[0] ?? slides[0]
  return layout.entries.flatMap((entry, index) => {
    const slide = entry.slides[0] ?? firstOf(entry)
    const begins = slide === undefined ? undefined : places.get(slide)
    if (slide === undefined || begins === undefined) return []
    const next = layout.entries
      .slice(index + 1)
      .map(firstOf)
      .find((one) => one !== undefined)
    const ends = (next === undefined ? undefined : places.get(next)) ?? pages.length - 1
    const seen = pages
      .slice(begins, ends + 1)
      .map(readOut)
      .join('')
    return entry.notes.map(words).flatMap((text): Finding[] =>
      isOnPage(seen, text)
        ? []
        : [
            {
              rule: 'lost',
              severity: 'error',
              slide,
              text,
              key: 'handout.note',
              values: { text: quoted(text) },
            },
          ],
    )
  })
}

/** What a page reads out, without what only its margins say. */
const readOut = ({ text }: ReadPage): string => text.split('\n')[0] ?? ''

function lostRows({ layout, pages, places }: ReadHandout): Finding[] {
  const first = Math.min(...places.values())
  const seen = pages
    .slice(0, Number.isFinite(first) ? Math.max(1, first) : 0)
    .map(readOut)
    .join('')
  return layout.runSheet
    .filter(
      ({ elapsed, slides, title, minutes }) => !isOnPage(seen, elapsed + slides.join('') + title + minutes),
    )
    .map(({ title }) => ({
      rule: 'lost',
      severity: 'error',
      key: 'handout.row',
      values: { text: quoted(title) },
    }))
}

/** What tells the answer of a quiz and stands on no other slide as it was planned. */
function answersTold({ layout, pages, places }: ReadHandout, slides: readonly HandoutSlide[]): Finding[] {
  const locale = layout.lang === 'en' ? 'en' : 'zh'
  const answers = slides.flatMap(({ plan }) => (plan?.kind === 'answer' ? [plan] : []))
  const planned = slides
    .flatMap(({ plan, changed, printed }) =>
      plan && plan.kind !== 'answer' && places.has(printed.number)
        ? [...plannedBlocks(plan, layout.lang), ...(changed ? [] : printed.blocks)]
        : [],
    )
    .map((text) => letters(text))
    .join('\n')
  const telling = [
    ...new Set(answers.flatMap((answer) => [eyebrow(answer, locale), ...tellingTexts(answer)])),
  ].filter((text) => letters(text) !== '' && !planned.includes(letters(text)))
  return telling.flatMap((text) =>
    pages.flatMap((page, index): Finding[] => {
      if (!isOnPage(page.text, text)) return []
      const on = slides.filter(({ number }) => places.get(number) === index)
      const [at] = on.flatMap(({ number, printed: { blocks } }) =>
        blocks
          .filter((block) => letters(block).includes(letters(text)))
          .map((block) => ({ slide: number, text: block })),
      )
      const values = { text: quoted(text) }
      return [{ rule: 'quiz', severity: 'error', ...at, key: 'handout.answer', values }]
    }),
  )
}

function tellingTexts({ options, explain }: Extract<SlidePlan, { kind: 'answer' }>): string[] {
  const marked = options.filter(({ correct }) => correct).map(({ text }) => `✓ ${words(text)}`)
  return [...marked, ...(explain ? [words(explain)] : [])]
}
