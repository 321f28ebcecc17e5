// Run by many.ts as a process of its own: `node many-run.ts FOLDER generate|lecture` does each outline of the
// workspace for itself and prints the sum of their times, ms.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { type Generated, generateDeck } from '../../scripts/commands/generate.ts'
import { lecture } from '../../scripts/lecture.ts'
import { findOutlines } from '../../scripts/system/outlines.ts'

const [root = '', what] = process.argv.slice(2)
const context = {
  cwd: root,
  root,
  locale: 'en' as const,
  interactive: false,
  signal: new AbortController().signal,
  say: () => undefined,
  complain: (text: string) => {
    throw new Error(text)
  },
}

let sum = 0
for (const name of readdirSync(join(root, 'data'))) {
  const path = join(root, 'data', name)
  const start = performance.now()
  if (what === 'lecture') lecture(readFileSync(path, 'utf8'), name)
  else await generateOne(path)
  sum += performance.now() - start
}
process.stdout.write(String(sum))

async function generateOne(path: string): Promise<Generated[]> {
  const outlines = await findOutlines([path], context)
  return Promise.all(outlines.map((outline) => generateDeck(outline, {}, context)))
}
