import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { framesSeen, type LiveLecture, launchBrowser, liveLecture, watchFrames } from '../support/live.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })
// Waiting is for what will come, on a machine that may be busy.
const PATIENT = { timeout: 30_000, interval: 20 }

const PORT = 3251

const SLIDES = {
  a: '- points: 甲\n        id: a\n        source: 一\n        items: [第一, 第二]',
  b: '- timeline: 乙\n        id: b\n        source: 一\n        events:\n          - 2001: 事一\n          - 2002: 事二\n          - 2003: 事三\n        notes: 乙的备注',
  c: '- question: 丙\n        id: c\n        minutes: 5\n        prompts: [想一想]',
  d: '- points: 丁\n        source: 一\n        items: [第三]',
}

function outlineOf(slides: readonly string[] = Object.values(SLIDES), title = '课程', more = ''): string {
  const list = slides.map((slide) => `      ${slide}\n`).join('')
  return `title: ${title}\n${more}include: [references]\nsections:\n  - title: 一\n    slides:\n${list}`
}

let lecture: LiveLecture
let browser: Browser
let presenter: Page
let audience: Page
const pages = () => [presenter, audience]

beforeAll(async () => {
  lecture = await liveLecture({ text: outlineOf(), port: PORT, locale: 'zh_CN.UTF-8' })
  browser = await launchBrowser()
  presenter = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  audience = await browser.newPage({ viewport: { width: 980, height: 552 } })
  // A start for which nothing is ready takes long on a small machine.
  for (const page of pages()) page.setDefaultTimeout(100_000)
  await presenter.goto(lecture.address('presenter/1'))
  await audience.goto(lecture.address('1'))
  for (const page of pages()) {
    await heading(page, '甲').waitFor()
    await watchFrames(page)
    page.setDefaultTimeout(30_000)
  }
  atFirst = await presenter.evaluate<string>(LECTURE)
}, 250_000)

afterAll(async () => {
  await browser?.close()
  await lecture?.close()
})

const save = (text: string) => lecture.workspace.write(lecture.outline, text)
/** The slide that a page shows. */
const slide = (page: Page) => page.locator('#slide-content .slidev-page:visible')
const heading = (page: Page, title: string) => slide(page).getByRole('heading', { name: title, exact: true })
const shows = (page: Page, text: string) => slide(page).getByText(text, { exact: true }).first().waitFor()
const messages = (page: Page) => page.locator('.lectern-messages')
const pageNumber = (page: Page) => slide(page).locator('.lectern-page').textContent()
/** The events of a timeline that are there yet. */
const events = (page: Page) =>
  page.evaluate<string[]>(`(() => {
    const chain = (one) => one ? [one, ...chain(one.parentElement)] : []
    const slide = [...document.querySelectorAll('#slide-content .slidev-page')].find((one) => one.checkVisibility())
    return [...slide.querySelector('.mermaid').shadowRoot.querySelectorAll('text')]
      .filter((text) => text.textContent.startsWith('事'))
      .filter((text) => chain(text).every((one) => getComputedStyle(one).opacity !== '0'))
      .map((text) => text.textContent)
  })()`)

/** Waits until both windows show a slide, alone: the one before may still be going. */
async function bothShow(title: string): Promise<void> {
  for (const page of pages()) await heading(page, title).waitFor()
  for (const page of pages()) await page.waitForFunction(ONE_DRAWN)
}

/** What a window has of the lecture. */
const LECTURE = `JSON.stringify([__slidev__.configs.title,
  ...__slidev__.nav.slides.map(({ meta: { slide } }) => [slide.frontmatter.routeAlias, slide.content, slide.note])])`
let atFirst: string

/** The lecture as it was at first, in both windows. */
async function reset(): Promise<void> {
  save(outlineOf())
  for (const page of pages()) await page.waitForFunction(`${LECTURE} === ${JSON.stringify(atFirst)}`)
}

