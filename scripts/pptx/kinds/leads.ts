import { BREAK_TITLE, type COVER_TITLE, QUESTION_TITLE } from '../../plan/lead.ts'
import { EYEBROW, SIZES } from '../../plan/page.ts'
import { say } from '../../words/index.ts'
import { LINE, lineCount } from '../measure.ts'
import { PAINTS } from '../paint.ts'
import type { Shape, TextShape } from '../shapes.ts'
import type { DrawKind } from '../stage.ts'
import { runsOf } from '../text.ts'
import { leadTitle, titleShape } from '../titles.ts'
import { drawPrompts } from './lists.ts'
import { timeBox } from './time.ts'

const sizesOf = (style: typeof COVER_TITLE): number[] => style.sizes.map(({ size }) => size)

/** Whose a quotation is: letters, and the room above it, px. */
const BY = { size: 24, above: 20 } as const
const QUOTE = [44, 40, ...SIZES]
/** The most air above what stands alone, px: in 4:3 as much as there is. */
const AIR = 90

/** A quotation with a bar at its left; the quoted text is the slide's title. */
export const drawQuote: DrawKind<'quote'> = (slide, area, stage) => {
  const room = { ...area, y: area.y + EYEBROW, height: area.height - EYEBROW }
  const by = slide.by
  const height = by ? lineCount(by, room.width, BY.size, 'bold') * BY.size * LINE.usual : 0
  const below = by ? height + BY.above : 0
  const air = stage.isTall ? { air: room.height, share: 2.4 } : { air: AIR }
  const { size, box } = leadTitle(
    slide,
    room,
    QUOTE,
    { below: () => below, ...air, line: LINE.usual },
    'regular',
  )
  const bar: TextShape = {
    type: 'text',
    name: say(stage.locale, 'pptx.mark'),
    box: { x: box.x - 24, y: box.y + 0.15 * size, width: 8, height: box.height - 0.3 * size },
    fill: PAINTS.accent,
  }
  const title = titleShape(slide, size, { type: 'title' }, stage, box, { bold: false })
  const shapes: Shape[] = [{ ...title, text: { paragraphs: [], ...title.text, anchor: 'middle' } }, bar]
  if (by) {
    shapes.push({
      type: 'text',
      name: say(stage.locale, 'pptx.by'),
      box: { ...room, y: box.y + box.height + BY.above, height },
      text: { paragraphs: [{ runs: runsOf(by, stage.lang, { size: BY.size, bold: true }) }] },
    })
  }
  return { layout: 'statement', shapes }
}

/** A question: alone it speaks louder. */
export const drawQuestion: DrawKind<'question'> = (slide, area, stage) => {
  if (slide.prompts.length > 0) return drawPrompts(slide, area, stage)
  const room = { ...area, y: area.y + EYEBROW, height: area.height - EYEBROW }
  const { countdown } = slide
  const below = countdown === undefined ? 0 : 70
  const air = stage.isTall ? { air: room.height, share: 2.4 } : { air: AIR }
  const { size, box } = leadTitle(slide, room, sizesOf(QUESTION_TITLE), { below: () => below, ...air })
  const title = titleShape(slide, size, { type: 'title' }, stage, box)
  const at = { x: room.x, y: box.y + box.height + 20 }
  return {
    layout: 'statement',
    shapes: [title, ...(countdown === undefined ? [] : [timeBox(countdown, at, 28, stage)])],
  }
}

export const drawBreak: DrawKind<'break'> = (slide, room, stage) => {
  const { countdown } = slide
  const below = countdown === undefined ? 0 : 140
  const air = stage.isTall ? { air: room.height, share: 2.4 } : { air: 110 }
  const { size, box } = leadTitle(slide, room, sizesOf(BREAK_TITLE), { below: () => below, ...air })
  const title = titleShape(slide, size, { type: 'title' }, stage, box)
  const at = { x: room.x, y: box.y + box.height + 28 }
  return {
    layout: 'break',
    shapes: [title, ...(countdown === undefined ? [] : [timeBox(countdown, at, 64, stage, PAINTS.paper)])],
  }
}
