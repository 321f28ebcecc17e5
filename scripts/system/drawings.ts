import { basename } from 'node:path'
import type { Page } from 'playwright-chromium'
import { type CacheName, fingerprint, readCached, writeCached } from './cache.ts'

/** The drawings of a deck, by their code and all that goes into them. */
export type Drawings = Record<string, string>

/**
 * Gives a page the drawings that a deck had last time, before it is opened. A drawing is used where its code and its
 * options are the same to the letter; all else that it depends on is in the name of what is kept. The result keeps what
 * the page has drawn, and gives it.
 */
export async function rememberDrawings(
  page: Page,
  { root, deck, browser }: { root: string; deck: string; browser: string },
): Promise<() => Promise<Drawings>> {
  const name: CacheName = `drawings-${await fingerprint(root, [basename(deck), browser])}`
  const kept = await readCached(root, name)
  const known = isDrawings(kept) ? kept : {}
  // As JSON in a string: nothing in it is ever run.
  await page.addInitScript(
    `window.lecternDrawings = JSON.parse(${JSON.stringify(JSON.stringify({ known, shown: {} }))})`,
  )
  return async () => {
    const shown = await page.evaluate<unknown>('window.lecternDrawings.shown')
    if (!isDrawings(shown)) return {}
    if (JSON.stringify(shown) !== JSON.stringify(known)) await writeCached(root, name, shown)
    return shown
  }
}

const isDrawings = (value: unknown): value is Drawings =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((drawing) => typeof drawing === 'string')
