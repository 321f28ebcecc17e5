import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { parseIndex } from '../../scripts/article/index-file.ts'
import { workspace } from '../support/workspace.ts'

const project = workspace()

beforeEach(() => {
  project.reset()
  rmSync(project.path('articles'), { recursive: true, force: true })
  mkdirSync(project.path('articles'))
})
afterAll(() => project.remove())

const WINDOWS = process.platform === 'win32'
const ZH = readFileSync(join(import.meta.dirname, '../article/draft/articles/江南制造局.md'), 'utf8')

/** What is in data/ beside the schema. */
const made = (): string[] =>
  Object.keys(project.files('data')).filter((name) => name !== 'data/outline.schema.json')

describe('an article', () => {
  test('becomes an outline that builds, and an index that holds none of its text', async () => {
    project.write('articles/江南 制造局.md', ZH)
    const { status, stdout, stderr } = await project.lectern('import', 'articles/江南 制造局.md')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const [read, counts, outlineLine, ...rest] = stdout.split('\n')
    expect(read).toBe('articles/江南 制造局.md  read: 江南制造局的兴起与困境')
    expect(counts).toMatch(/^ {2}9 sections, 11 paragraphs, \d+ dates, \d+ names, \d+ titles of documents$/)
    expect(outlineLine).toMatch(/^data\/江南 制造局\.yaml {2}written, \d\d slides drafted$/)
    expect(rest).toEqual([
      'data/江南 制造局.source.json  written',
      'Now: npm start -- "data/江南 制造局.yaml"   and: npm run check -- "data/江南 制造局.yaml"',
      '',
    ])
    expect(made()).toEqual(['data/江南 制造局.source.json', 'data/江南 制造局.yaml'])
    const outline = project.read('data/江南 制造局.yaml')
    expect(outline).toMatch(/^# yaml-language-server: \$schema=\.\/outline\.schema\.json\n/)
    expect(outline).toContain('index: 江南 制造局.source.json')
    const index = project.read('data/江南 制造局.source.json')
    expect(parseIndex(index).article).toMatchObject({ file: '../articles/江南 制造局.md' })
    expect(index).not.toContain('淮军大量使用洋枪')
    expect(await project.lectern('generate')).toMatchObject({ status: 0, stderr: '' })
  })

  test('in Chinese, where the user’s language is', async () => {
    project.write('articles/a.md', ZH)
    const { stdout } = await project.run(['import', 'articles/a.md'], { locale: 'zh_CN.UTF-8' })
    expect(stdout).toMatch(/^articles\/a\.md {2}已读取：江南制造局的兴起与困境\n {2}9 节，11 段，/)
    expect(stdout).toMatch(/下一步：npm start -- data\/a\.yaml/)
  })

  test('under another name, from another working directory', async () => {
    project.write('articles/a.md', ZH)
    const words = ['import', '../articles/a.md', '--outline', '../data/甲.yaml']
    expect(await project.run(words, { cwd: 'scripts' })).toMatchObject({ status: 0 })
    expect(made()).toEqual(['data/甲.source.json', 'data/甲.yaml'])
    const below = ['import', 'articles/a.md', '--outline', 'data/课/乙.yml']
    expect(await project.run(below)).toMatchObject({ status: 0 })
    expect(project.read('data/课/乙.yml')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/outline\.schema\.json/,
    )
  })

  test('--json tells nothing but what programs read', async () => {
    project.write('articles/a.md', ZH)
    const { status, stdout, stderr } = await project.lectern('import', 'articles/a.md', '--json')
    expect({ status, stderr, document: JSON.parse(stdout) }).toEqual({
      status: 0,
      stderr: '',
      document: { diagnostics: [], decks: [] },
    })
  })

  test.each([
    ['a.txt', Buffer.from(ZH.replaceAll('#', ''))],
    [
      'a.html',
      Buffer.from(
        `<!doctype html><html lang="zh"><body><h1>题目</h1><h2>一、甲</h2><p>${'乙在做事。'.repeat(20)}</p></body></html>`,
      ),
    ],
    ['gb18030.txt', inGb18030(ZH)],
  ])('%s', async (name, bytes) => {
    project.write(`articles/${name}`, bytes)
    expect(await project.lectern('import', `articles/${name}`)).toMatchObject({ status: 0, stderr: '' })
    expect(await project.lectern('generate')).toMatchObject({ status: 0, stderr: '' })
  })
})

/** The same text in GB18030: its letters of two bytes are enough for it. */
function inGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const bytes = new Map<string, number[]>()
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++)
      bytes.set(decoder.decode(Uint8Array.of(first, second)), [first, second])
  return Buffer.from(Array.from(text).flatMap((letter) => bytes.get(letter) ?? [letter.charCodeAt(0)]))
}

