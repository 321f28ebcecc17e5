import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../diagnostics/problem.ts'
import { codeOf, type FileToWrite, writeAll, writing } from './files.ts'

/** What an export writes: `001-cover.png`. */
const PICTURE = /^\d{3,}-.*\.png$/

/** Whether an export may replace a folder: there is none, or it holds nothing but pictures of an export. @throws Problem 3 */
export async function checkPictureFolder(folder: string, shown: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw new Problem(3, 'files.write', { path: shown, reason: codeOf(error) ?? '?' })
  })
  const other = names.find((name) => !PICTURE.test(name))
  if (other !== undefined) throw new Problem(3, 'export.foreign-folder', { path: shown, name: other })
}

/** Replaces a folder of pictures by another, whole. @throws Problem 3: no permission, no space. */
export async function replacePictureFolder(
  folder: string,
  pictures: readonly { name: string; data: Uint8Array }[],
): Promise<void> {
  const parent = dirname(folder)
  const beside = (what: string) => join(parent, `.lectern-${basename(folder)}-${what}-${randomUUID()}`)
  const fresh = beside('new')
  const old = beside('old')
  try {
    await writing(folder, () => mkdir(fresh, { recursive: true }))
    const files = pictures.map(({ name, data }): FileToWrite => ({ path: join(fresh, name), data }))
    await writeAll(files).catch((problem: unknown) => {
      // The user knows the folder, not the one beside it.
      throw problem instanceof Problem
        ? new Problem(problem.status, problem.key, { ...problem.values, path: folder })
        : problem
    })
    const isThere = await stat(folder).catch(() => undefined)
    await writing(folder, async () => {
      if (isThere) await rename(folder, old)
      await rename(fresh, folder)
    })
  } finally {
    const isBack = await stat(folder).catch(() => undefined)
    if (!isBack) await rename(old, folder).catch(() => undefined)
    await Promise.all([fresh, old].map((path) => rm(path, { recursive: true, force: true })))
  }
}
