import { readFile, stat } from 'node:fs/promises'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { Problem } from '../diagnostics/problem.ts'
import { decodeOutline, LARGEST_OUTLINE } from '../outline/decode.ts'
import { codeOf, isPlainFile, unreadable } from './files.ts'
import type { OutlineFile } from './outlines.ts'

export interface OutlineText {
  /** Empty where `diagnostics` say why. */
  text: string
  diagnostics: Diagnostic[]
  /** As it is on the disk, if it was read. */
  bytes?: Uint8Array
}

/** The outline's text, or why there is none. @throws Problem 3: no permission. */
export async function readOutlineText({ path, shown }: OutlineFile): Promise<OutlineText> {
  try {
    if (!(await isPlainFile(path))) return { text: '', diagnostics: [error('file', [0, 0], 'file.special')] }
    const { size } = await stat(path)
    if (size > LARGEST_OUTLINE) {
      const values = { size: Math.ceil(size / 1024 / 1024) }
      return { text: '', diagnostics: [error('file', [0, 0], 'file.large', values)] }
    }
    const bytes = await readFile(path)
    return { ...decodeOutline(bytes), bytes }
  } catch (problem) {
    if (codeOf(problem) === 'ENOENT') throw new Problem(2, 'outlines.missing', { path: shown })
    throw unreadable(shown, problem)
  }
}
