// `node tests/article-pdfs.ts`: prints the articles in tests/fixtures/articles/ that are PDFs anew, from their print.html.

import { existsSync, readdirSync } from 'node:fs'
import { chromium } from 'playwright-chromium'
import { findBrowser } from '../scripts/system/browser.ts'

const ROOT = new URL('fixtures/articles/', import.meta.url)

const { executablePath, args, env } = await findBrowser()
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } })
try {
  for (const name of readdirSync(ROOT)) {
    const source = new URL(`${name}/print.html`, ROOT)
    if (!existsSync(source)) continue
    const page = await browser.newPage()
    await page.goto(source.href)
    await page.evaluate('document.fonts.ready')
    await page.pdf({ path: new URL('article.pdf', source).pathname, preferCSSPageSize: true })
    await page.close()
  }
} finally {
  await browser.close()
}
