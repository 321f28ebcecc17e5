import type { BrowserContext, CDPSession, Browser as Running } from 'playwright-chromium'
import { Problem } from '../diagnostics/problem.ts'
import type { Browser } from './browser.ts'

/** A browser that runs without a window. It cannot reach any other host. */
export interface Chromium {
  /** Pages 980 px wide; a picture of one has `scale` px for each. */
  context(scale: number): Promise<BrowserContext>
  /** Its version, such as `153.0.7800.1`. */
  version: string
  runs(): boolean
  /** The result of something that is done with it; rejects when it ends, after which some of its answers never come. */
  whileRuns<Result>(work: Promise<Result>): Promise<Result>
  /** Seconds of the processor that all its processes have used. */
  worked(): Promise<number>
  close(): Promise<void>
}

/** Where nothing listens: what goes to other hosts gets nowhere. */
const NOWHERE = 'http://127.0.0.1:9'

/** Starts a browser. Ended by the signal; close it in any case. @throws Problem 3: it does not start. */
export async function startChromium(
  { executablePath, args, env }: Browser,
  signal?: AbortSignal,
): Promise<Chromium> {
  const { chromium } = await import('playwright-chromium')
  signal?.throwIfAborted()
  const browser: Running = await chromium
    .launch({
      executablePath,
      args,
      env: { ...process.env, ...env },
      proxy: { server: NOWHERE, bypass: '127.0.0.1' },
      // Ctrl-C is for the command, which then ends the browser.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    .catch(() => {
      throw new Problem(3, 'system.browser-unusable', { path: executablePath })
    })
  if (signal?.aborted) {
    await browser.close()
    signal.throwIfAborted()
  }
  const ended = new Promise<never>((_, reject) => {
    browser.once('disconnected', () => reject(new Error('the browser has ended')))
  })
  ended.catch(() => undefined)
  const end = () => void browser.close().catch(() => undefined)
  signal?.addEventListener('abort', end, { once: true })
  let session: Promise<CDPSession> | undefined
  return {
    version: browser.version(),
    runs: () => browser.isConnected(),
    whileRuns(work) {
      work.catch(() => undefined)
      return Promise.race([work, ended])
    },
    async worked() {
      session ??= browser.newBrowserCDPSession()
      const { processInfo } = await (await session).send('SystemInfo.getProcessInfo')
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
    },
    context: (deviceScaleFactor) =>
      browser.newContext({
        viewport: { width: 980, height: 552 },
        deviceScaleFactor,
        serviceWorkers: 'block',
      }),
    async close() {
      signal?.removeEventListener('abort', end)
      await browser.close()
    },
  }
}
