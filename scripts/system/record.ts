import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type FileToWrite, readText } from './files.ts'
import type { OutlineFile } from './outlines.ts'

/** What Lectern knows of a deck that it wrote; kept beside the deck, so that git and a fresh clone have it. */
export interface DeckRecord {
  /** Of the deck as it was written last, and of the one before, so that a crash between two writes does no harm. */
  hashes: string[]
  /** Copied pictures, relative to slides/public. */
  pictures: string[]
}

const pathOf = (outline: OutlineFile, root: string): string =>
  join(root, 'slides', '.lectern', `${outline.name}.json`)

/** Hash of a deck's text; line ends do not count, since git may change them. */
export function deckHash(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')
}

export async function readRecord(outline: OutlineFile, root: string): Promise<DeckRecord | undefined> {
  const text = await readText(pathOf(outline, root))
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is DeckRecord {
  if (typeof value !== 'object' || value === null) return false
  const { hashes, pictures } = value as Partial<Record<keyof DeckRecord, unknown>>
  const areTexts = (list: unknown): boolean =>
    Array.isArray(list) && list.every((entry) => typeof entry === 'string')
  return areTexts(hashes) && areTexts(pictures)
}

/** A record as the file that it is kept in. */
export function recordFile(outline: OutlineFile, root: string, record: DeckRecord): FileToWrite {
  return { path: pathOf(outline, root), data: `${JSON.stringify(record, undefined, 2)}\n` }
}
