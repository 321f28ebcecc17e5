import { mkdirSync, symlinkSync, truncateSync } from 'node:fs'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { outline, workspace } from '../support/workspace.ts'

const project = workspace()

beforeEach(() => project.reset())
afterAll(() => project.remove())

const BIB = '@book{goh2005, author={Goh, Evelyn}, title={Meeting}, year=2005}\n'
const POINTS = '      - points: 要点\n        items: ["甲 [@goh2005]"]\n'
const write = (references: string, slides = POINTS) =>
  project.write('data/甲.yaml', `references: ${references}\n${outline()}${slides}`)
const deck = () => project.read('slides/甲.md')
const isWritten = () => 'slides/甲.md' in project.files('slides')

test('a file beside the outline or below it, links resolved, is cited from; what changes in it changes the deck', async () => {
  write('文献/more.bib')
  project.write('data/文献/real.bib', BIB)
  symlinkSync('real.bib', project.path('data/文献/more.bib'))
  expect(await project.lectern('generate')).toMatchObject({ status: 0, stderr: '' })
  expect(deck()).toContain('甲 [\\[1\\]](./s-references)')
  expect(deck()).toContain('Goh E. Meeting')
  project.write('data/文献/real.bib', BIB.replace('Meeting', 'Changed'))
  expect(await project.lectern('generate')).toMatchObject({ status: 0 })
  expect(deck()).toContain('Goh E. Changed')
})

test('CSL-JSON, whatever it is called', async () => {
  write('library.json')
  project.write('data/library.json', '[{"id": "goh2005", "type": "book", "title": "Meeting"}]')
  expect(await project.lectern('generate')).toMatchObject({ status: 0 })
  expect(deck()).toContain('Meeting')
})

test('a file that is not there, lies outside, is a folder or too large is told at its place', async () => {
  const told = async (references: string) => {
    write(references)
    const { status, stderr } = await project.lectern('generate')
    return `${status} ${stderr.split('\n')[0]}`
  }
  expect(await told('more.bib')).toMatch(
    /^1 data\/甲\.yaml:1:13 {2}error .*"more\.bib" is not there.*\(references\)$/,
  )
  mkdirSync(project.path('data/folder'))
  expect(await told('folder')).toMatch(/^1 data\/甲\.yaml:1:13 {2}error .*"folder" is not there/)
  project.write('outside.bib', BIB)
  expect(await told('../outside.bib')).toMatch(/^1 data\/甲\.yaml:1:13 {2}error/)
  project.write('data/large.bib', BIB)
  truncateSync(project.path('data/large.bib'), 38 * 1024 * 1024)
  expect(await told('large.bib')).toMatch(/^1 data\/甲\.yaml:1:13 {2}error .*"large\.bib" has 38 MB/)
  expect(isWritten()).toBe(false)
}, 60_000)

test('damage is told in the file itself, with a code frame, and nothing is written', async () => {
  write('more.bib')
  project.write('data/more.bib', `${BIB}@book{bad,\n  title = {never closed,\n}\n`)
  const { status, stderr } = await project.lectern('generate')
  expect(status).toBe(1)
  expect(stderr).toContain('data/甲.yaml:1:13  error')
  expect(stderr).toContain('data/more.bib:2:7  error')
  expect(stderr).toContain('title = {never closed,')
  expect(isWritten()).toBe(false)
})

test('a key that the file does not have is told where it is cited', async () => {
  write('more.bib', POINTS.replace('@goh2005', '@gho2005'))
  project.write('data/more.bib', BIB)
  const { status, stderr } = await project.lectern('generate')
  expect(status).toBe(1)
  expect(stderr).toMatch(/data\/甲\.yaml:\d+:\d+ {2}error .*"gho2005".*"goh2005".*\(citation\)/)
})
