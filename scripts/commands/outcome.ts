import { isUtf8 } from 'node:buffer'
import type { Lecture } from '../lecture.ts'
import type { Side } from '../merge/assemble.ts'
import { deckText } from '../merge/mark.ts'
import type { Merged } from '../merge/merge.ts'
import type { DeckFile } from '../system/deck-file.ts'
import { deckHash } from '../system/record.ts'

export interface OutcomeOptions {
  /** Start over, whatever the deck is. */
  force: boolean
  take: Side | undefined
  /** Whether it matters what becomes of each slide. */
  isDetailed: boolean
  names: Record<Side, string>
}

/** What would become of a deck. */
export interface Outcome {
  /**
   * What the deck is: as Lectern wrote it (`ours`), changed by hand since then, changed from nobody knows what
   * (`unknown`), not Lectern's (`foreign`), or not in UTF-8 (`encoding`).
   */
  state: 'new' | 'ours' | 'changed' | 'unknown' | 'foreign' | 'encoding'
  /** The deck as it is. */
  before: string
  /** The deck as it would be. */
  text: string
  slides: number
  /** Whether that is another. */
  changed: boolean
  /** What the deck may have been made from. */
  bases: string[][]
  merged?: Merged
}

/** What would become of a deck, out of what it is, what it was made from, and what the outline gives now. */
export async function outcomeOf(
  found: DeckFile,
  { slides, markdown }: Lecture,
  options: OutcomeOptions,
): Promise<Outcome> {
  const raw = found.bytes?.toString() ?? ''
  const before = raw.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
  const anew = { before: raw, text: markdown, slides: slides.length, changed: true }
  // An editor that failed leaves an empty file: there is nothing in it to keep.
  if (found.bytes === undefined || before.trim() === '') return { state: 'new', ...anew, bases: [] }
  const bases = await basesOf(found, before, slides)
  if (before === markdown) return { state: 'ours', ...anew, changed: false, bases: bases ?? [] }
  if (!bases) return { state: 'foreign', ...anew, bases: [] }
  if (!isUtf8(found.bytes)) return { state: 'encoding', ...anew, bases }
  const isOurs = bases.some((base) => deckText(base) === before) || isOldOurs(found, before)
  const state = isOurs ? 'ours' : bases.length === 0 ? 'unknown' : 'changed'
  const { force, isDetailed, take, names } = options
  if (state === 'unknown') return { state, ...anew, bases }
  if (!isDetailed && (force || isOurs)) return { state, ...anew, bases }
  // Only where there is something to merge: most runs need none of it.
  const { mergeDeck, slideTexts } = await import('../merge/merge.ts')
  // What is overwritten counts as Lectern’s own.
  const from = force || isOurs ? [slideTexts(before)] : bases
  const merged = mergeDeck({ bases: from, deck: before, next: slides, take, names })
  if (force || isOurs) return { state, ...anew, bases, merged }
  const text = hasWindowsEnds(raw) ? merged.text.replaceAll('\n', '\r\n') : merged.text
  const changed = merged.text !== before
  return { state, before: raw, text, slides: merged.slides, changed, bases, merged }
}

/** In a slide's front matter: the hash of what it was generated as. */
const HAS_MARK = /^generated: ['"]?[\w+/=-]{6,}['"]?$/m

/** What a deck may have been made from, the likeliest first; none where Lectern did not write it. */
async function basesOf(
  { record, isBefore }: DeckFile,
  text: string,
  next: readonly string[],
): Promise<string[][] | undefined> {
  // Its slides say that they were generated, and what they were generated as is gone.
  if (!record) return HAS_MARK.test(text) ? [] : undefined
  const { slides, before, hashes } = record
  if (!slides) {
    // Of an earlier version, which kept hashes alone; marks are newer than that.
    if (hashes?.includes(deckHash(text))) return [(await import('../merge/merge.ts')).slideTexts(text)]
    return hashes?.includes(deckHash(next.join('\n'))) ? [next.slice()] : []
  }
  if (!before) return [slides]
  if (!isBefore) return [slides, ...before.bases]
  // Where there was no base, the deck was another's, and still is.
  return before.bases.length === 0 ? undefined : [...before.bases, slides]
}

function hasWindowsEnds(text: string): boolean {
  const count = (ends: RegExp): number => text.match(ends)?.length ?? 0
  return 2 * count(/\r\n/g) > count(/\n/g)
}

const isOldOurs = ({ record }: DeckFile, text: string): boolean =>
  record?.slides === undefined && record?.hashes?.includes(deckHash(text)) === true
