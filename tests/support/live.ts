import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Browser, chromium, type Page } from 'playwright-chromium'
import { findBrowser } from '../../scripts/system/browser.ts'
import { type Workspace, workspace } from './workspace.ts'

/** `npm start` as a process of its own, on one outline of a project of its own. */
export interface LiveLecture {
  workspace: Workspace
  outline: string
  child: ChildProcess
  /** What it has written so far, stdout and stderr as they came. */
  output(): string
  address(path: string): string
  close(): Promise<void>
}

export interface LiveOptions {
  text: string
  port: number
  /** For `LC_ALL`. */
  locale?: string
  /** For the process's Node. */
  nodeOptions?: string
}

const OUTLINE = 'data/课.yaml'

/** Starts it, and waits until it serves. */
export async function liveLecture({ text, port, locale, nodeOptions }: LiveOptions): Promise<LiveLecture> {
  const project = workspace()
  project.write(OUTLINE, text)
  const { child, output } = startLecture(project, port, { locale, nodeOptions })
  const ended = once(child, 'close')
  while (!output().includes('presenter/')) {
    if (child.exitCode !== null) throw new Error(output())
    await Promise.race([once(child.stdout ?? child, 'data'), ended])
  }
  return {
    workspace: project,
    outline: OUTLINE,
    child,
    output,
    address: (path) => `http://localhost:${port}/${path}`,
    async close() {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      project.remove()
    },
  }
}

/** The process alone. */
export function startLecture(
  project: Workspace,
  port: number | undefined,
  { locale = 'C.UTF-8', nodeOptions }: Partial<Record<'locale' | 'nodeOptions', string | undefined>> = {},
): { child: ChildProcess; output: () => string } {
  const words = ['dev', OUTLINE, '--no-open', ...(port === undefined ? [] : ['--port', String(port)])]
  const child = spawn(process.execPath, [project.path('scripts/lectern.mjs'), ...words], {
    cwd: project.root,
    env: { ...process.env, LC_ALL: locale, ...(nodeOptions && { NODE_OPTIONS: nodeOptions }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      output += part
    })
  }
  return { child, output: () => output }
}

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser()
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } })
}

/**
 * Notes in the page what its visible slide shows from one frame to the next: its title and number, and whether a diagram
 * is missing. A page that is loaded anew has no notes any more.
 */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    globalThis.framesSeen = []
    const look = () => {
      const slide = [...document.querySelectorAll('#slide-content .slidev-page')].find((one) => one.checkVisibility())
      const drawn = [...(slide?.querySelectorAll('.mermaid') ?? [])].every((one) => one.shadowRoot?.querySelector('svg'))
      const now = (slide?.querySelector('h1')?.textContent ?? 'nothing') + (drawn ? '' : ' without its diagram')
      if (framesSeen.at(-1) !== now) framesSeen.push(now)
      requestAnimationFrame(look)
    }
    look()
  })()`)
}

/**
 * What has been noted since the last time it was asked, up to the next frame; what is asked next starts with that.
 * @throws where the page was loaded anew.
 */
export async function framesSeen(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const seen = framesSeen
    globalThis.framesSeen = seen.slice(-1)
    return seen
  })()`)
}
