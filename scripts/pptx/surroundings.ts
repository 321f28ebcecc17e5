import type { Box } from '../diagrams/boxes.ts'
import { EYEBROW, NOTE, PART, TEXT_WIDTH, TITLE_LINE, TOP } from '../plan/page.ts'
import { eyebrow, partWords } from '../plan/slide-words.ts'
import { hasEyebrow } from '../plan/titles.ts'
import type { DeckPlan, SlidePlan } from '../plan/types.ts'
import { say } from '../words/index.ts'
import { LEFT, printRow, RIGHT } from './frame.ts'
import { LINE, lineCount } from './measure.ts'
import { PAINTS } from './paint.ts'
import type { Shape, TextShape } from './shapes.ts'
import { printOf, quietOn, smallPrint } from './small-print.ts'
import type { Stage } from './stage.ts'
import { runsOf } from './text.ts'

/** Rows of sources above the small print: height of a row, room around them, px. */
const ROW = { height: 18, around: 4 } as const
/** A footnote's text stands so far behind its mark, px. */
const NOTE_INDENT = 36

/** What stands around the content of any slide, and the room that it leaves. */
export function surroundings(
  slide: SlidePlan,
  deck: DeckPlan,
  stage: Stage,
): { room: Box; above: Shape[]; below: Shape[] } {
  const { lang, locale } = stage
  const quiet = quietOn(slide)
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
                paint: quietOn(slide),
              },
            ],
          },
        ],
      },
    })
  }
  return shapes
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
