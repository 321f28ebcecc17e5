import type { Box } from '../diagrams/boxes.ts'
import { EYEBROW, NOTE, PART, TEXT_WIDTH, TITLE_LINE, TOP } from '../plan/page.ts'
import { eyebrow, partWords } from '../plan/slide-words.ts'
import { hasEyebrow } from '../plan/titles.ts'
import type { DeckPlan, SlidePlan } from '../plan/types.ts'

import { say } from '../words/index.ts'
import { LEFT, PRINT, printRow, RIGHT } from './frame.ts'
import { IDX } from './layouts.ts'
import { LINE, lineCount, textWidth } from './measure.ts'
import { PAINTS } from './paint.ts'
import type { Shape, TextShape } from './shapes.ts'
import type { Stage } from './stage.ts'
import { runsOf } from './text.ts'

/** Rows of sources above the small print: height of a row, room around them, px. */
const ROW = { height: 18, around: 4 } as const
/** A footnote's text stands so far behind its mark, px. */
const NOTE_INDENT = 36
/** Small print and footnotes stand on dark ground on slides that part the lecture. */
const DARK: ReadonlySet<SlidePlan['kind']> = new Set(['divider', 'break'])

/** What stands around the content of any slide, and the room that it leaves. */
export function surroundings(
  slide: SlidePlan,
  deck: DeckPlan,
  stage: Stage,
): { room: Box; above: Shape[]; below: Shape[] } {
  const { lang, locale } = stage
  const quiet = DARK.has(slide.kind) ? PAINTS.paper : PAINTS.quiet
  const row = printRow(stage.height)
  const print = printOf(slide, deck, stage)
  const sources = print.sourceRows > 0 ? print.sourceRows * ROW.height + ROW.around : 0
  const bottom = row.y - sources
  const notes = slide.doubts.map(({ number, text }) => ({
    number,
    text,
    lines: lineCount(text, TEXT_WIDTH - NOTE_INDENT, NOTE.size),
  }))
  const notesHeight =
    notes.length > 0
      ? notes.reduce<number>((sum, { lines }) => sum + lines * NOTE.size * LINE.tight + NOTE.gap, NOTE.gap)
      : 0
  const top = bottom - notesHeight
  const below: Shape[] = []
  if (notes.length > 0) {
    below.push(rule({ x: LEFT, y: top, width: TEXT_WIDTH, height: 0 }, stage), {
      type: 'text',
      name: say(locale, 'pptx.doubts'),
      box: { x: LEFT, y: top + NOTE.gap, width: TEXT_WIDTH, height: notesHeight - NOTE.gap },
      text: {
        tight: true,
        paragraphs: notes.map(({ number, text }, index) => ({
          indent: { text: NOTE_INDENT, mark: 0 },
          before: index > 0 ? NOTE.gap : 0,
          runs: [
            { text: `?${number}\t`, size: NOTE.size, bold: true, paint: PAINTS.accent },
            ...runsOf(text, lang, { size: NOTE.size, paint: quiet }),
          ],
        })),
      },
    })
  }
  below.push(...smallPrint(slide, deck, stage, print, { row, sources }))
  return {
    room: { x: LEFT, y: TOP, width: TEXT_WIDTH, height: top - TOP },
    above: lines(slide, stage),
    below,
  }
}

/** The line above a title, and the place of a slide that goes on. */
function lines(slide: SlidePlan, { locale }: Stage): TextShape[] {
  const hasLine = hasEyebrow(slide.kind)
  const shapes: TextShape[] = []
  if (hasLine) {
    shapes.push({
      type: 'text',
      name: say(locale, 'pptx.eyebrow'),
      box: { x: LEFT, y: TOP - 2, width: TEXT_WIDTH / 2, height: EYEBROW },
      text: {
        anchor: 'middle',
        tight: true,
        paragraphs: [
          { runs: [{ text: eyebrow(slide, locale), size: 18, bold: true, paint: PAINTS.accent }] },
        ],
      },
    })
  }
  if (slide.part) {
    const words = partWords(slide.part, locale, slide.kind === 'motives' && slide.overview === true)
    shapes.push({
      type: 'text',
      name: say(locale, 'pptx.part'),
      box: {
        x: RIGHT - PART,
        y: hasLine ? TOP - 2 : TOP,
        width: PART,
        height: hasLine ? EYEBROW : slide.titleSize * TITLE_LINE,
      },
      text: {
        anchor: 'middle',
        tight: true,
        paragraphs: [
          {
            align: 'right',
            runs: [
              {
                text: words,
                size: 18,
                bold: true,
                paint: DARK.has(slide.kind) ? PAINTS.paper : PAINTS.quiet,
              },
            ],
          },
        ],
      },
    })
  }
  return shapes
}

/** How the small print of a slide is divided. */
interface Print {
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

function printOf(slide: SlidePlan, deck: DeckPlan, { locale }: Stage): Print {
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
function smallPrint(
  slide: SlidePlan,
  deck: DeckPlan,
  { locale }: Stage,
  { badges, source, sourceRows, from, to, lecture }: Print,
  { row, sources }: { row: { y: number; height: number }; sources: number },
): TextShape[] {
  const quiet = DARK.has(slide.kind) ? PAINTS.paper : PAINTS.quiet
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
        paragraphs: [{ runs: [{ text: source, size: PRINT.size, paint: quiet }] }],
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

/** A thin line from left to right. */
export function rule(box: Box, { locale }: Stage): Shape {
  return {
    type: 'connector',
    route: 'straight',
    name: say(locale, 'pptx.rule'),
    from: { x: box.x, y: box.y },
    to: { x: box.x + box.width, y: box.y },
    line: { paint: PAINTS.line, width: 2 },
  }
}
