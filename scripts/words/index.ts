import { article } from './article.ts'
import { checks } from './checks.ts'
import { citations } from './citations.ts'
import { commands } from './commands.ts'
import { dates } from './dates.ts'
import { deck } from './deck.ts'
import { draft } from './draft.ts'
import { exporting } from './export.ts'
import { handout } from './handout.ts'
import { importing } from './import.ts'
import { indexFile } from './index-file.ts'
import { merge } from './merge.ts'
import { outline } from './outline.ts'
import { fill, type Locale, type Values } from './phrases.ts'
import { pptx } from './pptx.ts'
import { slides } from './slides.ts'
import { sources } from './sources.ts'
import { stage } from './stage.ts'
import { system } from './system.ts'

export type { Locale, Values } from './phrases.ts'

/** Everything that Lectern says, in one catalogue. */
export const words = {
  ...outline,
  ...citations,
  ...commands,
  ...merge,
  ...checks,
  ...exporting,
  ...handout,
  ...system,
  ...deck,
  ...slides,
  ...sources,
  ...stage,
  ...pptx,
  ...dates,
  ...draft,
  ...importing,
  ...indexFile,
  ...article,
}

export type WordKey = keyof typeof words

/** Says it in that language. */
export function say(locale: Locale, key: WordKey, values?: Values): string {
  return fill(words[key], locale, values)
}

/** The user's language by the usual variables (POSIX order); English where they say nothing. */
export function localeOf(env: Record<string, string | undefined>): Locale {
  const name = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return /^zh(?:[-_.]|$)/i.test(name) ? 'zh' : 'en'
}
