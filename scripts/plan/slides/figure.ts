import { parseInline } from '../../outline/inline.ts'
import { pictureUrl } from '../../outline/pictures.ts'
import type { PlanContext } from '../context.ts'
import type { SlidePart } from './part.ts'

export function planFigure(
  slide: { image: string; alt: string; credit?: string | undefined },
  { name }: PlanContext,
): SlidePart[] {
  const credit = slide.credit === undefined ? undefined : parseInline(slide.credit)
  return [
    {
      kind: 'figure',
      size: 18,
      image: pictureUrl(name, slide.image),
      alt: slide.alt,
      ...(credit && { credit }),
    },
  ]
}
