import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { audit } from '../checks/audit.ts'
import type { SlideFacts } from '../checks/facts.ts'
import { px } from '../checks/finding.ts'
import { partMinutes } from '../checks/minutes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { Problem } from '../diagnostics/problem.ts'
import type { DeckPlan } from '../plan/types.ts'
import type { DeckViewer } from '../system/deck-viewer.ts'
import { writeAll } from '../system/files.ts'
import { findOutlines, type OutlineFile, shownPath } from '../system/outlines.ts'
import { say } from '../words/index.ts'
import type { CommandContext, CommandResult } from './context.ts'
import { eachOutline } from './each.ts'
import { generateDeck } from './generate.ts'
import { tellFindings } from './tell-findings.ts'

export interface CheckOptions {
  /** Warnings, too, end with status 1. */
  strict?: boolean
  /** Where to put the picture of all slides. */
  sheet?: string
  browser?: string
}

/** `lectern check`: whether each deck can be taught from. One browser looks at all of them. */
export async function check(
  named: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { sheet } = options
  if (sheet !== undefined && !/\.png$/i.test(sheet))
    throw new Problem(2, 'check.sheet-name', { value: sheet })
  const found = await findOutlines(named, context)
  const several = found.outlines.length > 1
  let viewer: DeckViewer | undefined
  // Only where there is something to look at: an outline with errors needs no browser.
  const look = async (): Promise<DeckViewer> => {
    const { findBrowser } = await import('../system/browser.ts')
    const { openDeckViewer } = await import('../system/deck-viewer.ts')
    const browser = await findBrowser(options.browser)
    viewer ??= await openDeckViewer({ root: context.root, browser, signal: context.signal })
    return viewer
  }
  try {
    return await eachOutline(found, context, (outline) => {
      const file = several ? sheet?.replace(/\.png$/i, `-${outline.name}$&`) : sheet
      return checkDeck(outline, look, { ...options, ...(file !== undefined && { sheet: file }) }, context)
    })
  } finally {
    await viewer?.close()
  }
}

async function checkDeck(
  outline: OutlineFile,
  look: () => Promise<DeckViewer>,
  { strict = false, sheet }: CheckOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const made = await generateDeck(outline, { keep: true }, { ...context, say: () => undefined })
  const { lecture, status } = made
  if (!lecture || status !== 0) return made
  const viewer = await look()
  const viewed = await viewer.view(outline.deck, { sheet: sheet !== undefined })
  const deckText = await readFile(outline.deck, 'utf8')
  const ids = viewed.sources.map(({ id }) => id)
  const findings = audit(lecture.plan, viewed, ids)
  const { found, ...told } = tellFindings(
    { made, lecture, deckText, sources: viewed.sources, findings, kept: 'check.kept' },
    context,
  )
  if (sheet !== undefined && viewed.sheet) {
    const path = resolve(context.cwd, sheet)
    await writeAll([{ path, data: viewed.sheet }])
    context.say(say(context.locale, 'check.written', { file: shownPath(path, context) }))
  }
  const all = [...found.outline, ...found.deck]
  context.say(summary(outline, viewed.slides, all, lecture.plan, context))
  const warned = strict && all.some(({ severity }) => severity === 'warning')
  return { ...told, status: Math.max(warned ? 1 : 0, told.status) }
}

/** One line on a deck: what was found, or what a lecturer likes to know where nothing was. */
function summary(
  { shownDeck: deck }: OutlineFile,
  slides: readonly SlideFacts[],
  found: readonly Diagnostic[],
  plan: DeckPlan,
  { locale }: CommandContext,
): string {
  const count = (wanted: Diagnostic['severity']) => found.filter(({ severity }) => severity === wanted).length
  const [errors, warnings] = [count('error'), count('warning')]
  if (errors + warnings > 0)
    return say(locale, 'check.found', { deck, slides: slides.length, errors, warnings })
  const sizes = slides.flatMap(({ texts }) =>
    texts.filter(({ smallPrint }) => !smallPrint).map(({ size }) => size),
  )
  const size = px(Math.min(...sizes))
  const minutes = partMinutes(plan).map(({ planned }) => planned)
  if (minutes.every((planned) => planned === 0))
    return say(locale, 'check.passed', { deck, slides: slides.length, size })
  return say(locale, 'check.passed-minutes', {
    deck,
    slides: slides.length,
    size,
    minutes: minutes.join(' + '),
  })
}
