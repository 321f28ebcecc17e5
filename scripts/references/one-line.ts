/** Blanks and line ends as one blank, none at the ends; control characters and lone surrogates are no text. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
