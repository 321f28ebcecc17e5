import { availableParallelism } from 'node:os'
import { Problem } from '../diagnostics/problem.ts'
import type { PrintFormat } from '../system/deck-printer.ts'
import type { CommandContext, CommandResult } from './context.ts'
import { type EachDeckOptions, eachDeck } from './each-deck.ts'
import { exportDeck } from './export-deck.ts'

export interface ExportOptions extends EachDeckOptions {
  /** `pdf` or `png`. */
  format: string
  steps?: boolean
  concurrency?: string
}

/** `lectern export`: each outline’s deck as a PDF or as pictures, read back. One browser prints all of them. */
export async function exportDecks(
  named: readonly string[],
  options: ExportOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const format = formatOf(options.format)
  const { steps = false } = options
  return eachDeck(
    named,
    options,
    context,
    (job, deckContext) => exportDeck({ ...job, format, steps }, deckContext),
    {
      ...(format === 'pdf' && { extension: '.pdf' }),
      concurrency: concurrencyOf(options.concurrency),
    },
  )
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
