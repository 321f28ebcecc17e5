import type { Box } from '../../diagrams/boxes.ts'
import { COLUMN_GAP } from '../../plan/page.ts'
import type { TextColumn } from '../../plan/types.ts'
import { say } from '../../words/index.ts'
import { airAbove, boxHeight } from '../fit.ts'
import { columnsIn } from '../frame.ts'
import { BODY_SIZE, IDX } from '../layout-kit.ts'
import type { LayoutKey } from '../layouts.ts'
import { fitLists, listBody } from '../lists.ts'
import { LINE, lineCount } from '../measure.ts'
import { PAINTS } from '../paint.ts'
import type { Shape, TextShape } from '../shapes.ts'
import type { DrawKind, Stage } from '../stage.ts'
import { type Bullet, runsOf } from '../text.ts'
import { titleAbove } from '../titles.ts'
import { airOf } from './lists.ts'

/** Room between a heading's rule, its words, and its list, px. */
const HEADING = { above: 6, below: 10 } as const
/** Above and below the line that says whose judgement it is, px. */
const BY = { size: 20, below: 16 } as const
/** Other readings have hollow marks. */
const HOLLOW: Bullet = { character: '▫', paint: PAINTS.accent }

export const drawCompare: DrawKind<'compare'> = (slide, area, stage) => {
  const { title, room } = titleAbove(slide, area, stage)
  const { layout, shapes } = columns(slide.columns, slide, room, stage)
  return { layout, shapes: [title, ...shapes] }
}

/** A judgement with a bar in the margin, whose it is, what speaks for it and what other readings there are. */
export const drawClaim: DrawKind<'claim'> = (slide, area, stage) => {
  const { title, room } = titleAbove(slide, area, stage)
  const { locale, lang } = stage
  const height = lineCount(slide.by, room.width, BY.size, 'bold') * BY.size * LINE.tight
  const y = room.y - 6
  const by: TextShape = {
    type: 'text',
    name: say(locale, 'pptx.by'),
    box: { ...room, y, height },
    text: { tight: true, paragraphs: [{ runs: runsOf(slide.by, lang, { size: BY.size, bold: true }) }] },
  }
  const top = (title.box?.y ?? room.y) + 4
  const bar: TextShape = {
    type: 'text',
    name: say(locale, 'pptx.mark'),
    box: { x: room.x - 24, y: top, width: 8, height: y + height - top },
    fill: PAINTS.accent,
  }
  const below = { ...room, y: y + height + BY.below }
  const given: (TextColumn & { isOther: boolean })[] = [
    {
      title: [{ type: 'text' as const, value: say(locale, 'slide.evidence') }],
      items: slide.evidence,
      isOther: false,
    },
    {
      title: [{ type: 'text' as const, value: say(locale, 'slide.counter') }],
      items: slide.counter,
      isOther: true,
    },
  ].filter(({ items }) => items.length > 0)
  const { layout, shapes } = columns(
    given,
    slide,
    { ...below, height: room.y + room.height - below.y },
    stage,
  )
  return { layout, shapes: [title, bar, by, ...shapes] }
}

const LAYOUTS: readonly LayoutKey[] = ['columns1', 'columns2', 'columns3', 'columns4']

/** Lists side by side, each below its heading; all begin on one line. */
function columns(
  all: readonly (TextColumn & { isOther?: boolean })[],
  { size: planned, gap }: { size: number; gap?: number },
  room: Box,
  stage: Stage,
): { layout: LayoutKey; shapes: Shape[] } {
  const { locale, lang } = stage
  const boxes = columnsIn(room, all.length, COLUMN_GAP)
  const width = boxes[0]?.width ?? room.width
  const lines = (size: number): number =>
    Math.max(1, ...all.map(({ title }) => lineCount(title, width, size, 'bold')))
  const headings = (size: number): number => lines(size) * size * LINE.usual + HEADING.above + HEADING.below
  const fit = fitLists(
    all.map(({ items }) => items),
    { width, height: room.height - headings(planned) },
    { size: planned, gap },
  )
  const head = headings(fit.size)
  const top = room.y + airAbove(room.height, head + fit.height, airOf(stage))
  const listTop = top + head
  const shapes = all.flatMap(({ title, items, isOther }, index): Shape[] => {
    const box = boxes[index] ?? room
    const style = isOther ? { bullet: HOLLOW } : {}
    return [
      {
        type: 'connector',
        route: 'straight',
        name: say(locale, 'pptx.rule'),
        from: { x: box.x, y: top },
        to: { x: box.x + box.width, y: top },
        line: { paint: PAINTS.accent, width: 3, ...(isOther && { dash: 'dash' as const }) },
      },
      {
        type: 'text',
        name: say(locale, 'pptx.heading', { index: index + 1 }),
        placeholder: { type: 'body', idx: IDX.heading(index) },
        box: { ...box, y: top + HEADING.above, height: head - HEADING.above - HEADING.below / 2 },
        text: {
          paragraphs: [{ runs: runsOf(title, lang, fit.size === BODY_SIZE ? {} : { size: fit.size }) }],
        },
      },
      ...(items.length === 0
        ? []
        : [
            {
              type: 'text' as const,
              name: say(locale, 'pptx.column', { index: index + 1 }),
              placeholder: { type: 'obj' as const, idx: IDX.column(index) },
              box: { ...box, y: listTop, height: boxHeight(fit.height, room.y + room.height - listTop) },
              text: listBody(items, fit, lang, style),
            },
          ]),
    ]
  })
  return { layout: LAYOUTS[all.length - 1] ?? 'title', shapes }
}
