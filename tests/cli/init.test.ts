import { rmSync } from 'node:fs'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { lecture } from '../../scripts/lecture.ts'
import { outline, workspace } from '../support/workspace.ts'

const project = workspace()

beforeEach(() => project.reset())
afterAll(() => project.remove())

test.each([
  ['C.UTF-8', 'written', 'lang: en'],
  ['zh_CN.UTF-8', '已写入', '一份提纲就是一讲'],
])('in %s: an outline that builds, in the language of the locale', async (locale, said, inside) => {
  const { status, stdout, stderr } = await project.run(['init', '新课'], { locale })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain(said)
  expect(project.read('data/新课.yaml')).toContain(inside)
  const made = await project.lectern('generate')
  expect(made).toMatchObject({ status: 0, stderr: '' })
  expect(project.read('slides/新课.md')).toContain('新课')
})

test('any name makes a sound outline', async () => {
  const names = [
    '带 空格',
    'a"b',
    "it's",
    '$HOME',
    '100%',
    '`x`',
    '**重**',
    '#1',
    'a: b',
    '- x',
    '{{ x }}',
    '课程.yaml',
    '课件.YML',
  ]
  const runs = await Promise.all(names.map((name) => project.run(['init', '--', name])))
  expect(runs.map(({ status }) => status)).toEqual(names.map(() => 0))
  for (const name of names) {
    const file = `data/${name.replace(/\.ya?ml$/i, '')}.yaml`
    expect(lecture(project.read(file), 'x').diagnostics).toEqual([])
  }
})

test('never overwrites, and never makes a second outline for one deck', async () => {
  project.write('data/甲.yml', outline())
  project.write('data/Second.yaml', outline())
  const before = project.files('data')
  for (const name of ['甲', 'Second', 'second']) {
    const { status, stderr } = await project.lectern('init', name)
    expect(status).toBe(2)
    expect(stderr).toMatch(/is there already/)
  }
  expect(project.files('data')).toEqual(before)
})

test('makes data/ where it is not there, from any working directory', async () => {
  rmSync(project.path('data'), { recursive: true })
  const { status, stdout } = await project.run(['init', 'x'], { cwd: 'scripts' })
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: '../data/x.yaml  written. Now: npm start -- ../data/x.yaml\n',
  })
})
