import { writeFileSync } from 'node:fs'
import { outlineJsonSchema } from './json-schema.ts'

/** `npm run schema`: writes data/outline.schema.json. */
const file = new URL('../../../data/outline.schema.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(outlineJsonSchema(), undefined, 2)}\n`)
