import type { Share } from '../checks/source/coverage.ts'
import type { ReportedDiagnostic } from '../diagnostics/report.ts'
import type { SlideChange } from '../merge/changes.ts'
import type { Places } from '../system/outlines.ts'
import type { Locale } from '../words/index.ts'

/** What a command needs of the world around it. */
export interface CommandContext extends Places {
  locale: Locale
  /** Lines for people; silent with `--json`. */
  say: (text: string) => void
  /** Problems for people, on stderr; silent with `--json`. */
  complain: (text: string) => void
  signal: AbortSignal
  /** Whether somebody can answer a question. */
  interactive: boolean
}

/** A deck as `--json` tells of it. */
export interface ReportedDeck {
  outline: string
  deck: string
  slides: number
  changed: boolean
  /** Slide by slide, where nothing is written: `diff`, `generate --dry-run`. */
  changes?: SlideChange[]
  /** How much of the article is on slides, where the outline names its index: `check`. */
  coverage?: Record<'sections' | 'paragraphs' | 'events', Share>
}

/** What a command gives: everything that `--json` prints, and the exit status. */
export interface CommandResult {
  status: number
  diagnostics: ReportedDiagnostic[]
  decks: ReportedDeck[]
}

export const done = (status = 0): CommandResult => ({ status, diagnostics: [], decks: [] })

/** Several results of one outline as one; the worst status counts. */
export const joined = (results: readonly CommandResult[]): CommandResult => ({
  status: Math.max(...results.map(({ status }) => status)),
  diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  decks: results.flatMap(({ decks }) => decks),
})
