// `npm run soak [-- SAVES]`: an outline is saved so often (2,000 unless it is said) while its lecture is shown, one save
// in five broken, some in bursts of ten. Prints what the process has after the first, a tenth and all of
// them. The exit status is 1 where a window did not show the last good outline, or the process has grown by more than
// 50 MB from the first to the last.

import { soak } from './support/soak.ts'

const MOST = 50

const [saves = 2000] = process.argv.slice(2).map(Number)
const start = performance.now()
const { first, before, after, seen, ...count } = await soak(saves, (done) =>
  process.stdout.write(`${done} saves\n`),
)
const seconds = Math.round((performance.now() - start) / 1000)
process.stdout.write(
  `${count.saves} saves, ${count.broken} broken, ${count.bursts} bursts, ${seconds} s\nafter 20       ${line(first)}\nafter a tenth  ${line(before)}\nafter all      ${line(after)}\nthe slide's heading, frame by frame: ${seen.join(', ')}\n`,
)
process.exitCode = after.heap - first.heap > MOST || after.resident - first.resident > MOST ? 1 : 0

function line({ heap, resident, watchers, sockets }: typeof before): string {
  return `${heap.toFixed(1)} MB of JavaScript, ${resident.toFixed(0)} MB in all, ${watchers} watches, ${sockets} sockets`
}
