import { enDays } from './en-days.ts'
import { enReigns } from './en-reigns.ts'
import { enRelative } from './en-relative.ts'
import { enSpans } from './en-spans.ts'
import { enYears } from './en-years.ts'
import type { Expression } from './expression.ts'
import type { Language } from './language.ts'
import { areNeighbours, isBare } from './resolve.ts'
import { isoDay } from './zh-years.ts'

/** How dates are written in English. */
export const en: Language = {
  forms: [...enDays, isoDay, ...enReigns, ...enSpans, ...enRelative, ...enYears],
  joins,
  lends: (between) => /^,? (?:and|or) (?:in )?$|^, (?:in )?$/.test(between),
  since: ({ from, to }, text) => {
    const before = /\b[Ss]ince (?:at least |about |around |the |(?:the )?(?:early|late|mid)[ -])?$/.exec(
      text.slice(Math.max(0, from - 24), from),
    )
    if (before && !FIRST_SINCE.test(text.slice(Math.max(0, from - 60), from)))
      return { from: Math.max(0, from - 24) + before.index, to }
    const after = /^ (?:onwards?|on(?=[,.;])|to the present)/.exec(text.slice(to, to + 16))
    return after ? { from, to: to + after[0].length } : undefined
  },
  isAside,
}

/** “The first since 1875”: that year. */
const FIRST_SINCE =
  /\b(?:first|last|largest|worst|best|highest|lowest|biggest|greatest|only)\b[^,.;]{0,30} [Ss]ince [^,.;]*$/

const TERM = '(?:(?:Michaelmas|Hilary|Easter|Trinity|Lent)(?: term)? )?'
const BETWEEN = new RegExp(String.raw`\b[Bb]etween (?:the )?${TERM}$`)
const AND = new RegExp(`^,? and (?:the )?(?:end of )?${TERM}$`)

function joins(between: string, first: Expression, second: Expression, text: string): boolean {
  if (/^ ?[—–-] ?(?:the )?$|^ (?:to|until|till|through|up to) (?:the )?$/.test(between)) return true
  if (!AND.test(between)) return false
  if (BETWEEN.test(text.slice(Math.max(0, first.from - 28), first.from))) return true
  return isBare(first.start) && areNeighbours(first, second)
}

/** In parentheses, or in words like “since the war of 1975”. */
function isAside({ from }: Expression, text: string): boolean {
  const before = text.slice(Math.max(0, from - 60), from)
  return before.lastIndexOf('(') > before.lastIndexOf(')') || /\b[Ss]ince [^,.;]{0,40}$/.test(before)
}
