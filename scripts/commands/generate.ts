import { error } from '../diagnostics/diagnostic.ts'
import { linesOf } from '../diagnostics/frame.ts'
import { Problem } from '../diagnostics/problem.ts'
import { type Lecture, type LectureResult, lecture, readLecture } from '../lecture.ts'
import type { LectureMemory } from '../memory.ts'
import { referencesFile } from '../outline/pictures.ts'
import { readDeck } from '../system/deck-file.ts'
import { readLibraryFile } from '../system/library.ts'
import { readOutlineText } from '../system/outline-text.ts'
import { findOutlines, type OutlineFile, shownPath } from '../system/outlines.ts'
import { findPictures, pictureCopies } from '../system/pictures.ts'
import { say, type WordKey } from '../words/index.ts'
import { changesOf, sayChanges } from './changes.ts'
import { conflictDiagnostics } from './conflicts.ts'
import type { CommandContext, CommandResult } from './context.ts'
import { eachOutline } from './each.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { tell } from './tell.ts'
import { propose, writeDeck } from './write-deck.ts'

export interface GenerateOptions {
  dryRun?: boolean
  force?: boolean
  /** Which side wins where the deck and the outline both changed the same. */
  ours?: boolean
  theirs?: boolean
  /**
   * A deck that was changed by hand from nobody knows what is left as it is, and that is no error; so is any that was
   * changed by hand where nothing is to be written.
   */
  keep?: boolean
  /** What is remembered of the lecture from one time to the next. */
  memory?: LectureMemory
}

/** What came of one outline. */
export interface Generated extends CommandResult {
  outline: OutlineFile
  /** The outline's text. */
  text: string
  lecture?: Lecture
  /** The deck was changed by hand, and what was changed is in it. */
  kept?: boolean
  /** What the outline names beside it (pictures, references), absolute. */
  files: string[]
}

/** How often a deck is merged again because it was changed meanwhile. */
const TRIES = 100

/** `lectern generate`: outlines → decks. Each outline is done for itself; the worst status counts. */
export async function generate(
  named: readonly string[],
  options: GenerateOptions,
  context: CommandContext,
): Promise<CommandResult> {
  if (options.ours && options.theirs)
    throw new Problem(2, 'cli.not-both', { first: '--ours', second: '--theirs' })
  const found = await findOutlines(named, context)
  return eachOutline(found, context, (outline) => generateDeck(outline, options, context))
}

/** One outline → its deck, or its problems told and everything left as it was. */
export async function generateDeck(
  outline: OutlineFile,
  options: GenerateOptions,
  context: CommandContext,
): Promise<Generated> {
  for (let tries = 0; tries < TRIES; tries++) {
    const made = await generateOnce(outline, options, context)
    if (made) return made
    context.signal.throwIfAborted()
  }
  throw new Problem(3, 'files.restless', { path: outline.shownDeck })
}

/** Nothing, where the deck or its outline were changed before the deck could be written. */
async function generateOnce(
  outline: OutlineFile,
  options: GenerateOptions,
  context: CommandContext,
): Promise<Generated | undefined> {
  const source = await readOutlineText(outline)
  const { text } = source
  const read = source.diagnostics.length > 0 ? undefined : readLecture(text)
  const references = await readLibraryFile(referencesFile(read?.root), outline.path)
  const { library } = references
  const result: LectureResult = read
    ? lecture(read, outline.name, { memory: options.memory, library })
    : { diagnostics: source.diagnostics, pictures: [] }
  const { lecture: made, diagnostics } = result
  const pictures = await findPictures(result.pictures, outline.path, {
    root: context.root,
    name: outline.name,
  })
  const problems = [...diagnostics, ...references.diagnostics, ...pictures.diagnostics].sort(
    (a, b) => a.from - b.from,
  )
  const files = [...pictures.found.map(({ from }) => from), ...(references.path ? [references.path] : [])]
  const about = { outline, text, files }
  if (!made || problems.length > 0) {
    const told = tell(outline.shown, text, problems, context)
    if (!library || references.path === undefined || library.problems.length === 0)
      return { ...told, ...about, decks: [] }
    const inFile = tell(shownPath(references.path, context), library.text, library.problems, context)
    return { ...told, ...about, diagnostics: [...told.diagnostics, ...inFile.diagnostics], decks: [] }
  }
  const found = await readDeck(outline, context.root)
  const { dryRun = false, force = false, keep = false } = options
  const outcome = await outcomeOf(found, made, {
    force,
    take: options.ours ? 'ours' : options.theirs ? 'theirs' : undefined,
    isDetailed: dryRun,
    names: { ours: outline.shownDeck, theirs: outline.shown },
  })
  const { state, before, slides } = outcome
  const copies = await pictureCopies(pictures.found)
  const changed = outcome.changed || copies.length > 0
  const deck = { outline: outline.shown, deck: outline.shownDeck, slides, changed }
  const done = { status: 0, diagnostics: [], ...about, lecture: made }
  const isHandMade = state === 'unknown' || (dryRun && state === 'changed')
  if (keep && !force && isHandMade) return { ...done, decks: [{ ...deck, changed: false }], kept: true }
  if (!force && (state === 'foreign' || state === 'unknown' || state === 'encoding')) {
    const refused = error('deck', [0, 0], `deck.${state}`)
    return { ...done, ...tell(outline.shownDeck, '', [refused], context), decks: [] }
  }
  const conflicts = outcome.merged?.conflicts ?? []
  const decks = dryRun ? [{ ...deck, changes: changesOf(outcome, made) }] : [deck]
  if (dryRun) sayChanges(outline, outcome, context, { force, pictures: copies })
  if (conflicts.length > 0) {
    const told = conflictDiagnostics(conflicts, before, outline, made, linesOf(text))
    const results = tell(outline.shownDeck, before, told, context)
    if (!dryRun) await propose(outline, outcome.text, context)
    return { ...done, ...results, decks: dryRun ? decks : [] }
  }
  if (!dryRun) {
    const paper = { outline, source, made, pictures: pictures.found, copies, found, outcome }
    const copy = await writeDeck(paper, context)
    if (copy === false) return undefined
    if (copy !== undefined)
      context.say(say(context.locale, 'generate.copy', { copy: shownPath(copy, context) }))
    context.say(say(context.locale, writtenKey(outcome.state, changed, force), { deck: deck.deck, slides }))
  }
  return { ...done, decks, ...(keep && state === 'changed' && { kept: true }) }
}

function writtenKey(state: Outcome['state'], changed: boolean, force: boolean): WordKey {
  if (state === 'changed' && !force) return changed ? 'generate.merged' : 'generate.kept'
  return changed ? 'generate.written' : 'generate.unchanged'
}
