import { readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ReportedDiagnostic } from '../../scripts/diagnostics/report.ts'
import { openPdf } from '../support/pdf-file.ts'
import { type Run, type Workspace, workspace } from '../support/workspace.ts'

// Each starts Slidev and a browser.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let project: Workspace
beforeAll(() => {
  project = workspace()
})
afterAll(() => project.remove())

const GOOD = `title: 防务安全合作
lang: zh-CN
include: [cover, dividers]
course: {name: 亚太国际关系, lecturer: 主讲人}
source: {author: 罗会钧, title: 论文}
actors: {us: 美国}
sections:
  - title: 第一节
    slides:
      - points: 要点
        id: points
        source: 一
        notes: 只给讲课的人
        items: ['**重点**，其余', '见[那张表](#numbers)与[网站](https://example.org/a)', 'שלום עולם و‏السلام ﬁn']
      - timeline: 经过
        source: 一
        events: [{date: 2001, text: 建交, who: us}, {date: 2002, text: 访问}]
      - table: 数字
        id: numbers
        source: 一
        columns: [国家, 数]
        rows: [[越南, 1], [美国, 2]]
  - title: 第二节
    slides:
      - figure: 图片
        image: 图.png
        alt: 一个红点
        source: 二
      - points: 备用的
        source: 二
        backup: true
        items: [备用]
`
/** A red dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==',
  'base64',
)

test('a deck becomes a tagged PDF that says what it is, and an outline with errors does not stop it', async () => {
  project.write('data/好.yaml', GOOD)
  project.write('data/图.png', PNG)
  project.write('data/错.yaml', 'title: 缺\n')
  const run = await project.lectern('export', '--concurrency', '2')
  expect(run.status).toBe(1)
  expect(run.stdout.split('\n').toSorted()).toEqual([
    '',
    '1 of 2 outlines exported; not: data/错.yaml',
    'data/好.yaml  printing',
    'data/错.yaml  printing',
    '好.pdf  written, 8 pages, each read back',
  ])
  expect(run.stderr).toMatch(/^data\/错\.yaml:1:1 {2}error/)
  expect(Object.keys(project.files()).filter((name) => name.endsWith('.pdf'))).toEqual(['好.pdf'])

  const pdf = await openPdf(readFileSync(project.path('好.pdf')))
  const { info } = await pdf.document.getMetadata()
  expect(info).toMatchObject({
    Title: '防务安全合作',
    Author: '主讲人',
    Subject: '亚太国际关系：罗会钧，论文',
    Language: 'zh-CN',
  })
  // The same lecture gives the same file.
  expect(info).not.toHaveProperty('CreationDate')
  expect(await pdf.document.getMarkInfo()).not.toBeNull()
  const { view } = await pdf.document.getPage(8)
  expect(view).toEqual([0, 0, 735, 414])
  expect(await pdf.bookmarks()).toEqual([
    ['防务安全合作', 1],
    ['第一节', 2, ['要点', 3], ['经过', 4], ['数字', 5]],
    ['第二节', 6, ['图片', 7]],
    ['备用', 8, ['备用的', 8]],
  ])
  expect(await pdf.links(3)).toEqual([5, 'https://example.org/a'])
  expect((await pdf.texts()).join('')).not.toContain('只给讲课的人')

  const points = await pdf.parts(3)
  expect(points.slice(0, 12)).toEqual([
    'H1',
    '要点',
    'L',
    'LI',
    'Strong',
    '重点',
    '，其余',
    'LI',
    '见',
    'Link',
    '那张表',
    '与',
  ])
  const [heading, title, figure] = await pdf.parts(4)
  expect([heading, title]).toEqual(['H1', '经过'])
  expect(figure).toMatch(/^Figure: 经过.*2001.*建交.*2002.*访问/)
  expect((await pdf.parts(5)).slice(0, 11)).toEqual([
    'H1',
    '数字',
    'Table',
    'TR',
    'TH',
    '国家',
    'TH',
    '数',
    'TR',
    'TD',
    '越南',
  ])
  expect(await pdf.parts(7)).toContain('Figure: 一个红点')
})

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

test('what is not there, on screen or on paper, is told at its line, and the file stays as it was', async () => {
  project.reset()
  project.write('data/坏.yaml', GOOD.replace('经过', '坏图').replace('图.png', '坏.png'))
  project.write('data/坏.png', 'no picture')
  project.write('data/隐.yaml', GOOD.replace('经过', '隐去'))
  project.write('data/图.png', PNG)
  expect((await project.lectern('generate')).status).toBe(0)
  const change = (name: string, from: RegExp, to: string) =>
    project.write(name, project.read(name).replace(from, to))
  change('slides/坏.md', /^timeline /m, 'timelime ')
  change('slides/坏.md', /^# 数字$/m, '# 数字 {{ two( }}')
  change(
    'slides/坏.md',
    /^# 要点$/m,
    '# 要点\n\n<style>@font-face { font-family: Gone; src: url(/gone.woff2) }\nh1 { font-family: Gone }</style>\n\n```mermaid\nnonsense\n```',
  )
  // Drawn, and as large as ever; on paper alone it is not there.
  change('slides/隐.md', /^# 隐去$/m, '# 隐去\n\n<style>@media print { .mermaid { display: none } }</style>')
  change('slides/隐.md', /^- \*\*重点.*$/m, '- 手写的')
  project.write('坏.pdf', 'the last one')
  project.write('隐.pdf', 'the last one')
  const run = await project.lectern('export', '--json')
  expect(run.stderr).toBe('')
  expect(run.status).toBe(1)
  expect(new Set(told(run))).toEqual(
    new Set([
      'deck slides/坏.md ---',
      'font slides/坏.md ---',
      'diagram data/坏.yaml 坏图',
      'diagram data/坏.yaml 要点',
      'slide data/坏.yaml 数字',
      'image data/坏.yaml 坏.png',
      'deck slides/隐.md ---',
      'lost data/隐.yaml 隐去',
      'lost data/隐.yaml 2001',
      'lost data/隐.yaml 2002',
      'lost data/隐.yaml 建交',
      'lost data/隐.yaml 访问',
    ]),
  )
  expect([project.read('坏.pdf'), project.read('隐.pdf')]).toEqual(['the last one', 'the last one'])
})

test('with --steps each click is a page; pictures are numbered and named, and other files are not touched', async () => {
  project.reset()
  project.write('data/好.yaml', GOOD)
  project.write('data/图.png', PNG)
  const run = await project.lectern('export', '--format', 'png', '--steps', '--output', 'out/好')
  expect(run.stderr).toBe('')
  const pictures = Object.entries(project.files('out'))
  const names = pictures.map(([name]) => name.replace(/-[0-9a-f]{8}(?=-\d)/, ''))
  expect(names.map((name) => name.slice('out/好/'.length, -'.png'.length))).toEqual([
    '001-cover-0',
    '002-divider-0',
    '003-points-0',
    '004-timeline-0',
    '005-timeline-1',
    '006-numbers-0',
    '007-divider-0',
    '008-figure-0',
    '009-points-0',
  ])
  for (const [, bytes] of pictures) {
    const png = Buffer.from(bytes, 'latin1')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1960, 1104])
  }
  project.write('out/好/mine.txt', 'mine')
  const refused = await project.lectern('export', '--format', 'png', '--output', 'out/好')
  expect(refused.status).toBe(3)
  expect(refused.stderr).toContain('mine.txt')
  expect(Object.keys(project.files('out'))).toHaveLength(pictures.length + 1)
})

test('an export needs a number, a part and a browser that there are', async () => {
  project.reset()
  project.write('data/好.yaml', GOOD)
  project.write('data/图.png', PNG)
  const status = async (...words: string[]) => (await project.lectern('export', ...words)).status
  expect(await status('--concurrency', '0')).toBe(2)
  expect(await status('--shard', '3/2')).toBe(2)
  expect(await status('--format', 'odp')).toBe(2)
  expect(await status('--shard', '1/2')).toBe(0)
  expect(await status('--browser', '/nowhere/browser')).toBe(3)
})

const BY_HAND = `
---
layout: two-cols
---

# Code and formulas

\`\`\`ts {1|2}
const a: number = 1
console.log(a)
\`\`\`

::right::

Inline $x^2$ and

$$
\\int_0^1 x\\,dx
$$

<v-clicks>

- one
- two

</v-clicks>

---

# A component and a script

<script setup>
import { ref } from 'vue'
import { useNav } from '@slidev/client'
const n = ref(3)
const { total } = useNav()
</script>

<Mine />

n is {{ n + 1 }} of {{ total }}

<div class="mt-[13px] text-red-500">in red</div>

<Arrow x1="400" y1="300" x2="200" y2="400" />

<style>
h1 { letter-spacing: 0.3em; }
</style>

---

# Mermaid by hand

\`\`\`mermaid
flowchart LR
  accTitle: From one to two
  accDescr: An arrow
  A[first] --> B[second]
\`\`\`
`

test('what Slidev knows beside that may be added by hand: code, formulas, components, scripts, Mermaid', async () => {
  project.write(
    'data/手.yaml',
    'title: T\ninclude: [cover]\nsections: [{title: S, slides: [{break: B, minutes: 5}]}]',
  )
  expect((await project.lectern('generate', 'data/手.yaml')).status).toBe(0)
  project.write('slides/components/Mine.vue', '<template><b>my component {{ 1 + 1 }}</b></template>')
  project.write('slides/手.md', project.read('slides/手.md') + BY_HAND)
  const run = await project.lectern('export', 'data/手.yaml')
  expect(run.stderr).not.toContain('error')
  expect(run.status).toBe(0)
  const { document } = await openPdf(readFileSync(project.path('手.pdf')))
  const texts = await Promise.all(
    [4, 5].map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join('')
    }),
  )
  expect(texts[0]).toContain('my component 2')
  expect(texts[0]).toContain('n is 4 of 5')
  expect(texts[1]).toMatch(/first.*second/)
  expect((await project.lectern('export', 'data/手.yaml', '--format', 'html')).status).toBe(0)
  rmSync(project.path('slides/components'), { recursive: true })
})

test('what was changed by hand and what has changed in the outline since are both printed', async () => {
  const text =
    'title: T\ninclude: [cover]\nsections: [{title: S, slides: [{points: A, items: [one, two]}, {points: B, items: [three]}]}]'
  project.write('data/两.yaml', text)
  expect((await project.lectern('generate', 'data/两.yaml')).status).toBe(0)
  project.write('slides/两.md', project.read('slides/两.md').replace('- two', '- two by hand'))
  project.write('data/两.yaml', text.replace('three', 'thirty'))
  const run = await project.lectern('export', 'data/两.yaml')
  expect(run.stderr).toContain('the deck was changed by hand; it is printed with that')
  const texts = (await (await openPdf(readFileSync(project.path('两.pdf')))).texts()).join('\n')
  expect(texts).toContain('twobyhand')
  expect(texts).toContain('thirty')
  // Where both have changed the same, nothing is guessed and nothing written.
  rmSync(project.path('两.pdf'))
  project.write('data/两.yaml', text.replace('two', 'twenty'))
  const refused = await project.lectern('export', 'data/两.yaml')
  expect([refused.status, project.exists('两.pdf')]).toEqual([1, false])
  expect(refused.stderr).toContain('(merge)')
})
