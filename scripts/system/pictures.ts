import { open, readFile, realpath, rm } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { cleanPath, type Picture, pictureUrl } from '../outline/pictures.ts'
import { codeOf, type FileToWrite, isPlainFile } from './files.ts'

/** A picture that was found: where it is, and where it goes, both absolute. */
export interface FoundPicture {
  from: string
  to: string
}

const FORMATS = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i

/** Finds an outline's pictures: in its folder or below it, links resolved. Its other files have to lie there too. */
export async function findPictures(
  pictures: readonly Picture[],
  outline: string,
  { root, name }: { root: string; name: string },
): Promise<{ found: FoundPicture[]; diagnostics: Diagnostic[] }> {
  const folder = await realpath(dirname(outline))
  const found: FoundPicture[] = []
  const diagnostics: Diagnostic[] = []
  for (const { path, span, shown } of pictures) {
    const values = { path }
    const { real, leadsOut } = await placeBeside(folder, path)
    if (leadsOut) diagnostics.push(error(shown ? 'picture' : 'file', span, 'picture.outside', values))
    else if (!shown) continue
    else if (real === undefined || !(await isPlainFile(real)))
      diagnostics.push(error('picture', span, 'picture.missing', values))
    else if (!FORMATS.test(path)) diagnostics.push(error('picture', span, 'picture.format', values))
    else {
      const reason = await whyUnreadable(real)
      if (reason === undefined)
        found.push({ from: real, to: join(root, 'slides', 'public', pictureUrl(name, path)) })
      else diagnostics.push(error('picture', span, 'picture.unreadable', { path, reason }))
    }
  }
  return { found, diagnostics }
}

/** Where a file that an outline names is, and whether that is outside of the outline's folder, links resolved. */
export async function placeBeside(
  folder: string,
  path: string,
): Promise<{ real: string | undefined; leadsOut: boolean }> {
  const from = isAbsolute(path) ? path : join(folder, path)
  const real = await realpath(from).catch(() => undefined)
  const leadsOut =
    [from, real ?? from].some((one) => !isInside(folder, one)) || /^\.\.(?:\/|$)/.test(cleanPath(path))
  return { real, leadsOut }
}

function isInside(folder: string, path: string): boolean {
  const inside = relative(folder, path)
  return inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)
}

async function whyUnreadable(path: string): Promise<string | undefined> {
  try {
    const file = await open(path)
    try {
      await file.read(new Uint8Array(1), 0, 1, 0)
    } finally {
      await file.close()
    }
    return undefined
  } catch (problem) {
    return codeOf(problem) ?? 'unknown'
  }
}

/** The copies of pictures that are new or have changed. */
export async function pictureCopies(pictures: readonly FoundPicture[]): Promise<FileToWrite[]> {
  const copies: FileToWrite[] = []
  for (const { from, to } of pictures) {
    const data = await readFile(from)
    const before = await readFile(to).catch(() => undefined)
    if (!before?.equals(data)) copies.push({ path: to, data })
  }
  return copies
}

/** Takes away copies that the deck no longer shows. */
export async function removePictures(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => rm(path, { force: true })))
}
