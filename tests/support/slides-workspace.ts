import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const HERE = resolve(import.meta.dirname, '..', '..')

/** What of the project a deck needs to be shown, relative to its root. */
const SHOWN_WITH = [
  'package.json',
  'components',
  'scripts',
  'slides/check',
  'slides/frontmatter.ts',
  'slides/global-top.vue',
  'slides/layouts',
  'slides/public/favicon.svg',
  'slides/setup',
  'slides/stage',
  'slides/styles',
  'slides/vite.config.ts',
]

export interface SlidesWorkspace {
  root: string
  /** Puts a file there; `path` is relative to the root. Gives its absolute path. */
  write(path: string, content: string | Uint8Array): string
  remove(): void
}

/** A temporary copy of what Slidev serves, without decks, so that tests leave the checkout clean. */
export function slidesWorkspace(): SlidesWorkspace {
  // The real path: on macOS the folder for temporary files is behind a link.
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'lectern slides ')))
  for (const path of SHOWN_WITH) cpSync(join(HERE, path), join(root, path), { recursive: true })
  symlinkSync(join(HERE, 'node_modules'), join(root, 'node_modules'), 'junction')
  return {
    root,
    write(path, content) {
      const file = join(root, path)
      mkdirSync(resolve(file, '..'), { recursive: true })
      writeFileSync(file, content)
      return file
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}
