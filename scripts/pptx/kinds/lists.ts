import { COLUMN_GAP } from '../../plan/page.ts'
import { AGENDA_INDENT } from '../../plan/slides/made.ts'
import type { PlannedItem } from '../../plan/types.ts'
import { say } from '../../words/index.ts'
import { airAbove, boxHeight } from '../fit.ts'
import { columnsIn } from '../frame.ts'
import { IDX } from '../layouts.ts'
import { fitLists, fitRows, type ListStyle, listBody } from '../lists.ts'
import { PAINTS } from '../paint.ts'
import type { Shape } from '../shapes.ts'
import type { DrawKind, Drawn, SlideOf, Stage } from '../stage.ts'
import type { Bullet } from '../text.ts'
import { titleAbove } from '../titles.ts'
import { timeBox } from './time.ts'

const CIRCLE: Bullet = { character: '○', paint: PAINTS.accent }

/** The most air above a list, px. */
const AIR = { usual: 60, tall: 120 } as const
export const airOf = ({ isTall }: Stage): number => (isTall ? AIR.tall : AIR.usual)

export const drawPoints: DrawKind<'points'> = (slide, room, stage) =>
  slide.rows === undefined
    ? list(slide, slide.items, room, stage)
    : inTwoColumns(slide, slide.rows, room, stage)

export const drawObjectives: DrawKind<'objectives'> = (slide, room, stage) =>
  list(slide, slide.items, room, stage, { bullet: CIRCLE })

export const drawAgenda: DrawKind<'agenda'> = (slide, room, stage) =>
  list(slide, slide.items, room, stage, {
    indent: AGENDA_INDENT,
    bullet: { numbered: 'arabicPlain', start: slide.start, paint: PAINTS.accent },
  })

export const drawReferences: DrawKind<'references'> = (slide, room, stage) =>
  list(slide, slide.entries, room, { ...stage, isTall: false })

/** A question with prompts; the time for it stands below them. */
export function drawPrompts(
  slide: SlideOf<'question'>,
  room: Parameters<typeof list>[2],
  stage: Stage,
): Drawn {
  const { countdown } = slide
  if (countdown === undefined) return list(slide, slide.prompts, room, stage)
  const below = 70
  const drawn = list(slide, slide.prompts, { ...room, height: room.height - below }, stage)
  const last = drawn.shapes.at(-1)
  const end = last?.type === 'text' && last.box ? last.box.y + last.box.height : room.y
  return { ...drawn, shapes: [...drawn.shapes, timeBox(countdown, { x: room.x, y: end + 12 }, 28, stage)] }
}

/** A title with a list below it. */
function list(
  slide: SlideOf<'points' | 'objectives' | 'agenda' | 'references' | 'question'>,
  items: readonly PlannedItem[],
  area: { x: number; y: number; width: number; height: number },
  stage: Stage,
  style: Pick<ListStyle, 'indent' | 'bullet'> = {},
): Drawn {
  const { title, room } = titleAbove(slide, area, stage)
  if (items.length === 0) return { layout: 'title', shapes: [title] }
  const fit = fitLists([items], room, { size: slide.size, gap: slide.gap, ...style })
  const y = room.y + airAbove(room.height, fit.height, airOf(stage))
  const body: Shape = {
    type: 'text',
    name: say(stage.locale, 'pptx.text'),
    placeholder: { type: 'obj', idx: IDX.body },
    box: { ...room, y, height: boxHeight(fit.height, room.y + room.height - y) },
    text: listBody(items, fit, stage.lang, style),
  }
  return { layout: 'content', shapes: [title, body] }
}

/** Points read down and then right. Those beside each other are told in two lists, which begin on one line. */
function inTwoColumns(
  slide: SlideOf<'points'>,
  rows: number,
  area: Parameters<typeof list>[2],
  stage: Stage,
): Drawn {
  const { title, room } = titleAbove(slide, area, stage)
  const columns = [slide.items.slice(0, rows), slide.items.slice(rows)]
  const boxes = columnsIn(room, 2, COLUMN_GAP)
  const width = boxes[0]?.width ?? room.width
  const pairs =
    columns[0]?.map((item, index) => [item, ...(columns[1]?.[index] ? [columns[1][index]] : [])]) ?? []
  const fit = fitRows(pairs, { width, height: room.height }, slide)
  const y = room.y + airAbove(room.height, fit.height, airOf(stage))
  const bodies = columns.map((items, index): Shape => {
    const box = { ...(boxes[index] ?? room), y, height: boxHeight(fit.height, room.y + room.height - y) }
    return {
      type: 'text',
      name: say(stage.locale, 'pptx.column', { index: index + 1 }),
      placeholder: { type: 'obj', idx: index === 0 ? IDX.body : IDX.second },
      box,
      text: listBody(items, fit, stage.lang),
    }
  })
  return { layout: 'pair', shapes: [title, ...bodies] }
}
