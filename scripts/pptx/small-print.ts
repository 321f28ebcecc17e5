import { TEXT_WIDTH } from '../plan/page.ts'
import type { DeckPlan, SlidePlan } from '../plan/types.ts'
import { say } from '../words/index.ts'
import { LEFT, PRINT, RIGHT } from './frame.ts'
import { IDX } from './layout-kit.ts'
import { lineCount, textWidth } from './measure.ts'
import { PAINTS, type Paint } from './paint.ts'
import type { TextShape } from './shapes.ts'
import type { Stage } from './stage.ts'

/** How the small print of a slide is divided. */
export interface Print {
  badges: { text: string; width: number; isDashed: boolean }[]
  source: string | undefined
  /** Rows that the sources have to themselves; 0: they stand behind the badges. */
  sourceRows: number
  /** Where the sources begin, and where they end, px. */
  from: number
  to: number
  /** Width of the lecture's title, px; none where the sources need its place, and on a cover, which has it already. */
  lecture: number | undefined
}

/** The most lines of sources behind the badges. */
const BESIDE = 2

/** How the small print is divided: sources beside the rest or above it, in Office's letters. */
export function printOf(slide: SlidePlan, deck: DeckPlan, { locale }: Stage): Print {
  const badges = [
    ...(slide.own ? [{ text: say(locale, 'slide.own'), isDashed: false }] : []),
    ...(slide.backup ? [{ text: say(locale, 'slide.backup'), isDashed: true }] : []),
  ].map((badge) => ({ ...badge, width: textWidth(badge.text, PRINT.size, 'bold') * 1.1 + 16 }))
  const from = badges.reduce((x, { width }) => x + width + PRINT.gap, LEFT)
  const end = RIGHT - PRINT.number - PRINT.gap
  const lecture =
    slide.kind === 'cover'
      ? undefined
      : Math.min(PRINT.lecture, textWidth(deck.shortTitle, PRINT.size) * 1.1 + 4)
  const before = lecture === undefined ? end : end - lecture - PRINT.gap
  const source =
    slide.source === undefined ? undefined : say(locale, 'slide.source', { source: slide.source })
  const print = { badges, source, from }
  if (source === undefined) return { ...print, sourceRows: 0, to: before, lecture }
  const linesIn = (width: number): number => lineCount([{ type: 'text', value: source }], width, PRINT.size)
  if (!slide.sourceRows) {
    if (linesIn(before - from) <= BESIDE) return { ...print, sourceRows: 0, to: before, lecture }
    if (linesIn(end - from) <= BESIDE) return { ...print, sourceRows: 0, to: end, lecture: undefined }
  }
  const sourceRows = Math.max(slide.sourceRows ?? 0, linesIn(TEXT_WIDTH))
  return { ...print, sourceRows, to: before, lecture }
}

/** Badges, sources, the lecture's title and the slide's number. */
export function smallPrint(
  slide: SlidePlan,
  deck: DeckPlan,
  { locale }: Stage,
  { badges, source, sourceRows, from, to, lecture }: Print,
  { row, sources }: { row: { y: number; height: number }; sources: number },
): TextShape[] {
  const quiet = quietOn(slide)
  const shapes: TextShape[] = []
  let x = LEFT
  for (const { text, width, isDashed } of badges) {
    shapes.push({
      type: 'text',
      name: say(locale, 'pptx.badge'),
      box: { x, y: row.y + 7, width, height: row.height - 14 },
      geometry: 'roundRect',
      radius: 3,
      line: { paint: quiet, width: 2, ...(isDashed && { dash: 'sysDash' }) },
      text: {
        anchor: 'middle',
        unwrapped: true,
        tight: true,
        paragraphs: [{ align: 'center', runs: [{ text, size: PRINT.size, bold: true, paint: quiet }] }],
      },
    })
    x += width + PRINT.gap
  }
  if (source !== undefined) {
    shapes.push({
      type: 'text',
      name: say(locale, 'pptx.source'),
      box:
        sourceRows > 0
          ? { x: LEFT, y: row.y - sources, width: TEXT_WIDTH, height: sources }
          : { ...row, x: from, width: to - from },
      text: {
        anchor: 'middle',
        tight: true,
        paragraphs: [{ runs: [{ text: source, size: PRINT.size, paint: quiet, ...linkTo(slide) }] }],
      },
    })
  }
  if (lecture !== undefined) {
    shapes.push({
      type: 'text',
      name: say(locale, 'pptx.footer'),
      placeholder: { type: 'ftr', idx: IDX.footer },
      box: { ...row, x: RIGHT - PRINT.number - PRINT.gap - lecture, width: lecture },
      text: { paragraphs: [{ runs: [{ text: deck.shortTitle }] }] },
    })
  }
  if (slide.kind === 'cover') return shapes
  const number: TextShape = {
    type: 'text',
    name: say(locale, 'pptx.number'),
    placeholder: { type: 'sldNum', idx: IDX.number },
    text: { paragraphs: [{ runs: [{ slideNumber: true }] }] },
  }
  return [...shapes, number]
}

/** The sources lead to the article among the references; not on dark ground, where older Office gives links no legible colour. */
const linkTo = ({ kind, sourceLink }: SlidePlan): { link?: string } =>
  sourceLink === undefined || DARK.has(kind) ? {} : { link: `#${sourceLink}` }

/** Slides that part the lecture have dark ground. */
const DARK: ReadonlySet<SlidePlan['kind']> = new Set(['divider', 'break'])

/** What is quiet on the ground of a slide. */
export const quietOn = ({ kind }: SlidePlan): Paint => (DARK.has(kind) ? PAINTS.paper : PAINTS.quiet)
