import { parseInline } from '../../outline/inline.ts'
import { cutText } from '../items.ts'
import { lineCount } from '../lines.ts'
import { ITEM_GAP, LINE, type Room } from '../page.ts'
import { type Flow, paginate } from '../paginate.ts'
import type { Inline, QuizOption } from '../types.ts'
import type { SlidePart } from './part.ts'

/** Indentation by the letter, and padding above and below an option, in em. */
const LETTER = 2
const PADDING = 0.2

type Piece = { option: QuizOption } | { explain: Inline[] }

/** The question, then the same with the answer: the parts of both slides. */
export function planQuiz(
  slide: {
    options: readonly (string | { text: string; correct?: boolean | undefined })[]
    explain?: string | undefined
  },
  room: Room,
): { quiz: SlidePart[]; answer: SlidePart[] } {
  const options = slide.options.map(
    (option, index): QuizOption => ({
      letter: String.fromCharCode(65 + index),
      text: parseInline(typeof option === 'string' ? option : option.text),
      correct: typeof option !== 'string' && (option.correct ?? false),
    }),
  )
  const pieces: Piece[] = options.map((option) => ({ option }))
  const flow = pieceFlow(room.width)
  const asked = paginate(pieces, flow, room.height)
  const withAnswer =
    slide.explain === undefined ? pieces : [...pieces, { explain: parseInline(slide.explain) }]
  const answered = paginate(withAnswer, flow, room.height)
  return {
    quiz: asked.pages.map((page) => ({ kind: 'quiz', size: asked.size, options: optionsOf(page) })),
    answer: answered.pages.map((page) => {
      const explain = page.flatMap((piece) => ('explain' in piece ? piece.explain : []))
      const { size } = answered
      return { kind: 'answer', size, options: optionsOf(page), ...(explain.length > 0 && { explain }) }
    }),
  }
}

const optionsOf = (page: readonly Piece[]): QuizOption[] =>
  page.flatMap((piece) => ('option' in piece ? [piece.option] : []))

function pieceFlow(width: number): Flow<Piece> {
  // An explanation has a frame; the mark of a right answer takes as much as the word for it.
  const widthOf = (piece: Piece, size: number): number =>
    'option' in piece ? width - (LETTER + (piece.option.correct ? 3.5 : 0)) * size : width - 44
  const textOf = (piece: Piece): Inline[] => ('option' in piece ? piece.option.text : piece.explain)
  return {
    height: (piece, size) => {
      const lines = lineCount(textOf(piece), widthOf(piece, size), size) * size * LINE
      return lines + ('option' in piece ? 2 * PADDING * size : 44)
    },
    gap: (size) => ITEM_GAP * size,
    cut(piece, size, room) {
      const lines = Math.max(1, Math.floor((room - 44) / (size * LINE)))
      const [first, rest] = cutText(textOf(piece), widthOf(piece, size), size, lines)
      if ('explain' in piece) return [{ explain: first }, { explain: rest }]
      return [{ option: { ...piece.option, text: first } }, { option: { ...piece.option, text: rest } }]
    },
  }
}
