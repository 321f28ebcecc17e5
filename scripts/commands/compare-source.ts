import { checkSource } from '../checks/source/check-source.ts'
import type { Coverage } from '../checks/source/coverage.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Lecture } from '../lecture.ts'
import { entryOf } from '../outline/locate.ts'
import type { OutlineFile } from '../system/outlines.ts'

/** What came of comparing a deck with its article. */
export interface Compared {
  diagnostics: Diagnostic[]
  /** None, where the outline names no index or one that cannot be used. */
  coverage?: Coverage
}

/** Compares a deck with the source index that its outline names, and with the article where that is at hand. */
export async function compareSource(
  { path }: OutlineFile,
  text: string,
  { written: tree }: Lecture,
): Promise<Compared> {
  const named = entryOf(entryOf(tree, 'source'), 'index')
  if (!named) return { diagnostics: [] }
  const { readSourceFiles } = await import('../system/source-files.ts')
  const { files, diagnostics } = await readSourceFiles(named, path)
  if (!files) return { diagnostics }
  const compared = checkSource({ text, tree, ...files })
  return { ...compared, diagnostics: [...diagnostics, ...compared.diagnostics] }
}
