import type { Box } from '../../diagrams/boxes.ts'
import { COVER_TITLE } from '../../plan/lead.ts'
import type { Inline } from '../../plan/types.ts'
import { say } from '../../words/index.ts'
import { COVER } from '../frame.ts'
import { BODY_SIZE, IDX } from '../layouts.ts'
import { LINE, lineCount } from '../measure.ts'
import type { Shape } from '../shapes.ts'
import type { DrawKind } from '../stage.ts'
import { rule } from '../surroundings.ts'
import { runsOf } from '../text.ts'
import { leadTitle, titleShape } from '../titles.ts'

const LOGO = { width: 240, height: 64, below: 12 } as const
const SUBTITLE = { above: 14 } as const
const COURSE = { size: 20, above: 12 } as const
const ARTICLE = { size: 18, above: 10 } as const
/** Between what is told of the course. */
const BETWEEN = '  |  '

/** The title, what it is about, and who teaches; the article at the foot. */
export const drawCover: DrawKind<'cover'> = (slide, area, stage) => {
  const { lang, locale, isTall } = stage
  const { subtitle, course, article, logo } = slide
  const left = { x: COVER.left, width: COVER.width }
  const bottom = area.y + area.height + 16
  const heightOf = (text: readonly Inline[], size: number): number =>
    lineCount(text, COVER.width, size) * size * LINE.usual
  const lines = course.flatMap((line, index): Inline[] => [
    ...(index > 0 ? [{ type: 'text' as const, value: BETWEEN }] : []),
    ...(index === 0 ? [{ type: 'strong' as const, children: line }] : line),
  ])
  const articleHeight = article ? heightOf(article, ARTICLE.size) : 0
  const articleTop = bottom - articleHeight
  const courseHeight = course.length > 0 ? heightOf(lines, COURSE.size) : 0
  const courseTop = articleTop - (article ? 2 * ARTICLE.above : 0) - courseHeight
  const top = area.y + (logo === undefined ? 0 : LOGO.height + LOGO.below)
  const room: Box = { ...left, y: top, height: courseTop - COURSE.above - top }
  const subtitleSize = slide.size
  const below = subtitle ? heightOf(subtitle, subtitleSize) + SUBTITLE.above : 0
  const { size, box } = leadTitle(
    slide,
    room,
    COVER_TITLE.sizes.map(({ size }) => size),
    { below: () => below, air: isTall ? 170 : 120 },
  )
  const shapes: Shape[] = [titleShape(slide, size, { type: 'ctrTitle' }, stage, box)]
  if (subtitle) {
    shapes.push({
      type: 'text',
      name: say(locale, 'pptx.text'),
      placeholder: { type: 'subTitle', idx: IDX.body },
      box: { ...left, y: box.y + box.height + SUBTITLE.above, height: below - SUBTITLE.above },
      text: {
        paragraphs: [
          { runs: runsOf(subtitle, lang, subtitleSize === BODY_SIZE ? {} : { size: subtitleSize }) },
        ],
      },
    })
  }
  if (logo !== undefined) {
    const picture = stage.sizeOf(logo)
    const scale = Math.min(LOGO.width / picture.width, LOGO.height / picture.height)
    const [width, height] = [picture.width * scale, picture.height * scale]
    shapes.push({
      type: 'picture',
      name: say(locale, 'pptx.logo'),
      image: logo,
      box: {
        x: area.x + area.width - width,
        y: area.y,
        width,
        height,
        ...(picture.rotation && { rotation: picture.rotation }),
      },
    })
  }
  if (course.length > 0) {
    shapes.push({
      type: 'text',
      name: say(locale, 'pptx.course'),
      box: { ...left, y: courseTop, height: courseHeight },
      text: { paragraphs: [{ runs: runsOf(lines, lang, { size: COURSE.size }) }] },
    })
  }
  if (article) {
    shapes.push(rule({ ...left, y: articleTop - ARTICLE.above, height: 0 }, stage), {
      type: 'text',
      name: say(locale, 'pptx.article'),
      box: { ...left, y: articleTop, height: articleHeight },
      text: { paragraphs: [{ runs: runsOf(article, lang, { size: ARTICLE.size }) }] },
    })
  }
  return { layout: 'cover', shapes }
}
