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
  const sources = slide.sourceRows ? slide.sourceRows * ROW.height + ROW.around : 0
  const bottom = row.y - sources
  const notes = slide.doubts.map(({ number, text }) => ({
    number,
    text,
    lines: lineCount(text, TEXT_WIDTH - 36, NOTE.size),
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
          indent: { text: 36, mark: 0 },
          before: index > 0 ? NOTE.gap : 0,
          runs: [
            { text: `?${number} `, size: NOTE.size, bold: true, paint: PAINTS.accent },
            ...runsOf(text, lang, { size: NOTE.size, paint: quiet }),
          ],
        })),
      },
    })
  }
  below.push(...smallPrint(slide, deck, stage, { row, sources }))
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

/** Badges, sources, the lecture's title and the slide's number. A cover has its title already. */
function smallPrint(
  slide: SlidePlan,
  deck: DeckPlan,
  { locale }: Stage,
  { row, sources }: { row: { y: number; height: number }; sources: number },
): TextShape[] {
  const shapes: TextShape[] = []
  const quiet = DARK.has(slide.kind) ? PAINTS.paper : PAINTS.quiet
  let x = LEFT
  const badge = (text: string, isDashed: boolean): void => {
    const width = textWidth(text, PRINT.size, 'bold') * 1.1 + 16
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
  if (slide.own) badge(say(locale, 'slide.own'), false)
  if (slide.backup) badge(say(locale, 'slide.backup'), true)
  const lecture = Math.min(PRINT.lecture, textWidth(deck.shortTitle, PRINT.size) * 1.1 + 4)
  const end = RIGHT - PRINT.number - PRINT.gap
  if (slide.source !== undefined) {
    const box =
      sources > 0
        ? { x: LEFT, y: row.y - sources, width: TEXT_WIDTH, height: sources }
        : { ...row, x, width: end - (slide.kind === 'cover' ? 0 : lecture + PRINT.gap) - x }
    shapes.push({
      type: 'text',
      name: say(locale, 'pptx.source'),
      box,
      text: {
        anchor: 'middle',
        tight: true,
        paragraphs: [
          {
            runs: [
              { text: say(locale, 'slide.source', { source: slide.source }), size: PRINT.size, paint: quiet },
            ],
          },
        ],
      },
    })
  }
  if (slide.kind === 'cover') return shapes
  return [
    ...shapes,
    {
      type: 'text',
      name: say(locale, 'pptx.footer'),
      placeholder: { type: 'ftr', idx: IDX.footer },
      box: { ...row, x: end - lecture, width: lecture },
      text: { paragraphs: [{ runs: [{ text: deck.shortTitle }] }] },
    },
    {
      type: 'text',
      name: say(locale, 'pptx.number'),
      placeholder: { type: 'sldNum', idx: IDX.number },
      text: { paragraphs: [{ runs: [{ slideNumber: true }] }] },
    },
  ]
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
