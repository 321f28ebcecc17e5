import { execFile } from 'node:child_process'

/** How long a browser may take to tell its version, in ms: the first start from a slow disk takes seconds. */
const PATIENCE = 20_000

/** Whether the program starts and is of the Chromium family: `--version` gives a version of four numbers. */
export function tellsVersion(path: string, env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(path, ['--version'], { timeout: PATIENCE, env: { ...process.env, ...env } }, (error, output) =>
      resolve(!error && /\b\d+(\.\d+){3}\b/.test(output)),
    )
  })
}
