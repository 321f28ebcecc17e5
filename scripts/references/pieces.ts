import { plainText } from '../outline/inline.ts'
import { joinedTexts } from '../plan/join-texts.ts'
import type { Inline } from '../plan/types.ts'

/** Pieces of a citation: texts of the entry, and what a style puts between them. */

export const textOf = (value: string): Inline[] => (value === '' ? [] : [{ type: 'text', value }])

/** Texts and words one after the other; texts beside each other are one. */
export function run(...parts: readonly (string | readonly Inline[] | undefined)[]): Inline[] {
  return joinedTexts(parts.flatMap((part) => (typeof part === 'string' ? textOf(part) : (part ?? []))))
}

/** Those that there are, with something between them. */
export function joinedBy(between: string, parts: readonly (readonly Inline[] | undefined)[]): Inline[] {
  const there = parts.filter((part) => part !== undefined && part.length > 0)
  return run(...there.flatMap((part, index) => (index === 0 ? [part] : [between, part])))
}

/**
 * Sentences, each with its full stop, unless it ends with a mark that is one. The last has none where that is left open,
 * or where it is an address, of which a full stop would be taken for a part.
 */
export function sentences(
  parts: readonly (readonly Inline[] | undefined)[],
  end: 'closed' | 'open' | 'open-address' = 'closed',
): Inline[] {
  const there = parts.filter((part) => part !== undefined && part.length > 0)
  return run(
    ...there.flatMap((part, index) => {
      const isLast = index === there.length - 1
      const text = plainText(part ?? [])
      const isOpen = isLast && (end === 'open' || (end === 'open-address' && /https?:\/\/\S+$/.test(text)))
      const stop = isOpen || /[.?!。？！]["”’』」]?$/u.test(text) ? '' : '.'
      return [part, isLast ? stop : `${stop} `]
    }),
  )
}

/** Around a text that there is; nothing where there is none. */
export const framed = (
  before: string,
  text: readonly Inline[] | undefined,
  after = '',
): Inline[] | undefined => (text === undefined || text.length === 0 ? undefined : run(before, text, after))
