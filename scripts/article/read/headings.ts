import type { Block } from './block.ts'
import { tidyHeading, widthOf } from './normalise.ts'
import { type HeadingNumber, headingNumber, type NumberKind } from './number.ts'
import { isKnownHeading, isTitleLike } from './title-like.ts'

export interface Heading {
  title: string
  number?: HeadingNumber
  level?: number
}

/** A block, and the heading that it is. */
export interface Marked {
  block: Block
  heading?: Heading
}

interface Candidate extends Marked {
  /** `sure`: the format or a word says so; `number`: by its number; `look`: by how it stands. */
  by?: 'sure' | 'number' | 'look'
}

/** Kinds that lists have as well. */
const LIST_KINDS: ReadonlySet<NumberKind> = new Set([
  'arabic',
  'arabic-parenthesis',
  'circled',
  'letter',
  'roman',
])
/** From the widest to the narrowest: a wider heading begins the count of the narrower anew. */
const ORDER: NumberKind[] = [
  'part',
  'chapter',
  'section',
  'formal',
  'roman',
  'chinese',
  'letter',
  'chinese-parenthesis',
  'arabic',
  'dotted',
  'arabic-parenthesis',
  'circled',
]

/** Which blocks are headings: by the format, by their number, by a known word, by how they stand. */
export function markHeadings(blocks: readonly Block[]): Marked[] {
  const candidates = blocks.map(candidateOf)
  refuseLists(candidates)
  refuseOutOfOrder(candidates)
  refuseLooks(candidates)
  return candidates.map(({ block, heading }) => (heading ? { block, heading } : { block }))
}

function candidateOf(block: Block, index: number, blocks: readonly Block[]): Candidate {
  if (block.role !== 'text') return { block }
  const text = tidyHeading(block.text)
  const number = headingNumber(text)
  const title = number ? tidyHeading(number.rest) : text
  const heading: Heading = number ? { title, number } : { title }
  if (block.level !== undefined) {
    // A style for headings is at times given to whole paragraphs.
    if (text === '' || (widthOf(text) > 160 && /[。.]$/.test(text))) return { block }
    heading.level = block.level
    return { block, heading, by: 'sure' }
  }
  if (isKnownHeading(text)) return { block, heading, by: 'sure' }
  if (number) {
    const bare =
      title === '' && (number.kind === 'chapter' || number.kind === 'part' || number.kind === 'chinese')
    const titled = isTitleLike(title) && !(block.listed === true && !block.strong)
    return bare || titled ? { block, heading, by: block.strong ? 'sure' : 'number' } : { block }
  }
  if (!isTitleLike(text) || block.listed) return { block }
  if (block.strong && widthOf(text) <= 84) return { block, heading, by: 'sure' }
  return standsAlone(block, blocks[index + 1]) ? { block, heading, by: 'look' } : { block }
}

/** Short, between blank lines, before a paragraph. */
function standsAlone(block: Block, next: Block | undefined): boolean {
  if (!block.alone || next === undefined || next.role !== 'text' || widthOf(next.text) < 80) return false
  const { text } = block
  if (/\p{Script=Han}/u.test(text)) return widthOf(text) >= 4 && widthOf(text) <= 50 && !/[：:，,]/.test(text)
  return text.length <= 70 && /^[A-Z“"]/.test(text) && !/[:,]$/.test(text) && /[a-z]{2}|[A-Z]{4}/.test(text)
}

/** Neighbours of one kind with no text between them are a list's items. */
function refuseLists(candidates: Candidate[]): void {
  let run: Candidate[] = []
  const settle = (): void => {
    if (run.length > 1) for (const one of run) refuse(one)
    run = []
  }
  for (const candidate of candidates) {
    const kind = candidate.by === 'number' ? candidate.heading?.number?.kind : undefined
    if (kind === undefined || !LIST_KINDS.has(kind)) {
      if (candidate.block.role === 'text') settle()
      continue
    }
    if (run[0]?.heading?.number?.kind !== kind) settle()
    run.push(candidate)
  }
  settle()
}

function refuse(candidate: Candidate): void {
  delete candidate.heading
  delete candidate.by
}

/** A number that lists have as well must follow the one before it. */
function refuseOutOfOrder(candidates: Candidate[]): void {
  const counts = new Map<NumberKind, number>()
  for (const candidate of candidates) {
    const number = candidate.heading?.number
    if (!number) {
      if (candidate.by === 'sure' && candidate.heading?.level === 1) counts.clear()
      continue
    }
    const expected = (counts.get(number.kind) ?? 0) + 1
    if (
      candidate.by === 'number' &&
      LIST_KINDS.has(number.kind) &&
      number.ordinal > 1 &&
      number.ordinal !== expected
    ) {
      refuse(candidate)
      continue
    }
    counts.set(number.kind, number.ordinal)
    for (const kind of ORDER.slice(ORDER.indexOf(number.kind) + 1)) {
      if (!(number.kind === 'arabic' && kind === 'dotted')) counts.delete(kind)
    }
  }
}

/** How a line stands says nothing where the article numbers or marks its headings. */
function refuseLooks(candidates: Candidate[]): void {
  const marked = candidates.filter(
    ({ by, heading }) =>
      by === 'number' || (by === 'sure' && heading !== undefined && !isKnownHeading(heading.title)),
  )
  if (marked.length > 0) for (const candidate of candidates) if (candidate.by === 'look') refuse(candidate)
}
