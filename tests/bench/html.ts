import { join } from 'node:path'
import { findBrowser } from '../../scripts/system/browser.ts'
import { runChild } from '../../scripts/system/child.ts'
import { workspace } from '../support/workspace.ts'
import { outlineOfDeck } from './export-outline.ts'
import { ROOT } from './outlines.ts'
import { type Figure, ms } from './table.ts'

const SLIDES = 50

/** `export --format html`, the file read back, beside `slidev build` of the same deck; the second time of each. */
export async function htmlFigures(): Promise<Figure[]> {
  const { executablePath, env } = await findBrowser()
  const project = workspace()
  const timed = async (program: string, words: string[]): Promise<number> => {
    const start = performance.now()
    const { status, output } = await runChild(process.execPath, [program, ...words], {
      cwd: project.root,
      env,
    })
    if (status !== 0) throw new Error(output)
    return performance.now() - start
  }
  const ours = () =>
    timed(project.path('scripts/lectern.mjs'), ['export', '--format', 'html', '--browser', executablePath])
  const theirs = () =>
    timed(join(ROOT, 'node_modules', '@slidev', 'cli', 'bin', 'slidev.mjs'), [
      ...['build', project.path('slides/bench.md'), '--out', project.path('dist')],
      ...['--base', './', '--router-mode', 'hash'],
    ])
  try {
    project.write('data/bench.yaml', outlineOfDeck(SLIDES, 'bench'))
    const first = { ours: await ours(), theirs: await theirs() }
    const second = { ours: await ours(), theirs: await theirs() }
    return [
      {
        what: `export --format html, ${SLIDES} slides / slidev build`,
        value: second.ours / second.theirs,
        bar: 1,
        unit: '×',
        from: `${ms(second.ours)} / ${ms(second.theirs)}; the first time ${ms(first.ours)} / ${ms(first.theirs)}`,
      },
    ]
  } finally {
    project.remove()
  }
}
