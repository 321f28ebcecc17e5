import { stripVTControlCharacters } from 'node:util'

/** Where Vite writes what it has to say; the part of its `Logger` that it uses. */
export interface Logger {
  hasWarned: boolean
  info(message: string): void
  warn(message: string): void
  warnOnce(message: string): void
  error(message: string, details?: { error?: Error | null }): void
  clearScreen(): void
  hasErrorLogged(error: Error): boolean
}

/** Within this time, in ms, an error that is the same is not told again: Vite tells it for every file it concerns. */
const SAME_ERROR = 5000

/** Writes errors to stderr, each once and without its stack, and nothing else. */
export function quietLogger(write: (text: string) => void = (text) => process.stderr.write(text)): Logger {
  const logged = new WeakSet<Error>()
  const told = new Map<string, number>()
  return {
    hasWarned: false,
    info: () => undefined,
    warn: () => undefined,
    warnOnce: () => undefined,
    clearScreen: () => undefined,
    error(message, { error } = {}) {
      if (error) logged.add(error)
      const text = withoutStack(message).replace(/^(?:Internal server|Pre-transform) error: /, '')
      if (Date.now() - (told.get(text) ?? 0) > SAME_ERROR) write(`${text}\n`)
      told.set(text, Date.now())
    },
    hasErrorLogged: (error) => logged.has(error),
  }
}

/** The text without colours, stack lines and empty lines. */
export function withoutStack(text: string): string {
  return stripVTControlCharacters(text)
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
    .join('\n')
}
