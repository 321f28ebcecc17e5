/** A countdown that was started: when it ends (ms since 1970), or what is left while it is paused (ms). */
export type Countdown = { end: number } | { left: number }

export type CountdownState = 'ready' | 'running' | 'paused' | 'over'

/** By the clock: a countdown runs on while nobody looks at it. */
export function countdownAt(
  countdown: Countdown | undefined,
  full: number,
  now: number,
): { state: CountdownState; left: number } {
  if (!countdown) return { state: 'ready', left: full }
  if ('left' in countdown) return { state: 'paused', left: countdown.left }
  // Somebody's clock may be behind.
  const left = Math.min(full, Math.max(0, countdown.end - now))
  return { state: left === 0 ? 'over' : 'running', left }
}

/** What a click on it makes of it: start, pause, go on; set back when it is over. */
export function pressed(countdown: Countdown | undefined, full: number, now: number): Countdown | undefined {
  const { state, left } = countdownAt(countdown, full, now)
  switch (state) {
    case 'ready':
    case 'paused':
      return { end: now + left }
    case 'running':
      return { left }
    case 'over':
      return undefined
  }
}

/** What the lecture's next step makes of it: it runs. One that is running already is left alone. */
export function stepped(countdown: Countdown | undefined, full: number, now: number): Countdown {
  const { state, left } = countdownAt(countdown, full, now)
  return { end: now + (state === 'over' ? full : left) }
}

/** Milliseconds as m:ss; a second that has begun counts. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
