import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Answer, answersIn, SOURCE_RULES, unanswered, unused, VIEW_RULES } from '../checks/answers.ts'
import { audit } from '../checks/audit.ts'
import type { SlideFacts } from '../checks/facts.ts'
import { px } from '../checks/finding.ts'
import { partMinutes } from '../checks/minutes.ts'
import type { Coverage } from '../checks/source/coverage.ts'
import { coverageTable } from '../checks/source/coverage-table.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { Problem } from '../diagnostics/problem.ts'
import type { DeckPlan } from '../plan/types.ts'
import type { DeckViewer } from '../system/deck-viewer.ts'
import { writeAll } from '../system/files.ts'
import { findOutlines, type OutlineFile, shownPath } from '../system/outlines.ts'
import { say } from '../words/index.ts'
import { compareSource } from './compare-source.ts'
import { type CommandContext, type CommandResult, done, joined } from './context.ts'
import { eachOutline, toldProblem } from './each.ts'
import { generateDeck } from './generate.ts'
import { tell } from './tell.ts'
import { tellFindings } from './tell-findings.ts'

export interface CheckOptions {
  /** Warnings, too, end with status 1, and notices are errors. */
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
  const { lecture, status, text } = made
  if (!lecture || status !== 0) return made
  const answers = answersIn(lecture.tree, text)
  const used = new Set<Answer>()
  const settle = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
    strictly(strict, unanswered(diagnostics, answers, used))
  // Told before a browser is looked for: it needs none, and there may be none.
  const { coverage, diagnostics } = await compareSource(outline, text, lecture)
  const compared = [...answers.diagnostics, ...settle(diagnostics)].sort((a, b) => a.from - b.from)
  const first = tell(outline.shown, text, compared, context)
  const decks = made.decks.map((deck) => ({ ...deck, ...(coverage && { coverage: sharesOf(coverage) }) }))
  let viewed: Viewed
  try {
    viewed = await view(outline, look, sheet, context)
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    // What was found already stays told.
    return joined([first, toldProblem(problem, outline, context), { ...done(), decks }])
  }
  const { slides, sources } = viewed
  const deckText = await readFile(outline.deck, 'utf8')
  const ids = sources.map(({ id }) => id)
  const findings = audit(lecture.plan, viewed, ids)
  const { found, ...seen } = tellFindings(
    { made: { ...made, decks }, lecture, deckText, sources, findings, kept: 'check.kept', settle },
    context,
  )
  const looked = [...VIEW_RULES, ...(coverage ? SOURCE_RULES : [])]
  const idle = strictly(strict, unused(answers, used, looked))
  const last = tell(outline.shown, text, idle, context)
  await writeSheet(sheet, viewed, context)
  const all = [...compared, ...found.outline, ...found.deck, ...idle]
  context.say(summary(outline, slides, all, lecture.plan, context))
  if (coverage) context.say(coverageTable(coverage, outline.shown, context.locale))
  const warned = strict && all.some(({ severity }) => severity !== 'notice')
  return joined([first, { ...seen, status: Math.max(warned ? 1 : 0, seen.status) }, last])
}

type Viewed = Awaited<ReturnType<DeckViewer['view']>>

async function view(
  { deck }: OutlineFile,
  look: () => Promise<DeckViewer>,
  sheet: string | undefined,
  { signal }: CommandContext,
): Promise<Viewed> {
  signal.throwIfAborted()
  return (await look()).view(deck, { sheet: sheet !== undefined })
}

async function writeSheet(sheet: string | undefined, viewed: Viewed, context: CommandContext): Promise<void> {
  if (sheet === undefined || !viewed.sheet) return
  const path = resolve(context.cwd, sheet)
  await writeAll([{ path, data: viewed.sheet }])
  context.say(say(context.locale, 'check.written', { file: shownPath(path, context) }))
}

/** With `--strict` nothing may be left open. */
const strictly = (strict: boolean, diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.map((one) => (strict && one.severity === 'notice' ? { ...one, severity: 'error' } : one))

const sharesOf = ({ sections, paragraphs, events }: Coverage) => ({ sections, paragraphs, events })

/** One line on a deck: what was found, or what a lecturer likes to know where nothing was. */
function summary(
  { shownDeck: deck }: OutlineFile,
  slides: readonly SlideFacts[],
  found: readonly Diagnostic[],
  plan: DeckPlan,
  { locale }: CommandContext,
): string {
  const count = (wanted: Diagnostic['severity']) => found.filter(({ severity }) => severity === wanted).length
  const [errors, warnings, notices] = [count('error'), count('warning'), count('notice')]
  if (errors + warnings > 0)
    return say(locale, 'check.found', { deck, slides: slides.length, errors, warnings })
  if (notices > 0) return say(locale, 'check.open', { deck, slides: slides.length, notices })
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
