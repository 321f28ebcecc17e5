import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchBrowser } from '../support/live.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const OUTLINE = `title: 防务安全合作</script><b>
lang: zh-CN
include: [cover]
course: {name: 课, logo: 图 (1) & $2.png}
actors: {us: 美国}
sections:
  - title: 第一节
    slides:
      - points: "</script> {{ 1 + 1 }} <!-- <script>alert(1)</script>"
        source: 一
        notes: 只给讲课的人
        items: [甲, "<img src=https://example.org/a.png onerror=alert(2)>", '见[那张表](#numbers)']
      - timeline: 经过
        source: 一
        events: [{date: 2001, text: 建交, who: us}, {date: 2002, text: 访问}]
      - motives: 动因
        source: 一
        paths: [{because: 压力, who: us, wants: 平衡, so: 合作}]
        outcome: 结果
      - question: 讨论
        minutes: 5
        prompts: [想一想]
      - table: 数字
        id: numbers
        source: 一
        columns: [国家, 数]
        rows: [[越南, 1], [美国, 2]]
      - figure: 图片
        image: 图 (1) & $2.png
        alt: 一个红点
        source: 二
`
/** A red dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==',
  'base64',
)

let project: Workspace
let browser: Browser
let context: BrowserContext
let audience: Page
const asked: string[] = []
const errors: string[] = []

beforeAll(async () => {
  project = workspace()
  project.write('data/课.yaml', OUTLINE)
  project.write('data/图 (1) & $2.png', PNG)
  expect(await project.lectern('export', '--format', 'html')).toMatchObject({ status: 0, stderr: '' })
  browser = await launchBrowser()
  context = await browser.newContext({ viewport: { width: 1280, height: 720 }, offline: true })
  audience = await open('')
})
afterAll(async () => {
  await browser?.close()
  project?.remove()
})

async function open(place: string, inside = context): Promise<Page> {
  const page = await inside.newPage()
  page.on('request', (request) => !/^(?:file|data|blob):/.test(request.url()) && asked.push(request.url()))
  // A browser without a screen does not keep it on.
  page.on('pageerror', ({ message }) => !message.includes('Wake Lock') && errors.push(message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(pathToFileURL(project.path('课.html')).href + place)
  await slide(page).waitFor()
  return page
}

const slide = (page: Page) => page.locator('#slide-content .slidev-page:visible')
const shows = (page: Page, text: string) => slide(page).getByText(text, { exact: true }).first().waitFor()
const go = async (...keys: string[]) => {
  for (const key of keys) {
    await audience.keyboard.press(key)
    await audience.waitForTimeout(200)
  }
}

test('it opens from disk without a network: keys, steps, links, pictures, black, overview', async () => {
  await go('PageDown')
  await shows(audience, '</script> {{ 1 + 1 }} <!-- <script>alert(1)</script>')
  await shows(audience, '<img src=https://example.org/a.png onerror=alert(2)>')
  await go('PageDown')
  const events = () =>
    audience.evaluate(`[...document.querySelectorAll('#slide-content .slidev-page')]
      .find((one) => one.checkVisibility()).querySelector('.mermaid').shadowRoot.textContent`)
  await expect.poll(events).toMatch(/建交.*访问/s)
  const [place] = audience.url().split('?')
  await go('PageDown')
  await expect.poll(() => audience.url()).toBe(`${place}?clicks=1`)
  await go('PageDown')
  await shows(audience, '动因')
  await go('b')
  await audience.locator('.lectern-black').waitFor()
  await go('b')
  await audience.locator('.lectern-black').waitFor({ state: 'detached' })
  await audience.goto(audience.url().replace(/#.*/, '#/7?clicks=9'))
  const width = () =>
    audience.evaluate("[...document.images].find(({ alt }) => alt === '一个红点')?.naturalWidth")
  await expect.poll(width).toBe(5)
  await audience.goto(audience.url().replace(/#.*/, '#/2'))
  await slide(audience).getByText('那张表').click()
  await shows(audience, '数字')
  await go('o')
  await expect.poll(() => audience.getByText('讨论').count()).toBeGreaterThan(1)
  await go('Escape')
})

test('a second window from disk presents, with notes and time', async () => {
  const presenter = await open('#/presenter/2')
  await presenter.getByText('只给讲课的人').waitFor()
  await presenter.keyboard.press('PageDown')
  await shows(audience, '经过')
  await presenter.keyboard.press('b')
  await audience.locator('.lectern-black').waitFor()
  await presenter.keyboard.press('b')
  await presenter.close()
})

test('a finger goes on and back', async () => {
  const touched = await browser.newContext({
    hasTouch: true,
    viewport: { width: 1280, height: 720 },
    offline: true,
  })
  const page = await open('', touched)
  const session = await touched.newCDPSession(page)
  const swipe = async (from: number, to: number) => {
    const at = (share: number) => ({ touchPoints: [{ x: from + (to - from) * share, y: 360 }] })
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(0) })
    for (const share of [0.25, 0.5, 0.75, 1]) {
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(share) })
      await page.waitForTimeout(16)
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  await swipe(900, 300)
  await shows(page, '甲')
  await swipe(300, 900)
  await expect.poll(() => slide(page).locator('h1').innerText()).toContain('防务安全合作')
  await touched.close()
})

test('it asked for nothing, and nothing went wrong in it', () => {
  expect(asked).toEqual([])
  expect(errors).toEqual([])
})

test('it is small, and students get none of the notes', async () => {
  const whole = readFileSync(project.path('课.html'))
  expect(whole.toString()).toContain('只给讲课的人')
  expect(whole.length).toBeLessThan(2_000_000)
  const words = ['export', '--format', 'html', '--without-notes', '--output', '学生.html']
  expect(await project.lectern(...words)).toMatchObject({ status: 0 })
  expect(readFileSync(project.path('学生.html'), 'utf8')).not.toContain('只给讲课的人')
})

test('a slide that cannot be built or shown is told at its line', async () => {
  const deck = project.read('slides/课.md')
  for (const bad of ['<b v-if="a b">', '{{ nothing.at.all }}']) {
    project.write('slides/课.md', deck.replace(/^# 数字$/m, `# 数字 ${bad}`))
    const run = await project.lectern('export', '--format', 'html', '--json', '--output', 'x.html')
    const { diagnostics } = JSON.parse(run.stdout)
    const errors = diagnostics.filter(({ severity }: { severity: string }) => severity === 'error')
    expect(errors).toMatchObject([{ rule: 'slide', file: 'data/课.yaml', line: 23 }])
    expect(run.status).toBe(1)
    expect(project.exists('x.html')).toBe(false)
  }
})
