import { join } from 'node:path'
import { findOutlines, shownPath } from '../system/outlines.ts'
import { say } from '../words/index.ts'
import type { CommandContext, CommandResult } from './context.ts'
import { eachOutline } from './each.ts'
import { generateDeck } from './generate.ts'

/** `lectern build`: each outline’s deck as a static site in dist/NAME/. */
export async function build(named: readonly string[], context: CommandContext): Promise<CommandResult> {
  const found = await findOutlines(named, context)
  const { buildSite } = await import('../system/build.ts')
  return eachOutline(found, context, async (outline) => {
    const made = await generateDeck(outline, {}, context)
    if (made.status !== 0) return made
    const outDir = join(context.root, 'dist', outline.name)
    await buildSite({ root: context.root, deck: outline.deck, outDir, signal: context.signal })
    context.say(say(context.locale, 'build.written', { folder: shownPath(outDir, context) }))
    return made
  })
}
