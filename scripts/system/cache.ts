import { createHash, randomUUID } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** How many files of a kind are kept, those that were used last: one a state of the program, one a deck. */
const KEPT = { client: 8, drawings: 400 }

/** The kind and the key of something that is kept. */
export type CacheName = `${keyof typeof KEPT}-${string}`

const folderOf = (root: string): string => join(root, 'node_modules', '.cache', 'lectern', 'export')

/**
 * A value that was kept under that name; undefined where there is none, or what is there is not whole. The folder may be
 * deleted at any time.
 */
export async function readCached(root: string, name: CacheName): Promise<unknown> {
  const file = join(folderOf(root), `${name}.json`)
  try {
    const text = await readFile(file, 'utf8')
    const end = text.indexOf('\n')
    const content = text.slice(end + 1)
    if (text.slice(0, end) !== checksum(content)) return undefined
    const now = new Date()
    await utimes(file, now, now).catch(() => undefined)
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

/** Keeps a value, whole; where that is not possible, it is not kept. */
export async function writeCached(root: string, name: CacheName, value: unknown): Promise<void> {
  const folder = folderOf(root)
  const partial = join(folder, `.${randomUUID()}`)
  const content = JSON.stringify(value)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(partial, `${checksum(content)}\n${content}`)
    await rename(partial, join(folder, `${name}.json`))
    await removeOld(folder, name.startsWith('client-') ? 'client' : 'drawings')
  } catch {
    await rm(partial, { force: true }).catch(() => undefined)
  }
}

const checksum = (text: string): string => createHash('sha256').update(text).digest('hex')

async function removeOld(folder: string, kind: keyof typeof KEPT): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(`${kind}-`))
  const dated = await Promise.all(
    names.map(async (name) => ({ name, used: (await stat(join(folder, name))).mtimeMs })),
  )
  const old = dated.sort((a, b) => b.used - a.used).slice(KEPT[kind])
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })))
}

/** Folders of the project whose files decide what the browser is given, whatever the deck. */
const FOLDERS = [
  ...['slides/layouts', 'slides/setup', 'slides/stage', 'slides/styles', 'slides/check'],
  ...['components', 'scripts'],
]

/** Of the program, its packages, and whatever else counts: where it is the same, all is. */
export async function fingerprint(root: string, others: readonly unknown[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([process.version, others]))
  hash.update(await readFile(join(root, 'node_modules', '.package-lock.json')).catch(() => ''))
  const inSlides = await readdir(join(root, 'slides')).catch(() => [])
  const files = inSlides
    .filter((name) => /\.(?:ts|vue|css|html)$/.test(name))
    .map((name) => join('slides', name))
  const entries = await Promise.all(
    FOLDERS.map((folder) =>
      readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []),
    ),
  )
  const isFile = (entry: Dirent): boolean => entry.isFile()
  for (const { parentPath, name } of entries.flat().filter(isFile))
    files.push(relative(root, join(parentPath, name)))
  files.sort()
  const contents = await Promise.all(files.map((file) => readFile(join(root, file))))
  for (const [at, file] of files.entries()) hash.update(file).update(contents[at] ?? '')
  return hash.digest('hex').slice(0, 32)
}
