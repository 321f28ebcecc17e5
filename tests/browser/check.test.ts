import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ReportedDiagnostic } from '../../scripts/diagnostics/report.ts'
import { type Run, type Workspace, workspace } from '../support/workspace.ts'

// Each starts Slidev and a browser.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let project: Workspace
beforeAll(() => {
  project = workspace()
})
afterAll(() => project.remove())

const OUTLINE = `title: 验课
include: [cover]
course: {minutes: [10]}
sections:
  - title: 一
    slides:
      - points: 越界
        source: 一
        items: [在边上, 这一项被推到幻灯片外面]
      - points: 太淡
        source: 一
        items: [这一项太淡]
      - points: 太小
        source: 一
        items: [这一项太小]
      - points: 被截
        source: 一
        items: [头一项, 第二项被截去了]
      - points: 重叠
        source: 一
        items: [上面的一项, 下面的一项]
      - points: 丢失
        source: 一
        items: [还在, 这一项被人删去]
      - table: 出格
        source: 一
        columns: [甲, 乙]
        rows: [[这一格的文字比它的格子要宽出许多许多许多, 二]]
      - timeline: 坏图
        source: 一
        events: [{date: 2001, text: 有事}]
      - figure: 坏图片
        image: 坏.png
        alt: 一张坏了的图
      - points: 出错
        source: 一
        items: [显示不了]
      - points: 允许 # lectern-ignore size, contrast: 图例，讲时口述
        source: 一
        items: [这一项小些也行]
      - points: 手工
        source: 一
        minutes: 15
        items: [照常]
`

const GOOD = `title: 好课
course: {minutes: 5}
sections:
  - title: 一
    slides:
      - points: 要点
        source: 一
        minutes: 2
        items: [第一, '**第二**与 x']
      - timeline: 经过
        source: 一
        minutes: 3
        events: [{date: 2001, text: 建交}, {date: 2002, text: 访问}]
`

/** What somebody may do to a deck by hand, by the title of the slide. */
const CHANGES: Record<string, (slide: string) => string> = {
  越界: (slide) => `${slide}\n<style>li + li { left: 700px; white-space: nowrap }</style>\n`,
  太淡: (slide) => `${slide}\n<style>li { color: #999 }</style>\n`,
  太小: (slide) => `${slide}\n<style>li { font-size: 12px }</style>\n`,
  允许: (slide) => `${slide}\n<style>li { font-size: 12px }</style>\n`,
  被截: (slide) => `${slide}\n<style>ul { height: 70px; overflow: hidden }</style>\n`,
  重叠: (slide) => `${slide}\n<style>ul { display: grid }\nli { grid-area: 1 / 1 }</style>\n`,
  丢失: (slide) => slide.replace(/^- 这一项被人删去\n/m, ''),
  出格: (slide) =>
    `${slide}\n<style>td:first-child { white-space: nowrap }\ntable { width: 500px !important; table-layout: fixed }</style>\n`,
  坏图: (slide) => slide.replace(/^timeline /m, 'timelime '),
  出错: (slide) => `${slide}\n{{ two( }}\n`,
  手工: (slide) =>
    `${slide}\n<img style="position: absolute; top: 200px; width: 20px; height: 20px" src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%2220%22 height=%2220%22/%3E">\n<img style="position: absolute; top: 250px; width: 20px; height: 20px" src="https://example.org/x.png" alt="别处的图">\n\n---\nlayout: points\n---\n\n# 添加的一张\n\n<p style="color: #888">手写的淡字</p>\n`,
}

function changed(deck: string): string {
  return deck
    .split(/(?=^---\nlayout: )/m)
    .map((slide) => {
      const title = /^# (.*)$/m.exec(slide)?.[1] ?? ''
      return CHANGES[title]?.(slide) ?? slide
    })
    .join('')
}

/** Rule, file, and what stands in that file at that place. */
function told({ stdout }: Run): string[] {
  const { diagnostics }: { diagnostics: ReportedDiagnostic[] } = JSON.parse(stdout)
  return diagnostics.map(({ rule, file, line, column }) => {
    const text =
      project
        .read(file)
        .split('\n')
        [line - 1]?.slice(column - 1) ?? ''
    return `${rule} ${file} ${/^[^\s,}\]<"]*/.exec(text)?.[0]}`
  })
}

test('what was done to a deck by hand is found, and located where its text stands', async () => {
  project.write('data/验课.yaml', OUTLINE)
  project.write('data/坏.png', 'no picture')
  expect((await project.lectern('generate')).status).toBe(0)
  project.write('slides/验课.md', changed(project.read('slides/验课.md')))
  const run = await project.lectern('check', '--json')
  expect(run.stderr).toBe('')
  expect(run.status).toBe(1)
  expect(new Set(told(run))).toEqual(
    new Set([
      'deck slides/验课.md ---',
      'minutes data/验课.yaml 10',
      'outside data/验课.yaml 这一项被推到幻灯片外面',
      'contrast data/验课.yaml 这一项太淡',
      'size data/验课.yaml 这一项太小',
      'cut data/验课.yaml 第二项被截去了',
      'overlap data/验课.yaml 上面的一项',
      'lost data/验课.yaml 这一项被人删去',
      'cut data/验课.yaml 这一格的文字比它的格子要宽出许多许多许多',
      'overlap data/验课.yaml 这一格的文字比它的格子要宽出许多许多许多',
      'diagram data/验课.yaml 坏图',
      'image data/验课.yaml 坏.png',
      'slide data/验课.yaml 出错',
      'alternative slides/验课.md data:image/svg+xml',
      'image slides/验课.md x.png',
      'request slides/验课.md https://example.org/x.png',
      'contrast slides/验课.md 手写的淡字',
      // One of the two answers has something to answer.
      'ignore data/验课.yaml contrast:',
    ]),
  )
})

test('a deck that Lectern made has nothing to mend, and one line says so', async () => {
  project.reset()
  project.write('data/好.yaml', GOOD)
  const run = await project.lectern('check', '--strict', '--sheet', '全部.png')
  expect(run.stderr).toBe('')
  expect(run.stdout).toMatch(
    /^全部\.png {2}written\nslides\/好\.md {2}4 slides checked, nothing to mend; smallest text \d\d px; minutes planned: 5\n$/,
  )
  expect(run.status).toBe(0)
  // The size of a PNG stands in its head.
  const png = readFileSync(project.path('全部.png'))
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2020, 328])
})

test('the lectures of this project have nothing to mend', async () => {
  project.reset()
  cpSync(join(import.meta.dirname, '..', '..', 'data'), project.path('data'), { recursive: true })
  const run = await project.lectern(
    'check',
    '--strict',
    'data/us-vietnam.yaml',
    'data/examples/showcase.yaml',
  )
  expect(run.stderr).toBe('')
  expect(run.stdout.match(/nothing to mend/g)).toHaveLength(2)
  expect(run.status).toBe(0)
})

test('an outline with errors is told of without a browser', async () => {
  project.reset()
  project.write('data/错.yaml', 'title: 缺\n')
  const run = await project.lectern('check', '--browser', '/nowhere/browser')
  expect(run.status).toBe(1)
  expect(run.stderr).toContain('data/错.yaml:1:1')
})

test('without a browser the status is 3', async () => {
  project.reset()
  project.write('data/好.yaml', GOOD)
  const run = await project.lectern('check', '--browser', '/nowhere/browser')
  expect(run).toMatchObject({ status: 3 })
  expect(run.stderr).toContain('/nowhere/browser')
})
