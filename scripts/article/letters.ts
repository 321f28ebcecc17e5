/** The letters and digits of a text as they are compared: NFKC, lower case, without accents; each a code point. */
export function letterCodes(text: string): number[] {
  const codes: number[] = []
  eachLetter(text, (code) => codes.push(code))
  return codes
}

/** The same as one text. */
export const plainLetters = (text: string): string => textOf(letterCodes(text))

/** A text of code points, however long. */
export function textOf(codes: readonly number[]): string {
  let text = ''
  for (let at = 0; at < codes.length; at += 4096) text += String.fromCodePoint(...codes.slice(at, at + 4096))
  return text
}

/** The same, with the place in the text of each, in UTF-16 units. */
export function lettersOf(text: string): { codes: number[]; from: number[]; to: number[] } {
  const codes: number[] = []
  const from: number[] = []
  const to: number[] = []
  eachLetter(text, (code, start, end) => {
    codes.push(code)
    from.push(start)
    to.push(end)
  })
  return { codes, from, to }
}

const NOT_A_LETTER = /[^\p{L}\p{N}]/gu

/** Blanks, punctuation and marks never count. Most of a text is ASCII or Han: neither needs the tables of Unicode. */
function eachLetter(text: string, take: (code: number, from: number, to: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    const end = at + (code > 0xffff ? 2 : 1)
    if (code >= 0x4e00 && code <= 0x9fff) take(code, at, end)
    else if (code >= 0x80) {
      if (code < 0x3000 || code > 0x303f)
        for (const letter of plain(code)) take(letter.codePointAt(0) ?? 0, at, end)
    } else if ((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)) take(code, at, end)
    else if (code >= 0x41 && code <= 0x5a) take(code + 0x20, at, end)
    at = end
  }
}

const plain = (code: number): string =>
  String.fromCodePoint(code).toLowerCase().normalize('NFKD').replace(NOT_A_LETTER, '').normalize('NFC')
