import { execFileSync } from 'node:child_process'
import { afterAll, expect, test } from 'vitest'
import { outline, workspace } from '../support/workspace.ts'

/** The system's own Node, where it is too old to run TypeScript. */
const OLD = '/usr/bin/node'

function isOld(): boolean {
  try {
    const version = execFileSync(OLD, ['--version'], { encoding: 'utf8' })
    return Number(version.slice(1).split('.')[0]) < 22
  } catch {
    return false
  }
}

const project = workspace()
afterAll(() => project.remove())

test.runIf(isOld())('under an old Node the pinned one does the work, and the status is its', async () => {
  project.write('data/甲.yaml', outline())
  expect(await project.run(['generate'], { node: OLD })).toMatchObject({
    status: 0,
    stdout: 'slides/甲.md  written, 3 slides\n',
    stderr: '',
  })
  expect(await project.run(['generate', 'data/没有.yaml'], { node: OLD })).toMatchObject({ status: 2 })
})
