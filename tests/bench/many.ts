import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inTurn, median, runNode } from './measure.ts'
import { outlineOf } from './outlines.ts'
import { type Figure, ms } from './table.ts'
import { inWorkspace } from './workspace.ts'

const OUTLINES = 1000
const SLIDES = 20
const ROUNDS = 2

/** A thousand outlines in one run of `generate`, beside the sum of what each takes for itself, in one process. */
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
    const sums: number[] = []
    const [whole = 0] = inTurn(
      ROUNDS,
      () => anew(folder, ['scripts/lectern.mjs', 'generate']),
      () => sums.push(Number(anew(folder, [program, folder]))),
    )
    const alone = median(sums.slice(1))
    return [
      {
        what: `generate, ${OUTLINES} outlines of ${SLIDES} slides in one run / one by one in-process`,
        value: whole / alone,
        bar: 1.2,
        unit: '×',
        from: `${ms(whole)} / ${ms(alone)}`,
      },
    ]
  })
}

/** Runs a program where no deck is written yet. */
function anew(folder: string, args: readonly string[]): string {
  rmSync(join(folder, 'slides'), { recursive: true, force: true })
  return runNode(args, folder)
}
