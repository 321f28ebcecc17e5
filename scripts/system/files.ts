import { mkdir, readFile, stat } from 'node:fs/promises'
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
    throw unreadable(path, error)
  }
}

/** Why a file cannot be read, in words for users. */
export function unreadable(path: string, error: unknown): unknown {
  const reason = codeOf(error)
  if (reason === undefined) return error
  if (reason === 'EACCES' || reason === 'EPERM') return new Problem(3, 'files.read', { path })
  return new Problem(3, 'files.unreadable', { path, reason })
}

/** Whether a path leads to a file with bytes of its own: reading a pipe or a device may never end. */
export async function isPlainFile(path: string): Promise<boolean> {
  return (await stat(path)).isFile()
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
