import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from './browser.ts'
import { tellsVersion } from './browser-version.ts'

export interface Wrapper {
  executablePath: string
  remove(): Promise<void>
}

/**
 * A program that starts the browser with its arguments, for callers that can name a program only. Where there are no
 * such scripts (Windows, a folder for temporary files that runs nothing), the browser itself: it prints the same.
 */
export async function wrapBrowser({ executablePath, args, env }: Browser): Promise<Wrapper> {
  const plain = { executablePath, remove: async () => undefined }
  if (process.platform === 'win32') return plain
  const folder = await mkdtemp(join(tmpdir(), 'lectern-browser-'))
  const script = join(folder, 'browser')
  const remove = () => rm(folder, { recursive: true, force: true })
  await writeFile(script, `#!/bin/sh\nexec ${[executablePath, ...args].map(quote).join(' ')} "$@"\n`, {
    mode: 0o700,
  })
  if (await tellsVersion(script, env)) return { executablePath: script, remove }
  await remove()
  return plain
}

/** For a POSIX shell. */
function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`
}
