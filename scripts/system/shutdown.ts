import { constants } from 'node:os'

/** How long work may take to end itself, in ms, before the process is ended under it. */
const PATIENCE = 8000
/** A second Ctrl-C within this time, in ms, is the same one: terminal and launcher both deliver it. */
const SAME_PRESS = 700

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs `work` with a signal that is aborted by Ctrl-C, SIGTERM and the closing of the terminal, so that it can end
 * what it has started. Gives the work's status, or 128 + the signal's number (130, 143, 129) once the work has ended.
 * A second Ctrl-C, or work that does not end within 8 s, ends the process at once.
 */
export async function untilSignal(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController()
  let received: { status: number; at: number } | undefined
  let impatience: NodeJS.Timeout | undefined

  const onSignal = (name: NodeJS.Signals) => {
    if (received) {
      if (Date.now() - received.at > SAME_PRESS) process.exit(received.status)
      return
    }
    const status = 128 + constants.signals[name]
    received = { status, at: Date.now() }
    impatience = setTimeout(() => process.exit(status), PATIENCE)
    impatience.unref()
    controller.abort()
  }
  for (const name of ENDING) process.on(name, onSignal)
  try {
    const status = await work(controller.signal)
    return received ? received.status : status
  } catch (error) {
    // What fails because it was interrupted is not a failure to report.
    if (received) return received.status
    throw error
  } finally {
    clearTimeout(impatience)
    for (const name of ENDING) process.off(name, onSignal)
  }
}

/** Resolves when the signal is aborted (at once, if it has been). Until then the process goes on. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    // Waiting for a signal alone does not keep Node running.
    const heartbeat = setInterval(() => undefined, 2 ** 30)
    const end = () => {
      clearInterval(heartbeat)
      resolve()
    }
    signal.addEventListener('abort', end, { once: true })
  })
}
