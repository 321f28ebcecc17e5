import { parseInline } from '../../outline/inline.ts'
import { type Locale, say } from '../../words/index.ts'
import type { PlanContext } from '../context.ts'
import { cutText } from '../cut.ts'
import { type Flow, stacked } from '../flow.ts'
import { lineCount } from '../lines.ts'
import { ITEM_GAP, LINE, type Room, TEXT_WIDTH } from '../page.ts'
import { paginate } from '../paginate.ts'
import type { Inline, QuizOption } from '../types.ts'
import type { SlidePart } from './part.ts'

/** Indentation by the letter, and padding above and below an option, in em. */
const LETTER = 2
const PADDING = 0.2
/** Between two options at most, in em. */
const WIDEST_GAP = 1

type Piece = { option: QuizOption } | { explain: Inline[] }

/** The question, then the same with the answer: the parts of both slides. */
export function planQuiz(
  slide: {
    options: readonly (string | { text: string; correct?: boolean | undefined })[]
    explain?: string | undefined
  },
  room: Room,
  { locale, sizes }: PlanContext,
): { quiz: SlidePart[]; answer: SlidePart[] } {
  const options = slide.options.map(
    (option, index): QuizOption => ({
      letter: String.fromCharCode(65 + index),
      text: parseInline(typeof option === 'string' ? option : option.text),
      correct: typeof option !== 'string' && (option.correct ?? false),
    }),
  )
  const pieces: Piece[] = options.map((option) => ({ option }))
  const asked = paginate(pieces, pieceFlow(), room.height, { sizes })
  const withAnswer =
    slide.explain === undefined ? pieces : [...pieces, { explain: parseInline(slide.explain) }]
  const answered = paginate(withAnswer, pieceFlow(locale), room.height, { sizes, largest: asked.size })
  return {
    quiz: asked.pages.map((page) => ({
      kind: 'quiz',
      size: asked.size,
      gap: asked.gap,
      options: optionsOf(page),
    })),
    answer: answered.pages.map((page) => {
      const explain = page.flatMap((piece) => ('explain' in piece ? piece.explain : []))
      const { size, gap } = answered
      return { kind: 'answer', size, gap, options: optionsOf(page), ...(explain.length > 0 && { explain }) }
    }),
  }
}

/** Height of options, and of the explanation below them, as they stand on a slide, px. `locale`: on the answer. */
export function quizHeight(
  { options, explain, size, gap }: { options: QuizOption[]; explain?: Inline[]; size: number; gap?: number },
  locale?: Locale,
): number {
  const pieces: Piece[] = [...options.map((option) => ({ option })), ...(explain ? [{ explain }] : [])]
  return stacked(pieces, pieceFlow(locale), size, gap)
}

const optionsOf = (page: readonly Piece[]): QuizOption[] =>
  page.flatMap((piece) => ('option' in piece ? [piece.option] : []))

/** An explanation's frame with the room above it, and what its frame takes of its width, px. */
const FRAME = { height: 44, width: 50 } as const

/** `locale`: in which language a right answer is marked; none where it is not. */
function pieceFlow(locale?: Locale): Flow<Piece> {
  const widthOf = (piece: Piece, size: number): number =>
    TEXT_WIDTH - ('option' in piece ? LETTER * size : FRAME.width)
  const textOf = (piece: Piece): Inline[] => ('option' in piece ? piece.option.text : piece.explain)
  const shownOf = (piece: Piece): Inline[] =>
    locale && 'option' in piece && piece.option.correct
      ? [correctMark(locale), { type: 'text', value: ' ' }, ...piece.option.text]
      : textOf(piece)
  return {
    height: (piece, size) => {
      const lines = lineCount(shownOf(piece), widthOf(piece, size), size) * size * LINE
      return lines + ('option' in piece ? 2 * PADDING * size : FRAME.height)
    },
    gap: (size) => ITEM_GAP * size,
    widest: (size) => WIDEST_GAP * size,
    cut(piece, size, room) {
      const lines = Math.floor((room - FRAME.height) / (size * LINE))
      const [first, rest] = cutText(textOf(piece), widthOf(piece, size), size, lines)
      if ('explain' in piece) return [{ explain: first }, { explain: rest }]
      return [{ option: { ...piece.option, text: first } }, { option: { ...piece.option, text: rest } }]
    },
  }
}

const correctMark = (locale: Locale): Inline => ({
  type: 'strong',
  children: [{ type: 'text', value: `✓ ${say(locale, 'slide.correct')}` }],
})
