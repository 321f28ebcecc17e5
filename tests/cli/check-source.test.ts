import { symlinkSync } from 'node:fs'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { indexArticle } from '../../scripts/article/index-article.ts'
import { formatIndex } from '../../scripts/article/index-file.ts'
import { readArticle } from '../../scripts/article/read/read.ts'
import { workspace } from '../support/workspace.ts'

// Several processes each.
vi.setConfig({ testTimeout: 60_000 })

// What needs no browser is told before one is looked for: these tests have none.
const project = workspace()
beforeEach(() => project.reset())
afterAll(() => project.remove())

const ARTICLE = `# 河边的市场

甲

## 一、开设

2003年11月，甲国与乙国在河边开设市场，商人们每逢初五便带着货物前来交易。

2006年6月，两国签署《通商条约》，市场扩大到29个摊位。

## 二、关闭

2015年，市场关闭。
`

async function writeIndex(file = 'data/a.source.json'): Promise<void> {
  const article = await readArticle('article.md', Buffer.from(ARTICLE))
  const { createHash } = await import('node:crypto')
  const hash = createHash('sha256').update(ARTICLE).digest('hex')
  project.write(file, formatIndex(indexArticle(article, { file: 'article.md', hash })))
}

const outline = (slides: string, index = 'a.source.json') =>
  `title: 市场\nsource: {index: ${index}}\nsections:\n  - title: 市场\n    slides:\n${slides}`

const WRONG = `      - timeline: 开设与关闭
        source: 一
        events:
          - 2003-11: 开设
          - 2007-06: 签约
      - points: 关闭
        source: [二, 三]
        items: [甲国与乙国在河边开设市场，商人们每逢初五便来]
`

const check = (...words: string[]) => project.run(['check', '--browser', '/nowhere/browser', ...words])
const told = (stderr: string): string[] => stderr.match(/^\S+:\d+:\d+ .*$/gm) ?? []

test('what is wrong beside the article is told before a browser is looked for, at its place', async () => {
  await writeIndex()
  project.write('data/a.yaml', outline(WRONG))
  const { status, stderr } = await check()
  expect(status).toBe(3)
  expect(told(stderr).map((line) => line.replace(/ {2}(\w+) {2}.* {2}\((.*)\)$/, ' $1 $2'))).toEqual([
    'data/a.yaml:2:17 notice coverage',
    'data/a.yaml:10:13 error event-date',
    'data/a.yaml:12:21 error locator',
    'data/a.yaml:13:17 error copied',
    expect.stringContaining('command'),
  ])
  expect(stderr).toContain('^^^^^^^')
})

test('programs are told the same, beside what ended the check', async () => {
  await writeIndex()
  project.write('data/a.yaml', outline(WRONG))
  const { status, stdout, stderr } = await check('--json')
  expect([status, stderr]).toEqual([3, ''])
  const { diagnostics, decks } = JSON.parse(stdout)
  expect(diagnostics.map(({ rule }: { rule: string }) => rule)).toEqual([
    'coverage',
    'event-date',
    'locator',
    'copied',
    'command',
  ])
  expect(decks).toMatchObject([
    { deck: 'slides/a.md', coverage: { sections: { covered: 2, all: 2 }, events: { covered: 1, all: 3 } } },
  ])
})

test('with --strict a notice is an error; an answer with a reason takes it away', async () => {
  await writeIndex()
  const slides = `      - points: 开设
        source: [一, 二]
        items: [2003年11月开设, 2006年6月签约]
`
  project.write('data/a.yaml', outline(slides))
  expect(told((await check('--strict')).stderr)[0]).toMatch(/^data\/a\.yaml:2:17 {2}error .*\(coverage\)$/)
  const answered = outline(slides).replace('.json}', '.json} # lectern-ignore coverage: 关闭下一讲再讲')
  project.write('data/a.yaml', answered)
  expect(told((await check('--strict')).stderr)).toEqual([expect.stringContaining('(command)')])
})

test('the article at hand, changed since the import', async () => {
  await writeIndex()
  project.write('data/article.md', ARTICLE.replace('29个', '31个'))
  project.write('data/a.yaml', outline('      - points: 摊位\n        source: 一¶2\n        items: [29个]\n'))
  const [first] = told((await check()).stderr)
  expect(first).toMatch(/^data\/a\.yaml:2:17 {2}notice .*一¶2.*"摊位".*\(changed\)$/)
})

test.each([
  ['is missing', undefined],
  ['is no JSON', '{'],
  ['is another JSON', '{"version": 1}'],
  ['is of another version', '{"version": 2}'],
])('an index that %s is told at the value that names it', async (_, content) => {
  if (content !== undefined) project.write('data/a.source.json', content)
  project.write('data/a.yaml', outline('      - points: 甲\n        items: [乙]\n'))
  const { stderr } = await check()
  expect(told(stderr)[0]).toMatch(/^data\/a\.yaml:2:17 {2}error .*\(source\)$/)
  expect(stderr).toContain('lectern import')
  // Nothing else depends on it.
  const made = await project.lectern('generate')
  expect(made).toMatchObject({ status: 0, stderr: '' })
})

test('an index outside the outline’s folder is none, be it behind a link', async () => {
  await writeIndex('elsewhere/a.source.json')
  symlinkSync(project.path('elsewhere/a.source.json'), project.path('data/a.source.json'))
  project.write('data/a.yaml', outline('      - points: 甲\n        items: [乙]\n'))
  const { status, stderr } = await check()
  expect(status).toBe(1)
  expect(told(stderr)).toEqual([expect.stringMatching(/^data\/a\.yaml:2:17 {2}error .*\(file\)$/)])
})

test('an outline without an index is checked as before', async () => {
  project.write('data/a.yaml', outline(WRONG).replace('source: {index: a.source.json}\n', ''))
  expect(told((await check()).stderr)).toEqual([expect.stringContaining('(command)')])
})
