import { COVER_TITLE } from '../../plan/lead.ts'
import { say } from '../../words/index.ts'
import { BODY_SIZE, IDX } from '../layouts.ts'
import { LINE, lineCount } from '../measure.ts'
import { PAINTS } from '../paint.ts'
import type { Shape } from '../shapes.ts'
import type { DrawKind, SlideOf, Stage } from '../stage.ts'
import { runsOf } from '../text.ts'
import { leadTitle, titleShape } from '../titles.ts'

/** The section's number with the room below it; the row of marks at the foot, and what is between them; px. */
const ORDINAL = { size: 96, height: 118, below: 10 } as const
const PROGRESS = { height: 10, above: 20, gap: 8, gaps: 240 } as const
const SUMMARY = { above: 14 } as const

/** A section's number, title, summary and place in the whole, on dark ground. */
export const drawDivider: DrawKind<'divider'> = (slide, area, stage) => {
  const { lang, locale, isTall } = stage
  const { summary } = slide
  const height = summary ? lineCount(summary, area.width, slide.size) * slide.size * LINE.usual : 0
  const above = ORDINAL.height + ORDINAL.below
  const room = { ...area, height: area.height - PROGRESS.height - PROGRESS.above }
  const { size, box } = leadTitle(
    slide,
    room,
    COVER_TITLE.sizes.map(({ size }) => size),
    { below: () => above + (summary ? height + SUMMARY.above : 0), air: isTall ? 170 : 90 },
  )
  const titleBox = { ...box, y: box.y + above }
  const shapes: Shape[] = [
    titleShape(slide, size, { type: 'title' }, stage, titleBox),
    {
      type: 'text',
      name: say(locale, 'pptx.ordinal'),
      box: { ...area, y: box.y, width: area.width / 2, height: ORDINAL.height },
      text: {
        tight: true,
        anchor: 'middle',
        paragraphs: [
          {
            runs: [{ text: String(slide.place.index), size: ORDINAL.size, bold: true, paint: PAINTS.paper }],
          },
        ],
      },
    },
  ]
  if (summary) {
    shapes.push({
      type: 'text',
      name: say(locale, 'pptx.text'),
      placeholder: { type: 'body', idx: IDX.body },
      box: { ...area, y: titleBox.y + titleBox.height + SUMMARY.above, height },
      text: {
        paragraphs: [{ runs: runsOf(summary, lang, slide.size === BODY_SIZE ? {} : { size: slide.size }) }],
      },
    })
  }
  return { layout: 'divider', shapes: [...shapes, progress(slide, area, stage)] }
}

/** One mark for each section; those that have been reached are full. */
function progress(
  { place }: SlideOf<'divider'>,
  area: Parameters<typeof drawDivider>[1],
  { locale }: Stage,
): Shape {
  const gap = Math.min(PROGRESS.gap, PROGRESS.gaps / place.of)
  const width = (area.width - (place.of - 1) * gap) / place.of
  const y = area.y + area.height - PROGRESS.height - 10
  return {
    type: 'group',
    name: say(locale, 'pptx.progress'),
    alt: `${place.index}/${place.of}`,
    children: Array.from({ length: place.of }, (_, index) => ({
      type: 'text' as const,
      name: say(locale, 'pptx.mark'),
      box: { x: area.x + index * (width + gap), y, width, height: PROGRESS.height },
      line: { paint: PAINTS.paper, width: 2 },
      ...(index < place.index && { fill: PAINTS.paper }),
    })),
  }
}
