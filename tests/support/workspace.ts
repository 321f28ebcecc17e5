import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { Readable } from 'node:stream'

const PROJECT = join(import.meta.dirname, '..', '..')
/** What a clone has before anything is generated. */
const PROGRAM = ['scripts', 'components', 'package.json', 'tsconfig.json']
const SCHEMA = 'data/outline.schema.json'
/** Of slides/: all but decks and what was made with them. */
const NOT_SKELETON = /\.(?:md|bak)\d*$|[\\/](?:\.lectern|node_modules|public)$/

export interface Run {
  status: number | null
  stdout: string
  stderr: string
  /** What it took of a processor, ms: how long it takes where nothing else runs. */
  time: number
}

export interface RunOptions {
  /** Relative to the workspace's root. */
  cwd?: string
  /** For `LC_ALL`; `C.UTF-8` unless it is said. */
  locale?: string
  env?: Record<string, string | undefined>
  /** The program that runs the launcher: this Node unless it is said. */
  node?: string
  /** Without the rights of root, where the tests have them: permissions count. */
  unprivileged?: boolean
}

/** Has a process write to its file 3, at its end, how many ms of a processor it took. */
const TELL_TIME = `--import=data:text/javascript,${encodeURIComponent(
  "import{writeSync}from'node:fs';process.on('exit',()=>{const{user,system}=process.cpuUsage();try{writeSync(3,' '+(user+system)/1000)}catch{}})",
)}`

/** The user `nobody`, for a process that root starts. */
const NOBODY = { uid: 65534, gid: 65534 }

/** A project of its own, in a folder whose name has blanks and Chinese, with a real process to run in it. */
export interface Workspace {
  root: string
  path(name: string): string
  read(name: string): string
  write(name: string, content: string | Uint8Array): void
  exists(name: string): boolean
  /** Every file below a folder, with its content; what tests compare before and after. */
  files(folder?: string): Record<string, string>
  lectern(...words: string[]): Promise<Run>
  run(words: readonly string[], options?: RunOptions): Promise<Run>
  /** Puts data/ and slides/ back to how a clone has them. Cheaper than a new one: what Node compiled is kept. */
  reset(): void
  remove(): void
}

export function workspace(): Workspace {
  // The real path: on macOS the folder for temporary files is behind a link.
  const outer = realpathSync(mkdtempSync(join(tmpdir(), 'lectern ')))
  chmodSync(outer, 0o755)
  const root = join(outer, '课程 资料')
  for (const name of PROGRAM) cpSync(join(PROJECT, name), join(root, name), { recursive: true })
  const reset = (): void => {
    for (const folder of ['data', 'slides']) rmSync(join(root, folder), { recursive: true, force: true })
    cpSync(join(PROJECT, SCHEMA), join(root, SCHEMA))
    cpSync(join(PROJECT, 'slides'), join(root, 'slides'), {
      recursive: true,
      filter: (path) => !NOT_SKELETON.test(path),
    })
  }
  reset()
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'), 'junction')
  const path = (name: string): string => join(root, name)
  const run: Workspace['run'] = async (
    words,
    { cwd = '.', locale = 'C.UTF-8', env, node, unprivileged } = {},
  ) => {
    const child = spawn(node ?? process.execPath, [path('scripts/lectern.mjs'), ...words], {
      cwd: path(cwd),
      env: { ...process.env, NODE_OPTIONS: TELL_TIME, LC_ALL: locale, LECTERN_DEBUG: undefined, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      ...(unprivileged && process.getuid?.() === 0 && NOBODY),
    })
    const texts = { stdout: '', stderr: '' }
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      texts.stdout += text
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      texts.stderr += text
    })
    let times = ''
    const told = child.stdio[3]
    if (told instanceof Readable) {
      told.on('data', (text) => {
        times += text
      })
    }
    const [status] = await once(child, 'close')
    const time = times.split(' ').reduce((sum, one) => sum + Number(one), 0)
    return { status: typeof status === 'number' ? status : null, ...texts, time }
  }
  return {
    root,
    path,
    run,
    reset,
    lectern: (...words) => run(words),
    read: (name) => readFileSync(path(name), 'utf8'),
    write(name, content) {
      mkdirSync(dirname(path(name)), { recursive: true })
      writeFileSync(path(name), content)
    },
    exists: (name) => existsSync(path(name)),
    files: (folder = '.') => contents(path(folder), root),
    remove: () => rmSync(outer, { recursive: true, force: true }),
  }
}

function contents(folder: string, root: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) Object.assign(found, contents(path, root))
    else if (entry.isFile()) found[relative(root, path).replaceAll('\\', '/')] = readFileSync(path, 'latin1')
  }
  return found
}

/** A small sound outline. */
export const outline = (title = '示例', item = '第一点'): string =>
  `title: ${title}\nsections:\n  - title: 一\n    slides:\n      - points: 要点\n        source: 一\n        items: [${item}]\n`
