import { mkdir, open, readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Problem } from '../diagnostics/problem.ts'

/** The code of a failure of the file system, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** A file's text, or undefined where there is none. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    throw new Problem(3, 'files.read', { path })
  }
}

/** At most `most` + 1 bytes of a file: enough to see that it is too large, without reading all of it. */
export async function readBytes(path: string, most: number): Promise<Uint8Array> {
  if ((await stat(path)).size <= most) return readFile(path)
  const file = await open(path)
  try {
    const { buffer } = await file.read(new Uint8Array(most + 1), 0, most + 1, 0)
    return buffer
  } finally {
    await file.close()
  }
}

/** Replaces a file whole or not at all. @throws Problem 3: no permission, no space. */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic')
  await writing(path, async () => {
    await mkdir(dirname(path), { recursive: true })
    await writeFileAtomic(path, typeof data === 'string' ? data : Buffer.from(data))
  })
}

/** What the file system refuses, in words for users. */
export async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      throw new Problem(3, 'files.permission', { path })
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new Problem(3, 'files.space', { path })
    throw new Problem(3, 'files.write', { path, reason: code })
  }
}
