import { visible } from '../diagnostics/frame.ts'
import type { Lecture } from '../lecture.ts'
import type { SlideChange } from '../merge/changes.ts'
import { titleIn } from '../merge/title.ts'
import type { FileToWrite } from '../system/files.ts'
import { type OutlineFile, shownPath } from '../system/outlines.ts'
import { say, type WordKey } from '../words/index.ts'
import type { CommandContext } from './context.ts'
import type { Outcome } from './outcome.ts'

/** What would change in a deck, slide by slide. In one that is not there yet, every slide is new. */
export function changesOf({ state, merged }: Outcome, { plan, slides }: Lecture): SlideChange[] {
  if (state !== 'new') return merged?.changes ?? []
  return plan.slides.map(({ id }, index) => ({
    kind: 'added',
    number: index + 1,
    id,
    title: titleIn(slides[index] ?? ''),
    lines: [],
  }))
}

/** Says what would become of a deck, and of which slides. */
export function sayChanges(
  { shownDeck: deck }: OutlineFile,
  { state, changed: isOther, slides, merged }: Outcome,
  context: CommandContext,
  { force, pictures }: { force: boolean; pictures: readonly FileToWrite[] },
): void {
  const { locale, say: tell } = context
  const isMerged = state === 'changed' && merged !== undefined && !force
  const changed = isOther || pictures.length > 0
  const key: WordKey = !changed
    ? isMerged
      ? 'generate.kept'
      : 'generate.unchanged'
    : isMerged
      ? 'generate.would-merge'
      : 'generate.would-write'
  tell(say(locale, key, { deck, slides }))
  for (const { kind, number, id, title, lines } of merged?.changes ?? []) {
    const name = id === undefined ? title : `${title}  (${id})`
    tell(visible(`  ${String(number).padStart(3)}  ${say(locale, `change.${kind}`)}  ${name}`))
    for (const line of lines) tell(`         ${visible(line)}`)
  }
  for (const { path } of pictures)
    tell(visible(`       ${say(locale, 'change.picture', { path: shownPath(path, context) })}`))
}
