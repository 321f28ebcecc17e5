import type { Box } from '../../diagrams/boxes.ts'
import { plainText } from '../../outline/inline.ts'
import type { Inline } from '../../plan/types.ts'
import { say } from '../../words/index.ts'
import { airAbove, boxHeight, fitted } from '../fit.ts'
import { IDX } from '../layouts.ts'
import { fitLists, listBody } from '../lists.ts'
import { LINE, lineCount, textWidth } from '../measure.ts'
import { PAINTS } from '../paint.ts'
import type { Table } from '../shapes.ts'
import type { DrawKind, Stage } from '../stage.ts'
import { type Bullet, runsOf } from '../text.ts'
import { titleAbove } from '../titles.ts'
import { airOf } from './lists.ts'

const SQUARE: Bullet = { character: '□', paint: PAINTS.accent }
/** Between a term and its meaning, em; a term may take so much of the width. */
const GAP = 1
const WIDEST = 0.4
const CHECKLIST = { size: 24, below: 8 } as const

export const drawTerms: DrawKind<'terms'> = (slide, area, stage) => {
  const { title, room } = titleAbove(slide, area, stage)
  const pairs = slide.entries.map(({ term, meaning }): Pair => [term, meaning])
  return { layout: 'title', shapes: [title, pairTable(pairs, slide, room, stage)] }
}

/** The sections with what was told in them, or the objectives to check oneself by. */
export const drawRecap: DrawKind<'recap'> = (slide, area, stage) => {
  const { title, room } = titleAbove(slide, area, stage)
  if (slide.sections.length > 0) {
    const pairs = slide.sections.map(({ title: name, summary }): Pair => [name, summary ?? []])
    return { layout: 'title', shapes: [title, pairTable(pairs, slide, room, stage)] }
  }
  const { locale, lang } = stage
  const heading = CHECKLIST.size * LINE.usual + CHECKLIST.below
  const fit = fitLists([slide.objectives], { ...room, height: room.height - heading }, slide)
  const top = room.y + airAbove(room.height, heading + fit.height, airOf(stage))
  const y = top + heading
  return {
    layout: 'content',
    shapes: [
      title,
      {
        type: 'text',
        name: say(locale, 'pptx.heading', { index: 1 }),
        box: { ...room, y: top, height: heading - CHECKLIST.below },
        text: {
          paragraphs: [
            { runs: [{ text: say(locale, 'slide.checklist'), size: CHECKLIST.size, bold: true }] },
          ],
        },
      },
      {
        type: 'text',
        name: say(locale, 'pptx.text'),
        placeholder: { type: 'obj', idx: IDX.body },
        box: { ...room, y, height: boxHeight(fit.height, room.y + room.height - y) },
        text: listBody(slide.objectives, fit, lang, { bullet: SQUARE }),
      },
    ],
  }
}

type Pair = readonly [Inline[], Inline[]]

/** Words at the left, what is said of them at the right, as a table with rules between. */
function pairTable(
  pairs: readonly Pair[],
  { size: planned, gap = 0.6 * planned, termWidth }: { size: number; gap?: number; termWidth: number },
  room: Box,
  { lang, locale, ...stage }: Stage,
): Table {
  const left = (size: number): number => {
    const longest = Math.max(...pairs.map(([term]) => textWidth(plainText(term), size, 'bold')))
    return Math.max(termWidth, Math.min(WIDEST * room.width, longest + 4))
  }
  const lines = ([term, meaning]: Pair, size: number): number =>
    Math.max(
      1,
      lineCount(term, left(size), size, 'bold'),
      lineCount(meaning, room.width - left(size) - GAP * size, size),
    )
  const {
    size,
    gap: between,
    height,
  } = fitted({ size: planned, gap, pieces: pairs.length + 1 }, room.height, (one) =>
    pairs.reduce((sum, pair) => sum + lines(pair, one) * one * LINE.tight, 0),
  )
  const width = left(size)
  const y = room.y + airAbove(room.height, height, airOf({ lang, locale, ...stage }))
  return {
    type: 'table',
    name: say(locale, 'pptx.table'),
    box: { ...room, y, height },
    widths: [width + GAP * size, room.width - width - GAP * size],
    style: 'pairs',
    rows: pairs.map(([term, meaning]) => ({
      height: lines([term, meaning], size) * size * LINE.tight + between,
      cells: [
        {
          insets: [between / 2, 0, between / 2, 0] as const,
          tight: true,
          paragraphs: [{ runs: runsOf(term, lang, { size, bold: true, paint: PAINTS.accent }) }],
        },
        {
          insets: [between / 2, 0, between / 2, 0] as const,
          tight: true,
          paragraphs: [{ runs: runsOf(meaning, lang, { size }) }],
        },
      ],
    })),
  }
}
