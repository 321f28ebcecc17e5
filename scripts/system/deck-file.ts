import { existsSync, readFileSync, renameSync } from 'node:fs'
import { readFile, realpath, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  codeOf,
  discard,
  type FileToWrite,
  moveIn,
  type StagedFile,
  stage,
  unreadable,
  writing,
} from './files.ts'
import { breakStale, withLock } from './lock.ts'
import type { OutlineFile } from './outlines.ts'
import { type DeckRecord, parseRecord, readRecordText, recordFile, recordPath } from './record.ts'
import { removeLeftovers } from './temporary.ts'

/** A deck and what is known of it, as they are on the disk. */
export interface DeckFile {
  bytes?: Buffer
  recordText: string | undefined
  record: DeckRecord | undefined
  /** The deck is the one before that which the record tells of: a process was killed in between. */
  isBefore: boolean
}

/**
 * A deck and its record that belong together: where another process has replaced the deck between the two looks, both
 * are read again. @throws Problem 3: no permission.
 */
export async function readDeck(outline: OutlineFile, root: string): Promise<DeckFile> {
  for (;;) {
    const read = await readOnce(outline, root)
    if (isSame(outline.deck, read.bytes)) return read
  }
}

async function readOnce(outline: OutlineFile, root: string): Promise<DeckFile> {
  const bytes = await bytesOf(outline.deck)
  const recordText = await readRecordText(outline, root)
  const record = recordText === undefined ? undefined : parseRecord(recordText)
  const temporary = record?.before?.temporary
  const real = await realpath(outline.deck).catch(() => outline.deck)
  const waiting = temporary === undefined ? undefined : join(dirname(real), basename(temporary))
  const isBefore = waiting !== undefined && (await stat(waiting).catch(() => undefined)) !== undefined
  return { ...(bytes && { bytes }), recordText, record, isBefore }
}

async function bytesOf(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (problem) {
    if (codeOf(problem) === 'ENOENT' || codeOf(problem) === 'ENOTDIR') return undefined
    throw unreadable(path, problem)
  }
}

export interface DeckUpdate {
  /** As it was when it was decided what to write. */
  found: DeckFile
  outlineBytes: Uint8Array
  /** The deck's new text, where it changes. */
  text?: string
  /** Pictures, and the copy of a deck that is overwritten. */
  others: FileToWrite[]
  record: DeckRecord
  /** What the deck was made from until now, the likeliest first. */
  bases: string[][]
}

/**
 * Writes a deck and what is kept of it; false, with nothing written, where the deck, its record or its outline have
 * been changed meanwhile.
 *
 * The order makes it safe to kill the process at any moment: first everything is written beside its place; then the
 * record tells of the new deck and of the old one; then the deck is moved in; then the record forgets the old one.
 * In between, the file that will be the deck tells which of both the deck is made from.
 */
export function updateDeck(outline: OutlineFile, root: string, update: DeckUpdate): Promise<boolean> {
  return withLock(lockPath(outline, root), async () => {
    const ready: StagedFile[] = []
    try {
      return await write(outline, root, update, ready)
    } finally {
      await discard(ready)
    }
  })
}

const lockPath = (outline: OutlineFile, root: string): string =>
  join(root, 'slides', '.lectern', `${outline.name}.lock`)

async function write(
  outline: OutlineFile,
  root: string,
  { found, outlineBytes, text, others, record, bases }: DeckUpdate,
  ready: StagedFile[],
): Promise<boolean> {
  const staged = (file: FileToWrite): Promise<StagedFile> => stage(file, outline.deck, ready)
  const isStill = (): boolean => isSame(outline.deck, found.bytes)
  const deck = text === undefined ? undefined : await staged({ path: outline.deck, data: text })
  const both: DeckRecord | undefined = deck && {
    ...record,
    pictures: [...new Set([...record.pictures, ...(found.record?.pictures ?? [])])],
    before: { temporary: basename(deck.from), bases },
  }
  const first = both && (await staged(recordFile(outline, root, both)))
  const beside = []
  for (const file of others) beside.push(await staged(file))
  const last = await staged(recordFile(outline, root, record))
  const isRecord = isSame(recordPath(outline, root), found.recordText)
  if (!isStill() || !isRecord || !isSame(outline.path, outlineBytes)) return false
  for (const file of beside) await moveIn(file)
  if (deck && first) {
    await moveIn(first)
    try {
      // Nothing comes between the look and the move, so that what an editor saves is not overwritten.
      const isMoved = await writing(deck.path, async () => isStill() && moved(deck))
      if (!isMoved) return await undone(outline, root, found.recordText, ready)
    } catch (problem) {
      await undone(outline, root, found.recordText, ready)
      throw problem
    }
  }
  await moveIn(last)
  return true
}

function moved({ from, to }: StagedFile): true {
  renameSync(from, to)
  return true
}

/** Puts the record back, before the file that would have been the deck goes. */
async function undone(
  outline: OutlineFile,
  root: string,
  recordText: string | undefined,
  ready: StagedFile[],
): Promise<false> {
  const path = recordPath(outline, root)
  if (recordText === undefined) await rm(path, { force: true })
  else await moveIn(await stage({ path, data: recordText }, outline.deck, ready))
  return false
}

/** Whether a file has these bytes; none: whether it is not there. */
function isSame(path: string, content: Uint8Array | string | undefined): boolean {
  if (content === undefined) return !existsSync(path)
  return existsSync(path) && Buffer.from(content).equals(readFileSync(path))
}

/** Takes away what killed processes have left beside a deck and its pictures (absolute paths). */
export async function tidy(outline: OutlineFile, root: string, pictures: readonly string[]): Promise<void> {
  const real = await realpath(outline.deck).catch(() => outline.deck)
  const folders = [outline.deck, real, recordPath(outline, root), ...pictures].map((path) => dirname(path))
  await removeLeftovers(folders, outline.deck)
  await breakStale(lockPath(outline, root)).catch(() => undefined)
}
