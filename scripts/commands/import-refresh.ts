import { basename, dirname, extname, isAbsolute, join, relative, resolve } from 'node:path'
import { formatIndex, parseIndex } from '../article/index-file.ts'
import type { SourceIndex } from '../article/types.ts'
import { Problem } from '../diagnostics/problem.ts'
import { entryOf, textOf } from '../outline/locate.ts'
import { readOutline } from '../outline/read.ts'
import { readText, writeAll } from '../system/files.ts'
import { readOutlineText } from '../system/outline-text.ts'
import { shownPath } from '../system/outlines.ts'
import type { CommandContext } from './context.ts'
import type { ImportPlace } from './import-place.ts'

/** The index that an outline has, or is to have. */
export interface IndexPlace {
  path: string
  shown: string
  /** As the outline names it, or is to name it. */
  name: string
  isNamed: boolean
}

/** Which index an outline names; the one of its own name where it names none. @throws Problem: that cannot be one. */
export async function indexOfOutline(outline: ImportPlace, context: CommandContext): Promise<IndexPlace> {
  const { shown: outlineShown, path: outlinePath } = outline
  const name = basename(outlinePath, extname(outlinePath))
  const { text, diagnostics } = await readOutlineText({
    path: outlinePath,
    shown: outlineShown,
    name,
    deck: '',
    shownDeck: '',
  })
  const { root } = readOutline(text)
  if (diagnostics.length > 0 || !root)
    throw new Problem(1, 'import.outline-broken', { outline: outlineShown })
  const named = textOf(entryOf(entryOf(root, 'source'), 'index'))
  const index = named ?? `${name}.source.json`
  const folder = dirname(outlinePath)
  const path = resolve(folder, index)
  const inside = relative(folder, path)
  const isOutside = inside.startsWith('..') || isAbsolute(inside)
  // What it would overwrite is to be an index.
  if (isOutside || !/\.source\.json$/i.test(path))
    throw new Problem(1, 'import.index-name', { outline: outlineShown, index })
  return { path, shown: shownPath(path, context), name: index, isNamed: named !== undefined }
}

export interface Refreshed {
  isChanged: boolean
  /** Locators of paragraphs that are other ones, new or gone. */
  places: string[]
}

/** Writes an index anew, if it is another. */
export async function refreshIndex({ path }: IndexPlace, index: SourceIndex): Promise<Refreshed> {
  const text = formatIndex(index)
  const before = await readText(path)
  if (before === text) return { isChanged: false, places: [] }
  await writeAll([{ path, data: text }])
  return { isChanged: true, places: before === undefined ? [] : changedPlaces(before, index) }
}

function changedPlaces(before: string, now: SourceIndex): string[] {
  let was: SourceIndex
  try {
    was = parseIndex(before)
  } catch (problem) {
    // What was damaged, or of an earlier version, cannot be compared.
    if (problem instanceof Problem) return []
    throw problem
  }
  const old = hashesOf(was)
  const fresh = hashesOf(now)
  const changed = [...fresh].filter(([place, hash]) => old.get(place) !== hash)
  const gone = [...old].filter(([place]) => !fresh.has(place))
  return [...changed, ...gone].map(([place]) => place)
}

const hashesOf = ({ sections }: SourceIndex): Map<string, string> =>
  new Map(
    sections.flatMap(({ locator, paragraphs }) =>
      paragraphs.map(({ hash }, at): [string, string] => [`${locator}¶${at + 1}`, hash]),
    ),
  )

/** The index that lies beside a new outline. */
export function indexBeside({ path }: ImportPlace, context: CommandContext): IndexPlace {
  const name = `${basename(path, extname(path))}.source.json`
  const place = join(dirname(path), name)
  return { path: place, shown: shownPath(place, context), name, isNamed: true }
}
