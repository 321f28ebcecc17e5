import { parseInline } from '../../outline/inline.ts'
import type { PlanContext } from '../context.ts'
import { cutText } from '../cut.ts'
import type { Flow } from '../flow.ts'
import { lineCount } from '../lines.ts'
import { ITEM_GAP, LINE, type Room, TEXT_WIDTH } from '../page.ts'
import { paginate } from '../paginate.ts'
import type { Inline, QuizOption } from '../types.ts'
import { wholeAnswer } from './answer.ts'
import type { SlidePart } from './part.ts'

/** Indentation by the letter, and padding above and below an option, in em. */
const LETTER = 2
const PADDING = 0.2
/** Between two options at most, in em. */
const WIDEST_GAP = 1

export type Piece = { option: QuizOption } | { explain: Inline[] }

/** The question, then the same with the answer: the parts of both slides. */
export function planQuiz(
  slide: {
    options: readonly (string | { text: string; correct?: boolean | undefined })[]
    explain?: string | undefined
  },
  room: Room,
  { sizes }: PlanContext,
): { quiz: SlidePart[]; answer: SlidePart[] } {
  const options = slide.options.map(
    (option, index): QuizOption => ({
      letter: String.fromCharCode(65 + index),
      text: parseInline(typeof option === 'string' ? option : option.text),
      correct: typeof option !== 'string' && (option.correct ?? false),
    }),
  )
  const flow = quizFlow()
  const pieces: Piece[] = options.map((option) => ({ option }))
  const asked = paginate(pieces, flow, room.height, { sizes })
  const quiz = asked.pages.map((page): SlidePart & { kind: 'quiz' } => ({
    kind: 'quiz',
    size: asked.size,
    gap: asked.gap,
    options: optionsOf(page),
  }))
  const [alone] = quiz
  if (slide.explain === undefined) return { quiz, answer: quiz.map((page) => ({ ...page, kind: 'answer' })) }
  const explain = parseInline(slide.explain)
  const whole = alone && quiz.length === 1 ? wholeAnswer(alone, explain, room, sizes) : undefined
  if (whole) return { quiz, answer: [whole] }
  const answered = paginate([...pieces, { explain }], flow, room.height, { sizes, largest: asked.size })
  const answer = answered.pages.map((page): SlidePart => {
    const told = page.flatMap((piece) => ('explain' in piece ? piece.explain : []))
    const { size, gap } = answered
    return { kind: 'answer', size, gap, options: optionsOf(page), ...(told.length > 0 && { explain: told }) }
  })
  return { quiz, answer }
}

const optionsOf = (page: readonly Piece[]): QuizOption[] =>
  page.flatMap((piece) => ('option' in piece ? [piece.option] : []))

/** An explanation's frame with the room above it, and what its frame takes of its width, px. */
export const FRAME = { height: 44, above: 14, width: 50 } as const

/** The tick of a right answer stands in the margin: it takes nothing of the width. */
export function quizFlow(width: number = TEXT_WIDTH): Flow<Piece> {
  const widthOf = (piece: Piece, size: number): number =>
    width - ('option' in piece ? LETTER * size : FRAME.width)
  const textOf = (piece: Piece): Inline[] => ('option' in piece ? piece.option.text : piece.explain)
  return {
    height: (piece, size) => {
      const lines = lineCount(textOf(piece), widthOf(piece, size), size) * size * LINE
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
