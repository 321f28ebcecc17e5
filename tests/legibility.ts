// `npm run legibility [-- COUNT [FIRST]]`: random outlines (tests/support/random-outlines.ts), from sparse to absurd, each
// looked at in a real browser as `lectern check` does. Prints every fault with the number of its outline, how much of
// the slides is filled, and how many slides there are for one that could hold the content at 18 px.
// The exit status is 1 where there is a fault.

import { findBrowser } from '../scripts/system/browser.ts'
import { openDeckViewer } from '../scripts/system/deck-viewer.ts'
import { type Looked, lookAt, median } from './support/legibility.ts'
import { randomOutline } from './support/random-outlines.ts'
import { slidesWorkspace } from './support/slides-workspace.ts'

const [count = 200, first = 0] = process.argv.slice(2).map(Number)
const workspace = slidesWorkspace()
const viewer = await openDeckViewer({ root: workspace.root, browser: await findBrowser() })
const all: Looked[] = []
try {
  for (let number = first; number < first + count; number++) {
    const outline = randomOutline(number)
    const looked = await lookAt(outline.text, viewer, workspace)
    all.push(looked)
    const { slides, fewest, fill, faults, warnings } = looked
    process.stdout.write(
      `${outline.name}: ${slides} slides, ${(slides / fewest).toFixed(2)} × the fewest, fill ${percent(median(fill))}, ${warnings} warnings, ${faults.length} faults\n`,
    )
    for (const fault of faults) process.stdout.write(`  ${fault}\n`)
  }
} finally {
  await viewer.close()
  workspace.remove()
}
const sum = (of: (looked: Looked) => number): number => all.reduce((total, looked) => total + of(looked), 0)
const faults = sum((looked) => looked.faults.length)
process.stdout.write(
  `\n${all.length} outlines, ${sum(({ all }) => all)} slides, of which ${sum(({ slides }) => slides)} from the outlines' own: ` +
    `${(sum(({ slides }) => slides) / sum(({ fewest }) => fewest)).toFixed(3)} × the fewest at 18 px, ` +
    `median fill ${percent(median(all.flatMap(({ fill }) => fill)))}, ${faults} faults\n`,
)
process.exitCode = faults > 0 ? 1 : 0

function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}
