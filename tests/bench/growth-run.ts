// Run by growth.ts as a process of its own: `node growth-run.ts OUTLINE ROUNDS` prints what it took, as JSON.
// With 0 rounds it makes the lecture once and parses nothing beside it: for the memory.

import { readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import { lecture } from '../../scripts/lecture.ts'
import { inTurn } from './measure.ts'

export interface Timed {
  /** Medians, ms; 0 where nothing was timed. */
  lecture: number
  parse: number
  /** Largest resident size so far, MB. */
  memory: number
}

const [file = '', rounds = '0'] = process.argv.slice(2)
const text = readFileSync(file, 'utf8')
const make = () => {
  const { diagnostics } = lecture(text, 'bench')
  if (diagnostics.length > 0) throw new Error(`the outline has errors: ${JSON.stringify(diagnostics[0])}`)
}

let times: number[] = []
if (rounds === '0') make()
else times = inTurn(Number(rounds), make, () => parseDocument(text))
const timed: Timed = {
  lecture: times[0] ?? 0,
  parse: times[1] ?? 0,
  memory: process.resourceUsage().maxRSS / 1024,
}
process.stdout.write(JSON.stringify(timed))
