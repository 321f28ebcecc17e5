import { parseInline } from '../../outline/inline.ts'
import { say } from '../../words/index.ts'
import { around, type PlanContext } from '../context.ts'
import { shortened } from '../cut.ts'
import { type Canvas, type LeadStyle, leadPieces, leadSize } from '../lead.ts'
import { lineCount } from '../lines.ts'
import { AIM, LINE, SIZES, TEXT_WIDTH } from '../page.ts'
import { SPARING } from '../paginate.ts'
import type { Inline } from '../types.ts'
import { toldOn } from './told.ts'

/** Whose it is: the size, and the room above it, px. A name of more lines is told in full on a further slide. */
const BY = { size: 24, above: 20, lines: 3 } as const

/** A few words may be larger than any body text. */
const STYLE = (sizes: readonly number[]): LeadStyle => ({
  sizes: [
    { size: 44, lines: 3 },
    { size: 40, lines: 4 },
    ...sizes.map((size) => ({ size, lines: Number.POSITIVE_INFINITY })),
  ],
  line: 1.5,
  face: 'regular',
})

/** The quoted text is the slide's title; a long one goes on, at the usual size, and ends with whose it is. */
export function planQuote(
  slide: { title: string; by?: string | undefined },
  height: number,
  context: PlanContext,
): Canvas[] {
  const { locale, sizes = SIZES } = context
  const text = parseInline(slide.title)
  const full =
    slide.by === undefined
      ? undefined
      : around(say(locale, 'slide.by', { by: '\u0000' }), '\u0000', parseInline(slide.by))
  const by = full && shortened(full, TEXT_WIDTH, BY.size, BY.lines)
  const below = quoteHeight(by?.text)
  const style = STYLE(sizes)
  const ending = { kind: 'quote' as const, size: BY.size, ...(by && { by: by.text }) }
  const rest =
    by && full && !by.isWhole
      ? toldOn([{ type: 'text', value: say(locale, 'slide.quote') }], [full], context)
      : []
  const whole = leadSize(text, style, height, () => below, TEXT_WIDTH)
  if (whole !== undefined) return [{ title: text, titleSize: whole, part: ending }, ...rest]
  const room = { height, last: height - below }
  const piecesAt = (size: number): Inline[][] => leadPieces(text, style, size, room)
  const fewest = piecesAt(sizes.at(-1) as number)
  const most = Math.floor(fewest.length * SPARING)
  const usual = sizes.filter((size) => size <= AIM)
  const size = usual.find((one) => piecesAt(one).length <= most) ?? (sizes.at(-1) as number)
  const pieces = piecesAt(size)
  return [
    ...pieces.map((piece, index) => ({
      title: piece,
      titleSize: size,
      part: index === pieces.length - 1 ? ending : ({ kind: 'quote', size: BY.size } as const),
    })),
    ...rest,
  ]
}

/** Height of what a quotation shows below its text, px. */
export function quoteHeight(by: readonly Inline[] | undefined): number {
  return by ? lineCount(by, TEXT_WIDTH, BY.size, 'bold') * BY.size * LINE + BY.above : 0
}
