import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { diagnose } from '../checks/diagnose.ts'
import type { Finding } from '../checks/finding.ts'
import { notice } from '../diagnostics/diagnostic.ts'
import { Problem } from '../diagnostics/problem.ts'
import { type DeckSide, unprintable } from '../export/compare.ts'
import { pictureNames } from '../export/picture-names.ts'
import { inShard, parseShard } from '../export/shard.ts'
import { sidesOf } from '../export/sides.ts'
import type { Chromium } from '../system/chromium.ts'
import type { PrintFormat } from '../system/deck-printer.ts'
import { checkPlace, writeAll } from '../system/files.ts'
import { findOutlines, type OutlineFile, shownPath } from '../system/outlines.ts'
import { checkPictureFolder, replacePictureFolder } from '../system/picture-folder.ts'
import { say } from '../words/index.ts'
import type { CommandContext, CommandResult } from './context.ts'
import { done } from './context.ts'
import { eachOutline } from './each.ts'
import { generateDeck } from './generate.ts'
import { type DeckProgress, showProgress } from './progress.ts'
import { tell } from './tell.ts'

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
  throw new Problem(2, 'cli.format', { value, known: 'pdf, png' })
}

/** A deck keeps a processor busy with the browser and another with Slidev. */
function concurrencyOf(value: string | undefined): number {
  if (value === undefined) return Math.max(1, Math.floor(availableParallelism() / 2))
  const number = /^\d{1,2}$/.test(value) ? Number(value) : 0
  if (number < 1 || number > 64) throw new Problem(2, 'export.concurrency-value', { value })
  return number
}

/** One browser, started when it is first needed, and again where it has ended meanwhile. */
function browserFor(path: string | undefined, signal: AbortSignal) {
  let starting: Promise<Chromium> | undefined
  const start = async (): Promise<Chromium> => {
    const { findBrowser } = await import('../system/browser.ts')
    const { startChromium } = await import('../system/chromium.ts')
    return startChromium(await findBrowser(path), signal)
  }
  return {
    async get(): Promise<Chromium> {
      starting ??= start()
      const before = starting
      const chromium = await before
      if (chromium.runs()) return chromium
      if (starting === before) starting = start()
      return starting
    },
    async close(): Promise<void> {
      const chromium = await starting?.catch(() => undefined)
      await chromium?.close()
    },
  }
}

interface Job {
  outline: OutlineFile
  format: PrintFormat
  steps: boolean
  output: string | undefined
  bar: DeckProgress
}

async function exportDeck(
  { outline, format, steps, output, bar }: Job,
  browser: () => Promise<Chromium>,
  context: CommandContext,
): Promise<CommandResult> {
  const made = await generateDeck(outline, { keep: true }, { ...context, say: () => undefined })
  const { lecture, status, decks, text } = made
  if (!lecture || status !== 0) return made
  const target = resolve(
    context.cwd,
    output ?? join(context.cwd, outline.name + (format === 'pdf' ? '.pdf' : '')),
  )
  const file = shownPath(target, context)
  await checkPlace(target)
  if (format === 'png') await checkPictureFolder(target, file)
  const { printDeck } = await import('../system/deck-printer.ts')
  const deckText = await readFile(outline.deck, 'utf8')
  let findings: Finding[] = []
  let sides: DeckSide[] = []
  const printed = await printDeck(await browser(), {
    root: context.root,
    deck: outline.deck,
    format,
    steps,
    signal: context.signal,
    onProgress: (drawn, total) => bar.update(drawn, total + 1),
    isFit(facts, sources) {
      sides = sidesOf(lecture, deckText, sources)
      findings = unprintable(facts, sides, lecture.plan.lang)
      return findings.length === 0
    },
  })
  const { facts, sources, files } = printed
  const ids = sources.map(({ id }) => id)
  let data: Uint8Array | undefined
  if (findings.length === 0 && format === 'pdf' && files[0]) {
    const { completed } = await import('../export/read-back.ts')
    const handout = await completed(files[0], lecture, facts, ids, sides)
    findings = handout.findings
    data = handout.data
  }
  context.signal.throwIfAborted()
  const found = diagnose(findings, lecture, { text: deckText, slides: sources })
  const kept = made.kept ? [notice('deck', [0, 0], 'export.kept')] : []
  const told = [
    tell(outline.shownDeck, '', kept, context),
    tell(outline.shown, text, found.outline, context),
    tell(outline.shownDeck, deckText, found.deck, context),
  ]
  const worst = Math.max(...told.map((one) => one.status))
  const result = { status: worst, diagnostics: told.flatMap(({ diagnostics }) => diagnostics), decks }
  if (worst > 0) {
    context.say(say(context.locale, 'export.refused', { file }))
    return result
  }
  const pages = facts.slides.length
  if (data) {
    await writeAll([{ path: target, data }])
    context.say(say(context.locale, 'export.written', { file, pages }))
  } else {
    const names = pictureNames(facts.slides, ids, steps)
    await replacePictureFolder(
      target,
      files.map((picture, index) => ({ name: names[index] ?? `${index}.png`, data: picture })),
    )
    context.say(say(context.locale, 'export.pictures-written', { file, pages }))
  }
  return result
}
