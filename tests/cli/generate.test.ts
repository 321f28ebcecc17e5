import { mkdirSync, rmSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { outline, workspace } from '../support/workspace.ts'

const project = workspace()

beforeEach(() => project.reset())
afterAll(() => project.remove())

const decks = () => Object.keys(project.files('slides')).filter((name) => name.endsWith('.md'))

test('one, several, all outlines of data/; examples and hidden files only when named', async () => {
  project.write('data/甲.yaml', outline('甲'))
  project.write('data/乙 二.yml', outline('乙'))
  project.write('data/._甲.yaml', 'an attachment of macOS')
  project.write('data/examples/丙.yaml', outline('丙'))
  const one = await project.lectern('generate', 'data/甲.yaml')
  expect(one).toMatchObject({ status: 0, stdout: 'slides/甲.md  written, 3 slides\n', stderr: '' })
  expect(decks()).toEqual(['slides/甲.md'])
  const all = await project.lectern('generate')
  expect(all.stdout).toBe('slides/乙 二.md  written, 3 slides\nslides/甲.md  unchanged, 3 slides\n')
  const named = await project.lectern('generate', 'data/examples/丙.yaml', './data/甲.yaml', 'data/甲.yaml')
  expect(named.stdout).toBe('slides/丙.md  written, 3 slides\nslides/甲.md  unchanged, 3 slides\n')
  expect(named.status).toBe(0)
})

test('--dry-run says it and writes nothing', async () => {
  project.write('data/甲.yaml', outline())
  const before = project.files('slides')
  const { status, stdout } = await project.lectern('generate', '--dry-run')
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'slides/甲.md  would be written, 3 slides\n' })
  expect(project.files('slides')).toEqual(before)
})

test('the same bytes again, and from another working directory', async () => {
  project.write('data/甲.yaml', outline())
  await project.lectern('generate')
  const before = project.files('slides')
  const again = await project.run(['generate', '甲.yaml'], { cwd: 'data' })
  expect(again).toMatchObject({ status: 0, stdout: '../slides/甲.md  unchanged, 3 slides\n' })
  expect(project.files('slides')).toEqual(before)
  for (const name of decks()) project.write(name, '')
  await project.run(['generate', '--force'], { cwd: 'scripts' })
  expect(project.read('slides/甲.md')).toBe(Buffer.from(before['slides/甲.md'] ?? '', 'latin1').toString())
})

test.each([
  ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ['line ends of the old Mac', (text: string) => text.replaceAll('\n', '\r')],
  ['a byte order mark', (text: string) => `\ufeff${text}`],
  ['no line end at the end', (text: string) => text.trimEnd()],
])('%s make no difference', async (_, change) => {
  const text = `${outline()}        notes: |\n          第一行\n          第二行\n`
  project.write('data/甲.yaml', text)
  await project.lectern('generate')
  const before = project.read('slides/甲.md')
  project.write('data/甲.yaml', change(text))
  expect(await project.lectern('generate')).toMatchObject({ status: 0, stderr: '' })
  expect(project.read('slides/甲.md')).toBe(before)
})

test('a deck with Windows line ends is still ours', async () => {
  project.write('data/甲.yaml', outline())
  await project.lectern('generate')
  project.write('slides/甲.md', project.read('slides/甲.md').replaceAll('\n', '\r\n'))
  project.write('data/甲.yaml', outline('新'))
  expect(await project.lectern('generate')).toMatchObject({ status: 0 })
  expect(project.read('slides/甲.md')).toContain('新')
})

test('an edit of one slide changes that slide alone', async () => {
  const slides = ['甲', '乙', '丙'].map(
    (title) => `      - points: ${title}\n        source: 一\n        items: [${title}项]\n`,
  )
  const text = (middle: string) =>
    `title: 示例\nsections:\n  - title: 一\n    slides:\n${slides[0]}${middle}${slides[2]}`
  project.write('data/甲.yaml', text(slides[1] ?? ''))
  await project.lectern('generate')
  const before = project.read('slides/甲.md').split('\n')
  project.write('data/甲.yaml', text((slides[1] ?? '').replace('乙项', '别的')))
  await project.lectern('generate')
  const after = project.read('slides/甲.md').split('\n')
  expect(after).toHaveLength(before.length)
  const changed = after.filter((line, index) => line !== before[index])
  expect(changed).toEqual([expect.stringMatching(/^generated: [a-z]{10}$/), '- 别的'])
})

