import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { linesOf } from '../diagnostics/frame.ts'
import { printed, reported } from '../diagnostics/report.ts'
import type { CommandContext, CommandResult } from './context.ts'

/** Tells all problems of a file. */
export function tell(
  file: string,
  text: string,
  diagnostics: readonly Diagnostic[],
  context: CommandContext,
): CommandResult {
  const lines = linesOf(text)
  for (const diagnostic of diagnostics) context.complain(printed(file, lines, diagnostic, context.locale))
  return {
    status: diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0,
    diagnostics: diagnostics.map((diagnostic) => reported(file, lines, diagnostic, context.locale)),
    decks: [],
  }
}
