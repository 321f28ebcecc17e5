import { basename, dirname, extname, isAbsolute, join, relative, resolve } from 'node:path'
import { formatIndex, parseIndex } from '../article/index-file.ts'
import type { Article, SourceIndex } from '../article/types.ts'
import { Problem } from '../diagnostics/problem.ts'
import { entryOf, type Located, textOf } from '../outline/locate.ts'
import { readOutline } from '../outline/read.ts'
import { validate } from '../outline/validate.ts'
import { readText, writeAll } from '../system/files.ts'
import { readOutlineText } from '../system/outline-text.ts'
import { shownPath } from '../system/outlines.ts'
import type { Values } from '../words/index.ts'
import type { CommandContext } from './context.ts'
import type { ImportPlace } from './import-place.ts'

/** The index that an outline has, or is to have. */
export interface IndexPlace {
  path: string
  shown: string
  /** As the outline names it, or is to name it. */
  name: string
  isNamed: boolean
  /** The outline, where it is there. */
  outline?: { text: string; root: Located }
}

/** The index that lies beside a new outline. */
export function indexBeside({ path }: ImportPlace, context: CommandContext): IndexPlace {
  const name = `${basename(path, extname(path))}.source.json`
  const place = join(dirname(path), name)
  return { path: place, shown: shownPath(place, context), name, isNamed: true }
}

/** Which index an outline names; the one of its own name where it names none. @throws Problem: that cannot be one. */
export async function indexOfOutline(place: ImportPlace, context: CommandContext): Promise<IndexPlace> {
  const { path: outlinePath, shown } = place
  const beside = indexBeside(place, context)
  const file = { path: outlinePath, shown, name: beside.name, deck: '', shownDeck: '' }
  const { text, diagnostics } = await readOutlineText(file)
  const { root } = validate(readOutline(text))
  if (diagnostics.length > 0 || !root) throw new Problem(1, 'import.outline-broken', { outline: shown })
  const outline = { text, root }
  const index = textOf(entryOf(entryOf(root, 'source'), 'index'))
  if (index === undefined) return { ...beside, isNamed: false, outline }
  const folder = dirname(outlinePath)
  const path = resolve(folder, index)
  const inside = relative(folder, path)
  const isOutside = inside.startsWith('..') || isAbsolute(inside)
  // What it would overwrite is to be an index.
  if (isOutside || !/\.source\.json$/i.test(path))
    throw new Problem(1, 'import.index-name', { outline: shown, index })
  return { path, shown: shownPath(path, context), name: index, isNamed: true, outline }
}

export interface Refreshed {
  isChanged: boolean
  /** Where the article is another one, and the slides that concerns; nothing where that is not known. */
  changes: Values | undefined
}

/** Writes an outline’s index anew, if it is another. */
export async function refreshIndex(
  { path, outline }: IndexPlace,
  index: SourceIndex,
  article: Article,
): Promise<Refreshed> {
  const text = formatIndex(index)
  const before = await readText(path)
  if (before === text) return { isChanged: false, changes: undefined }
  const old = before === undefined ? undefined : indexIn(before)
  const changes = old && outline ? await changesOf(old, outline, article, index.article.hash) : undefined
  await writeAll([{ path, data: text }])
  return { isChanged: true, changes }
}

async function changesOf(
  old: SourceIndex,
  { text, root }: { text: string; root: Located },
  article: Article,
  hash: string,
): Promise<Values | undefined> {
  const { changed } = await import('../checks/source/changed.ts')
  const { sourcedDeck } = await import('../checks/source/deck.ts')
  const { matterOf } = await import('../checks/source/matter.ts')
  return changed(sourcedDeck(root, text), matterOf(old, [0, 0], { article, hash }))[0]?.values
}

/** What was damaged, or of an earlier version, cannot be compared. */
function indexIn(text: string): SourceIndex | undefined {
  try {
    return parseIndex(text)
  } catch (problem) {
    if (problem instanceof Problem) return undefined
    throw problem
  }
}
