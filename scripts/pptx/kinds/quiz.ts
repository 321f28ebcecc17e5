import type { Box } from '../../diagrams/boxes.ts'
import { ITEM_GAP } from '../../plan/page.ts'
import type { QuizOption } from '../../plan/types.ts'
import { say } from '../../words/index.ts'
import { airAbove, boxHeight, type Fitted, fitted } from '../fit.ts'
import { LINE, lineCount } from '../measure.ts'
import { PAINTS } from '../paint.ts'
import type { Shape, TextShape } from '../shapes.ts'
import type { DrawKind, Stage } from '../stage.ts'
import { runsOf } from '../text.ts'
import { titleAbove } from '../titles.ts'
import { airOf } from './lists.ts'

/** Indentation by the letter, padding above and below an option, and the letter's square: em. */
const OPTION = { indent: 2, padding: 0.2, square: 1.34 } as const
/** The frame of an explanation, and the room above it, px. */
const EXPLAIN = { padding: 13, side: 20, bar: 8, above: 14 } as const
/** The widths of options and of an explanation that stands beside them, px. */
const BESIDE = 414

export const drawQuiz: DrawKind<'quiz'> = (slide, area, stage) => {
  const { title, room } = titleAbove(slide, area, stage)
  const fit = fitOptions(slide.options, slide, room, () => 0)
  const top = room.y + airAbove(room.height, fit.height, airOf(stage))
  return {
    layout: 'title',
    shapes: [title, ...options(slide.options, fit, { ...room, y: top }, stage, false)],
  }
}

export const drawAnswer: DrawKind<'answer'> = (slide, area, stage) => {
  const { title, room } = titleAbove(slide, area, stage)
  const { explain, explainBeside = false, explainSize = slide.size, gap = ITEM_GAP * slide.size } = slide
  const width = explainBeside ? BESIDE : room.width
  const sized = (size: number): number => Math.min(explainSize, size)
  const explained = (size: number): number =>
    explain
      ? lineCount(explain, width - 2 * EXPLAIN.side - EXPLAIN.bar, sized(size)) * sized(size) * LINE.usual +
        2 * EXPLAIN.padding
      : 0
  const below = (size: number): number =>
    explain && !explainBeside ? explained(size) + EXPLAIN.above + (slide.options.length > 0 ? gap : 0) : 0
  const fit = fitOptions(slide.options, slide, { ...room, width }, below)
  const height = fit.height + below(fit.size)
  const top = room.y + airAbove(room.height, height, airOf(stage))
  const shapes = options(slide.options, fit, { ...room, y: top, width }, stage, true)
  if (!explain) return { layout: 'title', shapes: [title, ...shapes] }
  const boxAt = explained(fit.size)
  const end = top + fit.height
  const y = explainBeside ? Math.max(room.y, end - boxAt) : top + height - boxAt
  const box: Box = {
    x: explainBeside ? room.x + room.width - BESIDE : room.x,
    y,
    width,
    height: boxHeight(boxAt, room.y + room.height - y),
  }
  return {
    layout: 'title',
    shapes: [
      title,
      ...shapes,
      {
        type: 'text',
        name: say(stage.locale, 'pptx.explanation'),
        box,
        geometry: 'rect',
        line: { paint: PAINTS.line, width: 2 },
        text: {
          anchor: 'middle',
          insets: [4, EXPLAIN.side, 4, EXPLAIN.side + EXPLAIN.bar],
          paragraphs: [{ runs: runsOf(explain, stage.lang, { size: sized(fit.size) }) }],
        },
      },
      {
        type: 'text',
        name: say(stage.locale, 'pptx.mark'),
        box: { ...box, width: EXPLAIN.bar },
        fill: PAINTS.line,
      },
    ],
  }
}

function fitOptions(
  all: readonly QuizOption[],
  { size, gap = ITEM_GAP * size }: { size: number; gap?: number },
  room: Box,
  below: (size: number) => number,
): Fitted {
  return fitted({ size, gap, pieces: all.length }, room.height - below(size), (one) =>
    all.reduce((sum, option) => sum + optionHeight(option, room.width, one), 0),
  )
}

function optionHeight({ text }: QuizOption, width: number, size: number): number {
  const lines = lineCount(text, width - (OPTION.indent + 0.2) * size, size)
  return (lines * LINE.usual + 2 * OPTION.padding) * size
}

/** Each option in a box of its own with its letter; the right ones framed, with a tick. */
function options(
  all: readonly QuizOption[],
  { size, gap, tight = false }: Fitted,
  room: Box,
  stage: Stage,
  isTold: boolean,
): Shape[] {
  const { locale, lang } = stage
  const side = OPTION.square * size
  let y = room.y
  return all.flatMap((option): Shape[] => {
    const { letter, text, correct } = option
    const height = optionHeight(option, room.width, size) * (tight ? LINE.tight / LINE.usual : 1)
    const isRight = isTold && correct
    const first = y + OPTION.padding * size + (size * LINE.usual - side) / 2
    const box = { x: room.x - 10, y, width: room.width + 20, height }
    const square = { x: room.x + 0.2 * size, y: first, width: side, height: side }
    y += height + gap
    const chip: TextShape = {
      type: 'text',
      name: say(locale, 'pptx.letter', { letter }),
      box: square,
      geometry: 'roundRect',
      radius: 4,
      line: { paint: PAINTS.accent, width: 2.5 },
      ...(isRight && { fill: PAINTS.accent }),
      text: {
        anchor: 'middle',
        unwrapped: true,
        tight: true,
        paragraphs: [
          {
            align: 'center',
            runs: [{ text: letter, size, bold: true, paint: isRight ? PAINTS.paper : PAINTS.accent }],
          },
        ],
      },
    }
    const words: TextShape = {
      type: 'text',
      name: say(locale, 'pptx.option', { letter }),
      box,
      geometry: 'roundRect',
      radius: 8,
      ...(isRight && { line: { paint: PAINTS.accent, width: 3 } }),
      text: {
        anchor: 'middle',
        insets: [0, 10, 0, 10 + OPTION.indent * size],
        tight,
        paragraphs: [{ runs: runsOf(text, lang, { size }) }],
      },
    }
    if (!isRight) return [chip, words]
    const tick: TextShape = {
      type: 'text',
      name: say(locale, 'pptx.tick', { letter }),
      alt: say(locale, 'slide.correct'),
      box: { x: room.x - 46, y: first, width: 32, height: side },
      text: {
        anchor: 'middle',
        unwrapped: true,
        tight: true,
        paragraphs: [{ align: 'center', runs: [{ text: '✓', size, bold: true, paint: PAINTS.accent }] }],
      },
    }
    return [tick, chip, words]
  })
}
