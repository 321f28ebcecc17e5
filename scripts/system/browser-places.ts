import { readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What the search for a browser needs to know of the machine. */
export interface Machine {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  /** The user's folder. */
  home: string
}

const ON_PATH = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
]
const ON_MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium']
const ON_WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]
/** Where the program lies in a folder of Playwright's, by the naming of its releases since 2023. */
const IN_PLAYWRIGHT = {
  linux: [
    ['chrome-linux64', 'chrome'],
    ['chrome-linux', 'chrome'],
    ['chrome-headless-shell-linux64', 'chrome-headless-shell'],
    ['chrome-linux', 'headless_shell'],
  ],
  darwin: ['chrome-mac-arm64', 'chrome-mac-x64', 'chrome-mac'].flatMap((folder) =>
    ['Google Chrome for Testing', 'Chromium'].map((name) => [
      folder,
      `${name}.app`,
      'Contents',
      'MacOS',
      name,
    ]),
  ),
  win32: [
    ['chrome-win64', 'chrome.exe'],
    ['chrome-win', 'chrome.exe'],
  ],
} as const satisfies Partial<Record<NodeJS.Platform, readonly (readonly string[])[]>>

/** Where that name can be on the search path; the name itself, if it is a path. */
export function pathsOf(name: string, { env }: Machine): string[] {
  if (/[\\/]/.test(name)) return [name]
  return (env.PATH ?? env.Path ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
}

/** Where the user's own Chrome, Edge or Chromium can be, in the order of preference. */
export function installedBrowsers(machine: Machine): string[] {
  const { platform, env, home } = machine
  if (platform === 'darwin') {
    return ON_MAC.flatMap((name) =>
      ['/', home].map((base) => join(base, 'Applications', `${name}.app`, 'Contents', 'MacOS', name)),
    )
  }
  if (platform === 'win32') {
    const bases = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (base) => base !== undefined,
    )
    return ON_WINDOWS.flatMap((tail) => bases.map((base) => join(base, ...tail)))
  }
  return ON_PATH.flatMap((name) => pathsOf(name, machine))
}

/** Where a Chromium that Playwright has downloaded can be, the newest first. */
export function playwrightBrowsers({ platform, env, home }: Machine): string[] {
  const tails =
    platform === 'linux' || platform === 'darwin' || platform === 'win32' ? IN_PLAYWRIGHT[platform] : []
  const folder =
    env.PLAYWRIGHT_BROWSERS_PATH ||
    {
      darwin: join(home, 'Library', 'Caches', 'ms-playwright'),
      win32: join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'ms-playwright'),
      linux: join(env.XDG_CACHE_HOME || join(home, '.cache'), 'ms-playwright'),
    }[platform === 'darwin' || platform === 'win32' ? platform : 'linux']
  const revision = (name: string) => Number(name.split('-').at(-1))
  return list(folder)
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => revision(b) - revision(a) || a.length - b.length)
    .flatMap((name) => tails.map((tail) => join(folder, name, ...tail)))
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
