import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { outline, workspace } from '../support/workspace.ts'

const BROKEN = join(import.meta.dirname, '..', 'fixtures', 'broken')
const names = readdirSync(BROKEN)
const project = workspace()
afterAll(() => project.remove())

test('every broken outline gets a located message, and leaves its deck and the disk alone', async () => {
  for (const name of names) project.write(`data/${name}.yaml`, outline(name))
  expect(await project.lectern('generate')).toMatchObject({ status: 0, stderr: '' })
  for (const name of names) cpSync(join(BROKEN, name, 'outline.yaml'), project.path(`data/${name}.yaml`))
  const before = project.files()
  for (const locale of ['C.UTF-8', 'zh_CN.UTF-8']) {
    const { status, stdout, stderr } = await project.run(['generate', '--force'], { locale })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    const told = new Set([...stderr.matchAll(/^data\/(.+)\.yaml:\d+:\d+ {2}\S/gm)].map(([, name]) => name))
    expect([...told]).toEqual(names)
    expect(stderr).not.toMatch(/^\s+at \S+ \(/m)
  }
  expect(project.files()).toEqual(before)
})
