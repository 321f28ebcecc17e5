import { type FSWatcher, watch } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'

/** How long files have to be quiet before they are looked at, in ms: editors write in several steps. */
const QUIET = 15
/**
 * How often the files are looked at without being told, in ms. A network folder tells of nothing, a folder that was
 * taken away tells of nothing any more, and this costs a look at a few files' times.
 */
const LOOK = 1000
/** The same where the machine lets no more folders be watched. */
const LOOK_ALONE = 200

export interface Watching {
  /** Watches these files instead, and whatever is made below a folder, if there is one. */
  set(paths: Iterable<string>, below?: string): Promise<void>
  /** Whether the files have changed since the last call began: another one will follow. */
  isStale(): Promise<boolean>
  close(): Promise<void>
}

/**
 * Calls `onChange` after any of the files was written, replaced, removed or made. Calls never overlap: what changes
 * during one leads to one more after it. What `onChange` throws is handed to `onError`, and watching goes on.
 */
export async function watchFiles(
  paths: Iterable<string>,
  onChange: () => Promise<void> | void,
  onError: (error: unknown) => void,
): Promise<Watching> {
  /** Each file's stamp when it was last looked at for a call. */
  let seen = new Map<string, string>()
  /** What is watched: each folder with what it was then, as another may take its place. */
  const folders = new Map<string, { watcher: FSWatcher | undefined; identity: string }>()
  let names = new Set<string>()
  let wide: FSWatcher | undefined
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let again = false
  let closed = false

  const differs = async (): Promise<boolean> => {
    const stamps = await Promise.all([...seen].map(async ([path, stamp]) => (await stampOf(path)) !== stamp))
    return stamps.includes(true)
  }

  function soon(): void {
    clearTimeout(timer)
    if (!closed) timer = setTimeout(run, QUIET)
  }

  function run(): void {
    timer = undefined
    if (closed) return
    again = running !== undefined
    if (again) return
    running = call()
      .catch(onError)
      .finally(() => {
        running = undefined
        if (again) run()
      })
  }

  async function call(): Promise<void> {
    seen = await stampsOf(seen.keys())
    await onChange()
  }

  async function look(): Promise<void> {
    for (const [folder, { identity }] of folders)
      if ((await identityOf(folder)) !== identity) await watchFolder(folder)
    if (!timer && !running && (await differs())) soon()
  }

  let looking: Promise<void> = Promise.resolve()
  let next: NodeJS.Timeout | undefined
  function lookLater(): void {
    const isAlone = [...folders.values()].some(({ watcher }) => !watcher)
    next = setTimeout(
      () => {
        looking = look().finally(() => !closed && lookLater())
      },
      isAlone ? LOOK_ALONE : LOOK,
    )
  }

  // Folders, not files: an editor that saves by renaming puts another file in the place of the one that is watched.
  async function watchFolder(folder: string): Promise<void> {
    folders.get(folder)?.watcher?.close()
    const identity = await identityOf(folder)
    if (closed) return
    const watcher = listen(folder, false, (name) => (name === null || names.has(name)) && soon())
    folders.set(folder, { watcher, identity })
  }

  async function set(wanted: Iterable<string>, below?: string): Promise<void> {
    const paths = [...wanted].map((path) => resolve(path))
    const stamps = await stampsOf(paths)
    seen = new Map([...stamps].map(([path, stamp]) => [path, seen.get(path) ?? stamp]))
    // Where a link leads, too.
    const places = [...paths, ...(await Promise.all(paths.map((path) => realpath(path).catch(() => path))))]
    names = new Set(places.map((path) => basename(path)))
    const needed = new Set(places.map(dirname))
    for (const [folder, { watcher }] of folders) {
      if (needed.has(folder)) continue
      watcher?.close()
      folders.delete(folder)
    }
    for (const folder of needed) if (!folders.has(folder)) await watchFolder(folder)
    wide?.close()
    wide = below !== undefined && !closed ? listen(below, true, soon) : undefined
  }

  await set(paths)
  lookLater()
  return {
    set,
    isStale: async () => again || timer !== undefined || (await differs()),
    async close() {
      closed = true
      clearTimeout(timer)
      clearTimeout(next)
      wide?.close()
      for (const { watcher } of folders.values()) watcher?.close()
      await Promise.all([running, looking])
    },
  }
}

/** None where the folder is not there, or the machine has no watcher left. */
function listen(
  folder: string,
  recursive: boolean,
  onEvent: (name: string | null) => void,
): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { recursive }, (_, name) => onEvent(name))
    // A folder that goes away: it is looked at without being told.
    watcher.on('error', () => undefined)
    return watcher
  } catch {
    return undefined
  }
}

async function stampsOf(paths: Iterable<string>): Promise<Map<string, string>> {
  return new Map(await Promise.all([...paths].map(async (path) => [path, await stampOf(path)] as const)))
}

/** What changes with every save of a file. */
async function stampOf(path: string): Promise<string> {
  const stats = await stat(path, { bigint: true }).catch(() => undefined)
  return stats ? `${stats.ino}:${stats.size}:${stats.mtimeNs}:${stats.mode}` : 'none'
}

async function identityOf(folder: string): Promise<string> {
  const stats = await stat(folder, { bigint: true }).catch(() => undefined)
  return stats ? `${stats.dev}:${stats.ino}` : 'none'
}
