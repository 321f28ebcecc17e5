import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Browser } from './browser.ts'
import { wrapBrowser } from './browser-wrapper.ts'
import { runSlidev } from './slidev-command.ts'

export interface ExportOptions {
  /** The project's folder; `deck` and `output` are relative to it or absolute. */
  root: string
  deck: string
  /** A name that ends in `.pdf`. */
  output: string
  browser: Browser
  /** Interrupts it. */
  signal?: AbortSignal
}

/** Time that Slidev gives the page to load, in ms: its 30 s are too short for a large deck on a small machine. */
const LOADING = 120_000
const LOADING_A_SLIDE = 2_000

/**
 * Prints a deck to a PDF, a page a slide, through `slidev export`. The file appears when it is whole; where it does
 * not come to that, what was there stays.
 * @throws Problem 3 with Slidev's last words.
 */
export async function exportPdf({ root, deck, output, browser, signal }: ExportOptions): Promise<void> {
  const target = resolve(root, output)
  const partial = join(dirname(target), `.${basename(target, '.pdf')}.${randomUUID()}.pdf`)
  const separators = (await readFile(resolve(root, deck), 'utf8')).match(/^---\s*$/gm)?.length ?? 0
  await mkdir(dirname(target), { recursive: true })
  const { executablePath, remove } = await wrapBrowser(browser)
  try {
    await runSlidev({
      root,
      args: [
        'export',
        resolve(root, deck),
        ...['--format', 'pdf', '--output', partial],
        ...['--timeout', String(LOADING + LOADING_A_SLIDE * separators)],
        ...['--executable-path', executablePath],
      ],
      // Slidev starts the browser in its own environment.
      env: browser.env,
      signal,
    })
    await rename(partial, target)
  } finally {
    await remove()
    await rm(partial, { force: true })
  }
}
