import { parseInline } from '../../outline/inline.ts'
import { pictureUrl } from '../../outline/pictures.ts'
import type { PlanContext } from '../context.ts'
import { lineCount } from '../lines.ts'
import { LINE, type Room } from '../page.ts'
import type { Inline } from '../types.ts'
import type { SlidePart } from './part.ts'
import { told } from './told.ts'

/** Whose the picture is: the size, and the room above it; the height that a picture has at least; px. */
const CREDIT = { size: 18, above: 8 } as const
const LEAST_PICTURE = 240

/** A picture as large as there is room; a credit that would leave too little is told on a further slide. */
export function planFigure(
  slide: { image: string; alt: string; credit?: string | undefined },
  room: Room,
  context: PlanContext,
): SlidePart[] {
  const credit = slide.credit === undefined ? undefined : parseInline(slide.credit)
  const hasRoom = credit === undefined || room.height - creditHeight(credit, room.width) >= LEAST_PICTURE
  return [
    {
      kind: 'figure',
      size: CREDIT.size,
      image: pictureUrl(context.name, slide.image),
      alt: slide.alt,
      ...(credit && hasRoom && { credit }),
    },
    ...(credit && !hasRoom ? told([credit], room, context) : []),
  ]
}

/** Height of the credit with the room above it, px. */
export function creditHeight(credit: readonly Inline[] | undefined, width: number): number {
  return credit ? lineCount(credit, width, CREDIT.size) * CREDIT.size * LINE + CREDIT.above : 0
}
