import { rm, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Lecture } from '../lecture.ts'
import { type DeckFile, tidy, updateDeck } from '../system/deck-file.ts'
import { type FileToWrite, readText, writeAll } from '../system/files.ts'
import type { OutlineText } from '../system/outline-text.ts'
import { type OutlineFile, shownPath } from '../system/outlines.ts'
import { type FoundPicture, removePictures } from '../system/pictures.ts'
import { recordText } from '../system/record.ts'
import { say } from '../words/index.ts'
import type { CommandContext } from './context.ts'
import type { Outcome } from './outcome.ts'

interface DeckPaper {
  outline: OutlineFile
  source: OutlineText
  made: Lecture
  pictures: readonly FoundPicture[]
  /** Those that have to be copied. */
  copies: readonly FileToWrite[]
  found: DeckFile
  outcome: Outcome
}

/**
 * Writes what is not as it should be: pictures, the record, the deck. Gives the copy of a deck that was not Lectern's
 * alone, and false where something was changed meanwhile and it has to be decided anew.
 */
export async function writeDeck(
  { outline, source, made, pictures, copies, found, outcome }: DeckPaper,
  { root }: CommandContext,
): Promise<string | undefined | false> {
  const publicFolder = join(root, 'slides', 'public')
  const shown = [...new Set(pictures.map(({ to }) => relative(publicFolder, to).replaceAll('\\', '/')))]
  const record = { slides: made.slides, pictures: shown }
  const others = [...copies]
  const isOverwritten = outcome.changed && !isSafe(outcome)
  const copy = isOverwritten ? await freeName(`${outline.deck}.bak`) : undefined
  // The bytes as they are: what Lectern did not write need not be UTF-8.
  if (copy !== undefined && found.bytes) others.push({ path: copy, data: found.bytes })
  if (outcome.changed || others.length > 0 || found.recordText !== recordText(record)) {
    const isWritten = await updateDeck(outline, root, {
      found,
      outlineBytes: source.bytes ?? new Uint8Array(),
      ...(outcome.changed && { text: outcome.text }),
      ...{ others, record, bases: outcome.bases },
    })
    if (!isWritten) return false
  }
  const before = found.record?.pictures ?? []
  const inPublic = (paths: readonly string[]): string[] => paths.map((path) => join(publicFolder, path))
  await removePictures(inPublic(before.filter((path) => !shown.includes(path))))
  await tidy(outline, root, inPublic([...before, ...shown]))
  await rm(proposalPath(outline), { force: true }).catch(() => undefined)
  return copy
}

/** Whether nothing is lost: the deck is new, or as Lectern wrote it, or what was changed by hand is in the new one. */
const isSafe = ({ state, merged }: Outcome): boolean =>
  state === 'new' || state === 'ours' || (state === 'changed' && merged !== undefined)

/** Beside the deck, under a name that nothing serves. */
const proposalPath = ({ deck }: OutlineFile): string => `${deck}.proposal`

/** Shows what the deck would be, with both sides of each conflict. */
export async function propose(outline: OutlineFile, text: string, context: CommandContext): Promise<void> {
  const path = proposalPath(outline)
  if ((await readText(path)) !== text) await writeAll([{ path, data: text }], outline.deck)
  const values = { deck: outline.shownDeck, proposal: shownPath(path, context) }
  context.complain(say(context.locale, 'generate.proposal', values))
}

async function freeName(wanted: string): Promise<string> {
  let name = wanted
  for (let number = 2; (await stat(name).catch(() => undefined)) !== undefined; number++)
    name = `${wanted}${number}`
  return name
}
