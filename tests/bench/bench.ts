// `npm run bench`: how fast the program is, beside something else on the same machine in the same run. It measures and
// judges nothing: the exit status is 0 whatever the figures are.

import { checkFigures } from './check.ts'
import { exportFigures } from './export.ts'
import { growthFigures } from './growth.ts'
import { liveFigures } from './live.ts'
import { manyFigures } from './many.ts'
import { pptxFigures } from './pptx.ts'
import { startFigures } from './start.ts'
import { table } from './table.ts'

const all = [startFigures, growthFigures, manyFigures, checkFigures, exportFigures, pptxFigures, liveFigures]

for (const measure of all) {
  process.stdout.write(`${table(await measure())}\n\n`)
}
