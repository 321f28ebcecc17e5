import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { Picture } from '../outline/pictures.ts'
import { type Library, readLibrary } from '../references/library.ts'
import { codeOf, isPlainFile } from './files.ts'
import { placeBeside } from './pictures.ts'

/** A file of references that was looked for: none where the outline names none or it lies outside of its folder. */
export interface LibraryFile {
  library?: Library
  /** Where it is, absolute, links resolved. */
  path?: string
  /** Why there is none, at the place in the outline that names it. */
  diagnostics: Diagnostic[]
}

/** The largest file that is read, bytes; and what users are told. */
const MOST_MB = 32
const LARGEST = MOST_MB * 1024 * 1024

/** Reads the file of references that an outline names. That it lies in its folder is checked with the pictures. */
export async function readLibraryFile(named: Picture | undefined, outline: string): Promise<LibraryFile> {
  if (!named) return { diagnostics: [] }
  const { path, span } = named
  const failed = (key: 'references.missing' | 'references.unreadable' | 'references.large', values = {}) => ({
    diagnostics: [error('references', span, key, { path, ...values })],
  })
  const { real, leadsOut } = await placeBeside(await realpath(dirname(outline)), path)
  if (leadsOut) return { diagnostics: [] }
  if (real === undefined) return failed('references.missing')
  try {
    if (!(await isPlainFile(real))) return failed('references.missing')
    const { size } = await stat(real)
    if (size > LARGEST) {
      return {
        path: real,
        ...failed('references.large', { size: Math.ceil(size / 1024 / 1024), most: MOST_MB }),
      }
    }
    const library = readLibrary(await readFile(real))
    const damaged =
      library.problems.length > 0 ? [error('references', span, 'references.damaged', { path })] : []
    return { library, path: real, diagnostics: damaged }
  } catch (problem) {
    return { path: real, ...failed('references.unreadable', { reason: codeOf(problem) ?? 'unknown' }) }
  }
}
