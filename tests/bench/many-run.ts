// Run by many.ts as a process of its own: `node many-run.ts FOLDER` generates each outline of the workspace for itself
// and prints the sum of their times, ms.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { generate } from '../../scripts/commands/generate.ts'

const [root = ''] = process.argv.slice(2)
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
  const start = performance.now()
  await generate([join(root, 'data', name)], {}, context)
  sum += performance.now() - start
}
process.stdout.write(String(sum))
