import { parseInline, plainText } from '../../outline/inline.ts'
import { asList } from '../../outline/schema/scalars.ts'
import type { OutlinePath } from '../../outline/schema/slides.ts'
import type { ActorTable } from '../actors.ts'
import { type Breakable, breakable, textWidth } from '../lines.ts'
import { longestPart } from '../together.ts'
import type { MotiveColumn, PlannedActor } from '../types.ts'

/** A text of a path in its column. */
export interface PathStep {
  column: MotiveColumn
  label: Breakable
  who: PlannedActor[]
  /** Equal where two paths share a box: equal texts of a column, in `wants` only with equal actors. */
  key: string
  /** Widths of the whole text and of the longest part of it that is not to be broken; of its longest short clause; em. */
  em: { text: number; word: number; clause: number }
}

/** A path, or a part of one, as its steps through the columns. */
export interface PlannedPath {
  steps: PathStep[]
  against: boolean
  /** It goes on on the next slide. */
  open: boolean
}

/** A clause in Chinese of so few characters, with its sign, is to stand on one line. */
const CLAUSE = 5

export const COLUMNS: readonly MotiveColumn[] = ['because', 'wants', 'so', 'outcome']

export function motivePaths(
  slide: { paths: readonly OutlinePath[]; outcome?: string | undefined },
  actors: ActorTable,
): PlannedPath[] {
  return slide.paths.map((path): PlannedPath => {
    const who = [...new Set(asList(path.who))].flatMap((key) => actors.get(key) ?? [])
    const outcome = path.outcome === 'none' ? undefined : (path.outcome ?? slide.outcome)
    const texts = { because: path.because, wants: path.wants, so: path.so, outcome }
    const steps = COLUMNS.flatMap((column) => {
      const text = texts[column]
      return text === undefined ? [] : [step(column, text, column === 'wants' ? who : [])]
    })
    return { against: path.against ?? false, open: false, steps }
  })
}

function step(column: MotiveColumn, source: string, who: PlannedActor[]): PathStep {
  const text = plainText(parseInline(source))
  const badges = who.map(({ badge }) => badge).sort()
  const clauses = (text.match(/\p{Script=Han}+[，、；：。！？]/gu) ?? []).map((clause) => [...clause].length)
  return {
    column,
    label: breakable(text),
    who,
    key: `${column}\n${badges.join('\n')}\n\n${text}`,
    em: {
      text: textWidth(text, 1),
      word: Math.max(1, longestPart(text)),
      clause: Math.max(0, ...clauses.filter((em) => em <= CLAUSE)),
    },
  }
}
