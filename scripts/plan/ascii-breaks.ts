/** Where a line may end between two printable ASCII characters (no blanks), in Chromium: not as UAX #14 has it. */
export function asciiBreak(before: number, after: number, beforeThat: number | undefined): boolean {
  if (before === 0x2d) {
    // A minus stays with its number; a hyphen between letters or digits does not.
    if (isDigit(after)) return beforeThat !== undefined && isAlphanumeric(beforeThat)
    return !NOT_AFTER_HYPHEN.has(after)
  }
  if (before === 0x3f) return !NOT_AFTER_QUESTION.has(after)
  return OPENING.has(after) && BEFORE_OPENING.has(before)
}

const setOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)))
const NOT_AFTER_HYPHEN = setOf('!),./:;?]}')
const NOT_AFTER_QUESTION = setOf('!"\'),./:;?]}')
const OPENING = setOf('(<[{')
const BEFORE_OPENING = setOf('!"#%&)*+,.:;=>\\]|}~')

const isDigit = (point: number): boolean => point > 0x2f && point < 0x3a
const isAlphanumeric = (point: number): boolean =>
  isDigit(point) || (point > 0x40 && point < 0x5b) || (point > 0x60 && point < 0x7b)
