import { findBrowser } from '../../scripts/system/browser.ts'
import { startChromium } from '../../scripts/system/chromium.ts'
import { type PrintedDeck, type PrintOptions, printDeck } from '../../scripts/system/deck-printer.ts'

/** A deck as `lectern export` prints it, without its file: in a browser of its own. */
export async function printedDeck(
  root: string,
  deck: string,
  options: Partial<PrintOptions> = {},
): Promise<PrintedDeck> {
  const chromium = await startChromium(await findBrowser())
  try {
    return await printDeck(async () => chromium, {
      ...{ root, deck, format: 'pdf', steps: false },
      ...{ signal: new AbortController().signal, onProgress: () => undefined, isFit: () => true },
      ...options,
    })
  } finally {
    await chromium.close()
  }
}
