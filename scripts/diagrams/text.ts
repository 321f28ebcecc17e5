import type { Inline, Label } from '../plan/types.ts'

/** Running text without its marks. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(words).join('')
}

function words(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.value
    case 'break':
      return ' '
    case 'strong':
    case 'emphasis':
    case 'link':
      return plainText(inline.children)
  }
}

const LATIN_END = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d,;.!?)]$/u
const LATIN_START = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d(]/u

/** The lines of a label as one: with a blank where words are divided by blanks. */
export function oneLine(label: Label): string {
  return label.reduce((text, line) => {
    const blank = LATIN_END.test(text) && LATIN_START.test(line) ? ' ' : ''
    return text + blank + line
  }, '')
}
