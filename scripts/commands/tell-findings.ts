import type { DeckSlide } from '../bundle/slides.ts'
import { type Diagnosed, diagnose } from '../checks/diagnose.ts'
import type { Finding } from '../checks/finding.ts'
import { type Diagnostic, notice } from '../diagnostics/diagnostic.ts'
import type { Lecture } from '../lecture.ts'
import type { WordKey } from '../words/index.ts'
import type { CommandContext, CommandResult } from './context.ts'
import type { Generated } from './generate.ts'
import { tell } from './tell.ts'

export interface Looked {
  made: Generated
  lecture: Lecture
  /** The deck's file, and the slides in it. */
  deckText: string
  sources: readonly DeckSlide[]
  findings: readonly Finding[]
  /** What is said where the deck was changed by hand, and is taken as it is. */
  kept: WordKey
  /** What becomes of those that stand in the outline before they are told. */
  settle?: (outline: readonly Diagnostic[]) => Diagnostic[]
}

/** Tells what was found in a deck: at its place in the outline, or in what somebody wrote into the deck. */
export function tellFindings(
  { made, lecture, deckText, sources, findings, kept, settle }: Looked,
  context: CommandContext,
): CommandResult & { found: Diagnosed } {
  const { outline, text, decks } = made
  const diagnosed = diagnose(findings, lecture, { text: deckText, slides: sources })
  const found = settle ? { ...diagnosed, outline: settle(diagnosed.outline) } : diagnosed
  const told = [
    tell(outline.shownDeck, '', made.kept ? [notice('deck', [0, 0], kept)] : [], context),
    tell(outline.shown, text, found.outline, context),
    tell(outline.shownDeck, deckText, found.deck, context),
  ]
  return {
    status: Math.max(...told.map((one) => one.status)),
    diagnostics: told.flatMap(({ diagnostics }) => diagnostics),
    decks,
    found,
  }
}
