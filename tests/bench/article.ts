import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLibrary } from '../../scripts/references/library.ts'
import { inTurn, runNode } from './measure.ts'
import { type Figure, ms } from './table.ts'
import { inWorkspace } from './workspace.ts'

const ROUNDS = 3
const LETTERS = 2_000_000
const ENTRIES = 5000
/** Has a process say at its end how large it has been at most, MB. */
const TELL_SIZE = `--import=data:text/javascript,${encodeURIComponent(
  "process.on('exit',()=>console.log('size',process.resourceUsage().maxRSS/1024))",
)}`

/** The whole command for an article of 300 pages, beside a tenth of it; and a file of references, beside a tenth of it. */
export function articleFigures(): Figure[] {
  return inWorkspace((folder) => {
    let size = 0
    const importing = (letters: number) => () => {
      const name = `${letters}.md`
      writeFileSync(join(folder, name), articleOf(letters))
      for (const made of [`${letters}.yaml`, `${letters}.source.json`])
        rmSync(join(folder, 'data', made), { force: true })
      const told = runNode([TELL_SIZE, 'scripts/lectern.mjs', 'import', name], folder)
      size = Math.max(size, Number(/^size ([\d.]+)$/m.exec(told)?.[1] ?? Number.NaN))
    }
    const [tenth = 0, whole = 0] = inTurn(ROUNDS, importing(LETTERS / 10), importing(LETTERS))
    const bytes = [ENTRIES / 10, ENTRIES].map((count) => Buffer.from(bibOf(count)))
    const [few = 0, many = 0] = inTurn(ROUNDS, ...bytes.map((file) => () => void readLibrary(file)))
    return [
      {
        what: 'import, 2 million characters, whole process',
        value: whole,
        bar: 10_000,
        unit: 'ms',
        from: `a tenth of it: ${ms(tenth)}`,
      },
      {
        what: 'import, 2 million characters, memory',
        value: size,
        bar: 500,
        unit: 'MB',
        from: 'largest resident size',
      },
      {
        what: `a .bib of ${ENTRIES} entries, an entry / an entry of ${ENTRIES / 10}`,
        value: many / few / 10,
        bar: 1.3,
        unit: '×',
        from: `${ms(many)} / ${ms(few)}`,
      },
    ]
  })
}

/** An article in Chinese of that many characters, none of whose paragraphs is like another. */
function articleOf(letters: number): string {
  let text = '# 两国往来史\n'
  for (let at = 0; text.length < letters; at++) {
    if (at % 20 === 0) text += `\n## ${at / 20 + 1}. 第${at}件事前后的往来\n`
    const year = 1500 + (at % 500)
    text += `\n${year}年${1 + (at % 12)}月，使臣张${String.fromCodePoint(0x4e00 + (at % 20_000))}山抵达港口，带来《第${at}号文书》和${at}箱货物。同年底，双方在会谈中商定第${at}条章程，有学者认为，这一步使此后的往来有了凭据。次年，商馆开业。\n`
  }
  return text
}

const bibOf = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `@article{key${at}, author = {M{\\"u}ller, Anna and 罗, 会钧}, title = {A {Title} \\& more, ${at}}, journal = {Journal}, year = ${1900 + (at % 120)}, pages = {1--20}, abstract = {${'words '.repeat(150)}}}\n`,
  ).join('')
