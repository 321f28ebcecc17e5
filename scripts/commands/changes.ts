import { visible } from '../diagnostics/frame.ts'
import type { Lecture } from '../lecture.ts'
import type { SlideChange } from '../merge/changes.ts'
import { titleIn } from '../merge/title.ts'
import type { OutlineFile } from '../system/outlines.ts'
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
  { state, changed, slides, merged }: Outcome,
  { locale, say: tell }: CommandContext,
): void {
  const isMerged = state === 'changed' && merged !== undefined
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
}