describe('an outline that is there', () => {
  test('is left as it is, and its index made anew; what has changed is told', async () => {
    project.write('articles/a.md', ZH)
    await project.lectern('import', 'articles/a.md')
    const outline = project.read('data/a.yaml')
    const again = await project.lectern('import', 'articles/a.md')
    expect(again).toMatchObject({ status: 0, stderr: '' })
    expect(again.stdout).toBe(
      'data/a.yaml  is there already: left as it is\ndata/a.source.json  unchanged: the article is as it was\nNow: npm run check -- data/a.yaml\n',
    )
    project.write('articles/a.md', ZH.replace('1893年，制造局试制成功', '1895年，制造局终于试制成功'))
    const changed = await project.lectern('import', 'articles/a.md')
    expect(changed.stdout).toMatch(
      /data\/a\.source\.json {2}made anew\n {2}changed in the article: 一¶2; look at .*创办与扩张/,
    )
    expect(project.read('data/a.yaml')).toBe(outline)
    expect(project.read('data/a.source.json')).toContain('"1895"')
  })

  test('and names another index, or none', async () => {
    project.write('articles/a.md', ZH)
    const mine = (source: string): string =>
      `title: 我的\n${source}sections:\n  - title: 一\n    slides:\n      - points: 甲\n        items: [乙]\n`
    project.write('data/我的.yaml', mine('source:\n  index: 出处.source.json\n'))
    const words = ['import', 'articles/a.md', '--outline', 'data/我的.yaml']
    expect((await project.run(words)).stdout).toContain('data/出处.source.json  made anew')
    project.write('data/我的.yaml', mine(''))
    expect((await project.run(words)).stdout).toContain('add `index: 我的.source.json` under `source:`')
    expect(project.read('data/我的.yaml')).toBe(mine(''))
    expect(made()).toEqual(['data/出处.source.json', 'data/我的.source.json', 'data/我的.yaml'])
  })

  test.each(['../package.json', 'outline.schema.json', '../x.source.json'])(
    'and names %s as its index: nothing is written',
    async (index) => {
      project.write('articles/a.md', ZH)
      project.write('data/甲.yaml', `title: 甲\nsource: {index: ${index}}\nsections: []\n`)
      const before = project.files('data')
      const { status, stderr } = await project.run(['import', 'articles/a.md', '--outline', 'data/甲.yaml'])
      expect(status).toBe(1)
      expect(stderr).toMatch(/an index’s name ends in \.source\.json/)
      expect(project.files('data')).toEqual(before)
    },
  )

  test('in other capitals or as .yml is the same outline', async () => {
    project.write('articles/Paper.md', ZH)
    project.write('data/paper.yml', 'title: 甲\nsections: []\n')
    const { stdout } = await project.lectern('import', 'articles/Paper.md')
    expect(stdout).toContain('data/paper.yml  is there already')
    expect(made()).toEqual(['data/paper.source.json', 'data/paper.yml'])
    const other = await project.run(['import', 'articles/Paper.md', '--outline', 'data/Paper.yaml'])
    expect(other).toMatchObject({ status: 2 })
    expect(other.stderr).toMatch(/data\/paper\.yml is there already, for the same deck/)
  })

  test('and is broken: its index is not known', async () => {
    project.write('articles/a.md', ZH)
    project.write('data/a.yaml', 'title: [\n')
    const { status, stderr } = await project.lectern('import', 'articles/a.md')
    expect(status).toBe(1)
    expect(stderr).toMatch(/data\/a\.yaml cannot be read as YAML/)
    expect(made()).toEqual(['data/a.yaml'])
  })
})

