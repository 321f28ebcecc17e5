import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Finding } from '../checks/finding.ts'
import { type DeckSide, unprintable } from '../export/compare.ts'
import { pictureNames } from '../export/picture-names.ts'
import { sidesOf } from '../export/sides.ts'
import type { PrintFormat } from '../system/deck-printer.ts'
import { checkPlace, writeAll } from '../system/files.ts'
import { shownPath } from '../system/outlines.ts'
import { checkPictureFolder, replacePictureFolder } from '../system/picture-folder.ts'
import { say } from '../words/index.ts'
import type { CommandContext, CommandResult } from './context.ts'
import type { DeckJob } from './each-deck.ts'
import { generateDeck } from './generate.ts'
import { tellFindings } from './tell-findings.ts'

/** A deck that is to be exported: `output` is the file or, for pictures, the folder. */
export interface ExportJob extends DeckJob {
  format: PrintFormat
  steps: boolean
}

/** Generates, prints and reads back one deck; its file appears where all is well. */
export async function exportDeck(
  { outline, format, steps, output, bar, browser }: ExportJob,
  context: CommandContext,
): Promise<CommandResult> {
  const made = await generateDeck(outline, { keep: true }, { ...context, say: () => undefined })
  const { lecture, status } = made
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
  let readBack: Promise<typeof import('../export/read-back.ts')> | undefined
  const printed = await printDeck(browser, {
    root: context.root,
    deck: outline.deck,
    format,
    steps,
    signal: context.signal,
    onProgress(drawn, total) {
      bar.update(drawn, total + 1)
      // Loaded while the browser draws.
      if (format === 'pdf') readBack ??= import('../export/read-back.ts')
    },
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
    const { completed } = await (readBack ?? import('../export/read-back.ts'))
    ;({ findings, data } = await completed(files[0], lecture, facts, ids, sides))
  }
  context.signal.throwIfAborted()
  const { found: _, ...result } = tellFindings(
    { made, lecture, deckText, sources, findings, kept: 'export.kept' },
    context,
  )
  if (result.status > 0) {
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
