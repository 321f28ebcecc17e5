import type { CommandContext, CommandResult } from './context.ts'
import { generate } from './generate.ts'

/** `lectern diff`: what `generate` would change in the decks, slide by slide. Writes nothing. */
export function diff(named: readonly string[], context: CommandContext): Promise<CommandResult> {
  return generate(named, { dryRun: true }, context)
}
