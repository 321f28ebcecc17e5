import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Problem } from '../diagnostics/problem.ts'

/** How long files have to be quiet before they are looked at, in ms: editors write in several steps. */
const QUIET = 30
/** Time after a call, in ms, before the files are compared with what they were: the watcher drops what follows within 50. */
const DROPPED = 60

export interface Watching {
  /** Watches these files instead. */
  set(paths: Iterable<string>): void
  close(): Promise<void>
}

/**
 * Calls `onChange` after any of the files was written, replaced, removed or made. Calls never overlap: what changes
 * during one leads to one more after it. What `onChange` throws is handed to `onError`, and watching goes on; so is a
 * Problem 3, where files cannot be watched.
 */
export async function watchFiles(
  paths: Iterable<string>,
  onChange: () => Promise<void> | void,
  onError: (error: unknown) => void,
): Promise<Watching> {
  const { watch } = await import('chokidar')
  let watched = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let again = false
  let seen = ''

  // Folders, not files: an editor that saves by renaming puts another file in the place of the one that is watched.
  const watcher = watch([], { depth: 0, ignoreInitial: true, ignorePermissionErrors: true })
  watcher.on('all', (_, path) => {
    if (!watched.has(resolve(path))) return
    clearTimeout(timer)
    timer = setTimeout(run, QUIET)
  })
  // Too many files watched on this machine, for one.
  watcher.on('error', (error) => onError(new Problem(3, 'system.cannot-watch', { reason: String(error) })))

  function run() {
    if (running) {
      again = true
      return
    }
    seen = state()
    running = Promise.resolve()
      .then(onChange)
      .catch(onError)
      .finally(() => {
        running = undefined
        clearTimeout(timer)
        if (again) run()
        else timer = setTimeout(() => state() !== seen && run(), DROPPED)
        again = false
      })
  }

  function state(): string {
    return [...watched].map(stampOf).join()
  }

  function set(wanted: Iterable<string>) {
    const folders = new Set([...watched].map(dirname))
    watched = new Set([...wanted].map((path) => resolve(path)))
    const needed = new Set([...watched].map(dirname))
    watcher.unwatch([...folders].filter((folder) => !needed.has(folder)))
    watcher.add([...needed].filter((folder) => !folders.has(folder)))
  }

  set(paths)
  await new Promise<void>((ready) => watcher.once('ready', ready))
  return {
    set,
    async close() {
      clearTimeout(timer)
      await watcher.close()
      await running
    },
  }
}

/** What changes with every save of a file. */
function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true })
  return stats ? `${stats.ino}:${stats.size}:${stats.mtimeNs}` : 'none'
}
