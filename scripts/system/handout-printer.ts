import { basename } from 'node:path'
import type { DeckSlide } from '../bundle/slides.ts'
import type { PrintedFacts } from '../export/facts.ts'
import type { HandoutLayout } from '../handout/layout.ts'
import { type DeckPageOptions, type StartBrowser, withDeckPage } from './deck-printer.ts'
import { printedPage } from './printing.ts'

export interface HandoutPrintOptions extends Omit<DeckPageOptions, 'steps' | 'scale'> {
  /** What goes on the paper; nothing is printed where there is none. */
  layout: (facts: PrintedFacts, sources: DeckSlide[]) => HandoutLayout | undefined
}

export interface PrintedHandout {
  data: Uint8Array
  /** Pages that were laid out, with the numbers of their slides; none where the browser breaks the pages itself. */
  pages: number[][]
  /** Fonts that it wants and that the browser could not have. */
  fonts: string[]
}

/** Prints a handout from the page with all slides of a deck. @throws as `printDeck` */
export function printHandout(
  browser: StartBrowser,
  { layout, ...options }: HandoutPrintOptions,
): Promise<PrintedHandout | undefined> {
  return withDeckPage(
    browser,
    { ...options, steps: false, scale: 1 },
    async (page, facts, sources, chromium) => {
      const laidOut = layout(facts, sources)
      if (!laidOut) return undefined
      await page.emulateMedia({ media: 'print' })
      // As JSON: nothing in it is ever run.
      const { pages, fonts } = await page.evaluate<Omit<PrintedHandout, 'data'>>(
        `lecternCheck.layOut(JSON.parse(${JSON.stringify(JSON.stringify(laidOut))}))`,
      )
      const data = await printedPage(page, chromium, basename(options.deck), {
        format: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
      })
      return { data, pages, fonts }
    },
  )
}
