import { writeFileSync } from 'node:fs'
import { makeTable } from './make.ts'

/** `npm run widths`: what the deck's fonts do, for planning. */
writeFileSync(new URL('table.json', import.meta.url), `${JSON.stringify(makeTable(), undefined, 2)}\n`)
