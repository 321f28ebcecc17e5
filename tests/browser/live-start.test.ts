import { once } from 'node:events'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { anyPort } from '../../scripts/system/ports.ts'
import { launchBrowser, startLecture } from '../support/live.ts'
import { workspace } from '../support/workspace.ts'
import { endServer } from './served-deck.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })
// Waiting is for what will come, on a machine that may be busy.
const PATIENT = { timeout: 30_000, interval: 20 }

const FILE = 'data/课.yaml'
const OUTLINE = `title: 课程
sections:
  - title: 一
    slides:
      - points: 甲
        source: 一
        items: [第一, 第二]
`

const project = workspace()
beforeEach(() => {
  project.reset()
  project.write(FILE, OUTLINE)
})
afterAll(() => project.remove())

test('a second time: another port, or a plain message for the one that is asked for', async () => {
  const port = await anyPort('127.0.0.1')
  const first = startLecture(project, port)
  const another = startLecture(project, undefined)
  try {
    for (const { output } of [first, another]) await expect.poll(output, PATIENT).toContain('/presenter/')
    expect(another.output()).not.toContain(`:${port}/`)
    const taken = startLecture(project, port)
    const [status] = await once(taken.child, 'close')
    expect(status).toBe(3)
    expect(taken.output()).toContain(`port ${port} is in use`)
  } finally {
    for (const { child } of [first, another]) await endServer(child)
  }
})

test('on a broken outline: the last good deck is shown, and what is wrong, until the next good save', async () => {
  const port = await anyPort('127.0.0.1')
  expect(await project.lectern('generate')).toMatchObject({ status: 0 })
  project.write(FILE, OUTLINE.replace('points: 甲', 'point: 甲'))
  const { child, output } = startLecture(project, port)
  const browser = await launchBrowser()
  try {
    await expect.poll(output, PATIENT).toContain('/presenter/')
    expect(output()).toMatch(/data\/课\.yaml:\d+:\d+/)
    const page = await browser.newPage()
    page.setDefaultTimeout(100_000)
    await page.goto(`http://localhost:${port}/presenter/1`)
    const messages = page.locator('.lectern-messages')
    await messages.getByText('data/课.yaml:').waitFor()
    project.write(FILE, OUTLINE.replace('points: 甲', 'points: 乙'))
    await messages.waitFor({ state: 'detached' })
    await page.waitForFunction("__slidev__.nav.slides.some(({ meta }) => meta.slide.content.includes('乙'))")
  } finally {
    await browser.close()
    await endServer(child)
  }
})

test('on a broken outline without a deck: nothing to show, status 1', async () => {
  project.write(FILE, OUTLINE.replace('points: 甲', 'point: 甲'))
  const { child, output } = startLecture(project, undefined)
  const [status] = await once(child, 'close')
  expect(status).toBe(1)
  expect(output()).toMatch(/data\/课\.yaml:\d+:\d+/)
})

test('what is saved while it starts is made, too', async () => {
  const { child, output } = startLecture(project, await anyPort('127.0.0.1'))
  try {
    await expect.poll(output, { ...PATIENT, interval: 1 }).toContain('written')
    project.write(FILE, OUTLINE.replace('第一,', '第一次,'))
    await expect.poll(() => project.read('slides/课.md'), PATIENT).toContain('第一次')
  } finally {
    await endServer(child)
  }
})
