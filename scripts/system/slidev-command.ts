import { join } from 'node:path'
import { Problem } from '../diagnostics/problem.ts'
import { runChild } from './child.ts'
import { withoutStack } from './log.ts'

interface SlidevCommand {
  /** The project's folder. */
  root: string
  args: string[]
  signal?: AbortSignal | undefined
}

/** Where Slidev's output says what went wrong: the first of these that is found is told. */
const REASONS = [
  /^.*\[err\] (.+)$/m,
  /^[\w.]*Error: (.+)$/m,
  /^\w+\.\w+: (.+)$/m,
  /^(.*(?:not found|does not exist).*)$/m,
  /^(.*\S.*)\s*$(?![\s\S]*\S)/m,
]
/** A slide that Vue cannot compile. Slidev prints an excuse in its place and reports success. */
const BROKEN = /(?:Internal server error|Pre-transform error|SyntaxError): (.+)/
const BROKEN_SLIDE = /__slidev_(\d+)\.md/

/**
 * Runs a command of Slidev's in a process of its own, with this Node, and waits for it.
 * @throws Problem 1: a slide cannot be drawn. Problem 3 with Slidev's last words: it fails otherwise. The signal's
 * reason: it was interrupted.
 */
export async function runSlidev({ root, args, signal }: SlidevCommand): Promise<void> {
  const program = join(root, 'node_modules', '@slidev', 'cli', 'bin', 'slidev.mjs')
  const result = await runChild(process.execPath, [program, ...args], { cwd: root, signal })
  signal?.throwIfAborted()
  const output = withoutStack(result.output)
  const slide = BROKEN_SLIDE.exec(output)?.[1]
  const broken = BROKEN.exec(output)?.[1]
  if (slide && broken) throw new Problem(1, 'system.slide-broken', { slide, reason: broken })
  if (result.status !== 0) {
    throw new Problem(3, 'system.slidev-failed', { command: args[0] ?? '', reason: reasonIn(output) })
  }
}

/** What went wrong, in one line. */
function reasonIn(output: string): string {
  for (const pattern of REASONS) {
    const reason = pattern.exec(output)?.[1]
    if (reason) return reason.trim().replace(/\.$/, '').slice(0, 300)
  }
  return '?'
}
