import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from 'playwright-chromium'
import { lecture } from '../../scripts/lecture.ts'
import { type Browser, findBrowser } from '../../scripts/system/browser.ts'
import { runChild } from '../../scripts/system/child.ts'
import { type Workspace, workspace } from '../support/workspace.ts'
import { diagramShare, outlineOfDeck } from './export-outline.ts'
import { ROOT } from './outlines.ts'
import { type Figure, ms } from './table.ts'

interface Run {
  ms: number
  /** Most that all processes together had at once, MB. */
  memory: number
}

/**
 * Whole commands, in a project of their own: `export` beside `slidev export` with the same browser, in turn, and the
 * floor: the browser started, and pages printed that are drawn already. 500 slides are printed by ours alone.
 */
export async function exportFigures(): Promise<Figure[]> {
  const browser = await findBrowser()
  const project = workspace()
  try {
    const sizes = [40, 200, 500].map((slides) => ({ slides, name: `bench-${slides}` }))
    for (const { slides, name } of sizes) project.write(`data/${name}.yaml`, outlineOfDeck(slides, name))
    // What is the same for every deck is prepared once in a project's life: Vite's packages for theirs, the client for ours.
    rmSync(CACHE, { recursive: true, force: true })
    const prepared = {
      ours: await ours(project, browser, 'bench-40'),
      theirs: await preparing(project, browser),
    }
    const first: Run[] = []
    const slidev: Run[] = []
    for (const { slides, name } of sizes) {
      forget()
      first.push(await ours(project, browser, name))
      if (slides <= 200) slidev.push(await theirs(project, browser, name))
    }
    const again = await second(project, browser)
    const floor = await floorOf(project, browser)
    const [at40, at200, at500] = first
    const [slidev40, slidev200] = slidev
    if (!at40 || !at200 || !at500 || !slidev40 || !slidev200) return []
    const ratio = (what: string, value: Run, other: Run, bar: number): Figure => ({
      what: `export, ${what}`,
      value: value.ms / other.ms,
      bar,
      unit: '×',
      from: `${ms(value.ms)} / ${ms(other.ms)}`,
    })
    return [
      ratio(`40 slides (${share(40)} diagrams) / slidev export`, at40, slidev40, 0.6),
      ratio(`200 slides (${share(200)} diagrams) / slidev export`, at200, slidev200, 0.15),
      ratio('200 slides / 40 slides', at200, at40, 2.2),
      { ...ratio('500 slides / 30 s', at500, { ms: 30_000, memory: 0 }, 1) },
      {
        what: 'export, 500 slides, memory of all processes',
        value: at500.memory,
        bar: 2500,
        unit: 'MB',
        from: 'their proportional shares, looked at five times a second',
      },
      ratio(
        '40 slides, again after a line was edited / the first time of all',
        again.second,
        again.first,
        0.6,
      ),
      ratio('the first of a project, 40 slides / slidev export', prepared.ours, prepared.theirs, 1),
      ratio('40 slides / browser start and printing of drawn pages', at40, { ms: floor, memory: 0 }, 10),
    ]
  } finally {
    project.remove()
  }
}

const share = (slides: number): string => {
  const { lecture: made } = lecture(outlineOfDeck(slides, 'bench'), 'bench')
  return made ? `${Math.round(100 * diagramShare(made.plan))} %` : '?'
}

const CACHE = join(ROOT, 'node_modules', '.cache', 'lectern', 'export')

/** What exports remember of decks, so that the next one is a first one. What is the same for every deck stays, for both. */
function forget(): void {
  for (const name of readdirSync(CACHE)) if (!name.startsWith('client-')) rmSync(join(CACHE, name))
}

/** The first export of all by Slidev, after which Vite has prepared its packages. */
function preparing(project: Workspace, browser: Browser): Promise<Run> {
  rmSync(join(ROOT, 'node_modules', '.vite'), { recursive: true, force: true })
  return theirs(project, browser, 'bench-40')
}

function ours(project: Workspace, { executablePath, env }: Browser, name: string): Promise<Run> {
  const words = ['export', `data/${name}.yaml`, '--browser', executablePath]
  return watched(project.path('scripts/lectern.mjs'), words, project.root, env)
}

/** In the browser's own environment, and without its sandbox where root runs it: a script sees to that. */
async function theirs(
  project: Workspace,
  { executablePath, args, env }: Browser,
  name: string,
): Promise<Run> {
  const script = project.path('browser.sh')
  const command = [executablePath, ...args].map((word) => `'${word}'`).join(' ')
  writeFileSync(script, `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 })
  const program = join(ROOT, 'node_modules', '@slidev', 'cli', 'bin', 'slidev.mjs')
  const words = ['export', project.path(`slides/${name}.md`), '--output', project.path(`${name}-slidev.pdf`)]
  return watched(program, [...words, '--timeout', '600000', '--executable-path', script], project.root, env)
}

async function watched(
  program: string,
  words: string[],
  cwd: string,
  env: Record<string, string>,
): Promise<Run> {
  const start = performance.now()
  let memory = 0
  let done = false
  const running = runChild(process.execPath, [program, ...words], { cwd, env }).finally(() => {
    done = true
  })
  while (!done) {
    memory = Math.max(memory, memoryBelow(process.pid))
    await Promise.race([running.catch(() => undefined), pause(200)])
  }
  const { status, output } = await running
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}\n${output}`)
  return { ms: performance.now() - start, memory }
}

/** Of all processes that this one has started, MB; Linux alone tells. */
function memoryBelow(root: number): number {
  if (process.platform !== 'linux') return Number.NaN
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const [, parent = ''] = /^\d+ \(.*\) \S (\d+) /s.exec(read(`/proc/${name}/stat`)) ?? []
    parents.set(Number(name), Number(parent))
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid)
    return parent === root || (parent !== undefined && parent > 1 && isBelow(parent))
  }
  const shares = [...parents.keys()]
    .filter(isBelow)
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
  return shares.reduce((sum, kilobytes) => sum + kilobytes / 1024, 0)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** An export after all that is remembered was deleted, and the next one, for which a line was edited. */
async function second(project: Workspace, browser: Browser): Promise<{ first: Run; second: Run }> {
  rmSync(CACHE, { recursive: true, force: true })
  const first = await ours(project, browser, 'bench-40')
  project.write(
    'data/bench-40.yaml',
    project.read('data/bench-40.yaml').replace(/^title: .*$/m, 'title: 改过'),
  )
  return { first, second: await ours(project, browser, 'bench-40') }
}

/** Starting the browser and printing 40 pages that are drawn already, ms. */
async function floorOf(project: Workspace, { executablePath, args, env }: Browser): Promise<number> {
  const page =
    '<section style="height: 552px; break-after: page"><h1>页</h1><ul><li>一<li>二<li>三</ul></section>'
  project.write('floor.html', `<!doctype html><meta charset="utf-8">${page.repeat(40)}`)
  const start = performance.now()
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } })
  const drawn = await browser.newPage()
  await drawn.goto(`file://${encodeURI(project.path('floor.html'))}`)
  await drawn.pdf({ width: '980px', height: '552px', printBackground: true, tagged: true })
  await browser.close()
  return performance.now() - start
}
