import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Finding } from '../checks/finding.ts'
import { missing, unprintable } from '../export/compare.ts'
import { sidesOf } from '../export/sides.ts'
import { htmlPage } from '../html/page.ts'
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

/**
 * `lectern export --format html`: each outline's deck as one file that opens from disk, read back. One after the other:
 * a build and a server of Vite's in one process would disagree on what it is for.
 */
export async function exportHtml(
  named: readonly string[],
  options: ExportHtmlOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { withoutNotes = false } = options
  return eachDeck(named, options, context, (job, deckContext) =>
    exportOne({ ...job, withoutNotes }, deckContext),
  )
}

async function exportOne(
  { outline, output, bar, browser, withoutNotes }: DeckJob & { withoutNotes: boolean },
  context: CommandContext,
): Promise<CommandResult> {
  const made = await generateDeck(outline, { keep: true }, { ...context, say: () => undefined })
  const { lecture, status } = made
  if (!lecture || status !== 0) return made
  const { root, signal, locale } = context
  const { deck } = outline
  const target = resolve(context.cwd, output ?? join(context.cwd, `${outline.name}.html`))
  const file = shownPath(target, context)
  await checkPlace(target)
  const deckText = await readFile(deck, 'utf8')
  const { withDeckPage } = await import('../system/deck-printer.ts')
  const chromium = await browser()
  // The slides are looked at twice.
  const onProgress = (drawn: number, total: number) => bar.update(drawn, 2 * total + 1)
  const drawn = await withDeckPage(
    chromium,
    { root, deck, steps: false, scale: 1, onProgress, signal },
    async (_page, facts, sources, drawings) => ({ facts, sources, drawings }),
  )
  const { facts, sources, drawings } = drawn
  const { slides } = facts
  const sides = sidesOf(lecture, deckText, sources)
  let findings: Finding[] = unprintable(facts, sides, lecture.plan.lang)
  let page = ''
  if (findings.length === 0) {
    const { bundleDeck } = await import('../system/bundle-deck.ts')
    const { readHtmlDeck } = await import('../system/page-reader.ts')
    const draws = DRAWN_ELSEWHERE.test(deckText)
    const built = await bundleDeck({ root, deck, notes: !withoutNotes, draws })
    signal.throwIfAborted()
    const { lang, title } = lecture.plan
    page = await htmlPage(built, { lang, title: plainText(title), drawings })
    const folder = await mkdtemp(join(tmpdir(), 'lectern-'))
    try {
      const copy = join(folder, `${outline.name}.html`)
      await writeFile(copy, page)
      const seen = (number: number) => bar.update(slides.length + number, 2 * slides.length + 1)
      const read = await readHtmlDeck(chromium, copy, slides.length, seen)
      findings = [...missing(read.slides, slides, sides, lang), ...read.troubles.map(trouble)]
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  signal.throwIfAborted()
  const { found: _, ...result } = tellFindings(
    { made, lecture, deckText, sources, findings, kept: 'export.kept' },
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

/** A diagram of Mermaid's that somebody wrote by hand: it is drawn where it is shown. */
const DRAWN_ELSEWHERE = /^\s*(?:`{3,}|~{3,})\s*mermaid(?!.*\bdiagram:)/m

const trouble = (reason: string): Finding => ({
  rule: 'request',
  severity: 'error',
  key: 'export.html-trouble',
  values: { reason },
})
