import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { diagnose } from '../checks/diagnose.ts'
import type { Finding } from '../checks/finding.ts'
import { notice } from '../diagnostics/diagnostic.ts'
import { Problem } from '../diagnostics/problem.ts'
import { type DeckSide, unprintable } from '../export/compare.ts'
import type { PrintedFacts } from '../export/facts.ts'
import { sidesOf } from '../export/sides.ts'
import type { HandoutSlide } from '../handout/arrange.ts'
import { handoutLayout } from '../handout/handout.ts'
import type { Edition, HandoutLayout } from '../handout/layout.ts'
import { completedHandout } from '../handout/read-back.ts'
import { handoutSlides } from '../handout/slides.ts'
import type { Chromium } from '../system/chromium.ts'
import { checkPlace, writeAll } from '../system/files.ts'
import { findOutlines, type OutlineFile, shownPath } from '../system/outlines.ts'
import type { DeckSlide } from '../system/print-server.ts'
import { say } from '../words/index.ts'
import { browserFor } from './browser-for.ts'
import type { CommandContext, CommandResult } from './context.ts'
import { eachOutline } from './each.ts'
import { generateDeck } from './generate.ts'
import { type DeckProgress, showProgress } from './progress.ts'
import { tell } from './tell.ts'

export interface HandoutOptions {
  /** `student` or `lecturer`. */
  edition: string
  output?: string
  browser?: string
}

/** What is put behind the deck's name. */
const SUFFIXES: Record<Edition, string> = { student: '-handout.pdf', lecturer: '-lecturer.pdf' }

/** `lectern handout`: each outline's lecture on A4, read back. One browser prints all of them. */
export async function handouts(
  named: readonly string[],
  options: HandoutOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const edition = editionOf(options.edition)
  const found = await findOutlines(named, context)
  const count = found.outlines.length
  if (options.output !== undefined && count > 1) throw new Problem(2, 'export.one-output', { count })
  const progress = await showProgress(context, context.interactive)
  const browsers = browserFor(options.browser, context.signal)
  try {
    return await eachOutline(found, progress.context, async (outline) => {
      if (count > 1 && !context.interactive)
        context.say(say(context.locale, 'export.begun', { outline: outline.shown }))
      const bar = progress.deck(outline.shown)
      try {
        const job = { outline, edition, output: options.output, bar }
        return await handout(job, browsers.get, progress.context)
      } finally {
        bar.end()
      }
    })
  } finally {
    progress.end()
    await browsers.close()
  }
}

function editionOf(value: string): Edition {
  if (value === 'student' || value === 'lecturer') return value
  throw new Problem(2, 'handout.no-edition', { value })
}

interface HandoutJob {
  outline: OutlineFile
  edition: Edition
  output: string | undefined
  bar: DeckProgress
}

/** Generates, lays out, prints and reads back one handout; its file appears where all is well. */
async function handout(
  { outline, edition, output, bar }: HandoutJob,
  browser: () => Promise<Chromium>,
  context: CommandContext,
): Promise<CommandResult> {
  const made = await generateDeck(outline, { keep: true }, { ...context, say: () => undefined })
  const { lecture, status, decks, text } = made
  if (!lecture || status !== 0) return made
  const target = resolve(context.cwd, output ?? join(context.cwd, outline.name + SUFFIXES[edition]))
  const file = shownPath(target, context)
  await checkPlace(target)
  const { printHandout } = await import('../system/handout-printer.ts')
  const deckText = await readFile(outline.deck, 'utf8')
  let findings: Finding[] = []
  let laidOut: LaidOut | undefined
  let sources: DeckSlide[] = []
  const printed = await printHandout(browser(), {
    root: context.root,
    deck: outline.deck,
    signal: context.signal,
    onProgress: (drawn, total) => bar.update(drawn, total + 1),
    layout(facts, slides) {
      sources = slides
      const sides = sidesOf(lecture, deckText, slides)
      findings = unprintable(facts, sides, lecture.plan.lang)
      if (findings.length > 0) return undefined
      const all = handoutSlides(lecture, { text: deckText, slides }, facts.slides, sides)
      laidOut = { layout: handoutLayout(lecture, all, edition), facts, slides: all, sides }
      return laidOut.layout
    },
  })
  let pages = 0
  let data: Uint8Array | undefined
  if (printed && laidOut) {
    const ids = sources.map(({ id }) => id)
    const completed = await completedHandout({ ...laidOut, ...printed, ids }, lecture)
    ;({ findings, pages, data } = completed)
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
  if (worst === 0 && data) {
    await writeAll([{ path: target, data }])
    context.say(say(context.locale, 'export.written', { file, pages }))
  } else context.say(say(context.locale, 'export.refused', { file }))
  return { status: worst, diagnostics: told.flatMap(({ diagnostics }) => diagnostics), decks }
}

/** What was put on paper, and what it was made of. */
interface LaidOut {
  layout: HandoutLayout
  facts: PrintedFacts
  slides: HandoutSlide[]
  sides: DeckSide[]
}
