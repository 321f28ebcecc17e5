import { randomUUID } from 'node:crypto'
import { access, lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tellsVersion } from './browser-version.ts'
import { runChild } from './child.ts'

const PACKAGE = '@sparticuz/chromium'
/** What is in the package: the browser, the libraries that it wants beyond libc, its graphics, a font. */
const ARCHIVES = ['chromium.br', 'al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']

/** The system's fonts, if it has any, and the one of the package, so that there is always one to draw with. */
const FONT_CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

export interface PackagedBrowser {
  executablePath: string
  env: Record<string, string>
}

/**
 * The Chromium that npm brings for Linux on x64, unpacked (200 MB, a few seconds, once) into node_modules/.cache or,
 * where that cannot be written, a folder of the user's own for temporary files. Nothing, if the package is not there
 * or its browser does not run here.
 */
export async function packagedBrowser(): Promise<PackagedBrowser | undefined> {
  const home = packageFolder()
  if (!home || process.arch !== 'x64') return undefined
  const { version }: { version: string } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  const places = [async () => join(home, '..', '..', '.cache', 'lectern'), temporaryFolder]
  for (const place of places) {
    const folder = join(await place(), `chromium-${version}`)
    if ((await exists(folder)) || (await unpack(home, folder))) return browserIn(folder)
  }
}

/** The package's folder; it is optional, so it may be missing. */
function packageFolder(): string | undefined {
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(PACKAGE))), '..')
  } catch {
    return undefined
  }
}

function browserIn(folder: string): PackagedBrowser {
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts', 'fonts.conf') },
  }
}

/**
 * Unpacks into a folder of its own and gives it its name when it is whole, so that two processes at once, or one that
 * is interrupted, never leave half a browser under that name. False, if it cannot be written or does not run.
 */
async function unpack(home: string, folder: string): Promise<boolean> {
  const partial = `${folder}.${process.pid}-${randomUUID()}`
  try {
    await mkdir(partial, { recursive: true, mode: 0o700 })
    const files = ARCHIVES.map((name) => join(home, 'bin', name))
    // The package unpacks into the folder for temporary files, under fixed names: in a process of its own that is ours.
    const unpacker = fileURLToPath(new URL('./browser-unpack.ts', import.meta.url))
    const { status } = await runChild(process.execPath, [unpacker, ...files], { env: { TMPDIR: partial } })
    if (status !== 0) return false
    await writeFile(join(partial, 'fonts', 'fonts.conf'), FONT_CONFIGURATION)
    const { executablePath, env } = browserIn(partial)
    if (!(await tellsVersion(executablePath, env))) return false
    await rename(partial, folder)
    return true
  } catch {
    // Another process was faster, or the folder cannot be written.
    return exists(folder)
  } finally {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** A folder below the system's for temporary files that nobody else can have prepared. */
async function temporaryFolder(): Promise<string> {
  const own = join(tmpdir(), `lectern-${process.getuid?.() ?? ''}`)
  await mkdir(own, { mode: 0o700 }).catch(() => undefined)
  const stats = await lstat(own).catch(() => undefined)
  const trusted = stats?.isDirectory() && stats.uid === process.getuid?.() && (stats.mode & 0o022) === 0
  return trusted ? own : join(tmpdir(), `lectern-${randomUUID()}`)
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