/** Whether one slide is shown alone, with its diagrams. */
const ONE_DRAWN = `(() => {
  const pages = [...document.querySelectorAll('#slide-content .slidev-page')]
  const [slide, other] = pages.filter((one) => one.checkVisibility())
  const diagrams = [...slide?.querySelectorAll('.mermaid') ?? []]
  return slide && !other && diagrams.every(({ shadowRoot }) => shadowRoot?.querySelector('svg'))
})()`

/** Both windows at a slide, by the presenter's hand. */
async function goTo(name: string, title: string, clicks = 0): Promise<void> {
  await presenter.evaluate(`__slidev__.nav.go('${name}', ${clicks})`)
  await bothShow(title)
  for (const page of pages()) await page.waitForFunction(`__slidev__.nav.clicks === ${clicks}`)
  for (const page of pages()) await framesSeen(page)
}

/** What the audience and the lecturer saw of their slide: never another one, never none. */
async function onlySeen(title: string): Promise<void> {
  for (const page of pages()) expect(await framesSeen(page)).toEqual([title])
}

describe('the windows stay at their slide and click', () => {
  beforeEach(async () => {
    await reset()
    await goTo('s-b', '乙', 1)
    for (const page of pages()) expect(await pageNumber(page)).toBe('2/4')
  })

  test('while its text changes, and a diagram stays until the new one is there', async () => {
    save(outlineOf([SLIDES.a, SLIDES.b.replace('事二', '事二改'), SLIDES.c, SLIDES.d]))
    for (const page of pages()) await expect.poll(() => events(page), PATIENT).toEqual(['事一', '事二改'])
    await onlySeen('乙')
  })

  test('while slides come before it', async () => {
    const extra = [1, 2].map((one) => SLIDES.a.replace('甲', `新${one}`).replace('id: a', `id: n${one}`))
    save(outlineOf([...extra, ...Object.values(SLIDES)]))
    for (const page of pages()) await expect.poll(() => pageNumber(page), PATIENT).toBe('4/6')
    for (const page of pages()) expect(await events(page)).toEqual(['事一', '事二'])
    await onlySeen('乙')
    // They go on together from there.
    await presenter.keyboard.press('ArrowRight')
    for (const page of pages())
      await expect.poll(() => events(page), PATIENT).toEqual(['事一', '事二', '事三'])
    await presenter.keyboard.press('ArrowRight')
    await bothShow('丙')
    for (const page of pages()) expect(await pageNumber(page)).toBe('5/6')
  })

  test('while slides before it go', async () => {
    save(outlineOf([SLIDES.b, SLIDES.c, SLIDES.d]))
    for (const page of pages()) await expect.poll(() => pageNumber(page), PATIENT).toBe('1/3')
    await onlySeen('乙')
  })

  test('while it is moved', async () => {
    save(outlineOf([SLIDES.d, SLIDES.c, SLIDES.a, SLIDES.b]))
    for (const page of pages()) await expect.poll(() => pageNumber(page), PATIENT).toBe('4/4')
    for (const page of pages()) expect(await events(page)).toEqual(['事一', '事二'])
    await onlySeen('乙')
  })

  test('while the lecture is given another title', async () => {
    save(outlineOf(Object.values(SLIDES), '别的课'))
    for (const page of pages()) await shows(page, '别的课')
    await onlySeen('乙')
  })

  test('while something is added to it, which the clicks then reach', async () => {
    save(outlineOf([SLIDES.a, SLIDES.b.replace('事三', '事三\n          - 2004: 事四'), SLIDES.c, SLIDES.d]))
    for (const page of pages())
      await page.waitForFunction(`__slidev__.nav.clicksTotal === 3 && __slidev__.nav.clicks === 1`)
    await onlySeen('乙')
    await presenter.keyboard.press('ArrowRight')
    await presenter.keyboard.press('ArrowRight')
    for (const page of pages())
      await expect.poll(() => events(page), PATIENT).toEqual(['事一', '事二', '事三', '事四'])
  })
})

