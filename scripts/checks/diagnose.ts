import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Lecture } from '../lecture.ts'
import { itemsOf, locatedAt, type Span } from '../outline/locate.ts'
import type { Finding } from './finding.ts'
import { hasText, spanOfText } from './locate.ts'

/** A deck's file as it is. */
export interface DeckText {
  text: string
  /** The slides in it by their order: their ids, and their lines from 1, the first and the last. */
  slides: readonly { id?: string; from: number; to: number }[]
}

/** Problems that stand in the outline, and those of what somebody wrote into the deck by hand. */
export interface Diagnosed {
  outline: Diagnostic[]
  deck: Diagnostic[]
}

/**
 * Findings as diagnostics: at the text at fault in the outline or, where the outline does not have it, in the deck's
 * file; else at the title of the slide.
 */
export function diagnose(
  findings: readonly Finding[],
  { tree, plan, markdown }: Lecture,
  deck: DeckText,
): Diagnosed {
  const planned = new Map(plan.slides.map((slide) => [slide.id, slide]))
  const outline: Diagnostic[] = []
  const byHand: Diagnostic[] = []
  // Of several equal texts each finding has its own: their order on the slides is that in the outline.
  const told = new Map<string, number>()
  const nth = (key: string): number => {
    const before = told.get(key) ?? 0
    told.set(key, before + 1)
    return before
  }
  for (const { slide: number, text, ...rest } of findings) {
    const at = ([from, to]: Span): Diagnostic => ({ ...rest, from, to })
    if (number === undefined) {
      if (rest.rule === 'minutes') outline.push(at(minutesSpan(tree, rest.values?.part)))
      else byHand.push(at(spanInDeck(deck, undefined, text)))
      continue
    }
    const lines = deck.slides[number - 1]
    const slide = lines?.id === undefined ? undefined : planned.get(lines.id)
    const isStrange =
      text !== undefined &&
      !hasText(tree, text) &&
      !markdown.includes(text) &&
      inDeck(deck, lines, text) !== undefined
    if (slide && !isStrange) {
      const before = nth(JSON.stringify([slide.origin, slide.kind, rest.rule, text]))
      outline.push(at(spanOfText(tree, slide.origin, text, before)))
    } else byHand.push(at(spanInDeck(deck, lines, text)))
  }
  return { outline: inOrder(eachOnce(outline)), deck: inOrder(eachOnce(byHand)) }
}

/** What the agenda and the recap show once more is told at one place of the outline. */
const eachOnce = (diagnostics: Diagnostic[]): Diagnostic[] => [
  ...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values(),
]

const inOrder = (diagnostics: Diagnostic[]): Diagnostic[] => diagnostics.sort((a, b) => a.from - b.from)

type Lines = DeckText['slides'][number] | undefined

/** The minutes of a part, from 1, where each has its own; else those of the lecture. */
function minutesSpan(tree: Lecture['tree'], part: unknown): Span {
  const all = locatedAt(tree, ['course', 'minutes'])
  const own = typeof part === 'number' ? itemsOf(all)[part - 1] : undefined
  return (own ?? all).span
}

/** Where a text stands in a slide of the deck's file; else the beginning of the slide. */
function spanInDeck(deck: DeckText, lines: Lines, text: string | undefined): Span {
  const found = text === undefined ? undefined : inDeck(deck, lines, text)
  if (found) return found
  const [start] = offsets(deck, lines)
  return [start, start + 1]
}

function inDeck(deck: DeckText, lines: Lines, text: string): Span | undefined {
  const [start, end] = offsets(deck, lines)
  const at = text === '' ? -1 : deck.text.slice(start, end).indexOf(text)
  return at === -1 ? undefined : [start + at, start + at + text.length]
}

function offsets({ text }: DeckText, lines: Lines): Span {
  if (!lines) return [0, text.length]
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)]
  return [starts[lines.from - 1] ?? 0, starts[lines.to] ?? text.length]
}
