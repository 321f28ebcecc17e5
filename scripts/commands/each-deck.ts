import { stat } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { Problem } from '../diagnostics/problem.ts'
import { inShard, parseShard } from '../export/shard.ts'
import type { Chromium } from '../system/chromium.ts'
import { findOutlines, type OutlineFile } from '../system/outlines.ts'
import { say } from '../words/index.ts'
import { browserFor } from './browser-for.ts'
import { type CommandContext, type CommandResult, done } from './context.ts'
import { eachOutline } from './each.ts'
import { type DeckProgress, showProgress } from './progress.ts'

/** What all commands that make a file of each deck are asked for. */
export interface EachDeckOptions {
  /** The file to write, where there is one deck. */
  output?: string
  /** The part of the outlines that is to be done, as `1/4`. */
  shard?: string
  /** The browser's program. */
  browser?: string
}

/** A deck that is to become a file. */
export interface DeckJob {
  outline: OutlineFile
  output: string | undefined
  bar: DeckProgress
  /** Started when it is first asked for; the same for all decks. */
  browser: () => Promise<Chromium>
}

export interface DeckFiles {
  /** What a file's name ends in; none where each deck becomes a folder. */
  extension?: string
  concurrency?: number
}

/**
 * Makes a file of each outline's deck, so many at once, with progress shown and a word on which have failed.
 * @throws Problem 2: one file for several outlines, a name that no such file has, no such shard.
 */
export async function eachDeck(
  named: readonly string[],
  options: EachDeckOptions,
  context: CommandContext,
  work: (job: DeckJob, context: CommandContext) => Promise<CommandResult>,
  { extension, concurrency = 1 }: DeckFiles,
): Promise<CommandResult> {
  const { output } = options
  const shard = options.shard === undefined ? undefined : parseShard(options.shard)
  if (options.shard !== undefined && !shard) {
    throw new Problem(2, 'export.shard-value', { value: options.shard })
  }
  const found = await findOutlines(named, context)
  const count = found.outlines.length
  if (output !== undefined && count > 1) throw new Problem(2, 'export.one-output', { count })
  if (output !== undefined) await checkOutput(output, extension, context)
  const outlines = shard ? inShard(found.outlines, shard) : found.outlines
  if (shard && outlines.length === 0) {
    context.say(say(context.locale, 'export.shard-empty', { shard: options.shard ?? '', count }))
    return done()
  }
  const several = outlines.length > 1
  const progress = await showProgress(context, context.interactive)
  const browsers = browserFor(options.browser, context.signal)
  const failed = new Set<string>()
  const one = async (outline: OutlineFile): Promise<CommandResult> => {
    if (several && !context.interactive)
      context.say(say(context.locale, 'export.begun', { outline: outline.shown }))
    const bar = progress.deck(outline.shown)
    failed.add(outline.shown)
    try {
      const made = await work({ outline, output, bar, browser: browsers.get }, progress.context)
      if (made.status === 0) failed.delete(outline.shown)
      return made
    } finally {
      bar.end()
    }
  }
  try {
    const result = await eachOutline(
      { ...found, outlines },
      progress.context,
      one,
      Math.min(concurrency, outlines.length),
    )
    if (several && failed.size > 0) {
      const values = { done: outlines.length - failed.size, count: outlines.length }
      const list = outlines.map(({ shown }) => shown).filter((shown) => failed.has(shown))
      progress.context.say(say(context.locale, 'export.summary', { ...values, failed: list.join(', ') }))
    }
    return result
  } finally {
    progress.end()
    await browsers.close()
  }
}

/** What is named by mistake is nothing that may be replaced: an outline, a folder. @throws Problem 2 */
async function checkOutput(
  output: string,
  extension: string | undefined,
  context: CommandContext,
): Promise<void> {
  const found = await stat(resolve(context.cwd, output)).catch(() => undefined)
  const path = output.replace(/[\\/]+$/, '')
  if (extension === undefined) {
    if (found && !found.isDirectory()) throw new Problem(2, 'export.output-file', { path })
    return
  }
  if (found?.isDirectory())
    throw new Problem(2, 'export.output-folder', { path, example: `lecture${extension}` })
  if (extname(output).toLowerCase() !== extension)
    throw new Problem(2, 'export.output-name', { value: output, extension })
}
