import { join, resolve } from 'node:path'
import { Problem } from '../diagnostics/problem.ts'
import { findOutlines, shownPath } from '../system/outlines.ts'
import { say } from '../words/index.ts'
import type { CommandContext, CommandResult } from './context.ts'
import { eachOutline } from './each.ts'
import { generateDeck } from './generate.ts'

export interface ExportOptions {
  output?: string
  browser?: string
}

/** `lectern export`: each outline’s deck as a PDF. */
export async function exportDecks(
  named: readonly string[],
  options: ExportOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const found = await findOutlines(named, context)
  if (options.output !== undefined && found.outlines.length > 1) {
    throw new Problem(2, 'export.one-output', { count: found.outlines.length })
  }
  const { findBrowser } = await import('../system/browser.ts')
  const { exportPdf } = await import('../system/export.ts')
  return eachOutline(found, context, async (outline) => {
    const made = await generateDeck(outline, {}, context)
    if (made.status !== 0) return made
    const browser = await findBrowser(options.browser)
    const output = resolve(context.cwd, options.output ?? join(context.cwd, `${outline.name}.pdf`))
    await exportPdf({ root: context.root, deck: outline.deck, output, browser, signal: context.signal })
    context.say(say(context.locale, 'export.written', { file: shownPath(output, context) }))
    return made
  })
}
