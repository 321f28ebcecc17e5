import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inTurn, runNode } from './measure.ts'
import { LECTURE, ROOT } from './outlines.ts'
import { type Figure, ms } from './table.ts'
import { inWorkspace } from './workspace.ts'

const MARP = join(ROOT, 'node_modules', '@marp-team', 'marp-cli', 'marp-cli.js')
const ROUNDS = 9

/** The whole command for the first lecture, warm, beside Node's bare start and Marp's way to HTML. */
export function startFigures(): Figure[] {
  return inWorkspace((folder) => {
    cpSync(join(ROOT, LECTURE), join(folder, LECTURE))
    const slides = slidesOf(folder)
    writeFileSync(join(folder, 'plain.md'), plainSlides(slides))
    const [bare = 0, generate = 0, marp = 0] = inTurn(
      ROUNDS,
      () => runNode(['-e', '0'], folder),
      () => {
        // So that the deck is written each time.
        rmSync(join(folder, 'slides'), { recursive: true, force: true })
        runNode(['scripts/lectern.mjs', 'generate', LECTURE], folder)
      },
      () => runNode([MARP, '--no-stdin', 'plain.md', '--output', 'plain.html'], folder),
    )
    const what = `generate, ${slides} slides, whole process`
    return [
      {
        what: `${what} / node -e 0`,
        value: generate / bare,
        bar: 8,
        unit: '×',
        from: `${ms(generate)} / ${ms(bare)}`,
      },
      {
        what: `${what} / marp to HTML, as many`,
        value: generate / marp,
        bar: 0.5,
        unit: '×',
        from: `${ms(generate)} / ${ms(marp)}`,
      },
    ]
  })
}

/** How many slides the deck of the first lecture has. */
function slidesOf(folder: string): number {
  const output = runNode(['scripts/lectern.mjs', 'generate', '--dry-run', '--json', LECTURE], folder)
  const { decks }: { decks: { slides: number }[] } = JSON.parse(output)
  return decks[0]?.slides ?? 0
}

/** Slides with a title and three points, in Markdown that Marp reads. */
function plainSlides(count: number): string {
  const slide = (_: unknown, index: number) => `# Slide ${index + 1}\n\n- one\n- two\n- three\n`
  return `---\nmarp: true\n---\n\n${Array.from({ length: count }, slide).join('\n---\n\n')}`
}
