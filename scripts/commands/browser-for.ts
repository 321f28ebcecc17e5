import type { Chromium } from '../system/chromium.ts'

/** One browser, started when it is first needed, and again where it has ended meanwhile. */
export function browserFor(path: string | undefined, signal: AbortSignal) {
  let starting: Promise<Chromium> | undefined
  const start = async (): Promise<Chromium> => {
    const { findBrowser } = await import('../system/browser.ts')
    const { startChromium } = await import('../system/chromium.ts')
    return startChromium(await findBrowser(path), signal)
  }
  return {
    async get(): Promise<Chromium> {
      starting ??= start()
      const before = starting
      const chromium = await before
      if (chromium.runs()) return chromium
      if (starting === before) starting = start()
      return starting
    },
    async close(): Promise<void> {
      const chromium = await starting?.catch(() => undefined)
      await chromium?.close()
    },
  }
}
