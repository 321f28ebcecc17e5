import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-chromium'
import { anyPort } from '../../scripts/system/ports.ts'
import { dice } from './dice.ts'
import { framesSeen, type LiveLecture, launchBrowser, liveLecture, watchFrames } from './live.ts'

/** What a process has, after all that it does not need any more has been taken from it. */
export interface Held {
  /** Memory that is in use, MB: what JavaScript has, and all of it (Linux). */
  heap: number
  resident: number
  /** Open ones (Linux). */
  watchers: number
  sockets: number
}

export interface Soaked {
  saves: number
  broken: number
  bursts: number
  /** After the first saves; after a tenth of them, when the process has what it works with; and after the last one. */
  first: Held
  before: Held
  after: Held
  /** What the slide's heading was from one frame to the next: one, where nothing flickered. */
  seen: string[]
}

const SIGNAL = 'SIGUSR2'
/** Has the process collect its garbage and say what it has. */
const TELL_MEMORY = `--import=data:text/javascript,${encodeURIComponent(
  `import{setFlagsFromString}from'node:v8';import{runInNewContext}from'node:vm';setFlagsFromString('--expose-gc');` +
    `const gc=runInNewContext('gc');process.on('${SIGNAL}',()=>{gc();gc();const{heapUsed,rss}=process.memoryUsage();` +
    `console.log('memory',heapUsed,rss)})`,
)}`
const MB = 2 ** 20
/** Saves after which everything has been used once. */
const FEW = 20
const BURST = 10
/** After so long without a request the server has closed what it does not need, ms. */
const IDLE = 7000
/** A burst's saves come within so many ms. */
const WITHIN = 50

const outlineOf = (text: string, more: number): string => `title: 课程
include: [references]
sections:
  - title: 一
    slides:
${Array.from({ length: more }, (_, at) => `      - points: 前${at}\n        source: 一\n        items: [${text}]\n`).join('')}\
      - points: 甲
        id: measured
        source: 一
        items: [${text}, 第二点]
      - timeline: 乙
        source: 一
        events:
          - 2001: 事一
          - 2002: ${text}
`

const BROKEN = [
  'title: [',
  '',
  'title: 课程\nsections: 3\n',
  outlineOf('x', 0).replace('points: 甲', 'point: 甲'),
  `${outlineOf('x', 0)}\tx: 1\n`,
]

/**
 * Saves an outline again and again while a window shows its lecture: one save in five is broken, some come in bursts.
 * `told` hears of every hundredth. @throws where a window does not show the last good outline, or was loaded anew.
 */
export async function soak(saves: number, told: (done: number) => void = () => undefined): Promise<Soaked> {
  const roll = dice(saves)
  const lecture = await liveLecture({
    text: outlineOf('第一点', 0),
    port: await anyPort('127.0.0.1'),
    nodeOptions: TELL_MEMORY,
  })
  const browser = await launchBrowser()
  const count = { saves: 0, broken: 0, bursts: 0 }
  const save = (text: string) => {
    lecture.workspace.write(lecture.outline, text)
    count.saves++
    if (count.saves % 100 === 0) told(count.saves)
  }
  try {
    const page = await browser.newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(lecture.address('s-measured'))
    await shown(page, '第一点')
    await watchFrames(page)
    let first: Held | undefined
    let before: Held | undefined
    while (count.saves < saves) {
      if (!first && count.saves >= FEW) first = await held(lecture)
      if (!before && count.saves >= Math.max(FEW, saves / 10)) before = await held(lecture)
      const text = `第${count.saves}次`
      if (roll.chance(20)) {
        save(roll.pick(BROKEN))
        count.broken++
        await pause(roll.between(0, 200))
      } else if (roll.chance(3)) {
        for (let one = 1; one < BURST; one++) {
          if (roll.chance(20)) {
            save(roll.pick(BROKEN))
            count.broken++
          } else save(outlineOf(`${text}之${one}`, roll.between(0, 3)))
          await pause(roll.between(0, WITHIN / BURST - 1))
        }
        save(outlineOf(text, roll.between(0, 3)))
        count.bursts++
        await shown(page, text)
      } else {
        save(outlineOf(text, roll.between(0, 3)))
        await shown(page, text)
      }
    }
    const last = `最后第${count.saves}次`
    save(BROKEN[0] ?? '')
    save(outlineOf(last, 0))
    await shown(page, last)
    const seen = await framesSeen(page)
    const after = await held(lecture)
    return { ...count, first: first ?? after, before: before ?? after, after, seen }
  } finally {
    await browser.close()
    await lecture.close()
  }
}

/** Waits until the window's slide has the text. */
async function shown(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    `[...document.querySelectorAll('#slide-content .slidev-page')].find((one) => one.checkVisibility())?.textContent.includes(${JSON.stringify(`${text}`)})`,
  )
}

async function held(lecture: LiveLecture): Promise<Held> {
  await memoryOf(lecture)
  // The browser's connections are kept open for five seconds, and what was collected is given back in its own time.
  await pause(IDLE)
  const { heap, resident } = await memoryOf(lecture)
  const { pid } = lecture.child
  return {
    ...{ heap, resident },
    watchers: watches(pid),
    sockets: openFiles(pid).filter((one) => one.startsWith('socket:')).length,
  }
}

async function memoryOf({ child, output }: LiveLecture): Promise<Pick<Held, 'heap' | 'resident'>> {
  const said = () => [...output().matchAll(/^memory (\d+) (\d+)$/gm)]
  const { length } = said()
  child.kill(SIGNAL)
  while (said().length === length) await pause(20)
  const [, heap, resident] = said().at(-1) ?? []
  return { heap: Number(heap) / MB, resident: Number(resident) / MB }
}

function openFiles(pid: number | undefined): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((one) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${one}`)
      } catch {
        return ''
      }
    })
  } catch {
    return []
  }
}

/** Files and folders that a process has the system watch. */
function watches(pid: number | undefined): number {
  try {
    return readdirSync(`/proc/${pid}/fdinfo`)
      .map((one) => readFileSync(`/proc/${pid}/fdinfo/${one}`, 'utf8').match(/^inotify /gm)?.length ?? 0)
      .reduce((all, one) => all + one, 0)
  } catch {
    return 0
  }
}
