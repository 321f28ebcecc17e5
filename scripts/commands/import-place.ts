import { stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { outlineNameFor } from '../article/file-name.ts'
import { Problem } from '../diagnostics/problem.ts'
import { outlineForDeck, shownPath } from '../system/outlines.ts'
import type { CommandContext } from './context.ts'

/** Where an article’s outline is, or is to be. */
export interface ImportPlace {
  /** Absolute. */
  path: string
  shown: string
  isThere: boolean
}

/** The outline that is named, or the one in data/ with the article’s name. @throws Problem 2: it can be none. */
export async function findPlace(
  article: string,
  named: string | undefined,
  context: CommandContext,
): Promise<ImportPlace> {
  const name = outlineNameFor(basename(article))
  const path = named === undefined ? join(context.root, 'data', `${name}.yaml`) : resolve(context.cwd, named)
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory())
    throw new Problem(2, 'outlines.folder', { path: named ?? shownPath(path, context) })
  if (!/\.ya?ml$/i.test(path)) throw new Problem(2, 'outlines.extension', { path: named ?? path })
  const shown = shownPath(path, context)
  if (found) return { path, shown, isThere: true }
  // `NAME.yml`, or the same name in other capitals: two outlines for one deck.
  const isInData = dirname(path) === join(context.root, 'data')
  const other = isInData ? await outlineForDeck(basename(path, extname(path)), context) : undefined
  if (other === undefined) return { path, shown, isThere: false }
  if (named !== undefined) throw new Problem(2, 'import.same-deck', { other })
  return { path: resolve(context.cwd, other), shown: other, isThere: true }
}
