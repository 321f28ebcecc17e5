import type { Box } from '../diagrams/boxes.ts'
import { lineCount as plannedLines } from '../plan/lines.ts'
import { EYEBROW, PART, TEXT_WIDTH, TITLE_GAP } from '../plan/page.ts'
import { hasEyebrow } from '../plan/titles.ts'
import type { SlidePlan } from '../plan/types.ts'
import { say } from '../words/index.ts'
import { airAbove } from './fit.ts'
import { TITLE_SIZE } from './layouts.ts'
import { LINE, lineCount } from './measure.ts'
import type { Placeholder, TextShape } from './shapes.ts'
import type { Stage } from './stage.ts'
import { runsOf } from './text.ts'
import { balanced } from './title-lines.ts'

/** Sizes of titles above content, px. */
const SIZES = [36, 32, 28, 24] as const

/** The title at the top of a slide, and the room that it leaves. */
export function titleAbove(slide: SlidePlan, room: Box, stage: Stage): { title: TextShape; room: Box } {
  const hasLine = hasEyebrow(slide.kind)
  const width = room.width - (slide.part && !hasLine ? PART : 0)
  const planned = plannedLines(slide.title, width, slide.titleSize, 'bold')
  const known = SIZES.filter((size) => size <= slide.titleSize)
  const sizes = known.length > 0 ? known : [slide.titleSize]
  const size =
    sizes.find((one) => lineCount(slide.title, width, one, 'bold') <= planned) ??
    sizes.at(-1) ??
    slide.titleSize
  const height = lineCount(slide.title, width, size, 'bold') * size * LINE.tight
  const top = room.y + (hasLine ? EYEBROW : 0)
  const box = { x: room.x, y: top, width, height: Math.max(height, TITLE_SIZE * 1.3) }
  const isUsual = size === TITLE_SIZE && width === room.width && !hasLine && height <= box.height
  const below = top + Math.max(height, size * LINE.tight) + TITLE_GAP
  return {
    title: titleShape(slide, size, { type: 'title' }, stage, isUsual ? undefined : box),
    room: { ...room, y: below, height: room.y + room.height - below },
  }
}

/** A title that leads its slide. */
export interface Lead {
  size: number
  box: Box
}

/**
 * Where a leading title stands, as large as planned or as fits with what is `below` it at its size, px; `air`: at
 * most so much above it; `share`: of what is free (a third).
 */
export function leadTitle(
  slide: SlidePlan,
  room: Box,
  sizes: readonly number[],
  {
    below,
    air,
    share = 3,
    line = LINE.tight,
  }: { below: (size: number) => number; air: number; share?: number; line?: number },
  face: 'regular' | 'bold' = 'bold',
): Lead {
  const heightAt = (size: number): number => lineCount(slide.title, room.width, size, face) * size * line
  const tried = sizes.filter((size) => size <= slide.titleSize)
  const size =
    tried.find((one) => heightAt(one) + below(one) <= room.height) ?? tried.at(-1) ?? slide.titleSize
  const height = heightAt(size)
  const free = room.height - height - below(size)
  const above =
    share === 3 ? airAbove(room.height, height + below(size), air) : Math.max(0, Math.min(air, free / share))
  return { size, box: { ...room, y: room.y + above, height } }
}

/** A title as its placeholder. `box`: none where it stands as in the layout. */
export function titleShape(
  slide: Pick<SlidePlan, 'kind' | 'title' | 'titleBreaks'>,
  size: number,
  placeholder: Placeholder,
  { lang, locale }: Stage,
  box?: Box,
  style: { bold?: boolean } = {},
): TextShape {
  // A quotation is running text.
  const title =
    slide.kind === 'quote'
      ? slide.title
      : balanced(slide.title, box?.width ?? TEXT_WIDTH, size, slide.titleBreaks === 'phrases')
  const runs = runsOf(title, lang, { major: true, ...(size !== TITLE_SIZE && { size }), ...style })
  return {
    type: 'text',
    name: say(locale, 'pptx.title'),
    placeholder,
    ...(box && { box }),
    text: { paragraphs: [{ runs }] },
  }
}
