import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { outline, workspace } from '../support/workspace.ts'

const project = workspace()

beforeEach(() => project.reset())
afterAll(() => project.remove())

const figure = (image: string, keys = ''): string =>
  `      - figure: 图\n        image: ${JSON.stringify(image)}\n        alt: 一张图\n${keys}`

const pictures = () => project.files('slides/public')

test('pictures of the outline’s folder and below are copied, and taken away when they are no longer shown', async () => {
  const logo = 'course: {logo: 校徽.svg}\n'
  project.write('data/甲.yaml', logo + outline() + figure('图片 资料/图 1.png') + figure('./x/../照片.JPG'))
  project.write('data/校徽.svg', '<svg/>')
  project.write('data/图片 资料/图 1.png', 'one')
  mkdirSync(project.path('data/x'))
  project.write('data/照片.JPG', 'two')
  project.write('slides/public/甲/mine.png', 'put here by hand')
  expect(await project.lectern('generate')).toMatchObject({ status: 0, stderr: '' })
  const hand = { 'slides/public/甲/mine.png': 'put here by hand' }
  expect(pictures()).toEqual({
    ...hand,
    'slides/public/甲/校徽.svg': '<svg/>',
    'slides/public/甲/图片 资料/图 1.png': 'one',
    'slides/public/甲/照片.JPG': 'two',
  })
  project.write('data/图片 资料/图 1.png', 'changed')
  const diff = await project.lectern('diff')
  expect(diff.stdout).toContain('picture  slides/public/甲/图片 资料/图 1.png')
  const { decks } = JSON.parse((await project.lectern('diff', '--json')).stdout)
  expect(decks).toMatchObject([{ changed: true, changes: [] }])
  expect((await project.lectern('generate')).stdout).toContain('written')
  expect((await project.lectern('diff')).stdout).toContain('unchanged')
  expect(pictures()['slides/public/甲/图片 资料/图 1.png']).toBe('changed')
  project.write('data/甲.yaml', logo + outline())
  await project.lectern('generate')
  expect(pictures()).toEqual({ ...hand, 'slides/public/甲/校徽.svg': '<svg/>' })
})

test('a picture of a slide that is skipped is not needed', async () => {
  project.write('data/甲.yaml', outline() + figure('没有.png', '        skip: true\n'))
  expect(await project.lectern('generate')).toMatchObject({ status: 0 })
})

test('a picture that cannot be shown is told where it is named, beside everything else; nothing is written', async () => {
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['没有.png', /there is no file "没有\.png"/],
    ['folder.png', /there is no file/],
    ['pipe.png', /there is no file/],
    ['https://example.org/x.png', /there is no file/],
    ['../外.png', /outside the outline’s folder/],
    ['../data/里.png', /outside/],
    ['sub/../../外.png', /outside/],
    ['/etc/hostname.png', /outside/],
    ['链.png', /outside/],
    ['链/外.png', /outside/],
    ['笔记.txt', /not a picture/],
  ]
  project.write('外/外.png', 'x')
  project.write('data/里.png', 'x')
  project.write('data/笔记.txt', 'x')
  mkdirSync(project.path('data/folder.png'))
  symlinkSync('../外/外.png', project.path('data/链.png'))
  symlinkSync('../外', project.path('data/链'))
  execFileSync('mkfifo', [project.path('data/pipe.png')])
  const figures = wrong.map(([image]) => figure(image)).join('')
  project.write('data/甲.yaml', `${outline()}${figures}        minutes: x\n`)
  const before = project.files('slides')
  const { status, stderr, time } = await project.lectern('generate')
  expect(status).toBe(1)
  const told = stderr.split('\n').filter((line) => line.startsWith('data/'))
  expect(told).toHaveLength(wrong.length + 1)
  for (const [index, [, message]] of wrong.entries()) {
    expect(told[index]).toMatch(new RegExp(`^data/甲\\.yaml:${9 + 3 * index}:16  error  .*  \\(picture\\)$`))
    expect(told[index]).toMatch(message)
  }
  expect(told.at(-1)).toMatch(/\(number\)$/)
  expect(time).toBeLessThan(2000)
  expect(project.files('slides')).toEqual(before)
})

test('the source index and a file of references lie there too', async () => {
  project.write('data/more.bib', '@book{a, title={A}}')
  project.write(
    'data/甲.yaml',
    `references: more.bib\nsource: {title: 文, index: 甲.source.json}\n${outline()}`,
  )
  expect(await project.lectern('generate')).toMatchObject({ status: 0 })
  project.write(
    'data/甲.yaml',
    `references: ../more.bib\nsource: {title: 文, index: /etc/passwd}\n${outline()}`,
  )
  const { status, stderr } = await project.lectern('generate')
  expect(status).toBe(1)
  expect(stderr).toMatch(/甲\.yaml:1:13 [\s\S]*甲\.yaml:2:27 /)
})