test('a slide whose title changes is still the same one', async () => {
  await reset()
  const name = await presenter.evaluate<string>('__slidev__.nav.slides[3].meta.slide.frontmatter.routeAlias')
  await goTo(name, '丁')
  save(outlineOf([SLIDES.a, SLIDES.b, SLIDES.c, SLIDES.d.replace('丁', '丁二')]))
  await bothShow('丁二')
  for (const page of pages()) expect(await framesSeen(page)).toEqual(['丁', '丁二'])
  await presenter.keyboard.press('ArrowLeft')
  await bothShow('丙')
})

test('where the slide goes away, its neighbour is shown', async () => {
  await reset()
  await goTo('s-c', '丙')
  save(outlineOf([SLIDES.a, SLIDES.b, SLIDES.d]))
  await bothShow('乙')
  for (const page of pages()) expect(await framesSeen(page)).toEqual(['丙', '乙'])
})

test('a countdown goes on counting', async () => {
  await reset()
  await goTo('s-c', '丙')
  const countdown = slide(audience).locator('.lectern-countdown')
  await countdown.click()
  await expect.poll(() => countdown.getAttribute('class'), PATIENT).toContain('running')
  await expect.poll(() => countdown.textContent(), PATIENT).not.toBe('5:00')
  save(outlineOf([SLIDES.a.replace('甲', '零').replace('id: a', 'id: z'), ...Object.values(SLIDES)]))
  await expect.poll(() => pageNumber(audience), PATIENT).toBe('4/5')
  save(outlineOf([SLIDES.a, SLIDES.b, SLIDES.c.replace('想一想', '再想一想'), SLIDES.d]))
  await shows(audience, '再想一想')
  expect(await countdown.getAttribute('class')).toContain('running')
  expect(await countdown.textContent()).not.toBe('5:00')
})

test('notes follow', async () => {
  await reset()
  await goTo('s-b', '乙')
  await presenter.getByText('乙的备注').waitFor()
  save(outlineOf([SLIDES.a, SLIDES.b.replace('乙的备注', '别的备注'), SLIDES.c, SLIDES.d]))
  await presenter.getByText('别的备注').waitFor()
  await onlySeen('乙')
})

