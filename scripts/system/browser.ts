import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { Problem } from '../diagnostics/problem.ts'
import { packagedBrowser } from './browser-packaged.ts'
import { installedBrowsers, type Machine, pathsOf, playwrightBrowsers } from './browser-places.ts'
import { tellsVersion } from './browser-version.ts'

/** A browser that runs on this machine, and what it has to be started with. */
export interface Browser {
  executablePath: string
  args: string[]
  /** To be added to the environment. */
  env: Record<string, string>
}

/** What a browser asks of the network at its start, unasked and in spite of Playwright's own arguments. */
const ASKED = ['accounts.google.com', 'update.googleapis.com', 'clients2.google.com']
const QUIET = [
  '--disable-sync',
  '--disable-quic',
  `--host-resolver-rules=${ASKED.map((host) => `MAP ${host} ~NOTFOUND`).join(', ')}`,
]

/**
 * The browser to print and to check decks with: the one named (`--browser`), else the one in LECTERN_BROWSER, else the
 * user's Chrome, Edge or Chromium, else one that Playwright has downloaded, else (Linux on x64) the one that comes as
 * a package, which is unpacked when it is first needed. What is named is taken or refused, never passed over.
 * @throws Problem 3: there is none, or the one named does not run.
 */
export async function findBrowser(explicit?: string, machine: Machine = thisMachine()): Promise<Browser> {
  const named = explicit || machine.env.LECTERN_BROWSER
  if (named) {
    const found = await firstFile(pathsOf(named, machine))
    if (!found) throw new Problem(3, 'system.browser-missing', { path: named })
    if (!(await runs(found, machine))) throw new Problem(3, 'system.browser-unusable', { path: found })
    return browserAt(found)
  }
  for (const path of [...installedBrowsers(machine), ...playwrightBrowsers(machine)]) {
    if ((await isFile(path)) && (await runs(path, machine))) return browserAt(path)
  }
  const packaged = machine.platform === 'linux' ? await packagedBrowser() : undefined
  if (!packaged) throw new Problem(3, 'system.no-browser')
  return { ...browserAt(packaged.executablePath), env: packaged.env }
}

function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, home: homedir() }
}

/**
 * Letters as wide as the font says. The packaged browser would fit each to whole pixels, so that lines come out longer
 * than on any screen or page.
 */
const UNHINTED = '--font-render-hinting=none'

function browserAt(executablePath: string): Browser {
  // Chromium refuses to run as root with its sandbox.
  return {
    executablePath,
    args: [...QUIET, UNHINTED, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: {},
  }
}

async function firstFile(paths: string[]): Promise<string | undefined> {
  for (const path of paths) if (await isFile(path)) return path
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  )
}

/**
 * Whether it is a browser that starts. (Ubuntu has a `chromium-browser` that only says what to install.) On Windows the question would open a window: there, being an
 * executable file is enough.
 */
async function runs(path: string, { platform }: Machine): Promise<boolean> {
  if (platform === 'win32') return /\.exe$/i.test(path)
  try {
    await access(path, constants.X_OK)
  } catch {
    return false
  }
  return tellsVersion(path)
}
