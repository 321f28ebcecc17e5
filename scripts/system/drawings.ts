import { basename } from 'node:path'
import type { Page } from 'playwright-chromium'
import { type CacheName, fingerprint, readCached, writeCached } from './cache.ts'

/** The drawings of a deck, by their code and all that goes into them. */
export type Drawings = Record<string, string>

interface OfDeck {
  root: string
  deck: string
  /** The browser's version. */
  browser: string
}

/** The drawings that a deck had last time, and how to keep those that it has now. */
export async function keptDrawings({
  root,
  deck,
  browser,
}: OfDeck): Promise<{ known: Drawings; keep: (shown: Drawings) => Promise<void> }> {
  const name: CacheName = `drawings-${await fingerprint(root, [root, basename(deck), browser])}`
  const kept = await readCached(root, name)
  const known = isDrawings(kept) ? kept : {}
  return {
    known,
    async keep(shown) {
      if (JSON.stringify(shown) !== JSON.stringify(known)) await writeCached(root, name, shown)
    },
  }
}

/**
 * Gives a page the drawings that a deck had last time, before it is opened. A drawing is used where its code and its
 * options are the same to the letter; all else that it depends on is in the name of what is kept. The result keeps what
 * the page has drawn.
 */
export async function rememberDrawings(page: Page, deck: OfDeck): Promise<() => Promise<void>> {
  const { known, keep } = await keptDrawings(deck)
  // As JSON in a string: nothing in it is ever run.
  await page.addInitScript(
    `window.lecternDrawings = JSON.parse(${JSON.stringify(JSON.stringify({ known, shown: {} }))})`,
  )
  return async () => keep(await shownDrawings(page))
}

/** What a page has drawn, or has had and shown. */
export async function shownDrawings(page: Page): Promise<Drawings> {
  const shown = await page.evaluate<unknown>('window.lecternDrawings?.shown')
  return isDrawings(shown) ? shown : {}
}

const isDrawings = (value: unknown): value is Drawings =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((drawing) => typeof drawing === 'string')