describe('a deck that is not as Lectern wrote it', () => {
  test('changed by hand from nobody knows what: left alone, status 1; --force keeps a copy each time', async () => {
    project.write('data/甲.yaml', outline())
    await project.lectern('generate')
    const generated = project.read('slides/甲.md')
    project.write('slides/甲.md', `${generated}\n手写的一行\n`)
    // As an earlier version kept it, and as a merge in git may leave it.
    project.write('slides/.lectern/甲.json', '{"hashes": ["x"], "pictures": []}')
    project.write('data/甲.yaml', outline('新'))
    const before = project.files('slides')
    const refused = await project.lectern('generate')
    expect(refused.status).toBe(1)
    expect(refused.stderr).toMatch(
      /^slides\/甲\.md:1:1 {2}error {2}.*changed by hand.*--force.* {2}\(deck\)\n/,
    )
    expect(project.files('slides')).toEqual(before)
    expect(await project.lectern('generate', '--force', '--dry-run')).toMatchObject({ status: 0 })
    expect(project.files('slides')).toEqual(before)
    const forced = await project.lectern('generate', '--force')
    expect(forced).toMatchObject({ status: 0, stderr: '' })
    expect(forced.stdout).toContain('slides/甲.md.bak')
    expect(forced.stdout).not.toContain('merged')
    expect(project.read('slides/甲.md.bak')).toBe(`${generated}\n手写的一行\n`)
    project.write('slides/甲.md', '又改')
    await project.lectern('generate', '--force')
    expect(project.read('slides/甲.md.bak2')).toBe('又改')
    expect(project.read('slides/甲.md.bak')).toContain('手写的一行')
  })

  test('not by Lectern: left alone, status 1', async () => {
    project.write('data/甲.yaml', outline())
    project.write('slides/甲.md', '# 我自己的\n')
    const before = project.files('slides')
    const { status, stderr } = await project.lectern('generate')
    expect(status).toBe(1)
    expect(stderr).toMatch(/^slides\/甲\.md:1:1 {2}error {2}Lectern did not write this deck/)
    expect(project.files('slides')).toEqual(before)
  })

  test('the copy is the file, byte for byte', async () => {
    const foreign = Buffer.from([0xff, 0xfe, 0x00, 0xbf, 0x0d, 0x0a])
    project.write('data/甲.yaml', outline())
    project.write('slides/甲.md', foreign)
    expect(await project.lectern('generate', '--force')).toMatchObject({ status: 0 })
    expect(project.files('slides')['slides/甲.md.bak']).toBe(foreign.toString('latin1'))
  })

  test('taken away: written again', async () => {
    project.write('data/甲.yaml', outline())
    await project.lectern('generate')
    rmSync(project.path('slides/甲.md'))
    expect(await project.lectern('generate')).toMatchObject({ status: 0 })
    expect(project.exists('slides/甲.md')).toBe(true)
  })
})

test('each outline is done for itself, and the worst status counts', async () => {
  project.write('data/一.yaml', outline('一', '[')) // broken: status 1
  project.write('data/三.yaml', outline('三'))
  project.write('data/二.yaml', outline('二'))
  mkdirSync(project.path('slides/二.md')) // in the way: status 3
  const { status, stdout, stderr } = await project.lectern('generate')
  expect(status).toBe(3)
  expect(stdout).toBe('slides/三.md  written, 3 slides\n')
  expect(stderr).toMatch(/^data\/一\.yaml:\d+:\d+ {2}error/m)
  expect(stderr).toMatch(/^data\/二\.yaml:1:1 {2}error .*slides\/二\.md is a folder/m)
  const json = await project.lectern('generate', '--json')
  expect(json).toMatchObject({ status: 3, stderr: '' })
  const { diagnostics, decks } = JSON.parse(json.stdout)
  expect(diagnostics.map(({ file }: { file: string }) => file)).toEqual(['data/一.yaml', 'data/二.yaml'])
  expect(decks).toEqual([{ outline: 'data/三.yaml', deck: 'slides/三.md', slides: 3, changed: false }])
})

test('of two outlines for one deck neither is done, and the others are', async () => {
  for (const name of ['同.yaml', '同.yml', '甲.yaml']) project.write(`data/${name}`, outline())
  const { status, stdout, stderr } = await project.lectern('generate')
  expect(status).toBe(2)
  expect(stdout).toBe('slides/甲.md  written, 3 slides\n')
  expect(stderr).toMatch(/^lectern: data\/同\.yaml and data\/同\.yml are both for slides\/同\.md/)
})

test('an outline with errors leaves every file of its deck as it was', async () => {
  project.write('data/甲/甲.yaml', outline().replace('items:', 'id: x\n        items:'))
  await project.lectern('generate', 'data/甲/甲.yaml')
  const before = project.files('slides')
  project.write('data/甲/甲.yaml', outline('新').replace('items', 'itens'))
  expect(await project.lectern('generate', '--force', 'data/甲/甲.yaml')).toMatchObject({ status: 1 })
  expect(project.files('slides')).toEqual(before)
})
