import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-chromium'
import { type Lecture, lecture } from '../../scripts/lecture.ts'
import { findBrowser } from '../../scripts/system/browser.ts'
import { slidesWorkspace } from '../support/slides-workspace.ts'

/** A deck that is generated from an outline, served by Slidev, and a browser to look at it. */
export interface ServedDeck extends Omit<Lecture, 'root'> {
  /** The project's folder. */
  root: string
  /** Relative to the root. */
  deck: string
  browser: Browser
  address(slide: number, query?: string): string
  /** The slide's frame, when it and its diagrams are there. Goes there by loading the page. */
  open(page: Page, slide: number, query?: string): Promise<void>
  close(): Promise<void>
}

/** `pictures` are files under slides/public/NAME/, as `generate` puts them there. */
export async function serveOutline(
  yaml: string,
  { name, port, pictures = {} }: { name: string; port: number; pictures?: Record<string, Uint8Array> },
): Promise<ServedDeck> {
  const { lecture: made, diagnostics } = lecture(yaml, name)
  if (!made) throw new Error(JSON.stringify(diagnostics))
  const workspace = slidesWorkspace()
  for (const [path, content] of Object.entries(pictures))
    workspace.write(`slides/public/${name}/${path}`, content)
  const deck = `slides/${name}.md`
  const server = await serve(workspace.root, workspace.write(deck, made.markdown), port)
  const { executablePath, args, env } = await findBrowser()
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } })
  const address = (slide: number, query = '') => `http://localhost:${port}/${slide}${query}`
  return {
    ...made,
    root: workspace.root,
    deck,
    browser,
    address,
    async open(page, slide, query) {
      await page.goto(address(slide, query))
      await settled(page, slide)
    },
    async close() {
      await browser.close()
      server.kill('SIGKILL')
      workspace.remove()
    },
  }
}

/** Goes to a slide of a deck that is open, to its last click. */
export async function goTo(page: Page, slide: number): Promise<void> {
  await page.evaluate(`__slidev__.nav.go(${slide}, 999)`)
  await settled(page, slide)
}

/** Waits until a slide is shown with its letters and its diagrams. */
export async function settled(page: Page, slide: number): Promise<void> {
  const frame = page.locator(`#slide-content .slidev-page-${slide} .lectern`)
  await frame.locator('h1').waitFor({ timeout: 60_000 })
  for (const diagram of await frame.locator('.mermaid').all()) await diagram.locator('svg').waitFor()
  // What a slide needs of the fonts is asked for when it is laid out: only then is there something to wait for.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))')
  await page.evaluate('document.fonts.ready.then(() => undefined)')
}

/** Serves a deck with Slidev in a process of its own; it listens when this is done. */
export async function serve(root: string, deck: string, port: number): Promise<ChildProcess> {
  const program = join(import.meta.dirname, 'serve-process.ts')
  const server = spawn(process.execPath, [program, root, deck, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!server.stdout) throw new Error('no output')
  await once(server.stdout, 'data')
  return server
}

/** Ends it, if it has not ended, and waits for that. */
export async function endServer(server: ChildProcess | undefined): Promise<void> {
  if (!server || server.exitCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGKILL')
  await ended
}
