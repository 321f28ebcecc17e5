import { exportFigures } from './tests/bench/export.ts'
import { table } from './tests/bench/table.ts'
console.log(table(await exportFigures()))
