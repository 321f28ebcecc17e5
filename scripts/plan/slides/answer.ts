import { stacked } from '../flow.ts'
import { lineCount } from '../lines.ts'
import { LINE, type Room, SIZES, TEXT_WIDTH } from '../page.ts'
import type { Inline, QuizOption } from '../types.ts'
import type { SlidePart } from './part.ts'
import { FRAME, quizFlow } from './quiz.ts'

/** Where the explanation stands beside the options, either has this width, px. */
const BESIDE = 414
/** Smaller explanations are read with effort where options above them are large, px. */
const READABLE = 22

interface Options {
  options: QuizOption[]
  size: number
  gap?: number
}
type Answer = Options & { explain?: Inline[]; explainSize?: number; explainBeside?: boolean }

/**
 * The answer on one slide. The options keep the size that they were asked at if at all possible, so that the slide does
 * not jump: the explanation is at least a step smaller, and stands beside options that are short where there is no
 * room below. Rather than with an explanation that is hard to read, the options are a step smaller too. None where
 * nothing fits.
 */
export function wholeAnswer(
  asked: Options,
  explain: Inline[],
  room: Room,
  sizes: readonly number[] = SIZES,
): SlidePart | undefined {
  const own = sizes.filter((size) => size <= asked.size)
  const wishes = [
    ...own.slice(0, 2).map((size) => ({ size, least: READABLE })),
    ...own.map((size) => ({ size, least: 0 })),
  ]
  for (const { size, least } of wishes) {
    const trials = smallerThan(size, sizes).filter((trial) => trial >= least)
    const part = answerAt(size, trials, asked, explain, room)
    if (part) return part
  }
  return undefined
}

/** With options of one size, and the first of several sizes of the explanation that fits. */
function answerAt(
  size: number,
  trials: readonly number[],
  asked: Options,
  explain: Inline[],
  room: Room,
): SlidePart | undefined {
  for (const explainSize of trials) {
    const gap = gapAbove(asked, { size, explain, explainSize }, room)
    if (gap !== undefined) return { kind: 'answer', options: asked.options, size, gap, explain, explainSize }
  }
  if (size !== asked.size || !areShort(asked)) return undefined
  const height = quizHeight(asked)
  const explainSize = trials.find((trial) => boxHeight(explain, BESIDE, trial) - FRAME.above <= height)
  if (explainSize === undefined) return undefined
  return { ...asked, kind: 'answer', explain, explainSize, explainBeside: true }
}

/** Where there is none, the same. */
function smallerThan(size: number, sizes: readonly number[]): readonly number[] {
  const smaller = sizes.filter((other) => other < size)
  return smaller.length > 0 ? smaller : [size]
}

/** Height of options, and of the explanation below them, as they stand on a slide, px. */
export function quizHeight({
  options,
  explain,
  size,
  explainSize = size,
  explainBeside,
  gap,
}: Answer): number {
  const flow = quizFlow()
  const pieces = options.map((option) => ({ option }))
  const height = stacked(pieces, flow, size, gap)
  if (!explain || explainBeside) return height
  const above = options.length > 0 ? (gap ?? flow.gap(size)) : 0
  return height + above + boxHeight(explain, TEXT_WIDTH, explainSize)
}

/** What stands between the options when the explanation is below them: no more than before. None where that is too little. */
function gapAbove(
  { options, gap, size: before }: Options,
  answer: { size: number; explain: Inline[]; explainSize: number },
  room: Room,
): number | undefined {
  const left = (room.height - quizHeight({ ...answer, options, gap: 0 })) / options.length
  const least = quizFlow().gap(answer.size)
  if (left < least) return undefined
  return Math.min(Math.floor(left * 10) / 10, answer.size === before ? (gap ?? least) : Math.max(least, left))
}

/** Whether half of the width is enough for each option, without further lines. */
function areShort({ options, size }: Options): boolean {
  const [narrow, wide] = [quizFlow(BESIDE), quizFlow()]
  return options.every((option) => narrow.height({ option }, size) === wide.height({ option }, size))
}

/** Height of an explanation with its frame and the room above it, px. */
const boxHeight = (explain: readonly Inline[], width: number, size: number): number =>
  lineCount(explain, width - FRAME.width, size) * size * LINE + FRAME.height
