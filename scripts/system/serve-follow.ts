import { resolve } from 'node:path'

/** Time after a change, in ms, before it is asked whether the last of several has been seen: watchers drop what comes within 50. */
const SETTLED = 150

/** Calls `refresh` when one of the files has changed or is there again, and once more when it has been quiet. */
export function followFiles(
  watcher: { on(event: 'add' | 'change', listener: (file: string) => void): unknown },
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
