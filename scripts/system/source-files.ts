import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parseIndex } from '../article/index-file.ts'
import { readArticle } from '../article/read/read.ts'
import type { SourceIndex } from '../article/types.ts'
import type { ArticleAtHand } from '../checks/source/matter.ts'
import { type Diagnostic, error, notice } from '../diagnostics/diagnostic.ts'
import { Problem } from '../diagnostics/problem.ts'
import type { Located } from '../outline/locate.ts'
import { textOf } from '../outline/locate.ts'

const MB = 1024 * 1024
/** An index of a book of a thousand pages has some 15 MB. */
const LARGEST_INDEX = 100 * MB
/** A larger article is compared by its index alone. */
const LARGEST_ARTICLE = 64 * MB

export interface SourceFiles {
  index: SourceIndex
  atHand: ArticleAtHand | undefined
}

/**
 * The source index that an outline names, and the article itself where it lies at its place. That the index is in the
 * outline's folder was checked with the outline.
 */
export async function readSourceFiles(
  named: Located,
  outline: string,
): Promise<{ files?: SourceFiles; diagnostics: Diagnostic[] }> {
  const path = textOf(named) ?? ''
  const file = join(dirname(outline), path)
  const told = (key: Problem['key'], values: Problem['values']) => ({
    diagnostics: [error('source', named.span, key, values)],
  })
  const text = await readUpTo(file, LARGEST_INDEX)
  if (text === undefined) return told('source.index-missing', { path })
  if (text === 'large') return told('source.index-large', { path, most: LARGEST_INDEX / MB })
  try {
    const index = parseIndex(text.toString('utf8'))
    const { atHand, diagnostics } = await readAtHand(index, file, named)
    return { files: { index, atHand }, diagnostics }
  } catch (problem) {
    if (problem instanceof Problem) return told(problem.key, problem.values)
    throw problem
  }
}

/** The article is often not there: an outline's folder is shared without it. */
async function readAtHand(
  { article }: SourceIndex,
  indexFile: string,
  { span }: Located,
): Promise<{ atHand: ArticleAtHand | undefined; diagnostics: Diagnostic[] }> {
  const bytes = await readUpTo(join(dirname(indexFile), article.file), LARGEST_ARTICLE)
  if (bytes === undefined || bytes === 'large') return { atHand: undefined, diagnostics: [] }
  try {
    const hash = createHash('sha256').update(bytes).digest('hex')
    return { atHand: { article: await readArticle(basename(article.file), bytes), hash }, diagnostics: [] }
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    return { atHand: undefined, diagnostics: [notice('source', span, problem.key, problem.values)] }
  }
}

/** The bytes of a plain file that may be read; nothing where there is none. */
async function readUpTo(path: string, most: number): Promise<Buffer | 'large' | undefined> {
  try {
    const found = await stat(path)
    if (!found.isFile()) return undefined
    return found.size > most ? 'large' : await readFile(path)
  } catch {
    return undefined
  }
}
