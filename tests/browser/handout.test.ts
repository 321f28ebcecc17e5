import { readFileSync } from 'node:fs'
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

/** Longer than a page, with its end. */
const LONG = `${'这一段备注很长，讲课的人要慢慢地讲，一句一句地讲，讲到学生都记下来为止。'.repeat(90)}讲完了`
const OUTLINE = `title: 防务安全合作
lang: zh-CN
include: [cover, dividers, references]
course: {name: 亚太国际关系, lecturer: 主讲人, minutes: 12}
source: {author: 罗会钧, title: 论文}
actors: {us: 美国}
sections:
  - title: 第一节
    summary: 先看事实
    slides:
      - timeline: 经过
        source: 一
        minutes: 5
        notes: ${LONG}
        events: [{date: 2001, text: 建交, who: us}, {date: 2002, text: 访问}]
      - quiz: 哪一年建交？
        id: which
        minutes: 4
        notes: 等一分钟 <img src=x onerror=alert(1)>
        options: [{text: 2001年, correct: true}, 2002年]
        explain: 见文件
      - points: 要点
        source: 一
        minutes: 3
        items: ['见[那张表](#which)', '<b>甲</b>"} @page {', 乙]
`

/** Rule, file, and how the line there begins. */
function told({ stdout }: Run): string[] {
  const { diagnostics }: { diagnostics: ReportedDiagnostic[] } = JSON.parse(stdout)
  return diagnostics.map(({ rule, file, line }) => {
    const text = project.read(file).split('\n')[line - 1] ?? ''
    return `${rule} ${file} ${text.trim().slice(0, 12)}`
  })
}

test('students: room to write, no notes, no answers; what is missing, or tells an answer, is told', async () => {
  project.write('data/课.yaml', OUTLINE)
  project.write('data/坏.yaml', OUTLINE)
  expect((await project.lectern('generate', 'data/坏.yaml')).status).toBe(0)
  const change = (from: RegExp, to: string) =>
    project.write('slides/坏.md', project.read('slides/坏.md').replace(from, to))
  // On paper alone it is not there.
  change(/^# 经过$/m, '# 经过\n\n<style>@media print { .mermaid { display: none } }</style>')
  change(/^# 要点$/m, '# 要点\n\n上次的那道题大家都还记得吗：见文件')
  const run = await project.lectern('handout', '--json')
  expect(run).toMatchObject({ status: 1, stderr: '' })
  expect(new Set(told(run))).toEqual(
    new Set([
      'deck slides/坏.md ---',
      'lost data/坏.yaml - timeline: ',
      'lost data/坏.yaml events: [{da',
      'quiz slides/坏.md 上次的那道题大家都还记得',
    ]),
  )
  expect(Object.keys(project.files()).filter((name) => name.endsWith('.pdf'))).toEqual(['课-handout.pdf'])

  const pdf = await openPdf(readFileSync(project.path('课-handout.pdf')))
  const { info } = await pdf.document.getMetadata()
  expect(info).toMatchObject({ Title: '防务安全合作', Author: '主讲人', Language: 'zh-CN' })
  expect((await pdf.document.getPage(1)).view).toEqual([0, 0, 595.28, 841.89])
  const [first = '', second = ''] = await pdf.texts()
  for (const text of ['防务安全合作', '姓名', '日期', '第一节', '先看事实', '经过', '建交', '1/2'])
    expect(first).toContain(text)
  for (const text of ['哪一年建交？', '2001年', '我的回答', '<b>甲</b>"}@page{', '参考文献', '罗会钧', '2/2'])
    expect(second).toContain(text)
  expect(first + second).not.toMatch(/见文件|答案|✓|备注|等一分钟|讲完了/)
  expect(await pdf.bookmarks()).toEqual([
    ['防务安全合作', 1],
    ['第一节', 1, ['经过', 1], ['哪一年建交？', 2], ['要点', 2]],
    ['参考文献', 2],
  ])
  const parts = await pdf.parts(1)
  expect(parts.filter((part) => /^H\d$/.test(part))).toEqual(['H1', 'H2', 'H3'])
  expect(parts.some((part) => /^Figure: 经过.*2001.*建交/.test(part))).toBe(true)
  expect(await pdf.parts(2)).toContain('LI')
})

test('a list of references that goes on over pages is there, all of it', async () => {
  const entry = (number: number) =>
    `  - "作者${number}：《一篇题目很长很长的论文，讲的是防务安全合作的第${number}个方面》，《国际安全研究》2017年第3期，第${number}页"\n`
  const references = Array.from({ length: 60 }, (_, at) => entry(at + 1)).join('')
  project.write(
    'data/长.yaml',
    `references:\n${references}${OUTLINE.replace('include: [cover, ', 'include: [')}`,
  )
  const run = await project.lectern('handout', 'data/长.yaml')
  expect(run).toMatchObject({ status: 0, stderr: '' })
  const pages = await (await openPdf(readFileSync(project.path('长-handout.pdf')))).texts()
  expect(pages.filter((text) => /作者\d+：/.test(text)).length).toBeGreaterThan(1)
  for (let number = 1; number <= 60; number++) expect(pages.join('')).toContain(`作者${number}：`)
})

test('lecturers: a run sheet, then each slide with its notes, once and uncut', async () => {
  const run = await project.lectern(
    'handout',
    'data/课.yaml',
    '--edition',
    'lecturer',
    '--output',
    'out/讲.pdf',
  )
  expect(run).toMatchObject({ status: 0, stderr: '' })
  expect(run.stdout).toMatch(/^out\/讲\.pdf {2}written, \d+ pages, each read back\n$/)
  const pdf = await openPdf(readFileSync(project.path('out/讲.pdf')))
  const texts = await pdf.texts()
  const parts = await pdf.parts(1)
  expect(parts).toContain('TH')
  const cells = parts.filter((part) => part !== 'TD' && part !== 'TR' && part !== 'Link').join(' ')
  expect(cells).toContain('0:00 3 经过 5 0:05 4 5 哪一年建交？ 4 0:09 6 要点 3')
  expect(cells).toContain('总计 12 / 12')
  expect(new Set(await pdf.links(1))).toEqual(new Set([2, 4]))
  const all = texts.join('')
  const times = (text: string): number => all.split(text).length - 1
  expect(times('讲完了')).toBe(1)
  expect(times('等一分钟')).toBe(1)
  expect(times('<imgsrc=xonerror=alert(1)>')).toBe(1)
  expect(times('见文件')).toBe(1)
  expect(times('一句一句地讲')).toBe(90)
  // It begins on the page of its slide.
  expect(texts[1]).toMatch(/经过/)
  expect(texts[1]).toContain('一句一句地讲')
})
