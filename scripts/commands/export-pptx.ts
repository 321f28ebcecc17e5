import { join, resolve } from 'node:path'
import { diagnose } from '../checks/diagnose.ts'
import { notice } from '../diagnostics/diagnostic.ts'
import { Problem } from '../diagnostics/problem.ts'
import { picturesOf } from '../outline/pictures.ts'
import { writeAll } from '../system/files.ts'
import { shownPath } from '../system/outlines.ts'
import { say } from '../words/index.ts'
import type { CommandContext, CommandResult } from './context.ts'
import { type DeckJob, type EachDeckOptions, eachDeck } from './each-deck.ts'
import { generateDeck } from './generate.ts'
import { tell } from './tell.ts'

export interface ExportPptxOptions extends EachDeckOptions {
  /** For the letters that the deck is written in. */
  font?: string
}

/** `lectern export --format pptx`: each outline’s lecture as a PowerPoint file, read back. Needs no browser. */
export async function exportPptx(
  named: readonly string[],
  options: ExportPptxOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { font } = options
  if (font !== undefined && !isFontName(font)) throw new Problem(2, 'pptx.font-name', { value: font })
  return eachDeck(named, options, context, (job, deckContext) => exportOne(job, font, deckContext), {
    extension: '.pptx',
  })
}

/** As long as Windows lets the name of a font be, and nothing that no name has. */
function isFontName(name: string): boolean {
  return name.trim() !== '' && name.length <= 31 && !/[\p{Cc}\ufffe\uffff]/u.test(name)
}

async function exportOne(
  { outline, output }: DeckJob,
  font: string | undefined,
  context: CommandContext,
): Promise<CommandResult> {
  // The file is made from the outline: the deck of Slidev stays as it is.
  const made = await generateDeck(outline, { keep: true, dryRun: true }, { ...context, say: () => undefined })
  const { lecture, status, text } = made
  if (!lecture || status !== 0) return made
  const { readOfficePictures } = await import('../system/office-pictures.ts')
  const { pptx } = await import('../pptx/deck.ts')
  const { lostTexts } = await import('../pptx/lost.ts')
  const places = { root: context.root, name: outline.name }
  const pictures = await readOfficePictures(picturesOf(lecture.tree), outline.path, places)
  if (pictures.diagnostics.length > 0)
    return { ...tell(outline.shown, text, pictures.diagnostics, context), decks: [] }
  const data = pptx(lecture.plan, pictures.files, font === undefined ? {} : { font })
  const slides = lecture.plan.slides.map(({ id }) => ({ id, from: 1, to: 1 }))
  const lost = diagnose(lostTexts(lecture.plan, data), lecture, { text: lecture.markdown, slides })
  const kept = made.kept ? [notice('deck', [0, 0], 'pptx.kept')] : []
  const told = [
    tell(outline.shownDeck, '', kept, context),
    tell(outline.shown, text, [...lost.outline, ...lost.deck], context),
  ]
  const worst = Math.max(...told.map((one) => one.status))
  const result = { status: worst, diagnostics: told.flatMap(({ diagnostics }) => diagnostics), decks: [] }
  if (worst > 0) return result
  context.signal.throwIfAborted()
  const target = resolve(context.cwd, output ?? join(context.cwd, `${outline.name}.pptx`))
  await writeAll([{ path: target, data }])
  const values = { file: shownPath(target, context), slides: lecture.plan.slides.length }
  context.say(say(context.locale, 'pptx.written', values))
  return result
}
