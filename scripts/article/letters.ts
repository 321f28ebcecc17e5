/** A text's letters and digits alone, as they are compared: NFKC, lower case, without accents. */
export interface Letters {
  codes: number[]
  /** Where each begins and ends in the text, in UTF-16 units. */
  from: number[]
  to: number[]
}

/** The letters and digits of a text with their places. Blanks, punctuation and marks never count. */
export function lettersOf(text: string): Letters {
  const codes: number[] = []
  const from: number[] = []
  const to: number[] = []
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    const end = at + (code > 0xffff ? 2 : 1)
    for (const plain of plainCodes(code)) {
      codes.push(plain)
      from.push(at)
      to.push(end)
    }
    at = end
  }
  return { codes, from, to }
}

/** The letters and digits in one text. */
export function plainLetters(text: string): string {
  let plain = ''
  for (const code of lettersOf(text).codes) plain += String.fromCodePoint(code)
  return plain
}

const NONE: readonly number[] = []
const NOT_A_LETTER = /[^\p{L}\p{N}]/gu

/** Most of a text is ASCII or Han: neither needs the tables of Unicode. */
function plainCodes(code: number): readonly number[] {
  if (code >= 0x4e00 && code <= 0x9fff) return [code]
  if (code < 0x80) {
    if ((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)) return [code]
    return code >= 0x41 && code <= 0x5a ? [code + 0x20] : NONE
  }
  const plain = String.fromCodePoint(code).toLowerCase().normalize('NFKD').replace(NOT_A_LETTER, '')
  return plain === '' ? NONE : Array.from(plain.normalize('NFC'), (letter) => letter.codePointAt(0) ?? 0)
}
