import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-chromium'
import { afterEach, expect, test, vi } from 'vitest'
import { contrast } from '../../scripts/plan/contrast.ts'
import { seen, VISIONS } from '../support/vision.ts'
import { type Written, writtenOn } from './contrast.ts'
import { goTo, type ServedDeck, serveOutline } from './served-deck.ts'

// More than two hundred slides are looked at.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 60_000 })

const HERE = join(import.meta.dirname, '..', '..')
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const AA = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
/**
 * All that is on the audience's screen: the page, and each slide in turn. Not Slidev's controls, which are there only for
 * whoever moves the pointer into their corner.
 */
const PAGE = { include: [['html']], exclude: [['#slide-container > :not(#slide-content)']] }
const slideContext = (slide: number) => ({ include: [[`#slide-content .slidev-page-${slide}`]] })

let deck: ServedDeck | undefined

afterEach(async () => {
  await deck?.close()
  deck = undefined
})

test.each(['data/us-vietnam.yaml', 'data/examples/showcase.yaml'])(
  'every slide of %s keeps WCAG 2.2 AA (axe-core), and its letters can be read, light and dark',
  async (outline) => {
    const name = /([\w-]+)\.yaml$/.exec(outline)?.[1] ?? ''
    const yaml = readFileSync(join(HERE, outline), 'utf8')
    deck = await serveOutline(yaml, { name, port: 3245, pictures: picturesOf(name) })
    const page = await deck.browser.newPage({ viewport: { width: 980, height: 552 } })
    await deck.open(page, 1)
    await page.addScriptTag({ content: AXE })
    const found = await violations(page, PAGE)
    for (const scheme of ['light', 'dark']) {
      if (scheme === 'dark') await page.keyboard.press('d')
      await page.locator(`html.${scheme}`).waitFor()
      for (let slide = 1; slide <= deck.plan.slides.length; slide++) {
        await goTo(page, slide)
        const written = await writtenOn(page, slide)
        expect(written.length).toBeGreaterThan(1)
        // Another scheme can break nothing but contrast, which axe-core cannot tell here.
        const problems = scheme === 'light' ? await violations(page, slideContext(slide)) : []
        problems.push(...written.flatMap(unreadable))
        found.push(...problems.map((problem) => `${scheme}, slide ${slide}: ${problem}`))
      }
    }
    expect(found).toEqual([])
    // It does look:
    await page.evaluate('document.documentElement.removeAttribute("lang")')
    expect(await violations(page, PAGE)).toEqual([expect.stringContaining('html-has-lang')])
  },
)

/** What axe-core finds. It cannot tell the contrast where boxes lie upon each other, as they do here: that is measured. */
function violations(page: Page, context: object): Promise<string[]> {
  const options = { runOnly: AA, resultTypes: ['violations'] }
  return page.evaluate<string[]>(`
    axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary].join(' | '))))`)
}

/** 7 : 1 and 4.5 : 1 in the small print (WCAG 2.2, 1.4.6 and 1.4.3); 4.5 : 1 for whoever sees colours otherwise. */
function unreadable({ text, color, ground, smallPrint }: Written): string[] {
  return VISIONS.flatMap((vision) => {
    const ratio = contrast(seen(color, vision), seen(ground, vision))
    const enough = smallPrint || vision !== 'usual' ? 4.5 : 7
    return ratio >= enough ? [] : [`${text}: ${color} on ${ground}, ${ratio.toFixed(1)} (${vision})`]
  })
}

/** What `generate` puts under slides/public/NAME/. */
function picturesOf(name: string): Record<string, Uint8Array> {
  const folder = join(HERE, 'slides', 'public', name)
  if (!existsSync(folder)) return {}
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    files.map((file) => {
      const path = join(file.parentPath, file.name)
      return [path.slice(folder.length + 1), readFileSync(path)]
    }),
  )
}
