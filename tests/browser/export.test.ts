import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Problem } from '../../scripts/diagnostics/problem.ts'
import { type Browser, findBrowser } from '../../scripts/system/browser.ts'
import { buildSite } from '../../scripts/system/build.ts'
import { exportPdf } from '../../scripts/system/export.ts'
import { type SampleProject, sampleProject } from './sample-project.ts'

// Slidev starts a server and a browser for each.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let browser: Browser
const projects: SampleProject[] = []
const project = (slides: string[]) => {
  const made = sampleProject(slides)
  projects.push(made)
  return made
}

beforeAll(async () => {
  browser = await findBrowser()
})
afterAll(() => {
  for (const { remove } of projects) remove()
})

/** The text of each page, without blanks. */
async function pageTexts(file: string): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise
  const texts: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    texts.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, ''),
    )
  }
  return texts
}

test('a deck becomes a PDF with a page a slide and its Chinese text', async () => {
  const { root, deck } = project(['# 第一页', '# 第二页\n\n防务安全合作', '# 第三页'])
  await exportPdf({ root, deck, output: 'dist/示例.pdf', browser })
  expect(await pageTexts(join(root, 'dist', '示例.pdf'))).toEqual(['第一页', '第二页防务安全合作', '第三页'])
  expect(readdirSync(join(root, 'dist'))).toEqual(['示例.pdf'])
})

test('a slide that cannot be drawn is a problem that names it, and no file', async () => {
  const { root, deck } = project(['# One', '# {{ two( }}'])
  const failure = await exportPdf({ root, deck, output: 'deck.pdf', browser }).catch(
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(Problem)
  expect(failure).toMatchObject({ status: 1, key: 'system.slide-broken', values: { slide: '2' } })
  expect(readdirSync(root).filter((name) => name.endsWith('.pdf'))).toEqual([])
})

test('an export that is interrupted leaves no file', async () => {
  const { root, deck } = project(['# One'])
  const controller = new AbortController()
  const exporting = exportPdf({ root, deck, output: 'deck.pdf', browser, signal: controller.signal })
  setTimeout(() => controller.abort(), 2500)
  await expect(exporting).rejects.toThrow('abort')
  expect(readdirSync(root).filter((name) => name.endsWith('.pdf'))).toEqual([])
})

test('a deck becomes a site that names no other and has no notes', async () => {
  const { root, deck } = project(['# One', '# Two\n\n<!--\nsecret note\n-->'])
  await buildSite({ root, deck, outDir: 'dist/deck' })
  const site = join(root, 'dist', 'deck')
  const page = readFileSync(join(site, 'index.html'), 'utf8')
  expect(page).toContain('src="./assets/')
  expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const telling = files.filter(({ parentPath, name }) =>
    readFileSync(join(parentPath, name)).includes('secret note'),
  )
  expect(telling.map(({ name }) => name)).toEqual([])
  expect(readdirSync(join(root, 'dist'))).toEqual(['deck'])
})
