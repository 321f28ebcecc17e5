import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { runNode } from './measure.ts'
import { outlineOf } from './outlines.ts'
import { type Figure, ms } from './table.ts'
import { inWorkspace } from './workspace.ts'

const OUTLINES = 1000
const SLIDES = 40

/** A thousand outlines in one run of `generate`, beside the sum of what each takes for itself in one process. */
export function manyFigures(): Figure[] {
  return inWorkspace((folder) => {
    const text = outlineOf(SLIDES)
    for (let number = 1; number <= OUTLINES; number++) {
      // Distinct texts: no cache may help.
      writeFileSync(
        join(folder, 'data', `${number}.yaml`),
        text.replace(/^title: .*$/m, `title: "${number}"`),
      )
    }
    const program = join(import.meta.dirname, 'many-run.ts')
    const single = (what: string) => Number(runNode([program, folder, what], folder))
    const made = single('lecture')
    const alone = single('generate')
    // All decks are new again.
    rmSync(join(folder, 'slides'), { recursive: true })
    const start = performance.now()
    runNode(['scripts/lectern.mjs', 'generate'], folder)
    const whole = performance.now() - start
    const what = `generate, ${OUTLINES} outlines of ${SLIDES} slides, one run`
    return [
      {
        what: `${what} / one by one`,
        value: whole / alone,
        bar: 1.2,
        unit: '×',
        from: `${ms(whole)} / ${ms(alone)}`,
      },
      {
        what: `${what} / lecture() of each`,
        value: whole / made,
        bar: 1.2,
        unit: '×',
        from: `${ms(whole)} / ${ms(made)}`,
      },
    ]
  })
}
