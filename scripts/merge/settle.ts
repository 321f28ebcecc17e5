import { isHeadKey } from './head.ts'
import { mergeKeys } from './keys.ts'
import { bodyPieces, mergeTexts, notePieces, type Piece } from './lines.ts'
import { MARK_KEY, markOf } from './mark.ts'
import type { Slot } from './match.ts'
import { type Entry, partsOf } from './parts.ts'
import { type DeckSlide, isSame, type Sides, type Slide, saysTheSame, sidesOf } from './slide.ts'

/**
 * What a slide's fate was. `hand`: only the deck has changed it, or nobody; `outline`: only the outline; `merged`: both,
 * or a conflict where there is a fork in it.
 */
export type How = 'hand' | 'outline' | 'merged' | 'added' | 'removed'

/** A slide of the merged deck, before it is put together. */
export interface Settled {
  slot: Slot
  how: How
  /** It stays as it stands in the deck, byte for byte. */
  asIs?: DeckSlide
  front: Piece[]
  /** Body and notes. */
  rest: Piece[]
  mark?: string
  /** The whole slide is here on one side alone, and that is a conflict. */
  only?: 'ours' | 'theirs'
}

/** Kinds that are made out of the whole outline: whoever took one out does not want it back for a change elsewhere. */
const GATHERED: ReadonlySet<string> = new Set(['agenda', 'divider', 'recap'])

/** What becomes of a slide. `isStrange`: what the deck lacks need not have been taken out by hand. */
export function settle(slot: Slot, isStrange: boolean): Settled {
  const { base, ours, theirs, was } = slot
  if (ours && theirs) return both(slot, ours, theirs, was)
  if (ours) {
    if (!base) return asIs(slot, ours)
    if (was && isSame(ours.text, was.text)) return { slot, how: 'removed', front: [], rest: [] }
    return { ...whole(slot, ours, 'merged'), only: 'ours' }
  }
  if (!theirs) return { slot, how: 'removed', front: [], rest: [] }
  if (!base) return { ...whole(slot, theirs, 'added'), mark: markFor(theirs) }
  const isWanted = !GATHERED.has(theirs.layout ?? '') && !saysTheSame(theirs.text, base.text)
  if (!isWanted && !isStrange) return { slot, how: 'removed', front: [], rest: [] }
  return { ...whole(slot, theirs, 'merged'), mark: markFor(theirs), only: 'theirs' }
}

function both(slot: Slot, ours: DeckSlide, theirs: Slide, was: Slide | undefined): Settled {
  if (was && isSame(theirs.text, was.text)) return asIs(slot, ours)
  const mark = markFor(theirs)
  if (was && isSame(ours.text, was.text)) return { ...whole(slot, theirs, 'outline'), mark }
  if (isSame(ours.text, theirs.text)) return { ...whole(slot, ours, 'merged'), mark }
  const before = was ? sidesOf(was.text) : EMPTY
  const here = sidesOf(ours.raw)
  const there = sidesOf(theirs.text)
  const lines = sectionLines(ours)
  const at = (pieces: Piece[], line: number, part?: string): Piece[] =>
    pieces.map((piece) =>
      typeof piece === 'string'
        ? piece
        : { ...piece, line: piece.line + line, ...(part !== undefined && { part }) },
    )
  const merged = (of: (sides: Sides) => string[]): Piece[] => mergeTexts(of(before), of(here), of(there))
  const body = merged((sides) => bodyPieces(sides.body))
  const note = merged((sides) => notePieces(sides.note))
  const own = (entries: Entry[]): Entry[] =>
    entries.filter(({ key }) => key !== MARK_KEY && !(ours.hasHead === true && isHeadKey(key)))
  return {
    slot,
    how: 'merged',
    front: mergeKeys(before.entries, own(here.entries), there.entries, lines.front),
    rest: rest(at(body, lines.body), at(note, lines.note, 'notes')),
    mark,
  }
}

const EMPTY: Sides = { entries: [], body: '', note: '' }

const markFor = (theirs: Slide): string => theirs.mark ?? markOf(theirs.text)

function asIs(slot: Slot, ours: DeckSlide): Settled {
  return { ...whole(slot, ours, 'hand'), asIs: ours, ...(ours.mark !== undefined && { mark: ours.mark }) }
}

/** A slide as it is on one side. */
function whole(slot: Slot, { text }: Slide, how: How): Settled {
  const { front, body, note, tail } = partsOf(text)
  return { slot, how, front: front === '' ? [] : [front], rest: [body + note + tail] }
}

/** Body and notes as Lectern and Slidev write them. */
function rest(body: Piece[], note: Piece[]): Piece[] {
  const isSaid = (pieces: Piece[]): boolean => pieces.some((piece) => piece !== '')
  return [
    ...(isSaid(body) ? ['\n', ...body, '\n'] : ['\n']),
    ...(isSaid(note) ? ['<!--\n', ...note, '-->\n\n'] : []),
  ]
}

/** The lines of the deck in which the sections of a slide begin. */
function sectionLines({ raw, separator, line }: DeckSlide): { front: number; body: number; note: number } {
  const { open, front, close, body } = partsOf(raw)
  const breaks = (text: string): number => text.split('\n').length - 1
  const opened = line + breaks(separator) + breaks(open)
  const begun = opened + breaks(front + close)
  return {
    front: opened,
    body: begun + breaks(body.slice(0, body.length - body.trimStart().length)),
    note: begun + breaks(body) + 1,
  }
}
