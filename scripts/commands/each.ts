import { Problem } from '../diagnostics/problem.ts'
import { printedLine, reportedProblem } from '../diagnostics/report.ts'
import type { FoundOutlines, OutlineFile } from '../system/outlines.ts'
import type { CommandContext, CommandResult } from './context.ts'

/** Does each outline for itself: what ends one does not keep the others from being done. The worst status counts. */
export async function eachOutline(
  { outlines, problems }: FoundOutlines,
  context: CommandContext,
  work: (outline: OutlineFile) => Promise<CommandResult>,
): Promise<CommandResult> {
  const all: CommandResult = { status: 0, diagnostics: [], decks: [] }
  for (const problem of problems) {
    const diagnostic = reportedProblem('', problem, context.locale)
    context.complain(`lectern: ${diagnostic.message}`)
    all.status = Math.max(all.status, problem.status)
    all.diagnostics.push(diagnostic)
  }
  for (const outline of outlines) {
    context.signal.throwIfAborted()
    // Only what is reported is kept: a thousand outlines take no more memory than one.
    const { status, diagnostics, decks } = await work(outline).catch((problem: unknown) =>
      told(problem, outline, context),
    )
    all.status = Math.max(all.status, status)
    all.diagnostics.push(...diagnostics)
    all.decks.push(...decks)
  }
  return all
}

function told(problem: unknown, outline: OutlineFile, { locale, complain }: CommandContext): CommandResult {
  if (!(problem instanceof Problem)) throw problem
  const diagnostic = reportedProblem(outline.shown, problem, locale)
  complain(printedLine(diagnostic, locale))
  return { status: problem.status, diagnostics: [diagnostic], decks: [] }
}