test('a picture that is replaced under its name is seen, where it is shown and where it comes to be shown', async () => {
  const svg = (width: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="90"><rect width="9" height="9"/></svg>`
  const picture = 'data/图 1.svg'
  lecture.workspace.write(picture, svg(120))
  const figure = '- figure: 戊\n        id: e\n        source: 一\n        image: 图 1.svg\n        alt: 图'
  save(outlineOf([...Object.values(SLIDES), figure]))
  for (const page of pages()) await page.waitForFunction('__slidev__.nav.total === 5')
  await goTo('s-e', '戊')
  const width = (page: Page) =>
    page.evaluate("[...document.images].find(({ alt, checkVisibility }) => alt === '图')?.naturalWidth")
  for (const page of pages()) await expect.poll(() => width(page), PATIENT).toBe(120)
  lecture.workspace.write(picture, svg(240))
  for (const page of pages()) await expect.poll(() => width(page), PATIENT).toBe(240)
  await goTo('s-a', '甲')
  await goTo('s-e', '戊')
  for (const page of pages()) await expect.poll(() => width(page), PATIENT).toBe(240)
  await onlySeen('戊')
  await reset()
})

describe('what is wrong is told', () => {
  beforeEach(async () => {
    await reset()
    await goTo('s-b', '乙')
    await messages(presenter).waitFor({ state: 'detached' })
  })

  test('in the presenter’s view and the terminal, all of it, with its place, until the next good save', async () => {
    const broken = outlineOf([SLIDES.a.replace('items', '<b>itms</b>'), SLIDES.b.replace('2001', '2001-13')])
    save(broken)
    await messages(presenter).waitFor()
    const text = (await messages(presenter).innerText()).replaceAll('\n', ' ')
    expect(text).toContain('幻灯片保持原样')
    expect(text).toMatch(/data\/课\.yaml:9:9 .*<b>itms<\/b>/)
    expect(text).toMatch(/data\/课\.yaml:14:13 .*2001-13/)
    expect(lecture.output()).toMatch(/data\/课\.yaml:14:13 {2}错误 .*2001-13/)
    expect(await messages(presenter).locator('b').count()).toBe(0)
    // Windows that come later: the presenter's has it, the audience's never.
    const later = await browser.newPage()
    await later.goto(lecture.address('presenter/1'))
    await messages(later).waitFor()
    await later.close()
    expect(await messages(audience).count()).toBe(0)
    expect(await audience.locator('vite-error-overlay').count()).toBe(0)
    await onlySeen('乙')
    save(outlineOf([SLIDES.a, SLIDES.b.replace('事一', '事一改'), SLIDES.c, SLIDES.d]))
    await messages(presenter).waitFor({ state: 'detached' })
    for (const page of pages()) await expect.poll(() => events(page), PATIENT).toEqual(['事一改'])
    await onlySeen('乙')
  })

  test('when the outline is deleted, until it comes back', async () => {
    rmSync(lecture.workspace.path(lecture.outline))
    await messages(presenter).waitFor()
    expect(await messages(presenter).innerText()).toContain(lecture.outline)
    save(outlineOf([SLIDES.b.replace('事一', '事五')]))
    await messages(presenter).waitFor({ state: 'detached' })
    for (const page of pages()) await expect.poll(() => events(page), PATIENT).toEqual(['事五'])
    await onlySeen('乙')
  })

  test('when its folder is taken away, until it comes back', async () => {
    const { path } = lecture.workspace
    renameSync(path('data'), path('elsewhere'))
    await messages(presenter).waitFor()
    renameSync(path('elsewhere'), path('data'))
    await messages(presenter).waitFor({ state: 'detached' })
    save(outlineOf([SLIDES.b.replace('事一', '事六')]))
    for (const page of pages()) await expect.poll(() => events(page), PATIENT).toEqual(['事六'])
    await onlySeen('乙')
  })

  test('when a picture is missing, until it is there', async () => {
    const figure = '- figure: 图\n        image: 图片/图.svg\n        alt: 一张图'
    save(outlineOf([...Object.values(SLIDES), figure]))
    await messages(presenter).waitFor()
    expect(await messages(presenter).innerText()).toContain('图片/图.svg')
    lecture.workspace.write(
      'data/图片/图.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>',
    )
    await messages(presenter).waitFor({ state: 'detached' })
    for (const page of pages()) await expect.poll(() => pageNumber(page), PATIENT).toBe('2/5')
    await onlySeen('乙')
  })

  test('when a file of references is missing, until it is there; what is changed in it is shown', async () => {
    save(outlineOf([SLIDES.b, SLIDES.a.replace('第一', '"见[@k]"')], '课程', 'references: 文献.bib\n'))
    await messages(presenter).waitFor()
    expect(await messages(presenter).innerText()).toContain('文献.bib')
    const contains = (text: string) =>
      presenter.waitForFunction(
        `__slidev__.nav.slides.some(({ meta }) => meta.slide.content.includes(${JSON.stringify(text)}))`,
      )
    for (const title of ['旧书', '新书']) {
      lecture.workspace.write('data/文献.bib', `@book{k, title={${title}}, author={罗, 会钧}, year=2017}`)
      await contains(title)
    }
    await messages(presenter).waitFor({ state: 'detached' })
    await contains('见[\\[1\\]](')
    await onlySeen('乙')
  })
})

test('hand and outline may change the same slide; the same line is a conflict that is told, until one gives way', async () => {
  await reset()
  await goTo('s-b', '乙')
  const deck = 'slides/课.md'
  const { read, write } = lecture.workspace
  write(deck, read(deck).replace('第二', '手写二'))
  save(outlineOf([SLIDES.a.replace('第一', '大纲一'), SLIDES.b, SLIDES.c, SLIDES.d]))
  await presenter.waitForFunction(
    `__slidev__.nav.slides.some(({ meta }) => meta.slide.content.includes('大纲一') && meta.slide.content.includes('手写二'))`,
  )
  const standing = read(deck)
  save(outlineOf([SLIDES.a.replace('第二', '大纲二'), SLIDES.b, SLIDES.c, SLIDES.d]))
  await messages(presenter).waitFor()
  expect((await messages(presenter).innerText()).replaceAll('\n', ' ')).toMatch(
    /slides\/课\.md:\d+:\d+.*data\/课\.yaml:9/,
  )
  expect(read(deck)).toBe(standing)
  expect(await messages(audience).count()).toBe(0)
  // The lecturer gives way, in the deck.
  write(deck, read(deck).replace('手写二', '大纲二'))
  save(outlineOf([SLIDES.a.replace('第二', '大纲二'), SLIDES.b, SLIDES.c, SLIDES.d, SLIDES.d]))
  await messages(presenter).waitFor({ state: 'detached' })
  await expect.poll(() => pageNumber(audience), PATIENT).toBe('2/5')
  await onlySeen('乙')
})

test('another branch that is checked out is shown, deck and outline', async () => {
  await reset()
  await goTo('s-a', '甲')
  const { path, read, write } = lecture.workspace
  const files = [lecture.outline, 'slides/课.md', 'slides/.lectern/课.json']
  const branch = () => files.map((file) => [file, read(file)] as const)
  // As git does it: a file goes, and another one comes in its place.
  const checkOut = (texts: ReturnType<typeof branch>) => {
    for (const [file, text] of texts) {
      rmSync(path(file))
      write(file, text)
    }
  }
  const one = branch()
  save(outlineOf([SLIDES.a.replace('第一', '分支'), SLIDES.b, SLIDES.c, SLIDES.d]))
  for (const page of pages()) await shows(page, '分支')
  const two = branch()
  checkOut(one)
  for (const page of pages()) await shows(page, '第一')
  checkOut(two)
  for (const page of pages()) await shows(page, '分支')
  await expect.poll(branch, PATIENT).toEqual(two)
  await onlySeen('甲')
})

test('an outline that may not be read is told, until it may be', async () => {
  // Whoever is root may read everything.
  const isRoot = process.getuid?.() === 0
  await reset()
  await goTo('s-a', '甲')
  const { path } = lecture.workspace
  const file = path(lecture.outline)
  if (isRoot) {
    renameSync(file, `${file}.away`)
    mkdirSync(file)
  } else chmodSync(file, 0)
  await messages(presenter).waitFor()
  expect(await messages(presenter).innerText()).toContain('data/课.yaml')
  if (isRoot) {
    rmdirSync(file)
    renameSync(`${file}.away`, file)
  } else chmodSync(file, 0o644)
  await messages(presenter).waitFor({ state: 'detached' })
  await onlySeen('甲')
})

test('a slide that somebody has broken by hand stays as it was, and that is told', async () => {
  await reset()
  await goTo('s-a', '甲')
  const deck = 'slides/课.md'
  const good = lecture.workspace.read(deck)
  lecture.workspace.write(deck, good.replace('第一', '第一 <div :x="{{"> '))
  await messages(presenter).waitFor()
  await onlySeen('甲')
  expect(await audience.locator('vite-error-overlay').count()).toBe(0)
  lecture.workspace.write(deck, good.replace('第一', '手写'))
  await messages(presenter).waitFor({ state: 'detached' })
  await shows(audience, '手写')
  lecture.workspace.write(deck, good)
  await shows(audience, '第一')
  await onlySeen('甲')
})

// Last: it ends the server.
test('Ctrl-C ends it, and nothing listens any more', async () => {
  lecture.child.kill('SIGINT')
  const [status] = await once(lecture.child, 'exit')
  expect(status).toBe(130)
  await expect(once(connect(PORT, '127.0.0.1'), 'connect')).rejects.toThrow('ECONNREFUSED')
  expect(existsSync(lecture.workspace.path('slides/课.md'))).toBe(true)
})
