import { link, rm } from 'node:fs/promises'
import { Problem } from '../diagnostics/problem.ts'
import {
  codeOf,
  discard,
  type FileToWrite,
  moveIn,
  readText,
  type StagedFile,
  stage,
  writing,
} from './files.ts'

/**
 * Writes a file that must not be there yet, and another beside it that may: both whole, or neither. @throws Problem 2:
 * it is there; 3: no permission, no space.
 */
export async function writeNew(fresh: FileToWrite, other: FileToWrite, shown: string): Promise<void> {
  const ready: StagedFile[] = []
  try {
    const first = await stage(fresh, '', ready)
    const second = await stage(other, '', ready)
    await moveToFree(first, shown)
    try {
      await moveIn(second)
    } catch (problem) {
      await rm(first.to, { force: true })
      throw problem
    }
  } finally {
    await discard(ready)
  }
}

/** A link is made only where nothing stands, even if somebody has just put it there. */
async function moveToFree(file: StagedFile, shown: string): Promise<void> {
  try {
    await link(file.from, file.to)
  } catch (problem) {
    if (codeOf(problem) === 'EEXIST') throw new Problem(2, 'import.exists', { file: shown })
    // Some file systems have no links.
    if ((await readText(file.to)) !== undefined) throw new Problem(2, 'import.exists', { file: shown })
    await writing(file.path, () => moveIn(file))
  }
}
