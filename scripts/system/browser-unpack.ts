// Run by browser-packaged.ts as a process of its own, with TMPDIR set to where the archives on the command line go.

import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const archives = process.argv.slice(2)
const home = join(dirname(archives[0] ?? ''), '..')
const packaged: { inflate(archive: string): Promise<string> } = await import(
  pathToFileURL(join(home, 'build', 'index.js')).href
)
await Promise.all(archives.map((archive) => packaged.inflate(archive)))
