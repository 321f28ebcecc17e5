import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { outline, type Workspace, workspace } from '../support/workspace.ts'

let project: Workspace

beforeEach(() => {
  project = workspace()
})
afterEach(() => project.remove())

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
  await project.lectern('generate')
  expect(pictures()['slides/public/甲/图片 资料/图 1.png']).toBe('changed')
  project.write('data/甲.yaml', logo + outline())
  await project.lectern('generate')
  expect(pictures()).toEqual({ ...hand, 'slides/public/甲/校徽.svg': '<svg/>' })
})

test('a picture of a slide that is skipped is not needed', async () => {
  project.write('data/甲.yaml', outline() + figure('没有.png', '        skip: true\n'))
  expect(await project.lectern('generate')).toMatchObject({ status: 0 })
})

describe('a picture that cannot be shown is told where it is named, beside everything else, and nothing is written', () => {
  test.each([
    ['没有.png', /there is no file "没有\.png"/],
    ['folder.png', /there is no file/],
    ['../外.png', /outside the outline’s folder/],
    ['../data/里.png', /outside/],
    ['sub/../../外.png', /outside/],
    ['/etc/hostname.png', /outside/],
    ['链.png', /outside/],
    ['链/外.png', /outside/],
    ['笔记.txt', /not a picture/],
    ['https://example.org/x.png', /there is no file/],
  ])('%s', async (image, message) => {
    project.write('外/外.png', 'x')
    project.write('data/里.png', 'x')
    project.write('data/笔记.txt', 'x')
    mkdirSync(project.path('data/folder.png'))
    symlinkSync('../外/外.png', project.path('data/链.png'))
    symlinkSync('../外', project.path('data/链'))
    project.write('data/甲.yaml', outline() + figure(image, '        minutes: x\n'))
    const before = project.files('slides')
    const { status, stderr, time } = await project.lectern('generate')
    expect(status).toBe(1)
    expect(stderr).toMatch(/^data\/甲\.yaml:9:16 {2}error {2}.* {2}\(picture\)/)
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^data\/甲\.yaml:11:18 {2}error {2}.* {2}\(number\)/m)
    expect(time).toBeLessThan(2000)
    expect(project.files('slides')).toEqual(before)
  })

  test('a pipe', async () => {
    execFileSync('mkfifo', [project.path('data/图.png')])
    project.write('data/甲.yaml', outline() + figure('图.png'))
    expect(await project.lectern('generate')).toMatchObject({ status: 1 })
  })
})

test('the source index and a file of references lie there too, and need not be there yet', async () => {
  project.write('data/甲.yaml', `references: more.bib\nsource: {title: 文, index: 甲.source.json}\n${outline()}`)
  expect(await project.lectern('generate')).toMatchObject({ status: 0 })
  project.write('data/甲.yaml', `references: ../more.bib\nsource: {title: 文, index: /etc/passwd}\n${outline()}`)
  const { status, stderr } = await project.lectern('generate')
  expect(status).toBe(1)
  expect(stderr).toMatch(/甲\.yaml:1:13 [\s\S]*甲\.yaml:2:28 /)
})
