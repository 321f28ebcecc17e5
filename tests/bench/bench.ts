// `npm run bench`: how fast the program is, beside something else on the same machine in the same run. It measures and
// judges nothing: the exit status is 0 whatever the figures are. `npm run bench -- live pptx` measures those alone.

import { articleFigures } from './article.ts'
import { checkFigures } from './check.ts'
import { exportFigures } from './export.ts'
import { growthFigures } from './growth.ts'
import { htmlFigures } from './html.ts'
import { liveFigures } from './live.ts'
import { manyFigures } from './many.ts'
import { pptxFigures } from './pptx.ts'
import { startFigures } from './start.ts'
import { table } from './table.ts'

const all = {
  start: startFigures,
  growth: growthFigures,
  many: manyFigures,
  article: articleFigures,
  check: checkFigures,
  export: exportFigures,
  html: htmlFigures,
  pptx: pptxFigures,
  live: liveFigures,
}

const wanted = process.argv.slice(2)
for (const [name, measure] of Object.entries(all)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  process.stdout.write(`${table(await measure())}\n\n`)
}
