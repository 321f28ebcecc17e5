import type { Page } from 'playwright-chromium'
import { Problem } from '../diagnostics/problem.ts'
import type { Chromium } from './chromium.ts'

/** What a page is printed with. */
export type PdfOptions = Parameters<Page['pdf']>[0]

/** A browser that prints has something to do; on no machine does it do nothing for so long, ms. */
const STALL = 60_000
const BEAT = 1000
/** Work of a browser that only waits, seconds of the processor in a second. */
const IDLE = 0.02

/**
 * A page as a PDF. It takes as long as it takes, while the browser works; one that does not is ended.
 * @throws Problem 3: the browser has done nothing for `stall` ms.
 */
export async function printedPage(
  page: Page,
  chromium: Chromium,
  deck: string,
  options: PdfOptions,
  stall = STALL,
): Promise<Uint8Array> {
  const printing = page.pdf(options)
  let timer: NodeJS.Timeout | undefined
  let worked = 0
  let idle = 0
  let asked = false
  const stalled = new Promise<never>((_, reject) => {
    // A beat that is longer than a second (the computer slept) counts as one. A browser that does not answer does nothing.
    timer = setInterval(() => {
      idle += BEAT
      if (idle >= stall) {
        reject(new Problem(3, 'system.print-stalled', { deck, seconds: Math.round(stall / 1000) }))
        // What is waiting for its answer has to end as well.
        void chromium.close().catch(() => undefined)
      }
      if (asked) return
      asked = true
      chromium.worked().then(
        (seconds) => {
          asked = false
          if (seconds - worked > IDLE) idle = 0
          worked = seconds
        },
        () => undefined,
      )
    }, BEAT)
  })
  try {
    return await Promise.race([printing, stalled])
  } finally {
    clearInterval(timer)
    printing.catch(() => undefined)
  }
}
