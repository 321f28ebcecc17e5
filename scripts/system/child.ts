import { spawn } from 'node:child_process'

/** How long a child may take to end itself, in ms. */
const PATIENCE = 5000
/** How much of a child's output is kept, in characters: its last words. */
const KEPT = 64_000

export interface ChildResult {
  /** null when it was ended by a signal. */
  status: number | null
  /** The end of what it wrote, stdout and stderr as they came. */
  output: string
}

/** What a child is run with. `signal` ends it. */
export interface ChildOptions {
  cwd?: string
  env?: Record<string, string>
  signal?: AbortSignal | undefined
}

/**
 * Runs a program without a terminal and gives how it ended. Aborting `signal` ends it, and what it has started,
 * before the promise settles; so does the end of this process. Rejects if it cannot be started.
 */
export function runChild(
  program: string,
  args: readonly string[],
  options: ChildOptions = {},
): Promise<ChildResult> {
  const { cwd, env, signal } = options
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return resolve({ status: null, output: '' })
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    let output = ''
    const keep = (text: string) => {
      output = (output + text).slice(-KEPT)
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)

    let impatience: NodeJS.Timeout | undefined
    const end = () => {
      endTree(child.pid, 'SIGINT')
      impatience = setTimeout(() => endTree(child.pid, 'SIGKILL'), PATIENCE)
    }
    const endAtOnce = () => endTree(child.pid, 'SIGKILL')
    const settle = () => {
      clearTimeout(impatience)
      signal?.removeEventListener('abort', end)
      process.off('exit', endAtOnce)
    }
    signal?.addEventListener('abort', end, { once: true })
    process.on('exit', endAtOnce)
    child.on('error', (error) => {
      settle()
      reject(error)
    })
    child.on('close', (status) => {
      settle()
      resolve({ status, output })
    })
  })
}

/**
 * Windows knows no signals and no process groups: there the whole tree is ended by `taskkill`. Elsewhere the child
 * is asked, and its browser goes with it, as it ends when the pipe to it is closed.
 */
function endTree(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    if (process.platform === 'win32')
      spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true })
    else process.kill(pid, signal)
  } catch {
    // It has ended by itself meanwhile.
  }
}
