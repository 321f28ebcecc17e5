import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { type FileToWrite, readText } from './files.ts'
import type { OutlineFile } from './outlines.ts'

/** Slides as they were generated, without marks: a text each in memory, its lines in the file, where git shows them. */
const slides = z.array(z.array(z.string()).transform((lines) => lines.join('\n')))

const schema = z.object({
  slides: slides.optional(),
  pictures: z.array(z.string()),
  before: z.object({ temporary: z.string(), bases: z.array(slides) }).optional(),
  hashes: z.array(z.string()).optional(),
})

/** What Lectern knows of a deck that it wrote; kept beside the deck, so that git and a fresh clone have it. */
export interface DeckRecord {
  /** What the deck was made from. Earlier versions kept `hashes` of it instead. */
  slides?: string[] | undefined
  /** Copied pictures, relative to slides/public. */
  pictures: string[]
  /**
   * Only while a deck is being replaced: the file that will become the deck, and what the deck was made from before.
   * As long as that file is there, the deck is the one before.
   */
  before?: { temporary: string; bases: string[][] } | undefined
  hashes?: string[] | undefined
}

export const recordPath = (outline: OutlineFile, root: string): string =>
  join(root, 'slides', '.lectern', `${outline.name}.json`)

/** Hash of a deck's text as earlier versions kept it; line ends do not count, since git may change them. */
export function deckHash(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')
}

/** A deck's record as text; none where there is none. */
export const readRecordText = (outline: OutlineFile, root: string): Promise<string | undefined> =>
  readText(recordPath(outline, root))

/** What a record says; nothing where somebody or something has damaged it. */
export function parseRecord(text: string): DeckRecord | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

export function recordText({ slides, pictures, before }: DeckRecord): string {
  const lines = (texts: readonly string[]): string[][] => texts.map((text) => text.split('\n'))
  const value = {
    ...(slides && { slides: lines(slides) }),
    pictures,
    ...(before && { before: { ...before, bases: before.bases.map(lines) } }),
  }
  return `${JSON.stringify(value, undefined, 2)}\n`
}

/** A record as the file that it is kept in. */
export function recordFile(outline: OutlineFile, root: string, record: DeckRecord): FileToWrite {
  return { path: recordPath(outline, root), data: recordText(record) }
}