describe('what is no article: one sentence, and nothing is written', () => {
  test.each([
    ['nothing.md', undefined, 2, /there is no file articles\/nothing\.md/],
    ['empty.md', '', 1, /is empty/],
    ['blank.txt', ' \n\n ', 1, /is empty/],
    ['binary.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 255, 254]), 1, /not a text/],
    ['zip.docx', Buffer.from('PK\u0003\u0004 and no more'), 1, /damaged|cannot be read/],
    ['cut.pdf', '%PDF-1.7\n1 0 obj', 1, /damaged|cannot be read|no text/],
    ['old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 1, /Word 97/],
    ['outline.yaml', 'title: x', 2, /is an outline or an index, not an article/],
  ])('%s', async (name, content, status, message) => {
    if (content !== undefined) project.write(`articles/${name}`, content)
    const run = await project.lectern('import', `articles/${name}`)
    expect(run).toMatchObject({ status, stdout: '' })
    expect(run.stderr).toMatch(message)
    expect(run.stderr.trim().split('\n')).toHaveLength(1)
    expect(made()).toEqual([])
  })

  test('a folder', async () => {
    const run = await project.lectern('import', 'articles')
    expect(run).toMatchObject({ status: 2 })
    expect(run.stderr).toMatch(/articles is a folder; name the file that has the article/)
  })

  // What reads a file at once cannot read more than 2 GB: that would be told otherwise.
  test('3 GB are refused before they are read', async () => {
    project.write('articles/a.txt', 'x')
    truncateSync(project.path('articles/a.txt'), 3 * 1024 ** 3)
    const run = await project.lectern('import', 'articles/a.txt')
    expect(run).toMatchObject({ status: 1 })
    expect(run.stderr).toMatch(/has 3072 MB; an article may have 200 MB/)
  })

  test.skipIf(WINDOWS)('a pipe', async () => {
    execFileSync('mkfifo', [project.path('articles/a.md')])
    expect(await project.lectern('import', 'articles/a.md')).toMatchObject({ status: 2 })
  })

  test.each([
    [['--outline', 'data/x.txt'], /is not an outline: its name does not end/],
    [['--outline', 'data'], /data is a folder/],
  ])('%s', async (options, message) => {
    project.write('articles/a.md', ZH)
    const run = await project.run(['import', 'articles/a.md', ...options])
    expect(run).toMatchObject({ status: 2 })
    expect(run.stderr).toMatch(message)
    expect(made()).toEqual([])
  })
})

describe.skipIf(WINDOWS)('a place that cannot be written', () => {
  test('data/ is read-only: status 3, nothing left behind', async () => {
    project.write('articles/a.md', ZH)
    chmodSync(project.path('data'), 0o555)
    const run = await project.run(['import', 'articles/a.md'], { unprivileged: true })
    expect(run).toMatchObject({ status: 3 })
    expect(run.stderr).toMatch(/^lectern: no permission to write data\/a\.source\.json/)
    chmodSync(project.path('data'), 0o755)
    expect(made()).toEqual([])
  })

  test('a folder stands where the index should be: neither file is written', async () => {
    project.write('articles/a.md', ZH)
    mkdirSync(project.path('data/a.source.json'))
    const run = await project.lectern('import', 'articles/a.md')
    expect(run).toMatchObject({ status: 3 })
    expect(made()).toEqual([])
  })

  test('an article that may not be read', async () => {
    project.write('articles/a.md', ZH)
    chmodSync(project.path('articles/a.md'), 0o000)
    const run = await project.run(['import', 'articles/a.md'], { unprivileged: true })
    expect(run).toMatchObject({ status: 3 })
    expect(run.stderr).toMatch(/no permission to read articles\/a\.md/)
  })
})
