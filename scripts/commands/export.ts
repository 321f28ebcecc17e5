import { availableParallelism } from 'node:os'
import { Problem } from '../diagnostics/problem.ts'
import { inShard, parseShard } from '../export/shard.ts'
import type { PrintFormat } from '../system/deck-printer.ts'
import { findOutlines } from '../system/outlines.ts'
import { say } from '../words/index.ts'
import { browserFor } from './browser-for.ts'
import { type CommandContext, type CommandResult, done } from './context.ts'
import { eachOutline } from './each.ts'
import { exportDeck } from './export-deck.ts'
import { showProgress } from './progress.ts'

export interface ExportOptions {
  /** `pdf` or `png`. */
  format: string
  output?: string
  steps?: boolean
  concurrency?: string
  shard?: string
  browser?: string
}

/** `lectern export`: each outline’s deck as a PDF or as pictures, read back. One browser prints all of them. */
export async function exportDecks(
  named: readonly string[],
  options: ExportOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const format = formatOf(options.format)
  const concurrency = concurrencyOf(options.concurrency)
  const shard = options.shard === undefined ? undefined : parseShard(options.shard)
  if (options.shard !== undefined && !shard) {
    throw new Problem(2, 'export.shard-value', { value: options.shard })
  }
  const found = await findOutlines(named, context)
  const count = found.outlines.length
  if (options.output !== undefined && count > 1) throw new Problem(2, 'export.one-output', { count })
  const outlines = shard ? inShard(found.outlines, shard) : found.outlines
  if (shard && outlines.length === 0) {
    context.say(say(context.locale, 'export.shard-empty', { shard: options.shard ?? '', count }))
    return done()
  }
  const progress = await showProgress(context, context.interactive)
  const browsers = browserFor(options.browser, context.signal)
  const failed: string[] = []
  try {
    const result = await eachOutline(
      { ...found, outlines },
      progress.context,
      async (outline) => {
        const several = outlines.length > 1
        if (several && !context.interactive)
          context.say(say(context.locale, 'export.begun', { outline: outline.shown }))
        const bar = progress.deck(outline.shown)
        failed.push(outline.shown)
        try {
          const job = { outline, format, steps: options.steps ?? false, output: options.output, bar }
          const exported = await exportDeck(job, browsers.get, progress.context)
          if (exported.status === 0) failed.splice(failed.indexOf(outline.shown), 1)
          return exported
        } finally {
          bar.end()
        }
      },
      Math.min(concurrency, outlines.length),
    )
    if (outlines.length > 1 && failed.length > 0) {
      const values = { done: outlines.length - failed.length, count: outlines.length }
      const list = outlines.map(({ shown }) => shown).filter((shown) => failed.includes(shown))
      progress.context.say(say(context.locale, 'export.summary', { ...values, failed: list.join(', ') }))
    }
    return result
  } finally {
    progress.end()
    await browsers.close()
  }
}

function formatOf(value: string): PrintFormat {
  if (value === 'pdf' || value === 'png') return value
  throw new Problem(2, 'cli.format', { value, known: 'pdf, png, html, pptx' })
}

/** A deck keeps a processor busy with the browser and another with Slidev. */
function concurrencyOf(value: string | undefined): number {
  if (value === undefined) return Math.max(1, Math.floor(availableParallelism() / 2))
  const number = /^\d{1,2}$/.test(value) ? Number(value) : 0
  if (number < 1 || number > 64) throw new Problem(2, 'export.concurrency-value', { value })
  return number
}
