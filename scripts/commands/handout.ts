import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DeckSlide } from '../bundle/slides.ts'
import type { Finding } from '../checks/finding.ts'
import { Problem } from '../diagnostics/problem.ts'
import { type DeckSide, fontFinding, unprintable } from '../export/compare.ts'
import type { PrintedFacts } from '../export/facts.ts'
import { sidesOf } from '../export/sides.ts'
import type { HandoutSlide } from '../handout/arrange.ts'
import { handoutLayout } from '../handout/handout.ts'
import type { Edition, HandoutLayout } from '../handout/layout.ts'
import { completedHandout } from '../handout/read-back.ts'
import { handoutSlides } from '../handout/slides.ts'
import { checkPlace, writeAll } from '../system/files.ts'
import { shownPath } from '../system/outlines.ts'
import { say } from '../words/index.ts'
import type { CommandContext, CommandResult } from './context.ts'
import { type DeckJob, type EachDeckOptions, eachDeck } from './each-deck.ts'
import { generateDeck } from './generate.ts'
import { tellFindings } from './tell-findings.ts'

export interface HandoutOptions extends EachDeckOptions {
  /** `student` or `lecturer`. */
  edition: string
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
  return eachDeck(named, options, context, (job, deckContext) => handout({ ...job, edition }, deckContext), {
    extension: '.pdf',
  })
}

function editionOf(value: string): Edition {
  if (value === 'student' || value === 'lecturer') return value
  throw new Problem(2, 'handout.no-edition', { value })
}

interface HandoutJob extends DeckJob {
  edition: Edition
}

/** Generates, lays out, prints and reads back one handout; its file appears where all is well. */
async function handout(
  { outline, edition, output, bar, browser }: HandoutJob,
  context: CommandContext,
): Promise<CommandResult> {
  const made = await generateDeck(outline, { keep: true }, { ...context, say: () => undefined })
  const { lecture, status } = made
  if (!lecture || status !== 0) return made
  const target = resolve(context.cwd, output ?? join(context.cwd, outline.name + SUFFIXES[edition]))
  const file = shownPath(target, context)
  await checkPlace(target)
  const { printHandout } = await import('../system/handout-printer.ts')
  const deckText = await readFile(outline.deck, 'utf8')
  let findings: Finding[] = []
  let laidOut: LaidOut | undefined
  let sources: DeckSlide[] = []
  const printed = await printHandout(browser, {
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
    ;({ pages, data } = completed)
    findings = [...completed.findings, ...printed.fonts.map(fontFinding)]
  }
  context.signal.throwIfAborted()
  const { found: _, ...result } = tellFindings(
    { made, lecture, deckText, sources, findings, kept: 'export.kept' },
    context,
  )
  if (result.status === 0 && data) {
    await writeAll([{ path: target, data }])
    context.say(say(context.locale, 'export.written', { file, pages }))
  } else context.say(say(context.locale, 'export.refused', { file }))
  return result
}

/** What was put on paper, and what it was made of. */
interface LaidOut {
  layout: HandoutLayout
  facts: PrintedFacts
  slides: HandoutSlide[]
  sides: DeckSide[]
}
