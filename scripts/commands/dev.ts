import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../diagnostics/problem.ts'
import { printedLine, type ReportedDiagnostic, reportedProblem } from '../diagnostics/report.ts'
import type { BrokenSlide } from '../live/plugin.ts'
import { type LectureMemory, lectureMemory } from '../memory.ts'
import { readDeck } from '../system/deck-file.ts'
import { findOutlines, type OutlineFile } from '../system/outlines.ts'
import type { DeckServer } from '../system/serve.ts'
import { aborted } from '../system/shutdown.ts'
import { say } from '../words/index.ts'
import { type CommandContext, type CommandResult, done } from './context.ts'
import { brokenText, liveMessages } from './dev-messages.ts'
import { generateDeck } from './generate.ts'

export interface DevOptions {
  port?: number
  open: boolean
  remote: boolean
}

/** How long an outline that cannot be used has to stay as it is, in ms, before that is told: it may be half written. */
const HALF_WRITTEN = 100
/** The same for an empty one: whoever writes it has begun, on a machine that is busy. */
const BEGUN = 1000

/** What came of an outline, with what is to be told of it. */
interface Attempt {
  status: number
  diagnostics: ReportedDiagnostic[]
  text: string
  files: string[]
  tell: () => void
}

/** `lectern dev`: generate, serve, and generate again at every save of the outline or of what it names. */
export async function dev(
  named: string | undefined,
  options: DevOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const outline = await oneOutline(named, context)
  const memory = lectureMemory()
  const { root, locale, signal } = context
  let server: DeckServer | undefined
  let files: string[] = []
  let broken: BrokenSlide[] = []
  let last: Pick<Attempt, 'diagnostics' | 'text'> = { diagnostics: [], text: '' }
  const tellWindows = () => server?.tell(liveMessages(last.diagnostics, last.text, broken, locale))
  const onBroken = (slides: BrokenSlide[]) => {
    for (const slide of slides) context.complain(brokenText(slide, locale))
    if (slides.length === 0 && broken.length === 0) return
    broken = slides
    tellWindows()
  }
  let start: (() => void) | undefined
  const started = new Promise<void>((resolve) => {
    start = resolve
  })
  const { watchFiles } = await import('../system/watch.ts')
  // Before anything is read: starting takes seconds, and what is saved meanwhile counts.
  const watching = await watchFiles([outline.path], regenerate, (error) => {
    // A mistake of the program. The lecture goes on.
    context.complain(
      say(locale, 'cli.failed', { reason: error instanceof Error ? error.message : String(error) }),
    )
  })
  try {
    const first = await generateDeck(outline, { memory }, context)
    if (first.status !== 0 && !(await stands(first, outline, context))) return first
    files = first.files
    last = first
    await watching.set([outline.path, ...files], belowFor(first))
    const { serveDeck } = await import('../system/serve.ts')
    server = await serveDeck({ root, deck: outline.deck, ...options, port: options.port, onBroken })
    context.say(say(locale, 'dev.serving', { deck: outline.shownDeck, url: server.url }))
    context.say(say(locale, 'dev.presenter', { url: `${server.url}presenter/` }))
    for (const url of server.networkUrls) context.say(say(locale, 'dev.network', { url }))
    context.say(say(locale, 'dev.watching', { outline: outline.shown }))
    if (first.status !== 0) {
      context.complain(say(locale, 'dev.stands'))
      tellWindows()
    }
    start?.()
    await aborted(signal)
    return done()
  } finally {
    start?.()
    await watching.close()
    await server?.close()
  }

  async function regenerate(): Promise<void> {
    await started
    if (!server) return
    const made = await attempt(outline, memory, context)
    if (made.status === 0) {
      await server.refresh()
      await watching.set([outline.path, ...made.files])
    } else {
      await pause(made.text === '' ? BEGUN : HALF_WRITTEN, undefined, { signal }).catch(() => undefined)
      if (await watching.isStale()) return
      await watching.set([outline.path, ...files, ...made.files], belowFor(made))
      if (isSame(made.diagnostics, last.diagnostics)) return
    }
    made.tell()
    if (made.status !== 0) context.complain(say(locale, 'dev.stands'))
    if (made.status === 0 && last.diagnostics.length === 0) return
    last = made.status === 0 ? { diagnostics: [], text: '' } : made
    tellWindows()
  }

  // A picture that is not there may come, wherever it is put.
  function belowFor({ diagnostics }: Pick<Attempt, 'diagnostics'>): string | undefined {
    return diagnostics.some(({ rule }) => rule === 'picture' || rule === 'references')
      ? dirname(outline.path)
      : undefined
  }
}

/** Whether there is a deck that was made of the outline when it was a good one. */
async function stands(
  { status, diagnostics }: CommandResult,
  outline: OutlineFile,
  { root }: CommandContext,
): Promise<boolean> {
  if (status !== 1 || diagnostics.some(({ rule }) => rule === 'deck')) return false
  const { bytes, record } = await readDeck(outline, root)
  return bytes !== undefined && record !== undefined
}

/** Generates the deck; what is said meanwhile is kept until it is known that it is worth saying. */
async function attempt(
  outline: OutlineFile,
  memory: LectureMemory,
  context: CommandContext,
): Promise<Attempt> {
  const lines: (() => void)[] = []
  const tell = () => {
    for (const line of lines) line()
  }
  const keeping: CommandContext = {
    ...context,
    say: (text) => lines.push(() => context.say(text)),
    complain: (text) => lines.push(() => context.complain(text)),
  }
  try {
    return { ...(await generateDeck(outline, { memory }, keeping)), tell }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const diagnostic = reportedProblem(outline.shown, error, context.locale)
    keeping.complain(printedLine(diagnostic, context.locale))
    return { status: error.status, diagnostics: [diagnostic], text: '', files: [], tell }
  }
}

function isSame(some: readonly ReportedDiagnostic[], others: readonly ReportedDiagnostic[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others)
}

/** The outline that is named, or the only one; of several it asks. @throws Problem 2: nobody can answer. */
async function oneOutline(named: string | undefined, context: CommandContext): Promise<OutlineFile> {
  const { outlines } = await findOutlines(named === undefined ? [] : [named], context)
  const [only] = outlines
  if (only && outlines.length === 1) return only
  const known = outlines.map(({ shown }) => shown).join(', ')
  if (!context.interactive) throw new Problem(2, 'outlines.several', { known })
  const { select, isCancel } = await import('@clack/prompts')
  const answer = await select({
    message: say(context.locale, 'outlines.choose'),
    options: outlines.map((outline) => ({ value: outline.path, label: outline.shown })),
    signal: context.signal,
  })
  const chosen = isCancel(answer) ? undefined : outlines.find(({ path }) => path === answer)
  if (!chosen) throw new Problem(2, 'outlines.several', { known })
  return chosen
}
