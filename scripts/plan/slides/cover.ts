import { parseDate } from '../../outline/date.ts'
import { parseInline } from '../../outline/inline.ts'
import { pictureUrl } from '../../outline/pictures.ts'
import type { Outline } from '../../outline/schema/outline.ts'
import { citation } from '../citation.ts'
import type { PlanContext } from '../context.ts'
import { dateWords } from '../date-words.ts'
import { type Canvas, COVER_TITLE, leadPieces, leadSize } from '../lead.ts'
import { lineCount, measure } from '../lines.ts'
import { PART, TEXT_WIDTH } from '../page.ts'
import type { Inline } from '../types.ts'
import { toldOn } from './told.ts'

/** The left margin of a cover is wider by so much, px. */
export const COVER_MARGIN = 32
/** A logo stands above everything. px. */
const WIDTH = TEXT_WIDTH - COVER_MARGIN
const LOGO = 76
const SUBTITLE = { above: 14, line: 1.4 } as const
const COURSE = { size: 20, line: 30, gap: 36, below: 6 } as const
const ARTICLE = { size: 18, line: 1.5, above: 20 } as const
/** Above the course, at least. */
const AIR = 24

/** The subtitle is a step smaller than the title. */
const subtitleSize = (titleSize: number): number => Math.max(20, Math.min(28, Math.round(titleSize * 0.6)))

interface Texts {
  subtitle?: Inline[] | undefined
  course: Inline[][]
  article?: Inline[] | undefined
}

/** The title, what it is about and who teaches; what has no room on the cover is told on further slides. */
export function planCover(outline: Outline, height: number, context: PlanContext): Canvas[] {
  const { locale, name } = context
  const { course } = outline
  const date = course?.date === undefined ? undefined : parseDate(course.date)
  const shownDate = date?.ok ? dateWords(date.date, locale) : course?.date
  const lines = [course?.name, course?.lecturer, course?.institution, shownDate].filter(
    (line) => line !== undefined,
  )
  const article = citation(outline.source, locale)
  const all: Texts = {
    subtitle: outline.subtitle === undefined ? undefined : parseInline(outline.subtitle),
    course: lines.map((line) => parseInline(line)),
    article: article.length > 0 ? article : undefined,
  }
  const title = parseInline(outline.title)
  const room = height - (course?.logo === undefined ? 0 : LOGO)
  const logo = course?.logo === undefined ? {} : { logo: pictureUrl(name, course.logo) }
  const cover = (titleSize: number, { subtitle, course, article }: Texts): Canvas['part'] => ({
    kind: 'cover',
    size: subtitleSize(titleSize),
    course,
    ...(subtitle && { subtitle }),
    ...logo,
    ...(article && { article }),
  })
  // What is least missed on the cover leaves it first.
  const choices: Texts[] = [
    all,
    { ...all, article: undefined },
    { subtitle: all.subtitle, course: [] },
    { course: all.course },
    { course: [] },
  ]
  for (const shown of choices) {
    const isWhole = shown === all
    const width = WIDTH - (isWhole ? 0 : PART)
    const size = leadSize(title, COVER_TITLE, room, (size) => textsHeight(shown, subtitleSize(size)), width)
    if (size === undefined) continue
    const left = without(all, shown)
    return [{ title, titleSize: size, part: cover(size, shown) }, ...toldOn(title, left, context)]
  }
  const size = 24
  const pieces = leadPieces(title, COVER_TITLE, size, { height: room, last: room }, WIDTH - PART)
  return [
    ...pieces.map((piece) => ({ title: piece, titleSize: size, part: cover(size, { course: [] }) })),
    ...toldOn(pieces.at(-1) ?? [], without(all, { course: [] }), context),
  ]
}

function without(all: Texts, shown: Texts): Inline[][] {
  return [
    ...(all.subtitle && !shown.subtitle ? [all.subtitle] : []),
    ...(shown.course.length > 0 ? [] : all.course),
    ...(all.article && !shown.article ? [all.article] : []),
  ]
}

/** Height of everything below the title, px. `size`: of the subtitle. */
function textsHeight({ subtitle, course, article }: Texts, size: number): number {
  const above = subtitle ? lineCount(subtitle, WIDTH, size) * size * SUBTITLE.line + SUBTITLE.above : 0
  const below = article
    ? lineCount(article, WIDTH, ARTICLE.size) * ARTICLE.size * ARTICLE.line + ARTICLE.above
    : 0
  return above + below + (course.length > 0 ? courseHeight(course) : 0) + AIR
}

/** Course, lecturer, school and day stand behind each other, and wrap between them. The first is bold. */
function courseHeight(course: readonly Inline[][]): number {
  let rows = 0
  let reached = Number.POSITIVE_INFINITY
  for (const [index, text] of course.entries()) {
    const face = index === 0 ? 'bold' : 'regular'
    const lines = lineCount(text, WIDTH, COURSE.size, face)
    const length = lines > 1 ? WIDTH : (measure(text, face).total * COURSE.size) / 1000
    if (reached + COURSE.gap + length <= WIDTH) reached += COURSE.gap + length
    else {
      rows += lines
      reached = length
    }
  }
  return rows * COURSE.line + COURSE.below
}

/** Height of what a cover shows below its title, without the air, px. */
export function coverHeight(cover: Texts & { size: number }): number {
  return textsHeight(cover, cover.size) - AIR
}
