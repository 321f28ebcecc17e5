import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { runSlidev } from './slidev-command.ts'

export interface BuildOptions {
  /** The project's folder; `deck` and `outDir` are relative to it or absolute. */
  root: string
  deck: string
  /** The folder that becomes the site; what is in it is replaced. */
  outDir: string
  /** The path under which the site will be found, with a slash at both ends; without it, any will do. */
  base?: string
  /** Interrupts it. */
  signal?: AbortSignal
}

/**
 * Builds a deck into a static site through `slidev build`. Slides are addressed after a `#`, so that any web server can
 * serve it, one that knows nothing of the site's addresses too. Notes stay out: they are for the lecturer alone. The folder is replaced when the site is whole; where it
 * does not come to that, what was there stays.
 * @throws Problem 3 with Slidev's last words.
 */
export async function buildSite({ root, deck, outDir, base = './', signal }: BuildOptions): Promise<void> {
  const target = resolve(root, outDir)
  const partial = `${target}.${randomUUID()}`
  await mkdir(dirname(target), { recursive: true })
  try {
    await runSlidev({
      root,
      args: [
        'build',
        resolve(root, deck),
        '--out',
        partial,
        '--base',
        base,
        '--router-mode',
        'hash',
        '--without-notes',
      ],
      signal,
    })
    // Slidev's rules for addresses without `#`, for one hoster.
    await rm(join(partial, '_redirects'), { force: true })
    await rm(target, { recursive: true, force: true })
    await rename(partial, target)
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}
