import { Problem } from '../diagnostics/problem.ts'
import { findOutlines, type OutlineFile } from '../system/outlines.ts'
import { aborted } from '../system/shutdown.ts'
import { say } from '../words/index.ts'
import { type CommandContext, type CommandResult, done } from './context.ts'
import { generateDeck } from './generate.ts'

export interface DevOptions {
  port?: number
  open: boolean
  remote: boolean
}

/** `lectern dev`: generate, serve, and generate again at every save of the outline or its pictures. */
export async function dev(
  named: string | undefined,
  options: DevOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const outline = await oneOutline(named, context)
  const first = await generateDeck(outline, {}, context)
  if (first.status !== 0) return first
  const { serveDeck } = await import('../system/serve.ts')
  const { watchFiles } = await import('../system/watch.ts')
  const { root, locale, signal } = context
  const server = await serveDeck({
    root,
    deck: outline.deck,
    port: options.port,
    open: options.open,
    remote: options.remote,
  })
  context.say(say(locale, 'dev.serving', { deck: outline.shownDeck, url: server.url }))
  context.say(say(locale, 'dev.presenter', { url: `${server.url}presenter/` }))
  for (const url of server.networkUrls) context.say(say(locale, 'dev.network', { url }))
  context.say(say(locale, 'dev.watching', { outline: outline.shown }))
  const watching = await watchFiles(
    [outline.path, ...first.pictures],
    async () => {
      const { status, pictures } = await generateDeck(outline, {}, context)
      if (status === 0) watching.set([outline.path, ...pictures])
      else context.complain(say(locale, 'dev.stands'))
    },
    (problem) => {
      if (!(problem instanceof Problem)) throw problem
      context.complain(say(locale, problem.key, problem.values))
    },
  )
  await aborted(signal)
  await watching.close()
  await server.close()
  return done()
}

/** The outline that is named, or the only one; of several it asks. @throws Problem 2: nobody can answer. */
async function oneOutline(named: string | undefined, context: CommandContext): Promise<OutlineFile> {
  const { outlines } = await findOutlines(named === undefined ? [] : [named], context)
  const [only] = outlines
  if (only && outlines.length === 1) return only
  const known = outlines.map(({ shown }) => shown).join(', ')
  if (!context.interactive) throw new Problem(2, 'outlines.several', { known })
  const { select, isCancel } = await import('@clack/prompts')
  const answer = await select({
    message: say(context.locale, 'outlines.choose'),
    options: outlines.map((outline) => ({ value: outline.path, label: outline.shown })),
    signal: context.signal,
  })
  const chosen = isCancel(answer) ? undefined : outlines.find(({ path }) => path === answer)
  if (!chosen) throw new Problem(2, 'outlines.several', { known })
  return chosen
}
