import { readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { Problem } from '../diagnostics/problem.ts'
import { type Lecture, type LectureResult, lecture } from '../lecture.ts'
import { decodeOutline, LARGEST_OUTLINE } from '../outline/decode.ts'
import { codeOf, isPlainFile, readText, unreadable, writeAll } from '../system/files.ts'
import { findOutlines, type OutlineFile, shownPath } from '../system/outlines.ts'
import { type FoundPicture, findPictures, pictureCopies, removePictures } from '../system/pictures.ts'
import { type DeckRecord, deckHash, readRecord, recordFile } from '../system/record.ts'
import { say } from '../words/index.ts'
import type { CommandContext, CommandResult } from './context.ts'
import { eachOutline } from './each.ts'
import { tell } from './tell.ts'

export interface GenerateOptions {
  dryRun?: boolean
  force?: boolean
  /** A deck that was changed by hand is left as it is, and that is no error. */
  keep?: boolean
}

/** What came of one outline. */
export interface Generated extends CommandResult {
  outline: OutlineFile
  /** The outline's text. */
  text: string
  lecture?: Lecture
  /** The deck was changed by hand, and left so. */
  kept?: boolean
  /** Files that the deck depends on, absolute. */
  pictures: string[]
}

/** `lectern generate`: outlines → decks. Each outline is done for itself; the worst status counts. */
export async function generate(
  named: readonly string[],
  options: GenerateOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const found = await findOutlines(named, context)
  return eachOutline(found, context, (outline) => generateDeck(outline, options, context))
}

/** One outline → its deck, or its problems told and everything left as it was. */
export async function generateDeck(
  outline: OutlineFile,
  options: GenerateOptions,
  context: CommandContext,
): Promise<Generated> {
  const { text, diagnostics: unread } = await readOutlineFile(outline)
  const result: LectureResult =
    unread.length > 0 ? { diagnostics: unread, pictures: [] } : lecture(text, outline.name)
  const { lecture: made, diagnostics } = result
  const pictures = await findPictures(result.pictures, outline.path, {
    root: context.root,
    name: outline.name,
  })
  const problems = [...diagnostics, ...pictures.diagnostics].sort((a, b) => a.from - b.from)
  const watched = pictures.found.map(({ from }) => from)
  if (!made || problems.length > 0) {
    return { ...tell(outline.shown, text, problems, context), outline, text, decks: [], pictures: watched }
  }
  const state = await deckState(outline, made.markdown, context.root)
  const deck = {
    outline: outline.shown,
    deck: outline.shownDeck,
    slides: made.plan.slides.length,
    changed: state.changed,
  }
  if (state.kind === 'changed' && options.keep && !options.force) {
    const kept = { ...deck, changed: false }
    return {
      ...{ status: 0, diagnostics: [], decks: [kept], outline },
      ...{ text, lecture: made, kept: true, pictures: watched },
    }
  }
  if ((state.kind === 'changed' || state.kind === 'foreign') && !options.force) {
    const diagnostic = error('deck', [0, 0], `deck.${state.kind}`)
    return {
      ...tell(outline.shownDeck, '', [diagnostic], context),
      outline,
      text,
      lecture: made,
      decks: [],
      pictures: watched,
    }
  }
  if (!options.dryRun) await write(outline, made, pictures.found, state, context)
  const key = !deck.changed
    ? 'generate.unchanged'
    : options.dryRun
      ? 'generate.would-write'
      : 'generate.written'
  context.say(say(context.locale, key, { deck: deck.deck, slides: deck.slides }))
  return { status: 0, diagnostics: [], decks: [deck], outline, text, lecture: made, pictures: watched }
}

/** The outline's text, or why there is none. @throws Problem 3: no permission. */
async function readOutlineFile({
  path,
  shown,
}: OutlineFile): Promise<{ text: string; diagnostics: Diagnostic[] }> {
  try {
    if (!(await isPlainFile(path))) return { text: '', diagnostics: [error('file', [0, 0], 'file.special')] }
    const { size } = await stat(path)
    if (size > LARGEST_OUTLINE) {
      const values = { size: Math.ceil(size / 1024 / 1024) }
      return { text: '', diagnostics: [error('file', [0, 0], 'file.large', values)] }
    }
    return decodeOutline(await readFile(path))
  } catch (problem) {
    if (codeOf(problem) === 'ENOENT') throw new Problem(2, 'outlines.missing', { path: shown })
    throw unreadable(shown, problem)
  }
}

interface DeckState {
  /** `changed`: by hand, since Lectern wrote it; `foreign`: Lectern never wrote it. */
  kind: 'new' | 'ours' | 'changed' | 'foreign'
  /** Whether writing would change anything. */
  changed: boolean
  before?: string
  record: DeckRecord | undefined
}

async function deckState(outline: OutlineFile, markdown: string, root: string): Promise<DeckState> {
  const before = await readText(outline.deck)
  const record = await readRecord(outline, root)
  if (before === undefined) return { kind: 'new', changed: true, record }
  if (deckHash(before) === deckHash(markdown)) return { kind: 'ours', changed: false, before, record }
  if (!record) return { kind: 'foreign', changed: true, before, record }
  return {
    kind: record.hashes.includes(deckHash(before)) ? 'ours' : 'changed',
    changed: true,
    before,
    record,
  }
}

/**
 * Pictures first, then the record, then the deck: whatever is cut off in between, the next run knows where it is.
 * Where one of them cannot be written, none is.
 */
async function write(
  outline: OutlineFile,
  { markdown }: Lecture,
  pictures: readonly FoundPicture[],
  { kind, changed, before, record }: DeckState,
  context: CommandContext,
): Promise<void> {
  const { root } = context
  const files = await pictureCopies(pictures)
  const isOurs = kind === 'new' || kind === 'ours'
  const copy = isOurs ? undefined : await freeName(`${outline.deck}.bak`)
  // The bytes as they are: what Lectern did not write need not be UTF-8.
  if (copy !== undefined) files.push({ path: copy, data: await readFile(outline.deck) })
  const publicFolder = join(root, 'slides', 'public')
  const shown = [...new Set(pictures.map(({ to }) => relative(publicFolder, to).replaceAll('\\', '/')))]
  const hashes = [deckHash(markdown), ...(before === undefined || !changed ? [] : [deckHash(before)])]
  const next: DeckRecord = { hashes: changed ? hashes.slice(0, 1) : hashes, pictures: shown }
  const isCurrent =
    record && record.hashes[0] === next.hashes[0] && String(record.pictures) === String(next.pictures)
  if (changed) {
    const both = { hashes, pictures: [...new Set([...shown, ...(record?.pictures ?? [])])] }
    files.push(recordFile(outline, root, both), { path: outline.deck, data: markdown })
  }
  await writeAll(files)
  if (copy !== undefined)
    context.say(say(context.locale, 'generate.copy', { copy: shownPath(copy, context) }))
  if (changed || !isCurrent) {
    await removePictures(
      (record?.pictures ?? [])
        .filter((path) => !shown.includes(path))
        .map((path) => join(publicFolder, path)),
    )
    await writeAll([recordFile(outline, root, next)])
  }
}

async function freeName(wanted: string): Promise<string> {
  let name = wanted
  for (let number = 2; (await stat(name).catch(() => undefined)) !== undefined; number++)
    name = `${wanted}${number}`
  return name
}
