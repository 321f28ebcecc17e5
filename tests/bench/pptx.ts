import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inTurn, runNode } from './measure.ts'
import { outlineOf } from './outlines.ts'
import { type Figure, ms } from './table.ts'
import { inWorkspace } from './workspace.ts'

const ROUNDS = 5
const SLIDES = 50

/** The whole command for a PowerPoint file of so many slides of the outline, beside writing the deck. */
export function pptxFigures(): Figure[] {
  return inWorkspace((folder) => {
    writeFileSync(join(folder, 'fifty.yaml'), outlineOf(SLIDES))
    const [generate = 0, pptx = 0] = inTurn(
      ROUNDS,
      () => runNode(['scripts/lectern.mjs', 'generate', '--dry-run', 'fifty.yaml'], folder),
      () => runNode(['scripts/lectern.mjs', 'export', '--format', 'pptx', 'fifty.yaml'], folder),
    )
    return [
      {
        what: `export --format pptx, ${SLIDES} slides, whole process`,
        value: pptx,
        bar: 2000,
        unit: 'ms',
        from: `generate --dry-run: ${ms(generate)}`,
      },
    ]
  })
}
