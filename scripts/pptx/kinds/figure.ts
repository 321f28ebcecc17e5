import { say } from '../../words/index.ts'
import { LINE, lineCount } from '../measure.ts'
import { PAINTS } from '../paint.ts'
import type { DrawKind } from '../stage.ts'
import { runsOf } from '../text.ts'
import { titleAbove } from '../titles.ts'

const CREDIT = { size: 18, above: 8 } as const

/** A picture as large as there is room, with its alternative text, and whose it is below it. */
export const drawFigure: DrawKind<'figure'> = (slide, area, stage) => {
  const { title, room } = titleAbove(slide, area, stage)
  const { locale, lang } = stage
  const { credit, image, alt } = slide
  const creditHeight = credit ? lineCount(credit, room.width, CREDIT.size) * CREDIT.size * LINE.usual : 0
  const height = Math.max(60, room.height - (credit ? creditHeight + CREDIT.above : 0))
  const picture = stage.sizeOf(image)
  const scale = Math.min(room.width / picture.width, height / picture.height)
  const shown = { width: picture.width * scale, height: picture.height * scale }
  const y = room.y + (height - shown.height) / 3
  const box = { ...shown, x: room.x + (room.width - shown.width) / 2, y }
  return {
    layout: 'title',
    shapes: [
      title,
      {
        type: 'picture',
        name: say(locale, 'pptx.picture'),
        alt,
        image,
        box: { ...box, ...(picture.rotation && { rotation: picture.rotation }) },
      },
      ...(credit
        ? [
            {
              type: 'text' as const,
              name: say(locale, 'pptx.credit'),
              box: { ...room, y: y + shown.height + CREDIT.above, height: creditHeight },
              text: {
                paragraphs: [
                  {
                    align: 'center' as const,
                    runs: runsOf(credit, lang, { size: CREDIT.size, paint: PAINTS.quiet }),
                  },
                ],
              },
            },
          ]
        : []),
    ],
  }
}
