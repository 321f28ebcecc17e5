import { hasGlyph } from '../plan/widths.ts'
import { type Finding, quoted, type SlideCheck } from './finding.ts'

/** What shows nothing of its own, and so needs no glyph: white space, joiners, variation selectors. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/u

/**
 * Every character is one that the deck's fonts have. Others, emoji among them, are lent by the machine that shows the
 * deck, and look different or are missing on the next one.
 */
export const glyphs: SlideCheck = ({ facts }) =>
  facts.blocks.flatMap((text): Finding[] => {
    const missing = new Set([...text].filter((character) => isLacking(character)))
    if (missing.size === 0) return []
    const characters = [...missing]
    const codes = characters.map((character) => `U+${code(character)}`)
    return [
      {
        rule: 'glyph',
        severity: 'warning',
        slide: facts.number,
        text,
        key: 'check.glyph',
        values: { characters: quoted(characters.join(' ')), codes: quoted(codes.join(' ')) },
      },
    ]
  })

/** Whether the deck's fonts lack a character that is to be seen. */
export function isLacking(character: string): boolean {
  return !INVISIBLE.test(character) && !hasGlyph(character.codePointAt(0) ?? 0)
}

const code = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
