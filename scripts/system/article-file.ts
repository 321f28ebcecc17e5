import { readFile, stat } from 'node:fs/promises'
import { Problem } from '../diagnostics/problem.ts'
import { codeOf, unreadable } from './files.ts'

const MEGABYTE = 1024 * 1024
/** The largest article that is read, in MB. */
const LARGEST = 200

/**
 * An article’s bytes. `shown` is how users see its path. @throws Problem 2: it is not there, or no file; 1: it is too
 * large; 3: no permission.
 */
export async function readArticleFile(path: string, shown: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw new Problem(2, 'import.folder', { path: shown })
    // Reading a pipe or a device may never end.
    if (!found.isFile()) throw new Problem(2, 'import.special', { path: shown })
    if (found.size > LARGEST * MEGABYTE) {
      const size = Math.ceil(found.size / MEGABYTE)
      throw new Problem(1, 'import.large', { path: shown, size, limit: LARGEST })
    }
    return await readFile(path)
  } catch (problem) {
    const code = codeOf(problem)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Problem(2, 'outlines.missing', { path: shown })
    throw unreadable(shown, problem)
  }
}
