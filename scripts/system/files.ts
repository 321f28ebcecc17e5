import { access, constants, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem } from '../diagnostics/problem.ts'
import { temporaryName } from './temporary.ts'

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
  if (reason === 'EISDIR') return new Problem(3, 'files.is-folder', { path })
  return new Problem(3, 'files.unreadable', { path, reason })
}

/** Whether a path leads to a file with bytes of its own: reading a pipe or a device may never end. */
export async function isPlainFile(path: string): Promise<boolean> {
  return (await stat(path)).isFile()
}

export interface FileToWrite {
  path: string
  data: string | Uint8Array
}

/** A file that is written, and not yet in its place. */
export interface StagedFile {
  path: string
  /** Where it is, beside its place. */
  from: string
  to: string
}

/**
 * Replaces files, each whole, and none unless there is room and permission for all of them: all are written beside
 * their places first, then moved there in order. (`write-file-atomic` takes a write that a full disk cut short for
 * a whole one.) `owner`: see `temporaryName`. @throws Problem 3: no permission, no space.
 */
export async function writeAll(files: readonly FileToWrite[], owner = ''): Promise<void> {
  const ready: StagedFile[] = []
  try {
    for (const file of files) await stage(file, owner, ready)
    for (const file of ready) await moveIn(file)
  } finally {
    await discard(ready)
  }
}

/** Writes a file beside its place; `ready` has it as soon as there is something to take away again. */
export async function stage(
  { path, data }: FileToWrite,
  owner: string,
  ready: StagedFile[],
): Promise<StagedFile> {
  return writing(path, async () => {
    await mkdir(dirname(path), { recursive: true })
    // A link stays a link.
    const to = await realpath(path).catch(() => path)
    const staged = { path, from: join(dirname(to), temporaryName(owner)), to }
    ready.push(staged)
    await writeFlushed(staged.from, data, await modeOf(to))
    return staged
  })
}

/** Moves a file to its place. */
export const moveIn = ({ path, from, to }: StagedFile): Promise<void> => writing(path, () => rename(from, to))

/** Takes away what was not moved. */
export async function discard(files: readonly StagedFile[]): Promise<void> {
  await Promise.all(files.map(({ from }) => rm(from, { force: true })))
}

/**
 * Whether something may be put there, before work is done for it. `shown`: the path as users see it. @throws Problem 3:
 * no permission.
 */
export async function checkPlace(path: string, shown = path): Promise<void> {
  let folder = dirname(path)
  while (!(await stat(folder).catch(() => undefined)) && dirname(folder) !== folder) folder = dirname(folder)
  await writing(shown, () => access(folder, constants.W_OK))
}

/** The permissions of a file that is to be replaced; those of a new file where there is none. */
const modeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ mode }) => mode & 0o777,
    () => 0o666,
  )

async function writeFlushed(path: string, data: string | Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.writeFile(data)
    await file.datasync()
  } finally {
    await file.close()
  }
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
    if (code === 'EISDIR') throw new Problem(3, 'files.is-folder', { path })
    if (code === 'ENOTDIR' || code === 'EEXIST') throw new Problem(3, 'files.in-file', { path })
    if (code === 'ENAMETOOLONG') throw new Problem(3, 'files.long-name', { path })
    throw new Problem(3, 'files.write', { path, reason: code })
  }
}
