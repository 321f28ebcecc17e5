import { isAbsolute } from 'node:path'
import { Problem } from '../diagnostics/problem.ts'
import { printedLine, reportedProblem } from '../diagnostics/report.ts'
import { type FoundOutlines, type OutlineFile, type Places, shownPath } from '../system/outlines.ts'
import type { CommandContext, CommandResult } from './context.ts'

/**
 * Does each outline for itself, so many at once: what ends one does not keep the others from being done. The worst
 * status counts; what is reported is in the outlines' order.
 */
export async function eachOutline(
  { outlines, problems }: FoundOutlines,
  context: CommandContext,
  work: (outline: OutlineFile) => Promise<CommandResult>,
  concurrency = 1,
): Promise<CommandResult> {
  const all: CommandResult = { status: 0, diagnostics: [], decks: [] }
  for (const problem of problems) {
    const diagnostic = reportedProblem('', problem, context.locale)
    context.complain(`lectern: ${diagnostic.message}`)
    all.status = Math.max(all.status, problem.status)
    all.diagnostics.push(diagnostic)
  }
  // Only what is reported is kept: a thousand outlines take no more memory than one.
  const results: CommandResult[] = []
  const waiting = outlines.entries()
  const worker = async (): Promise<void> => {
    for (const [index, outline] of waiting) {
      context.signal.throwIfAborted()
      const { status, diagnostics, decks } = await work(outline).catch((problem: unknown) =>
        toldProblem(problem, outline, context),
      )
      results[index] = { status, diagnostics, decks }
    }
  }
  // What ends the command is told when nothing is under way any more.
  const ended = await Promise.allSettled(Array.from({ length: concurrency }, worker))
  for (const one of ended) if (one.status === 'rejected') throw one.reason
  for (const { status, diagnostics, decks } of results) {
    all.status = Math.max(all.status, status)
    all.diagnostics.push(...diagnostics)
    all.decks.push(...decks)
  }
  return all
}

/** A problem whose path is one that users know. */
export function withShownPath(problem: Problem, places: Places): Problem {
  const { status, key, values } = problem
  const { path } = values
  if (typeof path !== 'string' || !isAbsolute(path)) return problem
  return new Problem(status, key, { ...values, path: shownPath(path, places) })
}

/** Tells what ended the work on an outline. */
export function toldProblem(
  problem: unknown,
  outline: OutlineFile,
  { cwd, root, locale, complain }: CommandContext,
): CommandResult {
  if (!(problem instanceof Problem)) throw problem
  const diagnostic = reportedProblem(outline.shown, withShownPath(problem, { cwd, root }), locale)
  complain(printedLine(diagnostic, locale))
  return { status: problem.status, diagnostics: [diagnostic], decks: [] }
}
