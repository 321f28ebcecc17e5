import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Timed } from './growth-run.ts'
import { runNode } from './measure.ts'
import { outlineOf } from './outlines.ts'
import { type Figure, ms } from './table.ts'
import { inWorkspace } from './workspace.ts'

const SIZES = [40, 400, 4000]
/** A slide of the largest outline against a slide of the next: 1 is linear. */
const LINEAR = 1.3

/** How `lecture()` grows with the outline, beside the mere parsing of the same text, and the memory that it takes. */
export function growthFigures(): Figure[] {
  return inWorkspace((folder) => {
    const outlines = SIZES.map((slides) => {
      const file = join(folder, `${slides}.yaml`)
      writeFileSync(file, outlineOf(slides))
      return { slides, file, ...run(file, Math.max(5, Math.ceil(4000 / slides))) }
    })
    const ratios = outlines.map(({ slides, lecture, parse }): Figure => {
      const from = `${ms(lecture)} / ${ms(parse)}`
      return {
        what: `lecture(), ${slides} slides / parseDocument`,
        value: lecture / parse,
        bar: 3,
        unit: '×',
        from,
      }
    })
    const [smaller = 0, larger = 0] = outlines.slice(-2).map(({ slides, lecture }) => lecture / slides)
    const linear: Figure = {
      what: 'lecture(), a slide of 4000 / a slide of 400',
      value: larger / smaller,
      bar: LINEAR,
      unit: '×',
      from: `${ms(larger)} / ${ms(smaller)}`,
    }
    const { memory } = run(join(folder, '4000.yaml'), 0)
    const from = 'largest resident size of a process that does it once'
    return [
      ...ratios,
      linear,
      { what: 'lecture(), 4000 slides, memory', value: memory, bar: 512, unit: 'MB', from },
    ]
  })
}

/** A process of its own, so that no size is warmed by another. */
function run(file: string, rounds: number): Timed {
  const program = join(import.meta.dirname, 'growth-run.ts')
  return JSON.parse(runNode([program, file, String(rounds)], import.meta.dirname))
}
