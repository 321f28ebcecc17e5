import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBrowser } from '../../scripts/system/browser.ts'
import { installedBrowsers, type Machine, playwrightBrowsers } from '../../scripts/system/browser-places.ts'

const CHROMIUM = '#!/bin/sh\necho "Chromium 150.0.1.2"\n'

let home: string
let machine: Machine

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lectern '))
  machine = { platform: 'linux', home, env: { PATH: [join(home, 'one'), join(home, 'two')].join(delimiter) } }
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

/** Puts a program there and gives its path. */
function program(path: string, script = CHROMIUM): string {
  const file = join(home, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, script)
  chmodSync(file, 0o755)
  return file
}

const found = async (explicit?: string) => (await findBrowser(explicit, machine)).executablePath

describe.skipIf(process.platform === 'win32')('the browser that is taken', () => {
  test('is the one that is named, before the one in LECTERN_BROWSER, before all others', async () => {
    const named = program('named')
    const inVariable = program('variable')
    const installed = program('one/chromium')
    expect(await found()).toBe(installed)
    machine.env.LECTERN_BROWSER = inVariable
    expect(await found()).toBe(inVariable)
    expect(await found(named)).toBe(named)
  })

  test('is Chrome before Edge before Chromium, wherever they are on the search path', async () => {
    const chromium = program('one/chromium')
    expect(await found()).toBe(chromium)
    const edge = program('two/microsoft-edge')
    expect(await found()).toBe(edge)
    const chrome = program('two/google-chrome')
    expect(await found()).toBe(chrome)
  })

  test('is the newest of Playwright’s, where none is installed', async () => {
    const older = program('.cache/ms-playwright/chromium-999/chrome-linux/chrome')
    expect(await found()).toBe(older)
    const newer = program('.cache/ms-playwright/chromium-1200/chrome-linux64/chrome')
    expect(await found()).toBe(newer)
    const installed = program('one/google-chrome')
    expect(await found()).toBe(installed)
  })

  test('is not one that does not start', async () => {
    program('one/google-chrome', '#!/bin/sh\necho "Install it with: snap install chromium" >&2\nexit 1\n')
    program('one/microsoft-edge', '#!/bin/sh\necho "Mozilla Firefox 140.0"\n')
    const chromium = program('two/chromium')
    expect(await found()).toBe(chromium)
  })

  test('can be named by a command', async () => {
    const chromium = program('two/my-browser')
    expect(await found('my-browser')).toBe(chromium)
  })

  test('is nothing else, when the one that is named is missing or does not start', async () => {
    program('one/google-chrome')
    const missing = join(home, 'nowhere')
    await expect(found(missing)).rejects.toMatchObject({
      status: 3,
      key: 'system.browser-missing',
      values: { path: missing },
    })
    const broken = program('broken', '#!/bin/sh\nexit 1\n')
    machine.env.LECTERN_BROWSER = broken
    await expect(found()).rejects.toMatchObject({
      status: 3,
      key: 'system.browser-unusable',
      values: { path: broken },
    })
  })
})

test('on macOS and Windows browsers are looked for where they are installed', () => {
  expect(installedBrowsers({ platform: 'darwin', home: '/Users/l', env: {} })).toContain(
    join('/', 'Applications', 'Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome'),
  )
  const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\l\\AppData\\Local' }
  expect(installedBrowsers({ platform: 'win32', home: 'C:\\Users\\l', env })).toContain(
    join('C:\\Program Files', 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  )
})

test('a machine without a cache of Playwright’s has none of its browsers', () => {
  expect(playwrightBrowsers(machine)).toEqual([])
})
