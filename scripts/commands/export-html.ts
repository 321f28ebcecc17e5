import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { failedSlide } from '../checks/failed.ts'
import type { Finding } from '../checks/finding.ts'
import { missing, pageOf, unprintable } from '../export/compare.ts'
import { sidesOf } from '../export/sides.ts'
import { plainText } from '../outline/inline.ts'
import { checkPlace, writeAll } from '../system/files.ts'
import { shownPath } from '../system/outlines.ts'
import { say } from '../words/index.ts'
import type { CommandContext, CommandResult } from './context.ts'
import { type DeckJob, type EachDeckOptions, eachDeck } from './each-deck.ts'
import { generateDeck } from './generate.ts'
import { tellFindings } from './tell-findings.ts'

export interface ExportHtmlOptions extends EachDeckOptions {
  /** Leaves the notes out. */
  withoutNotes?: boolean
}

/** `lectern export --format html`: each outline's deck as one file that opens from disk, read back. */
export async function exportHtml(
  named: readonly string[],
  options: ExportHtmlOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { withoutNotes = false } = options
  return eachDeck(
    named,
    options,
    context,
    (job, deckContext) => exportOne({ ...job, withoutNotes }, deckContext),
    { extension: '.html' },
  )
}

async function exportOne(
  { outline, output, bar, browser, withoutNotes }: DeckJob & { withoutNotes: boolean },
  context: CommandContext,
): Promise<CommandResult> {
  const generated = await generateDeck(outline, { keep: true }, { ...context, say: () => undefined })
  const { lecture, status } = generated
  if (!lecture || status !== 0) return generated
  const { root, signal, locale } = context
  const { deck } = outline
  const target = resolve(context.cwd, output ?? join(context.cwd, `${outline.name}.html`))
  const file = shownPath(target, context)
  await checkPlace(target)
  const deckText = await readFile(deck, 'utf8')
  const { lang, title } = lecture.plan
  const { makeHtmlDeck } = await import('../system/html-deck.ts')
  const made = await makeHtmlDeck(browser, {
    root,
    deck,
    text: deckText,
    name: outline.name,
    lang,
    title: plainText(title),
    notes: !withoutNotes,
    onProgress: (seen, total) => bar.update(seen, total + 1),
    signal,
  })
  const { page, read, sources } = made
  const { slides } = read
  const sides = sidesOf(lecture, deckText, sources)
  const whole = slides.length === sources.length
  const findings = unprintable(read, sides, lang)
  // The rest would follow from those.
  if (findings.length === 0 && !whole) findings.push(failedSlide(slides.length + 1))
  if (findings.length === 0) {
    findings.push(...read.troubles.map(trouble), ...missing(slides.map(pageOf), slides, sides, lang))
  }
  signal.throwIfAborted()
  const { found: _, ...result } = tellFindings(
    { made: generated, lecture, deckText, sources, findings, kept: 'export.kept' },
    context,
  )
  if (result.status === 0) {
    const data = Buffer.from(page)
    await writeAll([{ path: target, data }])
    const size = (data.length / 1e6).toFixed(1)
    context.say(say(locale, 'export.html-written', { file, slides: slides.length, size }))
  } else context.say(say(locale, 'export.refused', { file }))
  return result
}

const trouble = (reason: string): Finding => ({
  rule: 'request',
  severity: 'error',
  key: 'export.html-trouble',
  values: { reason },
})
