import { relative, resolve, sep } from 'node:path'
import type { PictureChange } from '../live/protocol.ts'

/** Time after a change, in ms, before it is asked whether the last of several has been seen: watchers drop what comes within 50. */
const SETTLED = 150

/** What a watcher of files tells of. */
interface Watcher {
  on(event: 'add' | 'change', listener: (file: string) => void): unknown
}

/** Calls `refresh` when one of the files has changed or is there again, and once more when it has been quiet. */
export function followFiles(
  watcher: Watcher,
  files: () => readonly string[],
  refresh: (file: string) => Promise<void>,
): void {
  let timer: NodeJS.Timeout | undefined
  const onEvent = (file: string) => {
    const changed = files().find((one) => resolve(one) === resolve(file))
    if (changed === undefined) return
    void refresh(changed)
    clearTimeout(timer)
    timer = setTimeout(() => refresh(changed), SETTLED)
  }
  watcher.on('add', onEvent)
  watcher.on('change', onEvent)
}

/** Calls `show` when a picture in the folder that the site has as its root is another one. */
export function followPictures(
  watcher: Watcher,
  folder: string,
  show: (change: PictureChange) => void,
): void {
  let version = 0
  const onEvent = (file: string) => {
    const inside = relative(folder, resolve(file))
    if (inside.startsWith('..') || !/\.(?:svg|png|jpe?g|gif|webp|avif)$/i.test(inside)) return
    show({ path: `/${inside.split(sep).join('/')}`, version: ++version })
  }
  watcher.on('add', onEvent)
  watcher.on('change', onEvent)
}
