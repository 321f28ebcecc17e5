import type { CommandContext, CommandResult } from '../../scripts/commands/context.ts'
import { type GenerateOptions, generate } from '../../scripts/commands/generate.ts'

export interface Told extends CommandResult {
  stdout: string
  stderr: string
}

/** `lectern generate` on a project, in this process: what matters is what it does, not how it is started. */
export async function generateIn(
  root: string,
  options: GenerateOptions = {},
  named: string[] = [],
): Promise<Told> {
  const told = { stdout: '', stderr: '' }
  const context: CommandContext = {
    cwd: root,
    root,
    locale: 'en',
    signal: new AbortController().signal,
    interactive: false,
    say: (text) => {
      told.stdout += `${text}\n`
    },
    complain: (text) => {
      told.stderr += `${text}\n`
    },
  }
  return { ...(await generate(named, options, context)), ...told }
}
